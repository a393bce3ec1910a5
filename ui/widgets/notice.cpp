#include "ui/widgets/notice.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace signalbox {

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_message(new QLabel)
    , m_action(new QPushButton)
    , m_dismiss(new QPushButton(tr("Dismiss")))
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_dismiss);
    connect(m_action, &QPushButton::clicked, this, &Notice::actionTriggered);
    connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void Notice::showMessage(const QString &message, const QString &action)
{
    m_message->setText(message);
    setAccessibleName(message);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    show();
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
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.fillRect(QRectF(0, 5, 3, height() - 10), theme.down);
}

}
