#pragma once

#include "engine/balancing/reason.h"
#include "engine/config/config.h"
#include "engine/health/probe.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>

namespace signalbox {

/// What probes and traffic say of one backend: a pure state machine, fed with results and the time.
class BackendHealth
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    enum class State {
        Checking, ///< no probe has ended yet
        Up,
        Down, ///< by what probes say
        Ejected, ///< by what traffic says, for a while
    };

    struct LastProbe
    {
        ProbeResult result;
        TimePoint ended;
    };

    /// The settings outlive it; a change of theirs counts from the next call on.
    BackendHealth(const HealthConfig &health, const OutlierConfig &outlier, TimePoint now);

    State state() const { return m_state; }
    const Reason &reason() const { return m_reason; } ///< empty while up
    TimePoint since() const { return m_since; }
    const std::optional<LastProbe> &lastProbe() const { return m_lastProbe; }
    std::uint64_t ejections() const { return m_ejections; } ///< so far
    std::optional<TimePoint> ejectionEnd() const; ///< nullopt: it is not ejected

    /// Checking anew, or up at once where probing is off.
    void startOver(TimePoint now);

    /// Each tells whether the state has changed.
    bool takeProbe(const ProbeResult &result, TimePoint now);
    /// Only a backend that is up. `untilGoodProbe`: it could not be reached, so that a good probe is as good
    /// as the end of its time.
    bool eject(const Reason &reason, TimePoint now, bool untilGoodProbe = false);
    bool expire(TimePoint now); ///< ends an ejection whose time is over
    bool stopProbing(TimePoint now); ///< probing is off: up unless ejected

    /// Traffic fails, yet it is not ejected: counts as all bad probes but the last.
    void suspect();

    /// From the end of one probe to the next.
    std::chrono::milliseconds nextProbe() const;
    std::chrono::milliseconds fastInterval() const
    {
        return std::min(m_health.fastInterval, m_health.interval);
    }

private:
    bool become(State state, Reason reason, TimePoint now);
    std::chrono::milliseconds ejectionDuration() const;
    void forgiveEjections(TimePoint now);
    bool isChanging() const;

    const HealthConfig &m_health;
    const OutlierConfig &m_outlier;
    State m_state = State::Checking;
    Reason m_reason;
    TimePoint m_since;
    int m_good = 0; ///< probes in a row, the last ones
    int m_bad = 0;
    std::optional<LastProbe> m_lastProbe;
    std::uint64_t m_ejections = 0;
    int m_ejectionFactor = 0; ///< ejections that are not forgiven yet
    TimePoint m_calmSince; ///< since when ejections are being forgiven
    TimePoint m_ejectionEnd;
    bool m_untilGoodProbe = false; ///< so long is it ejected, at most
};

}
