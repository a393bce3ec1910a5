#include "engine/backendentry.h"

#include "engine/metrics/counters.h"

#include <algorithm>

namespace signalbox {

namespace {

std::optional<LastProbe> lastProbeOf(const BackendHealth &health, std::chrono::steady_clock::time_point now)
{
    const auto &last = health.lastProbe();
    if (!last)
        return std::nullopt;
    return LastProbe{std::chrono::duration_cast<std::chrono::milliseconds>(now - last->ended),
        last->result.duration, last->result.isGood, last->result.status, last->result.message};
}

}

BackendState BackendEntry::stateAt(TimePoint now) const
{
    const bool isBusy = backend->inFlight.load(std::memory_order_relaxed) > 0;
    if (isRemoved)
        return BackendState::Removing;
    if (config.mode == BackendMode::Maintenance)
        return BackendState::Maintenance;
    if (config.mode == BackendMode::Drain)
        return isBusy ? BackendState::Draining : BackendState::Drained;
    if (!addresses)
        return BackendState::Down;
    switch (health ? health->state() : BackendHealth::State::Up) {
    case BackendHealth::State::Checking:
        return BackendState::Checking;
    case BackendHealth::State::Down:
        return BackendState::Down;
    case BackendHealth::State::Ejected:
        return BackendState::Ejected;
    case BackendHealth::State::Up:
        break;
    }
    return isServing && !ramp.isOver(now) ? BackendState::Ramping : BackendState::Up;
}

Reason BackendEntry::reasonFor(BackendState which) const
{
    if (which == BackendState::Down && !addresses)
        return resolveError.empty() ? Reason{"resolving", "Its name is being looked up."}
                                    : Reason{"unresolvable", config.address.host + ": " + resolveError};
    if (which == BackendState::Up && config.weight == 0)
        return {"weight_zero", "Its weight of 0 takes nothing new."};
    const bool isOfHealth =
        which == BackendState::Checking || which == BackendState::Down || which == BackendState::Ejected;
    const Reason reason = isOfHealth && health ? health->reason() : Reason{};
    return reason.code.empty() ? Reason{name(which), {}} : reason;
}

BackendSnapshot BackendEntry::describe(TimePoint now) const
{
    BackendSnapshot snapshot;
    snapshot.id = backend->id;
    snapshot.config = config;
    snapshot.state = stateAt(now);
    snapshot.reason = reasonFor(snapshot.state);
    if (state)
        snapshot.inState = std::chrono::duration_cast<std::chrono::milliseconds>(now - since);
    if (health) {
        snapshot.ejections = health->ejections();
        snapshot.lastProbe = lastProbeOf(*health, now);
    }
    snapshot.requestsPerSecond = requestsPerSecond;
    snapshot.latency = latency.percentiles();
    snapshot.inFlight = backend->inFlight.load(std::memory_order_relaxed);
    for (const BackendCounters &counters : backend->counters) {
        snapshot.requests += counters.requests.value();
        snapshot.errors += counters.errors.value();
        addTo(snapshot.responses, counters.responses);
    }
    return snapshot;
}

HistogramReading BackendEntry::durations() const
{
    HistogramReading reading;
    for (const BackendCounters &counters : backend->counters) {
        if (const Histogram *histogram = counters.durations.get())
            reading.add(*histogram);
    }
    return reading;
}

void BackendEntry::advance(TimePoint now, double seconds)
{
    std::uint64_t requests = 0;
    for (const BackendCounters &counters : backend->counters)
        requests += counters.requests.value();
    std::rotate(recentRequests.begin(), recentRequests.begin() + 1, recentRequests.end());
    recentRequests.back() = requests;
    requestsPerSecond = static_cast<double>(requests - recentRequests.front()) / seconds;
    latency.update(durations(), now);
}

}
