#pragma once

#include "engine/metrics/histogramreading.h"
#include "engine/metrics/snapshot.h"

#include <chrono>
#include <optional>

namespace signalbox {

/// Percentiles of the last 5 to 10 s of a histogram that only ever grows. Belongs to one thread.
class LatencyWindow
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// Takes in what the histogram holds now; a few times a second.
    void update(HistogramReading now, TimePoint time);

    /// Nullopt where nothing was recorded in that time.
    std::optional<LatencyPercentiles> percentiles() const { return m_percentiles; }
    /// All that was recorded.
    const HistogramReading &total() const { return m_total; }

private:
    HistogramReading m_total;
    HistogramReading m_older; ///< 5 to 10 s ago
    HistogramReading m_newer; ///< less than 5 s ago
    TimePoint m_turned;
    std::optional<LatencyPercentiles> m_percentiles;
};

}
