#include "ui/dialogs/sharebar.h"

#include "ui/format.h"
#include "ui/theme.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int barWidth = 160; // px
constexpr int barHeight = 8; // px
constexpr int markHeight = 14; // px
constexpr int gap = 8; // px

}

ShareBar::ShareBar(const QColor &color, QWidget *parent)
    : QWidget(parent)
    , m_color(color)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ShareBar::setShare(double share)
{
    m_share = share;
    setAccessibleName(text());
    update();
}

void ShareBar::setBefore(double share)
{
    m_before = share;
    setToolTip(tr("Until now %1").arg(percentText(share)));
    update();
}

QString ShareBar::text() const
{
    return percentText(m_share);
}

QSize ShareBar::sizeHint() const
{
    return {barWidth + gap + fontMetrics().horizontalAdvance(percentText(1)), fontMetrics().height() + 8};
}

void ShareBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    const int textWidth = fontMetrics().horizontalAdvance(percentText(1));
    const QRectF bar(0, (height() - barHeight) / 2, width() - textWidth - gap, barHeight);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(m_color);
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * m_share, barHeight)), 2, 2);
    if (m_before > 0)
        painter.fillRect(
            QRectF(bar.width() * m_before - 1, (height() - markHeight) / 2, 2, markHeight), theme.text);
    painter.setPen(theme.text);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, text());
}

}
