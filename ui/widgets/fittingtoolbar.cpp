#include "ui/widgets/fittingtoolbar.h"

#include "ui/format.h"

#include <QEvent>
#include <QLayout>
#include <QToolButton>

namespace signalbox {

FittingToolBar::FittingToolBar(const QString &title, QWidget *parent)
    : QToolBar(title, parent)
{
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({16, 16});
}

void FittingToolBar::addYielding(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        action->setIconText(withoutMnemonic(action->iconText()));
        addAction(action);
    }
    m_yielding += actions;
}

void FittingToolBar::addYielding(QWidget *label)
{
    m_labels.append(addWidget(label));
}

void FittingToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

bool FittingToolBar::event(QEvent *event)
{
    const bool handled = QToolBar::event(event);
    // To fit is itself a reason to lay out.
    if (event->type() == QEvent::LayoutRequest && texts() != m_fittedTexts)
        fit();
    return handled;
}

void FittingToolBar::fit()
{
    if (m_isFitting)
        return;
    m_isFitting = true;
    m_fittedTexts = texts();
    showLabels(true);
    for (QAction *action : m_yielding)
        showText(action, true);
    if (isTooWide())
        showLabels(false);
    for (auto action = m_yielding.crbegin(); action != m_yielding.crend() && isTooWide(); ++action)
        showText(*action, false);
    layout()->invalidate();
    layout()->activate();
    m_isFitting = false;
}

QStringList FittingToolBar::texts() const
{
    QStringList texts;
    for (const QToolButton *button : findChildren<QToolButton *>())
        texts.append(button->text());
    return texts;
}

bool FittingToolBar::isTooWide() const
{
    layout()->invalidate();
    layout()->activate();
    return layout()->sizeHint().width() > width();
}

void FittingToolBar::showLabels(bool isShown)
{
    for (QAction *label : m_labels)
        label->setVisible(isShown);
}

void FittingToolBar::showText(QAction *action, bool isShown)
{
    if (auto *button = qobject_cast<QToolButton *>(widgetForAction(action)))
        button->setToolButtonStyle(isShown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

}
