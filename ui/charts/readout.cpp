#include "ui/charts/readout.h"

#include "ui/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qreal padding = 8; // px
constexpr qreal swatch = 9;
constexpr qreal gap = 24; // between name and figure
constexpr qreal longestName = 180;

qreal rowHeight(const QFontMetricsF &metrics)
{
    return metrics.height() + 3;
}

/// Without the rows for which there is no room, and a mark where they were.
Readout fitted(const Readout &readout, qreal lines)
{
    Readout shown = readout;
    const auto room = std::max<qsizetype>(static_cast<qsizetype>(lines) - 2, 1);
    if (shown.rows.size() > room) {
        shown.rows.resize(room);
        shown.rows.back() = {Qt::transparent, QStringLiteral("…"), QString()};
    }
    return shown;
}

struct Measures
{
    qreal rowHeight;
    qreal width;
    qreal height;
};

Measures measure(const QFontMetricsF &metrics, const Readout &readout)
{
    qreal names = metrics.horizontalAdvance(readout.title) - swatch - padding;
    qreal figures = metrics.horizontalAdvance(readout.total);
    for (const Readout::Row &row : readout.rows) {
        names = std::max(names, std::min(metrics.horizontalAdvance(row.name), longestName));
        figures = std::max(figures, metrics.horizontalAdvance(row.figure));
    }
    return {rowHeight(metrics), padding + swatch + padding + names + gap + figures + padding,
        2 * padding + rowHeight(metrics) * static_cast<qreal>(readout.rows.size() + 1)};
}

}

void drawReadout(QPainter &painter, const QRectF &plot, double x, const Readout &readout, const Theme &theme)
{
    const QFontMetricsF metrics(painter.font());
    const Readout shown = fitted(readout, plot.height() / rowHeight(metrics));
    const Measures size = measure(metrics, shown);
    const bool leftOfCursor = x > plot.center().x();
    const QRectF box(
        leftOfCursor ? x - padding - size.width : x + padding, plot.top(), size.width, size.height);
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box, 6, 6);

    QRectF line(box.left() + padding, box.top() + padding, box.width() - 2 * padding, size.rowHeight);
    painter.setPen(theme.muted);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, shown.title);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, shown.total);
    for (const Readout::Row &row : shown.rows) {
        line.translate(0, size.rowHeight);
        painter.fillRect(QRectF(line.left(), line.center().y() - swatch / 2, swatch, swatch), row.color);
        painter.drawText(line.adjusted(swatch + padding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(row.name, Qt::ElideRight, longestName));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.figure);
    }
}

}
