#pragma once

#include <QColor>
#include <QList>
#include <QString>

class QPainter;
class QRectF;

namespace signalbox {

struct Theme;

/// What a chart shows of one instant beside its cursor.
struct Readout
{
    struct Row
    {
        QColor color;
        QString name;
        QString figure;
    };
    QString title;
    QString total;
    QList<Row> rows;
};

/// Draws it as a small box inside the plot, on the side of the cursor's x where there is more room.
void drawReadout(QPainter &painter, const QRectF &plot, double x, const Readout &readout, const Theme &theme);

}
