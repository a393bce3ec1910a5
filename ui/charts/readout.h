#pragma once

#include <QColor>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

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
        std::optional<double> height = {}; ///< of its mark, on the chart's scale
    };
    QString title;
    QString total;
    QList<Row> rows;

    QString text() const; ///< for those who hear it: "api-1 4,120, api-2 2,790"
};

QString ageText(std::int64_t seconds); ///< "now", "12 s ago", "3 min 5 s ago"

/// Draws it as a small box inside the room, on the side of the cursor's x where there is more room.
void drawReadout(QPainter &painter, const QRectF &room, double x, const Readout &readout, const Theme &theme);

}
