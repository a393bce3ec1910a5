#pragma once

#include "engine/balancing/counter.h"
#include "engine/balancing/histogram.h"
#include "engine/balancing/peaklatency.h"

#include <array>

namespace signalbox {

/// Responses by class: index 0 counts 1xx, index 4 counts 5xx.
using StatusCounters = std::array<Counter, 5>;

inline void countStatus(StatusCounters &classes, int status)
{
    if (status >= 100 && status < 600)
        classes[static_cast<std::size_t>(status / 100 - 1)].add();
}

/// One worker's count of what one backend did, on cache lines of its own.
struct alignas(64) BackendCounters
{
    PeakLatency latency; ///< first: a pick reads no other line
    Counter requests; ///< attempts
    Counter errors; ///< attempts that failed
    Counter retries; ///< attempts that were repeated, there or elsewhere
    Counter idle; ///< connections kept for later requests, now
    StatusCounters responses;
    LazyHistogram durations; ///< of attempts, from the start to the response's head
    Counter failuresInARow; ///< attempts, as outlier detection counts them
};

}
