#include "ui/models/durationhistory.h"

namespace signalbox {

void DurationHistory::update(const Snapshot &snapshot)
{
    QHash<std::uint64_t, std::deque<Reading>> kept;
    for (const BackendSnapshot &backend : snapshot.backends) {
        std::deque<Reading> readings = m_readings.take(backend.id);
        if (!readings.empty() && readings.back().uptime > snapshot.uptime)
            readings.clear(); // the engine was started anew
        readings.push_back({snapshot.uptime, backend.durations});
        while (readings.size() > 1 && readings.at(1).uptime <= snapshot.uptime - window)
            readings.pop_front();
        kept.insert(backend.id, std::move(readings));
    }
    m_readings = std::move(kept);
}

DurationBuckets DurationHistory::lastMinute(std::uint64_t backend) const
{
    const auto readings = m_readings.constFind(backend);
    if (readings == m_readings.cend())
        return {};
    const DurationBuckets &before = readings->front().sum;
    DurationBuckets difference = readings->back().sum;
    for (std::size_t i = 0; i < difference.counts.size(); ++i)
        difference.counts.at(i) -= before.counts.at(i);
    difference.total -= before.total;
    difference.sum -= before.sum;
    return difference;
}

}
