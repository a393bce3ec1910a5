#include "engine/metrics/durationbuckets.h"

#include <algorithm>

namespace signalbox {

DurationBuckets::DurationBuckets(const HistogramReading &reading)
    : total(reading.count())
    , sum(reading.sum())
{
    if (total == 0)
        return;
    std::array<std::chrono::nanoseconds, bounds.size()> upTo{};
    std::ranges::transform(bounds, upTo.begin(), [](double bound) {
        return std::chrono::round<std::chrono::nanoseconds>(std::chrono::duration<double>(bound));
    });
    reading.countUpTo(upTo, counts);
}

DurationBuckets &DurationBuckets::operator+=(const DurationBuckets &other)
{
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += other.counts[i];
    total += other.total;
    sum += other.sum;
    return *this;
}

}
