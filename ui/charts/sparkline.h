#pragma once

#include <QList>

class QColor;
class QPainter;
class QRectF;

namespace signalbox {

/// Draws how values went as a thin line, the newest at the right edge; room is kept on the left for those
/// missing of `capacity`. Draws nothing while all are zero.
void drawSparkline(
    QPainter &painter, const QRectF &rect, const QList<double> &values, int capacity, const QColor &color);

}
