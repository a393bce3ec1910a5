#include "ui/charts/latencychart.h"

#include "ui/format.h"
#include "ui/theme.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace signalbox {

namespace {

constexpr double leastStep = 0.1; // ms

struct Percentile
{
    const char *name;
    std::chrono::microseconds LatencyPercentiles::*value;
};

constexpr std::array percentiles{Percentile{"p50", &LatencyPercentiles::p50},
    Percentile{"p95", &LatencyPercentiles::p95}, Percentile{"p99", &LatencyPercentiles::p99}};

double milliseconds(std::chrono::microseconds duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

}

LatencyChart::LatencyChart(const TrafficHistory &history, ChartCursor &cursor, QWidget *parent)
    : LinesChart(history, cursor, AxisRange(leastStep), percentiles.size(), parent)
{
    setAccessibleName(tr("Latency: p50, p95 and p99 of all requests"));
    applyColors(Theme::of(palette()));
}

double LatencyChart::value(const Samples &samples, qsizetype line) const
{
    const auto percentile = percentiles.at(static_cast<std::size_t>(line)).value;
    double longest = 0;
    for (const TrafficSample &sample : samples) {
        if (sample.latency)
            longest = std::max(longest, milliseconds((*sample.latency).*percentile));
    }
    return longest;
}

QColor LatencyChart::color(const Theme &theme, qsizetype line) const
{
    if (line == 0)
        return mix(theme.panel, theme.accent, 0.6);
    return line == 1 ? theme.accent : mix(theme.accent, theme.text, 0.6);
}

Readout LatencyChart::readout(const TrafficSample &sample) const
{
    const Theme &theme = Theme::of(palette());
    Readout readout;
    for (std::size_t i = 0; i < percentiles.size(); ++i) {
        Readout::Row row{.color = color(theme, static_cast<qsizetype>(i)),
            .name = QLatin1String(percentiles.at(i).name),
            .figure = QStringLiteral("–")};
        if (sample.latency) {
            const auto duration = (*sample.latency).*percentiles.at(i).value;
            row.figure = latencyText(duration);
            row.height = milliseconds(duration);
        }
        readout.rows.append(row);
    }
    return readout;
}

/// In one unit along the whole scale, with the decimals that its steps have.
QString LatencyChart::scaleLabel(double value) const
{
    const bool inSeconds = top() >= 1000;
    const double scale = inSeconds ? 1000 : 1;
    const double step = top() / AxisRange::Steps / scale;
    int decimals = 0;
    for (double unit = 1; decimals < 2 && std::abs(std::remainder(step, unit)) > unit / 100; unit /= 10)
        ++decimals;
    const QString figure = QLocale().toString(value / scale, 'f', value > 0 ? decimals : 0);
    return inSeconds ? tr("%1 s").arg(figure) : tr("%1 ms").arg(figure);
}

}
