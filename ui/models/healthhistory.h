#pragma once

#include "engine/engine.h"
#include "engine/metrics/snapshot.h"

#include <QHash>

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace signalbox {

/// How bad it is for a backend to be in a state: 0 (up) to 8 (down).
int severity(BackendState state);

/// A backend has become another state.
struct HealthChange
{
    std::chrono::system_clock::time_point time;
    std::chrono::milliseconds uptime{0}; ///< of the engine, when it was told
    std::optional<BackendState> from; ///< nullopt: it was new
    BackendState to = BackendState::Checking;
    Reason reason;
};

/// How the backends' health went in the last hour. Its clock is the engine's uptime. Main thread.
class HealthHistory
{
public:
    using Minutes = std::array<std::optional<BackendState>, 60>;

    static constexpr std::size_t mostChanges = 100; ///< that are kept of one backend
    static constexpr std::chrono::minutes flapWindow{10};
    static constexpr int flapping = 3; ///< times out in that window from which a backend flaps

    void update(const Snapshot &snapshot);
    void addEvents(const std::vector<Event> &events);

    /// The worst state of each minute, the running one last; nullopt: it was not there, or nobody looked.
    Minutes minutes(std::uint64_t backend) const;
    std::deque<HealthChange> changes(std::uint64_t backend) const; ///< oldest first
    /// How often it went from up to down or ejected in the last ten minutes.
    int flaps(std::uint64_t backend) const;

private:
    struct Course
    {
        Minutes minutes; ///< each at its number modulo 60
        std::int64_t minute = -1; ///< the last that was noted
        std::chrono::milliseconds heard{0};
        std::deque<HealthChange> changes;
    };

    void note(Course &course, BackendState state);
    void forgetOld(const Snapshot &snapshot);

    std::chrono::milliseconds m_uptime{0};
    QHash<std::uint64_t, Course> m_courses;
};

}
