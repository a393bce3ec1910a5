#pragma once

#include "engine/balancing/backend.h"
#include "engine/config/config.h"
#include "engine/health/backendhealth.h"
#include "engine/metrics/latencywindow.h"
#include "engine/metrics/snapshot.h"

#include <array>
#include <chrono>
#include <optional>

namespace signalbox {

/// One backend as a BackendSet knows it: what its operator, the resolver and health say, and the state that
/// follows. Belongs to the engine's thread.
struct BackendEntry
{
    using TimePoint = std::chrono::steady_clock::time_point;

    /// Its operator wants it to take traffic.
    bool isWanted() const { return !isRemoved && config.mode == BackendMode::Ready && config.weight > 0; }
    /// It could: health does not object.
    bool isUp() const { return addresses && (!health || health->state() == BackendHealth::State::Up); }
    bool isIn(BackendHealth::State which) const { return health && health->state() == which; }

    /// Nothing is under way, and nothing can be sent to it any more.
    bool isIdle() const;

    BackendState stateAt(TimePoint now) const;
    Reason reasonFor(BackendState which, TimePoint now) const;
    BackendSnapshot describe(TimePoint now) const;

    /// How long its attempts took.
    HistogramReading durations() const;

    /// Once a tick: its rate over the last ones, `seconds` in all; and once a second its latency.
    void advance(TimePoint now, double seconds);

    BackendConfig config;
    std::shared_ptr<Backend> backend;
    SocketAddresses addresses; ///< null: not resolved yet
    std::string resolveError;
    const BackendHealth *health = nullptr; ///< null: it is trusted
    Ramp ramp; ///< the last one
    bool isRemoved = false;
    bool hasServed = false; ///< it was in a table while it was up
    bool isServing = false; ///< it is in the last one
    std::uint64_t lastTable = 0; ///< the number of the last one that it was in
    bool isReachable = false; ///< a worker may still pick it from that one
    std::optional<BackendState> state; ///< as it was told last
    TimePoint since; ///< when that was
    bool isCut = false; ///< what it had in flight too long
    std::array<std::uint64_t, 5> recentRequests{}; ///< at the last ticks, the oldest first
    double requestsPerSecond = 0;
    LatencyWindow latency;
    DurationBuckets buckets; ///< of all its attempts
    TimePoint measured; ///< when these two were
};

}
