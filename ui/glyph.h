#pragma once

#include "engine/metrics/snapshot.h"

#include <QColor>
#include <QIcon>

class QPainter;
class QRectF;

namespace signalbox {

/// The small shapes that stand for states and actions; drawn, so that no font has to have them.
enum class Glyph {
    Disc,
    Ring,
    HalfDisc,
    Cross,
    Eject,
    Triangle,
    HollowTriangle,
    Square,
    Plus,
    Play,
    Check,
    Back,
    Pause
};

Glyph glyph(BackendState state);
/// Draws the shape in the middle of a rectangle, ten pixels wide.
void drawGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &color);
/// An icon of it, 16 px, sharp on screens of any density; muted where the action is disabled.
QIcon glyphIcon(Glyph glyph, const QColor &color, const QColor &disabled);

}
