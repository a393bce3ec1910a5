#include "ui/charts/sparkline.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace signalbox {

namespace {

constexpr double quiet = 0.25; // of the highest value: what varies less is drawn flatter

}

void drawSparkline(
    QPainter &painter, const QRectF &rect, const QList<double> &values, int capacity, const QColor &color)
{
    if (values.size() < 2)
        return;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    if (*most <= 0)
        return;
    // The variation fills the height, unless it is so small that it means nothing.
    const double room = std::max(*most * quiet - (*most - *least), 0.0) / 2;
    const double bottom = std::max(*least - room, 0.0);
    const double top = *most + room;
    const qreal step = rect.width() / std::max<qreal>(capacity - 1, 1);
    QPolygonF line;
    line.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i) {
        const qreal age = static_cast<qreal>(values.size() - 1 - i);
        line.append({rect.right() - age * step,
            rect.bottom() - (values.at(i) - bottom) / (top - bottom) * rect.height()});
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect.adjusted(-1, -2, 1, 2));
    painter.setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.restore();
}

}
