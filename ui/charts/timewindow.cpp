#include "ui/charts/timewindow.h"

#include <algorithm>

namespace signalbox {

void TimeWindow::setFrozen(bool isFrozen)
{
    m_frozen.reset();
    if (isFrozen)
        m_frozen = now();
}

std::int64_t TimeWindow::now() const
{
    if (m_frozen)
        return *m_frozen;
    return m_history.samples().empty() ? 0 : m_history.samples().back().second;
}

bool TimeWindow::hasHadTraffic() const
{
    return std::ranges::any_of(
        m_history.samples(), [](const TrafficSample &sample) { return sample.rate > 0; });
}

TimeWindow::Iterator TimeWindow::from(std::int64_t second) const
{
    return std::ranges::lower_bound(m_history.samples(), second, std::less{}, &TrafficSample::second);
}

TimeWindow::Samples TimeWindow::samples() const
{
    return {from(now() - m_length.count()), from(now() + 1)};
}

int TimeWindow::step() const
{
    return static_cast<int>((m_length.count() + MostPoints - 1) / MostPoints);
}

/// Which seconds go together depends on the seconds alone, so that points do not flicker as time goes on.
TimeWindow::Points TimeWindow::points() const
{
    Points points;
    const Samples samples = this->samples();
    for (auto first = samples.begin(); first != samples.end();) {
        const std::int64_t group = first->second / step();
        const auto next = std::find_if(first, samples.end(),
            [this, group](const TrafficSample &sample) { return sample.second / step() != group; });
        points.push_back({static_cast<qreal>(std::prev(next)->second - now()), Samples(first, next)});
        first = next;
    }
    return points;
}

QList<TimeWindow::Gap> TimeWindow::gaps(const Points &points) const
{
    QList<Gap> gaps;
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i].x - points[i - 1].x > step() + 1)
            gaps.append({points[i - 1].x, points[i].x});
    }
    return gaps;
}

const TrafficSample *TimeWindow::at(std::int64_t second) const
{
    const auto it = from(second);
    const bool isKnown = it != m_history.samples().end() && it->second == second;
    return isKnown && second >= now() - m_length.count() && second <= now() ? &*it : nullptr;
}

const TrafficSample *TimeWindow::nearest(std::int64_t second) const
{
    const Samples samples = this->samples();
    if (samples.empty())
        return nullptr;
    const auto after = std::clamp(from(second), samples.begin(), samples.end());
    if (after == samples.begin())
        return &*after;
    const auto before = std::prev(after);
    return after == samples.end() || second - before->second < after->second - second ? &*before : &*after;
}

const TrafficSample *TimeWindow::neighbour(const TrafficSample *sample, int points) const
{
    const Samples samples = this->samples();
    if (samples.empty())
        return nullptr;
    if (!sample)
        return &samples.back();
    const auto last = static_cast<std::int64_t>(samples.size()) - 1;
    const auto index = from(sample->second) - samples.begin() + std::int64_t{points} * step();
    return &samples[std::clamp<std::int64_t>(index, 0, last)];
}

}
