#pragma once

#include "engine/balancing/reason.h"
#include "engine/config/config.h"
#include "engine/metrics/durationbuckets.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace signalbox {

/// What is so of a backend, as opposed to the mode its operator wants.
enum class BackendState {
    Checking, ///< no probe has ended yet
    Up,
    Ramping, ///< up again, and on the way to its share
    Down,
    Ejected, ///< by what traffic said of it, for a while
    Draining,
    Drained,
    Maintenance,
    Removing,
};

/// The stable name of a state in the API, the log and the window's translations ("up", "down", …).
const char *name(BackendState state);

/// What a backend's last probe came to.
struct LastProbe
{
    std::chrono::milliseconds age{0}; ///< since it ended
    std::chrono::microseconds duration{0};
    bool isGood = false;
    int status = 0; ///< of an HTTP probe that was answered; else 0
    std::string message; ///< English: "connected", "HTTP 503", "connection refused"
};

/// Responses by class: index 0 counts 1xx, index 4 counts 5xx.
using StatusClasses = std::array<std::uint64_t, 5>;

/// How long the last requests took, over 5 to 10 s.
struct LatencyPercentiles
{
    std::chrono::microseconds p50{0};
    std::chrono::microseconds p95{0};
    std::chrono::microseconds p99{0};
};

/// One backend at one instant.
struct BackendSnapshot
{
    std::uint64_t id = 0; ///< in order of age; never used twice
    BackendConfig config;
    BackendState state = BackendState::Up;
    Reason reason;
    std::chrono::milliseconds inState{0}; ///< how long it has been in this state
    double ramp = 1; ///< 0.1–1: the part of its weight that it has got to
    std::optional<LastProbe> lastProbe;
    std::uint64_t ejections = 0; ///< since it was added
    std::uint64_t inFlight = 0; ///< attempts under way
    bool isIdle = false; ///< none is, and it takes no more: it may be ended
    std::uint64_t idleConnections = 0; ///< kept for later requests
    std::uint64_t requests = 0; ///< attempts since it was added
    std::uint64_t errors = 0; ///< attempts that ended without a complete response
    std::uint64_t retries = 0; ///< attempts that were repeated, there or elsewhere
    StatusClasses responses{};
    double requestsPerSecond = 0; ///< over the last second
    std::optional<LatencyPercentiles> latency; ///< to the response's head; nullopt: no traffic lately
    DurationBuckets durations; ///< to the response's head, since it was added
    double share = 0; ///< 0–1 of the last second's requests
    double intendedShare = 0; ///< 0–1 that its weight asks for, among those taking traffic
};

using ConfigPtr = std::shared_ptr<const Config>;

/// Sums over all workers since the start. A request counts once, whatever its attempts.
struct Totals
{
    std::uint64_t requests = 0;
    StatusClasses responses{};
    std::uint64_t backendErrors = 0; ///< backends' responses with 5xx, those of removed ones included
    std::uint64_t proxyErrors = 0; ///< answers of our own with 5xx
    std::uint64_t clientAborts = 0;
    std::uint64_t attempts = 0;
    std::uint64_t retries = 0;
    std::uint64_t bytesReceived = 0; ///< content from clients
    std::uint64_t bytesSent = 0; ///< content to clients
};

/// Everything that is shown, at one instant. Immutable once made; shared between threads.
struct Snapshot
{
    std::uint64_t sequence = 0;
    std::chrono::milliseconds uptime{0};
    std::vector<std::string> listeners; ///< URLs
    Algorithm algorithm = Algorithm::WeightedRoundRobin;
    ConfigPtr config; ///< in force; never null
    std::string file; ///< that the configuration is saved to; empty: none yet
    bool isModified = false; ///< there are live edits that are not saved
    bool isListening = false; ///< clients can connect
    bool isDebugging = false; ///< SetDebugging
    bool isPanicking = false; ///< so few backends are healthy that ejected ones take traffic too
    int workers = 0;
    std::uint64_t clientConnections = 0;
    double requestsPerSecond = 0;
    std::optional<LatencyPercentiles> latency; ///< of whole requests; nullopt: no traffic lately
    std::uint64_t inFlight = 0;
    std::uint64_t queued = 0; ///< requests that wait for a backend
    Totals totals;
    std::vector<BackendSnapshot> backends; ///< in order of age
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

}
