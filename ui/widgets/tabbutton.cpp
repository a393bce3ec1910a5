#include "ui/widgets/tabbutton.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPainter>

namespace signalbox {

namespace {

constexpr int padding = 5; // px
constexpr int tabHeight = 28; // px

}

TabButton::TabButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QFont TabButton::boldFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize TabButton::sizeHint() const
{
    return {QFontMetrics(boldFont()).horizontalAdvance(text()) + 2 * padding, tabHeight};
}

void TabButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setFont(isChecked() ? boldFont() : font());
    painter.setPen(isChecked() || underMouse() ? theme.text : theme.muted);
    painter.drawText(rect().adjusted(padding, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (isChecked())
        painter.fillRect(padding, rect().bottom() - 1, width() - 2 * padding, 2, theme.accent);
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.accent);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 3.5, -0.5, -3.5), 4, 4);
}

bool TabButton::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

}
