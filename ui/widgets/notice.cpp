#include "ui/widgets/notice.h"

#include "ui/theme.h"

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
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.fillPath(frame, theme.panel);
    painter.strokePath(frame, QPen(theme.line, 1));
    frame.clear();
    frame.addRoundedRect(rect(), corner, corner);
    painter.setClipPath(frame);
    painter.fillRect(0, 0, 3, height(), theme.down);
}

}
