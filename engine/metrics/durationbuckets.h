#pragma once

#include "engine/metrics/histogramreading.h"

namespace signalbox {

/// A histogram as it is exported: few fixed buckets, each counting all that took no longer than its bound.
struct DurationBuckets
{
    /// Seconds; one more bucket has no bound.
    static constexpr std::array bounds{
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0};

    DurationBuckets() = default;
    explicit DurationBuckets(const HistogramReading &reading);
    DurationBuckets &operator+=(const DurationBuckets &other);

    std::array<std::uint64_t, bounds.size()> counts{};
    std::uint64_t total = 0;
    std::chrono::nanoseconds sum{0};

    bool operator==(const DurationBuckets &) const = default;
};

}
