#include "ui/charts/readout.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qreal padding = 8; // px
constexpr qreal margin = 4; // px above and below, where charts are low
constexpr qreal swatch = 9;
constexpr qreal gap = 24; // between name and figure
constexpr qreal longestName = 180;

struct Chart
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::Chart)
};

qreal rowHeight(const QFontMetricsF &metrics)
{
    return metrics.height() + 3;
}

/// Without the rows for which there is no room, and a mark where they were.
Readout fitted(const Readout &readout, qreal lines)
{
    Readout shown = readout;
    const auto room = std::max<qsizetype>(static_cast<qsizetype>(lines) - 1, 1); // below the title
    if (shown.rows.size() > room) {
        const auto missing = shown.rows.size() - room + 1;
        shown.rows.resize(room);
        shown.rows.back() = {
            Qt::transparent, Chart::tr("%Ln more", nullptr, static_cast<int>(missing)), QString()};
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
        2 * margin + rowHeight(metrics) * static_cast<qreal>(readout.rows.size() + 1)};
}

}

QString Readout::text() const
{
    QStringList figures;
    for (const Row &row : rows)
        figures.append(Chart::tr("%1 %2", "a name and its figure").arg(row.name, row.figure));
    return QLocale().createSeparatedList(figures);
}

QString ageText(std::int64_t seconds)
{
    if (seconds <= 0)
        return Chart::tr("now");
    if (seconds < 60)
        return Chart::tr("%1 s ago").arg(seconds);
    return Chart::tr("%1 min %2 s ago").arg(seconds / 60).arg(seconds % 60);
}

void drawReadout(QPainter &painter, const QRectF &room, double x, const Readout &readout, const Theme &theme)
{
    const QFontMetricsF metrics(painter.font());
    const Readout shown = fitted(readout, (room.height() - 2 * margin) / rowHeight(metrics));
    const Measures size = measure(metrics, shown);
    const bool leftOfCursor = x > room.center().x();
    const QRectF box(
        leftOfCursor ? x - padding - size.width : x + padding, room.top(), size.width, size.height);
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box, 6, 6);

    QRectF line(box.left() + padding, box.top() + margin, box.width() - 2 * padding, size.rowHeight);
    painter.setPen(theme.muted);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, shown.title);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, shown.total);
    for (const Readout::Row &row : shown.rows) {
        line.translate(0, size.rowHeight);
        painter.fillRect(QRectF(line.left(), line.center().y() - swatch / 2, swatch, swatch), row.color);
        painter.drawText(line.adjusted(swatch + padding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(row.name, Qt::ElideMiddle, longestName));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.figure);
    }
}

}
