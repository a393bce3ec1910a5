#include "ui/charts/chartlegend.h"

#include "ui/theme.h"

#include <QPainter>

#include <cmath>

namespace signalbox {

namespace {

constexpr int lineWidth = 12; // px, of a line's sample
constexpr int gap = 5; // px, within an entry
constexpr int between = 14; // px, of entries

}

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ChartLegend::setRows(const QList<Readout::Row> &rows)
{
    const int before = sizeHint().width();
    m_rows = rows;
    if (sizeHint().width() != before)
        updateGeometry();
    update();
}

int ChartLegend::widthWith(Figures figures) const
{
    const QFontMetrics metrics = fontMetrics();
    int width = 0;
    for (const Readout::Row &row : m_rows) {
        width += between + lineWidth + gap + metrics.horizontalAdvance(row.name);
        if (figures == Figures::Shown)
            width += gap + metrics.horizontalAdvance(row.figure);
    }
    return width;
}

// Rounded up, so that the header does not move with every figure.
QSize ChartLegend::sizeHint() const
{
    constexpr int step = 32;
    return {(widthWith(Figures::Shown) + step - 1) / step * step, fontMetrics().height()};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {widthWith(Figures::Hidden), fontMetrics().height()};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    const QFontMetrics metrics = fontMetrics();
    const Figures figures = width() >= widthWith(Figures::Shown) ? Figures::Shown : Figures::Hidden;
    QPainter painter(this);
    int x = width() - widthWith(figures);
    const auto write = [&](const QString &text, const QColor &color) {
        painter.setPen(color);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text);
    };
    for (const Readout::Row &row : m_rows) {
        x += between;
        painter.fillRect(QRect(x, height() / 2 - 1, lineWidth, 3), row.color);
        x += lineWidth + gap;
        write(row.name, theme.muted);
        if (figures == Figures::Hidden)
            continue;
        x += gap;
        write(row.figure, theme.text);
    }
}

}
