#include "ui/glyph.h"

#include <QPainter>
#include <QPixmap>

namespace signalbox {

namespace {

constexpr qreal radius = 4.5;

void drawStrokes(QPainter &painter, const QList<QLineF> &strokes, const QColor &color)
{
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(strokes);
}

void drawShape(QPainter &painter, const QPolygonF &shape, const QColor &fill, const QColor &outline)
{
    painter.setPen(QPen(outline, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(fill);
    painter.drawPolygon(shape);
}

QPixmap glyphPixmap(Glyph glyph, const QColor &color, int scale)
{
    QPixmap pixmap(16 * scale, 16 * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawGlyph(painter, QRectF(0, 0, 16, 16), glyph, color);
    return pixmap;
}

}

Glyph glyph(BackendState state)
{
    switch (state) {
    case BackendState::Up:
        return Glyph::Disc;
    case BackendState::Down:
    case BackendState::Removing:
        return Glyph::Cross;
    case BackendState::Draining:
        return Glyph::Triangle;
    case BackendState::Drained:
        return Glyph::HollowTriangle;
    case BackendState::Maintenance:
        return Glyph::Square;
    }
    return Glyph::Disc;
}

void drawGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &color)
{
    const qreal r = radius;
    const QPolygonF down({{-r, -r + 0.8}, {r, -r + 0.8}, {0, r - 0.8}});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    switch (glyph) {
    case Glyph::Disc:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(0, 0), r, r);
        break;
    case Glyph::Cross:
        drawStrokes(painter, {{-3.5, -3.5, 3.5, 3.5}, {-3.5, 3.5, 3.5, -3.5}}, color);
        break;
    case Glyph::Plus:
        drawStrokes(painter, {{-4, 0, 4, 0}, {0, -4, 0, 4}}, color);
        break;
    case Glyph::Triangle:
        drawShape(painter, down, color, color);
        break;
    case Glyph::HollowTriangle:
        drawShape(painter, down, Qt::transparent, color);
        break;
    case Glyph::Square:
        drawShape(painter, QRectF(-3.6, -3.6, 7.2, 7.2), color, color);
        break;
    case Glyph::Play:
        drawShape(painter, QPolygonF({{-3, -r + 0.4}, {-3, r - 0.4}, {r - 0.4, 0}}), color, color);
        break;
    }
    painter.restore();
}

QIcon glyphIcon(Glyph glyph, const QColor &color, const QColor &disabled)
{
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        icon.addPixmap(glyphPixmap(glyph, color, scale), QIcon::Normal);
        icon.addPixmap(glyphPixmap(glyph, disabled, scale), QIcon::Disabled);
    }
    return icon;
}

}
