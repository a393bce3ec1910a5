#pragma once

#include <QMarginsF>

#include <chrono>
#include <functional>

class QPainter;
class QRectF;
class QString;

namespace signalbox {

class AxisRange;
struct Theme;

/// What is around every plot: room for its scales.
constexpr QMarginsF plotMargins(60, 12, 16, 24); // px

/// Draws as many of the scale's steps as there is room for, or the line at zero alone.
enum class ScaleSteps { All, ZeroOnly };
void drawValueScale(QPainter &painter, const QRectF &plot, const AxisRange &range, ScaleSteps steps,
    const std::function<QString(double)> &label, const Theme &theme);
/// Writes under a plot which time its x means: from "−60 s" to "now".
void drawTimeScale(QPainter &painter, const QRectF &plot, std::chrono::seconds window, const Theme &theme);
/// Around a chart that has the keyboard.
void drawFocusFrame(QPainter &painter, const QRectF &chart, const Theme &theme);

}
