#pragma once

#include "engine/balancing/histogram.h"

#include <span>

namespace signalbox {

/// What histograms held when they were read, added up: a plain value.
class HistogramReading
{
public:
    /// Adds what a histogram holds now.
    void add(const Histogram &histogram);
    HistogramReading &operator+=(const HistogramReading &other);
    /// Leaves what was recorded since an earlier reading of the same histograms.
    HistogramReading &operator-=(const HistogramReading &earlier);

    std::uint64_t count() const;
    std::chrono::nanoseconds sum() const { return std::chrono::nanoseconds(m_sum); }
    /// What the fraction `part` (0–1) took at most, within 1.6 %; 0 where nothing was recorded.
    std::chrono::nanoseconds percentile(double part) const;
    /// How many took no longer than each of the ascending bounds, taken to be as long as the middle of their
    /// bucket.
    void countUpTo(std::span<const std::chrono::nanoseconds> bounds, std::span<std::uint64_t> counts) const;

    bool operator==(const HistogramReading &) const = default;

private:
    std::uint64_t m_sum = 0; ///< nanoseconds
    std::array<std::uint64_t, HistogramBuckets::count> m_counts{};
};

}
