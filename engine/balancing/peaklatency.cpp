#include "engine/balancing/peaklatency.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

using Seconds = std::chrono::duration<double>;

namespace {

Seconds since(PeakLatency::Clock::rep stamp, PeakLatency::Clock::time_point now)
{
    return now.time_since_epoch() - PeakLatency::Clock::duration(stamp);
}

/// The part that is remembered after that time.
double memory(Seconds passed)
{
    return std::exp2(static_cast<float>(-(passed / PeakLatency::halfLife)));
}

}

void PeakLatency::begin(Clock::time_point now)
{
    if (m_waiting.load(std::memory_order_relaxed) == nobody)
        m_waiting.store(now.time_since_epoch().count(), std::memory_order_relaxed);
}

void PeakLatency::observe(Clock::duration latency, Clock::time_point now)
{
    const double seen = std::max(Seconds(latency).count(), 1e-9);
    const double before = m_latency.load(std::memory_order_relaxed);
    const double remembered = memory(since(m_written.load(std::memory_order_relaxed), now));
    set(std::max(seen, before * remembered + seen * (1 - remembered)), now);
}

void PeakLatency::observeFailure(Clock::duration latency, Clock::time_point now)
{
    set(std::max({Seconds(latency).count(), failureLatency.count(), decayed(now)}), now);
}

void PeakLatency::abandon(Clock::duration waited, Clock::time_point now)
{
    set(std::max(Seconds(waited).count(), decayed(now)), now);
}

double PeakLatency::cost(Clock::time_point now) const
{
    const double latency = decayed(now);
    const Clock::rep waiting = m_waiting.load(std::memory_order_relaxed);
    if (waiting == nobody)
        return latency;
    return std::max(latency > 0 ? latency : failureLatency.count(), since(waiting, now).count());
}

double PeakLatency::decayed(Clock::time_point now) const
{
    const double latency = m_latency.load(std::memory_order_relaxed);
    return latency > 0 ? latency * memory(since(m_written.load(std::memory_order_relaxed), now)) : 0;
}

void PeakLatency::set(double latency, Clock::time_point now)
{
    m_latency.store(latency, std::memory_order_relaxed);
    m_written.store(now.time_since_epoch().count(), std::memory_order_relaxed);
    m_waiting.store(nobody, std::memory_order_relaxed);
}

}
