#include "engine/proxy/retrypolicy.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

RetryPolicy::RetryPolicy(const RetryConfig &config)
    : m_config(config)
    , m_statuses(config.statuses)
{
}

RetryDecision RetryPolicy::decide(const FailedAttempt &attempt) const
{
    const bool diedBeforeAnswer = attempt.failure == UpstreamFailure::ConnectionLost && !attempt.hasReceived;
    const bool hasNoEffectTwice = isIdempotent(attempt.method) || !attempt.hasWritten;
    if (diedBeforeAnswer && attempt.wasReused && attempt.isContentHeld && hasNoEffectTwice)
        return RetryDecision::Replay;
    const bool mayRetry =
        attempt.isContentHeld && attempt.number <= m_config.attempts && mayBeRepeated(attempt);
    return mayRetry ? RetryDecision::Retry : RetryDecision::GiveUp;
}

bool RetryPolicy::mayBeRepeated(const FailedAttempt &attempt) const
{
    const bool isAllowed = isIdempotent(attempt.method) || m_config.nonIdempotent;
    switch (attempt.failure) {
    case UpstreamFailure::ConnectRefused:
    case UpstreamFailure::ConnectTimeout:
    case UpstreamFailure::ConnectFailed:
        return true;
    case UpstreamFailure::ConnectionLost:
    case UpstreamFailure::BackendDown:
        return isAllowed || !attempt.hasWritten;
    case UpstreamFailure::BadResponse:
    case UpstreamFailure::RetriedStatus:
        return isAllowed;
    case UpstreamFailure::HeadTimeout: // the backend may still be at work
        return attempt.method == Method::Get || attempt.method == Method::Head || m_config.nonIdempotent;
    case UpstreamFailure::BodyTimeout:
    case UpstreamFailure::NoDescriptor:
    case UpstreamFailure::Cancelled:
        break;
    }
    return false;
}

std::chrono::milliseconds RetryPolicy::backoff(int count, double fraction) const
{
    const double growth = std::pow(m_config.factor, count - 1);
    const double bound = std::min(static_cast<double>(m_config.backoff.count()) * growth,
        static_cast<double>(m_config.maxBackoff.count()));
    return std::chrono::milliseconds(std::llround(bound * fraction));
}

std::optional<std::chrono::milliseconds> RetryPolicy::hedgeDelay(Method method) const
{
    const bool isHedged = m_config.hedgeDelay > m_config.hedgeDelay.zero() && isIdempotent(method);
    return isHedged ? std::optional(m_config.hedgeDelay) : std::nullopt;
}

}
