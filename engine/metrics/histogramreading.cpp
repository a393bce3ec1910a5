#include "engine/metrics/histogramreading.h"

#include <cmath>
#include <numeric>

namespace signalbox {

void HistogramReading::add(const Histogram &histogram)
{
    m_sum += histogram.m_sum.value();
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += histogram.m_counts[i].value();
}

HistogramReading &HistogramReading::operator+=(const HistogramReading &other)
{
    m_sum += other.m_sum;
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    return *this;
}

HistogramReading &HistogramReading::operator-=(const HistogramReading &earlier)
{
    m_sum -= earlier.m_sum;
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] -= earlier.m_counts[i];
    return *this;
}

std::uint64_t HistogramReading::count() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0});
}

std::chrono::nanoseconds HistogramReading::percentile(double part) const
{
    const double wanted = std::ceil(part * static_cast<double>(count()));
    const auto rank = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(wanted));
    std::uint64_t passed = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        passed += m_counts[i];
        if (passed >= rank)
            return HistogramBuckets::middle(i);
    }
    return std::chrono::nanoseconds::zero();
}

void HistogramReading::countUpTo(
    std::span<const std::chrono::nanoseconds> bounds, std::span<std::uint64_t> counts) const
{
    std::uint64_t sum = 0;
    std::size_t bucket = 0;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        for (; bucket < m_counts.size() && HistogramBuckets::middle(bucket) <= bounds[i]; ++bucket)
            sum += m_counts[bucket];
        counts[i] = sum;
    }
}

}
