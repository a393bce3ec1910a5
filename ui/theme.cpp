#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr double readableContrast = 4.5;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}

const Theme &Theme::light()
{
    static const Theme theme{
        .window = QColor(0xf4f5f7),
        .panel = QColor(0xffffff),
        .line = QColor(0xdfe2e7),
        .text = QColor(0x1c2127),
        .muted = QColor(0x5f6875),
        .accent = QColor(0x2f6fdb),
        .accentText = QColor(0xffffff),
        .selection = QColor(0xe8f0fd),
        .up = QColor(0x177245),
        .warning = QColor(0x8f5c0f),
        .down = QColor(0xc03434),
        .draining = QColor(0x7453bd),
        .maintenance = QColor(0x5f6976),
    };
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{
        .window = QColor(0x16191d),
        .panel = QColor(0x1e2227),
        .line = QColor(0x30363d),
        .text = QColor(0xe4e8ee),
        .muted = QColor(0x93a0ae),
        .accent = QColor(0x6ea3ff),
        .accentText = QColor(0x16191d),
        .selection = QColor(0x26344c),
        .up = QColor(0x4cc38a),
        .warning = QColor(0xe0b252),
        .down = QColor(0xf0706f),
        .draining = QColor(0xab92ee),
        .maintenance = QColor(0x8d98a6),
    };
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? dark() : light();
}

QColor Theme::color(BackendState state) const
{
    switch (state) {
    case BackendState::Checking:
        return muted;
    case BackendState::Up:
        return up;
    case BackendState::Ramping:
        return warning;
    case BackendState::Down:
    case BackendState::Ejected:
        return down;
    case BackendState::Draining:
    case BackendState::Drained:
    case BackendState::Removing:
        return draining;
    case BackendState::Maintenance:
        return maintenance;
    }
    return muted;
}

QPalette Theme::palette() const
{
    QPalette palette(panel, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::ToolTipBase, panel);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, accentText);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::BrightText, down);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

QColor mix(const QColor &from, const QColor &to, double amount)
{
    const auto channel = [amount](
                             int a, int b) { return static_cast<int>(std::lround(a + (b - a) * amount)); };
    return {
        channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue())};
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
    return (bright + 0.05) / (dark + 0.05);
}

QColor readable(const QColor &foreground, const QColor &background)
{
    const QColor target = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    for (int step = 0; step < 20; ++step) {
        const QColor candidate = mix(foreground, target, step * 0.05);
        if (contrast(candidate, background) >= readableContrast)
            return candidate;
    }
    return target;
}

}
