#pragma once

#include "engine/metrics/snapshot.h"

#include <QColor>
#include <QPalette>

namespace signalbox {

/// The window's colours, light or dark. State colours are kept for state. A plain value.
struct Theme
{
    QColor window;
    QColor panel;
    QColor line;
    QColor text;
    QColor muted;
    QColor accent;
    QColor accentText;
    QColor selection;
    QColor up;
    QColor warning;
    QColor down;
    QColor draining;
    QColor maintenance;

    static const Theme &light();
    static const Theme &dark();
    /// The one that suits a palette, judged by the lightness of its window: Qt 6.4 knows no colour scheme.
    static const Theme &of(const QPalette &palette);

    QColor color(BackendState state) const;
    QPalette palette() const;
};

/// The colour that lies so far (0–1) on the way from one to the other.
QColor mix(const QColor &from, const QColor &to, double amount);
/// Contrast of two opaque colours, 1–21 (WCAG 2.1 §1.4.3).
double contrast(const QColor &a, const QColor &b);
/// The foreground, moved towards black or white as far as it needs for text to be read on the background (4.5
/// : 1).
QColor readable(const QColor &foreground, const QColor &background);

}
