#include "engine/health/backendhealth.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::chrono::minutes restartTime{1}; // a backend that went down is likely to be back by then

}

BackendHealth::BackendHealth(const HealthConfig &health, const OutlierConfig &outlier, TimePoint now)
    : m_health(health)
    , m_outlier(outlier)
    , m_calmSince(now)
{
    startOver(now);
}

void BackendHealth::startOver(TimePoint now)
{
    m_good = 0;
    m_bad = 0;
    if (m_state == State::Ejected)
        m_calmSince = now;
    if (m_health.interval.count() == 0)
        become(State::Up, {}, now);
    else
        become(State::Checking, {"checking", "Its first probe has not ended yet."}, now);
}

bool BackendHealth::become(State state, Reason reason, TimePoint now)
{
    m_state = state;
    m_reason = std::move(reason);
    m_since = now;
    return true;
}

bool BackendHealth::takeProbe(const ProbeResult &result, TimePoint now)
{
    const bool isFirst = m_state == State::Checking;
    const bool wasEjected = m_state == State::Ejected;
    m_lastProbe = {result, now};
    m_good = result.isGood ? m_good + 1 : 0;
    m_bad = result.isGood ? 0 : m_bad + 1;
    if (wasEjected && result.isGood && m_untilGoodProbe) {
        m_calmSince = now;
        return become(State::Up, {}, now);
    }
    if (isFirst || m_state == State::Down) {
        if (result.isGood && (isFirst || m_good >= m_health.rise))
            return become(State::Up, {}, now);
    }
    const bool isEnough = isFirst || wasEjected || m_bad >= m_health.fall;
    if (result.isGood || m_state == State::Down || !isEnough)
        return false;
    if (wasEjected)
        m_calmSince = now;
    return become(State::Down, {result.code, "Its probe failed: " + result.message + "."}, now);
}

bool BackendHealth::eject(const Reason &reason, TimePoint now, bool untilGoodProbe)
{
    if (m_state != State::Up)
        return false;
    forgiveEjections(now);
    ++m_ejections;
    if (ejectionDuration() < m_outlier.maxEjection)
        ++m_ejectionFactor;
    m_ejectionEnd = now + ejectionDuration();
    m_untilGoodProbe = untilGoodProbe;
    return become(State::Ejected, reason, now);
}

std::chrono::milliseconds BackendHealth::ejectionDuration() const
{
    return std::min(m_outlier.ejection * m_ejectionFactor, m_outlier.maxEjection);
}

/// An ejection is forgiven after as long without one as it lasted.
void BackendHealth::forgiveEjections(TimePoint now)
{
    while (m_ejectionFactor > 0 && now - m_calmSince >= ejectionDuration()) {
        m_calmSince += ejectionDuration();
        --m_ejectionFactor;
    }
}

std::optional<BackendHealth::TimePoint> BackendHealth::ejectionEnd() const
{
    return m_state == State::Ejected ? std::optional(m_ejectionEnd) : std::nullopt;
}

bool BackendHealth::expire(TimePoint now)
{
    if (m_state != State::Ejected || now < m_ejectionEnd)
        return false;
    m_calmSince = now;
    return become(State::Up, {}, now);
}

bool BackendHealth::stopProbing(TimePoint now)
{
    m_good = 0;
    m_bad = 0;
    return (m_state == State::Checking || m_state == State::Down) && become(State::Up, {}, now);
}

void BackendHealth::suspect()
{
    m_good = 0;
    m_bad = std::max(m_bad, m_health.fall - 1);
}

std::chrono::milliseconds BackendHealth::nextProbe() const
{
    const bool isRestarting =
        m_state == State::Down && m_lastProbe && m_lastProbe->ended - m_since < restartTime;
    if (isChanging() || isRestarting)
        return fastInterval();
    if (m_state != State::Down)
        return m_health.interval;
    return m_health.downInterval.count() > 0 ? m_health.downInterval : 2 * m_health.interval;
}

/// One more probe or a few may change the state.
bool BackendHealth::isChanging() const
{
    return (m_state == State::Up && m_bad > 0) || (m_state == State::Down && m_good > 0);
}

}
