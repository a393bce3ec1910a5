#include "engine/backendentry.h"

#include "engine/metrics/counters.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds measureInterval{900}; // reading a histogram costs more than all the rest

std::optional<LastProbe> lastProbeOf(const BackendHealth &health, std::chrono::steady_clock::time_point now)
{
    const auto &last = health.lastProbe();
    if (!last)
        return std::nullopt;
    return LastProbe{std::chrono::duration_cast<std::chrono::milliseconds>(now - last->ended),
        last->result.duration, last->result.isGood, last->result.status, last->result.message};
}

Reason withEnd(Reason reason, std::chrono::steady_clock::duration left)
{
    const auto seconds = std::max(std::chrono::ceil<std::chrono::seconds>(left), std::chrono::seconds(1));
    reason.message += (reason.message.empty() ? "" : "; ");
    reason.message += "back in at most " + std::to_string(seconds.count()) + " s";
    return reason;
}

}

bool BackendEntry::isIdle() const
{
    return !isReachable && backend->inFlight.load(std::memory_order_relaxed) == 0;
}

BackendState BackendEntry::stateAt(TimePoint now) const
{
    if (isRemoved)
        return BackendState::Removing;
    if (config.mode == BackendMode::Maintenance)
        return BackendState::Maintenance;
    if (config.mode == BackendMode::Drain)
        return isIdle() ? BackendState::Drained : BackendState::Draining;
    if (!addresses)
        return resolveError.empty() ? BackendState::Checking : BackendState::Down;
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

Reason BackendEntry::reasonFor(BackendState which, TimePoint now) const
{
    if (which == BackendState::Checking && !addresses)
        return {"resolving", "Its name is being looked up."};
    if (which == BackendState::Down && !addresses)
        return {"unresolvable", config.address.host + ": " + resolveError};
    if (which == BackendState::Ejected)
        return withEnd(health->reason(), health->ejectionEnd().value_or(now) - now);
    if (which == BackendState::Up && config.weight == 0)
        return {"weight_zero", "Its weight of 0 takes nothing new."};
    const bool isOfHealth = which == BackendState::Checking || which == BackendState::Down;
    const Reason reason = isOfHealth && health ? health->reason() : Reason{};
    return reason.code.empty() ? Reason{name(which), {}} : reason;
}

BackendSnapshot BackendEntry::describe(TimePoint now) const
{
    BackendSnapshot snapshot;
    snapshot.id = backend->id;
    snapshot.config = config;
    snapshot.state = stateAt(now);
    snapshot.reason = reasonFor(snapshot.state, now);
    if (state)
        snapshot.inState = std::chrono::duration_cast<std::chrono::milliseconds>(now - since);
    if (health) {
        snapshot.ejections = health->ejections();
        snapshot.lastProbe = lastProbeOf(*health, now);
    }
    snapshot.requestsPerSecond = requestsPerSecond;
    snapshot.latency = latency.percentiles();
    snapshot.durations = buckets;
    if (snapshot.state == BackendState::Ramping)
        snapshot.ramp = ramp.factor(now);
    snapshot.isIdle = isIdle();
    snapshot.inFlight = backend->inFlight.load(std::memory_order_relaxed);
    for (const BackendCounters &counters : backend->counters) {
        snapshot.requests += counters.requests.value();
        snapshot.errors += counters.errors.value();
        snapshot.retries += counters.retries.value();
        snapshot.idleConnections += counters.idle.value();
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
    if (now - measured < measureInterval)
        return;
    measured = now;
    latency.update(durations(), now);
    buckets = DurationBuckets(latency.total());
}

}
