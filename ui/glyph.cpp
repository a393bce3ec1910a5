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

void drawRing(QPainter &painter, const QColor &color)
{
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(0, 0), radius - 0.4, radius - 0.4);
}

void drawHalfDisc(QPainter &painter, const QColor &color)
{
    drawRing(painter, color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawChord(QRectF(-radius, -radius, 2 * radius, 2 * radius), 90 * 16, 180 * 16);
}

void drawEject(QPainter &painter, const QColor &color)
{
    drawShape(painter, QPolygonF({{-3.6, 0.6}, {3.6, 0.6}, {0, -3.6}}), color, color);
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(-3.6, 3.8), QPointF(3.6, 3.8));
}

/// Three quarters of a circle that end in an arrow: back to where it was.
void drawBack(QPainter &painter, const QColor &color)
{
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(-4, -3.6, 8, 8), -130 * 16, 270 * 16);
    drawShape(painter, QPolygonF({{-5.4, -2.4}, {-0.9, -1.4}, {-4.4, 1.9}}), color, color);
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
    case BackendState::Checking:
        return Glyph::Ring;
    case BackendState::Up:
        return Glyph::Disc;
    case BackendState::Ramping:
        return Glyph::HalfDisc;
    case BackendState::Ejected:
        return Glyph::Eject;
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
    case Glyph::Ring:
        drawRing(painter, color);
        break;
    case Glyph::HalfDisc:
        drawHalfDisc(painter, color);
        break;
    case Glyph::Eject:
        drawEject(painter, color);
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
        painter.fillRect(QRectF(-4, -4, 8, 8), color);
        break;
    case Glyph::Play:
        drawShape(painter, QPolygonF({{-3, -r + 0.4}, {-3, r - 0.4}, {r - 0.4, 0}}), color, color);
        break;
    case Glyph::Check:
        drawStrokes(painter, {{-4, 0.4, -1.2, 3.2}, {-1.2, 3.2, 4, -3}}, color);
        break;
    case Glyph::Pause:
        painter.fillRect(QRectF(-4, -4, 3, 8), color);
        painter.fillRect(QRectF(1, -4, 3, 8), color);
        break;
    case Glyph::Back:
        drawBack(painter, color);
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
