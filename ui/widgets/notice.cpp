#include "ui/widgets/notice.h"

#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace signalbox {

namespace {

constexpr qreal corner = 5; // px

}

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_message(new QLabel)
    , m_dismiss(new QPushButton(tr("Dismiss")))
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_layout->setContentsMargins(16, 8, 8, 8);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_message, 1);
    m_layout->addWidget(m_dismiss);
    connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void Notice::showMessage(const QString &message, const QList<QAction *> &actions, Kind kind)
{
    m_message->setText(message);
    setAccessibleName(message);
    setActions(actions);
    m_kind = kind;
    m_dismiss->setVisible(kind != Kind::Standing);
    show();
    update();
}

/// Buttons that stay keep the focus and a click that is under way; those that go may be the ones clicked.
void Notice::setActions(const QList<QAction *> &actions)
{
    if (actions == m_actions)
        return;
    for (QPushButton *button : m_buttons) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_actions = actions;
    for (QAction *action : m_actions)
        m_buttons.append(addButton(action));
}

QPushButton *Notice::addButton(QAction *action)
{
    auto *button = new QPushButton(action->text());
    m_layout->insertWidget(m_layout->indexOf(m_dismiss), button);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

QString Notice::message() const
{
    return m_message->text();
}

void Notice::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.fillPath(frame, theme.panel);
    painter.strokePath(frame, QPen(theme.line, 1));
    frame.clear();
    frame.addRoundedRect(rect(), corner, corner);
    painter.setClipPath(frame);
    painter.fillRect(0, 0, 3, height(), m_kind == Kind::News ? theme.accent : theme.down);
}

}
