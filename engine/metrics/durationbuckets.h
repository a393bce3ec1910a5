#pragma once

#include "engine/metrics/histogramreading.h"

#include <algorithm>

namespace signalbox {

/// A histogram as it is shown: fixed buckets, each counting all that took no longer than its bound.
struct DurationBuckets
{
    /// Seconds, in the preferred numbers of ISO 3 (R10); one more bucket has no bound.
    static constexpr std::array bounds{0.0001, 0.000125, 0.00016, 0.0002, 0.00025, 0.000315, 0.0004, 0.0005,
        0.00063, 0.0008, 0.001, 0.00125, 0.0016, 0.002, 0.0025, 0.00315, 0.004, 0.005, 0.0063, 0.008, 0.01,
        0.0125, 0.016, 0.02, 0.025, 0.0315, 0.04, 0.05, 0.063, 0.08, 0.1, 0.125, 0.16, 0.2, 0.25, 0.315, 0.4,
        0.5, 0.63, 0.8, 1.0, 1.25, 1.6, 2.0, 2.5, 3.15, 4.0, 5.0, 6.3, 8.0, 10.0, 12.5, 16.0, 20.0, 25.0,
        30.0};
    /// Those of them that are exported, and written below a picture.
    static constexpr std::array landmarks{
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0};
    static constexpr bool isLandmark(double bound) { return std::ranges::binary_search(landmarks, bound); }

    DurationBuckets() = default;
    explicit DurationBuckets(const HistogramReading &reading);
    DurationBuckets &operator+=(const DurationBuckets &other);

    std::array<std::uint64_t, bounds.size()> counts{};
    std::uint64_t total = 0;
    std::chrono::nanoseconds sum{0};

    bool operator==(const DurationBuckets &) const = default;
};

static_assert(std::ranges::is_sorted(DurationBuckets::bounds));
static_assert(std::ranges::includes(DurationBuckets::bounds, DurationBuckets::landmarks));

}
