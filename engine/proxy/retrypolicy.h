#pragma once

#include "engine/config/config.h"
#include "engine/http/head.h"
#include "engine/proxy/upstreamconnection.h"

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

/// Whether a request may be sent again (RFC 9110 §9.2.2): pure, the caller does it.
class RetryPolicy
{
public:
    explicit RetryPolicy(const RetryConfig &config)
        : m_attempts(config.attempts)
    {
    }

    RetryDecision decide(const FailedAttempt &attempt) const;

    /// True if a connection may serve the method although the backend may just be closing it.
    static bool mayUseAnyIdle(Method method) { return isIdempotent(method); }

private:
    int m_attempts;
};

}
