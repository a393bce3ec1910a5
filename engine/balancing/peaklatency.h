#pragma once

#include <atomic>
#include <chrono>

namespace signalbox {

/// What one worker expects to wait for one backend: the worst latency seen lately, forgotten by half in each
/// half-life, so that a backend that was left is tried again. Written by its worker, read by any thread.
///
/// Each attempt begins, then is observed, failed or abandoned, once.
class PeakLatency
{
public:
    using Clock = std::chrono::steady_clock;

    /// A backend 20 times slower than the others is left at its first answer and tried again after 6.5 s.
    static constexpr std::chrono::duration<double> halfLife{1.5};
    /// What a failed attempt counts as at least, so that failing fast does not attract traffic; and one
    /// under way to a backend not measured yet.
    static constexpr std::chrono::duration<double> failureLatency{5};

    void begin(Clock::time_point now);
    /// It was answered, `latency` after it began.
    void observe(Clock::duration latency, Clock::time_point now);
    void observeFailure(Clock::duration latency, Clock::time_point now);
    /// It was given up after `waited`, by no fault of the backend: it would have taken at least that long.
    void abandon(Clock::duration waited, Clock::time_point now);

    /// Seconds; 0 before the first answer. An attempt that waits for one counts as long as it has waited.
    double cost(Clock::time_point now) const;

private:
    double decayed(Clock::time_point now) const;
    void set(double latency, Clock::time_point now);

    static constexpr Clock::rep nobody = Clock::duration::max().count();

    std::atomic<double> m_latency{0}; ///< seconds, when it was last written
    std::atomic<Clock::rep> m_written{0}; ///< when
    std::atomic<Clock::rep> m_waiting{nobody}; ///< since when: the first attempt begun after the last answer
};

}
