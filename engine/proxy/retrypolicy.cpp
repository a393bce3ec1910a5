#include "engine/proxy/retrypolicy.h"

namespace signalbox {

namespace {

bool failedToConnect(UpstreamFailure failure)
{
    return failure == UpstreamFailure::ConnectRefused || failure == UpstreamFailure::ConnectTimeout
        || failure == UpstreamFailure::ConnectFailed;
}

}

RetryDecision RetryPolicy::decide(const FailedAttempt &attempt) const
{
    const bool diedBeforeAnswer = attempt.failure == UpstreamFailure::ConnectionLost && !attempt.hasReceived;
    const bool mayRepeat = isIdempotent(attempt.method) || !attempt.hasWritten;
    if (diedBeforeAnswer && attempt.wasReused && attempt.isContentHeld && mayRepeat)
        return RetryDecision::Replay;
    if (failedToConnect(attempt.failure) && attempt.isContentHeld && attempt.number <= m_attempts)
        return RetryDecision::Retry;
    return RetryDecision::GiveUp;
}

}
