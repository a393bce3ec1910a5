#pragma once

#include "engine/config/config.h"
#include "engine/config/statusset.h"
#include "engine/http/head.h"
#include "engine/proxy/upstreamfailure.h"

#include <chrono>
#include <optional>

namespace signalbox {

/// What is known of an attempt that failed.
struct FailedAttempt
{
    UpstreamFailure failure = UpstreamFailure::ConnectFailed;
    int number = 1; ///< of this exchange; replays do not count
    Method method = Method::Get;
    bool wasReused = false; ///< on a connection that had served before
    bool hasWritten = true; ///< some of the request
    bool hasReceived = false; ///< some of the response
    bool isContentHeld = true; ///< all of the request that was sent can be sent again
};

enum class RetryDecision {
    GiveUp,
    Replay, ///< at once, on a new connection to the same backend
    Retry, ///< on a backend not tried yet
};

/// Whether and when a request may be sent again (RFC 9110 §9.2.2): pure, the caller does it.
class RetryPolicy
{
public:
    explicit RetryPolicy(const RetryConfig &config);

    RetryDecision decide(const FailedAttempt &attempt) const;

    bool isRetriedStatus(int status) const { return m_statuses.contains(status); }

    /// How long to wait before returning to a backend for the `count`th time (from 1): full jitter, that is
    /// `fraction` (0–1, at random) of a bound that grows from time to time.
    std::chrono::milliseconds backoff(int count, double fraction) const;

    /// Whether a backend's Retry-After is short enough to be waited for.
    bool isWorthWaiting(std::chrono::milliseconds retryAfter) const
    {
        return retryAfter <= m_config.maxBackoff;
    }

    /// After how long a second attempt may be started beside the first; nullopt: never.
    std::optional<std::chrono::milliseconds> hedgeDelay(Method method) const;

    std::chrono::milliseconds perTryTimeout() const { return m_config.perTryTimeout; }
    std::size_t contentLimit() const { return m_config.contentLimit; } ///< bytes

    /// True if a connection may serve the method although the backend may just be closing it.
    static bool mayUseAnyIdle(Method method) { return isIdempotent(method); }

private:
    bool mayBeRepeated(const FailedAttempt &attempt) const;

    const RetryConfig m_config;
    const StatusSet m_statuses;
};

}
