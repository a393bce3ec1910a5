#include "engine/metrics/durationbuckets.h"

namespace signalbox {

DurationBuckets::DurationBuckets(const HistogramReading &reading)
    : total(reading.count())
    , sum(reading.sum())
{
    if (total == 0)
        return;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        const std::chrono::duration<double> bound(bounds[i]);
        counts[i] = reading.countUpTo(std::chrono::round<std::chrono::nanoseconds>(bound));
    }
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
