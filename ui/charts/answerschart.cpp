#include "ui/charts/answerschart.h"

#include "ui/format.h"
#include "ui/theme.h"

#include <array>

namespace signalbox {

namespace {

constexpr std::array names{"2xx", "3xx", "4xx", "5xx"};

double rateOf(const TrafficSample &sample, qsizetype line)
{
    return sample.classes.at(static_cast<std::size_t>(line) + 1); // after 1xx
}

}

AnswersChart::AnswersChart(const TrafficHistory &history, ChartCursor &cursor, QWidget *parent)
    : LinesChart(history, cursor, AxisRange(), names.size(), parent)
{
    setAccessibleName(tr("Answers: responses per second by status class"));
    applyColors(Theme::of(palette()));
}

double AnswersChart::value(const Samples &samples, qsizetype line) const
{
    double sum = 0;
    for (const TrafficSample &sample : samples)
        sum += rateOf(sample, line);
    return sum / static_cast<double>(samples.size());
}

QColor AnswersChart::color(const Theme &theme, qsizetype line) const
{
    switch (line) {
    case 0:
        return theme.accent;
    case 1:
        return theme.muted;
    case 2:
        return theme.warning;
    default:
        return theme.down;
    }
}

/// Errors first: where there is no room for all, they stay.
Readout AnswersChart::readout(const TrafficSample &sample) const
{
    const Theme &theme = Theme::of(palette());
    Readout readout;
    for (qsizetype line = lines().size() - 1; line >= 0; --line) {
        const double rate = rateOf(sample, line);
        readout.rows.append({color(theme, line), QLatin1String(names.at(static_cast<std::size_t>(line))),
            rateText(rate), rate});
    }
    return readout;
}

QString AnswersChart::scaleLabel(double value) const
{
    return scaleText(value);
}

}
