#pragma once

#include "engine/balancing/counter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace signalbox {

/// The buckets of a histogram: log-linear, 32 to each power of two, as HdrHistogram does it. The middle of a
/// bucket is at most 1.6 % off any duration in it, from 1 µs to 73 minutes.
struct HistogramBuckets
{
    static constexpr std::size_t count = 1'056;

    /// The bucket of a duration; what lies beyond the last counts there.
    static constexpr std::size_t indexOf(std::chrono::nanoseconds duration)
    {
        const auto nanoseconds = std::max<std::chrono::nanoseconds::rep>(duration.count(), 0);
        const std::uint64_t units = static_cast<std::uint64_t>(nanoseconds) / unit;
        const auto shift = static_cast<std::size_t>(std::bit_width(units | 63) - 6);
        return std::min(shift * 32 + (units >> shift), count - 1);
    }

    /// Its lower edge, which is the upper edge of the one before.
    static constexpr std::chrono::nanoseconds edge(std::size_t index)
    {
        const std::size_t shift = index < 64 ? 0 : index / 32 - 1;
        return std::chrono::nanoseconds((unit * (index - shift * 32)) << shift);
    }

    static constexpr std::chrono::nanoseconds middle(std::size_t index)
    {
        return (edge(index) + edge(index + 1)) / 2;
    }

private:
    static constexpr std::uint64_t unit = 32; // nanoseconds: the width of the narrowest
};

/// How long things took. One thread records, any may read at the same time; nothing is ever forgotten.
class alignas(64) Histogram
{
public:
    void record(std::chrono::nanoseconds duration)
    {
        m_counts[HistogramBuckets::indexOf(duration)].add();
        m_sum.add(static_cast<std::uint64_t>(std::max<std::chrono::nanoseconds::rep>(duration.count(), 0)));
    }

private:
    friend class HistogramReading;
    Counter m_sum; ///< nanoseconds
    std::array<Counter, HistogramBuckets::count> m_counts;
};

/// A histogram that is made when it is first recorded into: most backends of many see no traffic.
class LazyHistogram
{
public:
    LazyHistogram() = default;
    LazyHistogram(const LazyHistogram &) = delete;
    LazyHistogram &operator=(const LazyHistogram &) = delete;
    ~LazyHistogram() { delete m_histogram.load(std::memory_order_relaxed); }

    void record(std::chrono::nanoseconds duration)
    {
        Histogram *histogram = m_histogram.load(std::memory_order_relaxed);
        if (!histogram) {
            histogram = new Histogram;
            m_histogram.store(histogram, std::memory_order_release);
        }
        histogram->record(duration);
    }

    /// Any thread; null before the first record.
    const Histogram *get() const { return m_histogram.load(std::memory_order_acquire); }

private:
    std::atomic<Histogram *> m_histogram{nullptr};
};

}
