#pragma once

#include "engine/balancing/chance.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace signalbox {

/// Which backends' probes are due when, and how many run at once: pure, told the time. Intervals vary at
/// random, but never become longer; the first one of a backend is any part of it, so that many that are
/// added together spread over the interval.
class ProbeSchedule
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// `jitter` in percent of an interval; at most `most` probes run at once.
    ProbeSchedule(std::uint64_t seed, int jitter, std::size_t most = 64);

    void setJitter(int jitter) { m_jitter = jitter; }

    void add(std::uint64_t id, TimePoint due);
    void remove(std::uint64_t id); ///< a running one counts as ended

    /// Those whose probes begin now, the longest due first: they run until finish().
    std::vector<std::uint64_t> start(TimePoint now);

    /// Its next probe is due when the interval from now, varied, is over.
    void finish(std::uint64_t id, TimePoint now, std::chrono::milliseconds interval);

    /// Its next probe is due no later than this. That of one that runs stays, and is followed by another.
    void hasten(std::uint64_t id, TimePoint due);

    /// When start() has something to do; nullopt: not before another call.
    std::optional<TimePoint> next() const;

private:
    struct Entry
    {
        TimePoint due;
        bool isRunning = false;
        bool hasInterval = false; ///< its first interval has been
    };

    Chance m_chance;
    int m_jitter;
    const std::size_t m_most;
    std::size_t m_running = 0;
    std::map<std::uint64_t, Entry> m_entries;
    std::set<std::pair<TimePoint, std::uint64_t>> m_waiting; ///< all that do not run
};

}
