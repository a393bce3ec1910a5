#include "engine/proxy/attemptseries.h"

#include "engine/http/date.h"
#include "engine/logging/requestrecord.h"
#include "engine/proxy/exchange.h"
#include "engine/proxy/failures.h"
#include "engine/proxy/proxycontext.h"

#include <algorithm>
#include <ctime>
#include <utility>

namespace signalbox {

namespace {

using Outcome = RoutingTable::Pick::Outcome;

/// Zero where the response names none.
std::chrono::milliseconds retryAfter(const ResponseHead &head)
{
    for (const Field &field : head.fields) {
        if (equalsIgnoringCase(field.name, "Retry-After"))
            return parseRetryAfter(field.value, std::time(nullptr)).value_or(std::chrono::seconds(0));
    }
    return {};
}

}

const ProxySettings &AttemptSeries::settings() const
{
    return m_exchange.settings();
}

AttemptSeries::AttemptSeries(ProxyContext &context, Exchange &exchange)
    : m_context(context)
    , m_exchange(exchange)
    , m_first(context, *this)
    , m_second(context, *this)
    , m_delay(*this)
    , m_deadline(*this)
{
    m_failed.reserve(4);
}

void AttemptSeries::assign(const RequestHead &head, const Downstream &client, bool isExplained)
{
    m_head = &head;
    m_client = &client;
    m_current = nullptr;
    m_failed.clear();
    m_tried.clear();
    m_retryAfter = {};
    m_waited = {};
    m_lacksContent = false;
    m_isExplained = isExplained;
    m_returns = 0;
}

void AttemptSeries::start()
{
    tryNext();
}

void AttemptSeries::stop()
{
    leaveLine();
    m_delay.cancel();
    for (Attempt *attempt : {&m_first, &m_second}) {
        if (attempt->isUnderWay())
            attempt->cancel();
        if (m_isExplained)
            attempt->why.clear();
    }
    m_isExplained = false;
}

void AttemptSeries::finish()
{
    m_current->succeed();
}

/// Goes to a backend not tried yet; where there is none, waits or gives up.
void AttemptSeries::tryNext()
{
    m_delay.cancel();
    if (!begin())
        waitInLine();
}

/// False: every backend that it could go to is full.
bool AttemptSeries::begin()
{
    const ProxyContext::Picked picked = m_context.pick(*m_head, *m_client, m_tried, whyOf(m_first));
    if (picked.outcome == Outcome::Full)
        return false;
    leaveLine();
    if (picked.outcome == Outcome::Picked)
        begin(m_first, *picked.pool);
    else if (!m_tried.isEmpty())
        returnToTried();
    else
        m_exchange.onNoAttempt(NoAttempt::NoBackend);
    return true;
}

void AttemptSeries::begin(Attempt &attempt, UpstreamPool &pool)
{
    const TimePoint now = m_context.io.reactor.now();
    m_tried.add(pool.backend());
    if (m_failed.empty() && &attempt == &m_first)
        m_context.shared.budget.noteRequest();
    if (&attempt == &m_first) {
        m_current = &attempt;
        if (const auto delay = settings().retry.hedgeDelay(m_head->method))
            m_context.delays.start(m_delay, now + *delay);
    }
    attempt.begin(pool, m_head->method);
}

void AttemptSeries::waitInLine()
{
    if (!m_context.line.join(*this))
        return m_exchange.onNoAttempt(NoAttempt::QueueFull);
    m_joined = m_context.io.reactor.now();
    m_context.io.deadlines.arm(m_deadline, DeadlineKind::Queue, settings().queueTimeout, m_joined);
    begin(); // what became free before it waited was told to nobody
}

std::chrono::nanoseconds AttemptSeries::waited() const
{
    return isWaiting() ? m_waited + (m_context.io.reactor.now() - m_joined) : m_waited;
}

void AttemptSeries::leaveLine()
{
    m_waited = waited();
    m_deadline.disarm();
    m_context.line.leave(*this);
}

void AttemptSeries::onTurn()
{
    begin();
}

void AttemptSeries::onDeadline(Deadline &)
{
    m_exchange.onNoAttempt(NoAttempt::QueueTimeout);
}

/// All backends were tried: back to one of them, after a while.
void AttemptSeries::returnToTried()
{
    if (!settings().retry.isWorthWaiting(m_retryAfter))
        return m_exchange.onNoAttempt(NoAttempt::Failed);
    m_tried.clear();
    const auto backoff = settings().retry.backoff(++m_returns, m_context.chance.fraction());
    const auto wait = std::max(backoff, std::exchange(m_retryAfter, {}));
    m_context.delays.start(m_delay, m_context.io.reactor.now() + wait);
}

void AttemptSeries::onDelayOver(Delay &)
{
    m_first.isUnderWay() ? hedge() : tryNext();
}

/// The first attempt is slow: a second beside it, if the request can be sent again and a backend has room.
void AttemptSeries::hedge()
{
    if (m_second.isUnderWay() || !m_exchange.isRequestHeld())
        return;
    const ProxyContext::Picked picked = m_context.pick(*m_head, *m_client, m_tried, whyOf(m_second));
    if (picked.outcome != Outcome::Picked)
        return;
    if (!takeBudget())
        return m_context.release(*picked.pool);
    begin(m_second, *picked.pool);
}

/// One more attempt, there or elsewhere, for what failed at this backend.
bool AttemptSeries::mayRepeatAfter(Backend &backend)
{
    const bool isTaken = takeBudget();
    if (isTaken)
        m_context.countersOf(backend).retries.add();
    return isTaken;
}

bool AttemptSeries::takeBudget()
{
    const bool isTaken = m_context.shared.budget.take(m_context.io.reactor.now());
    (isTaken ? m_context.counters.retries : m_context.counters.retriesDenied).add();
    return isTaken;
}

void AttemptSeries::onConnected(Attempt &attempt)
{
    attempt.noteSending();
    m_exchange.sendRequest(attempt);
}

/// Of two that are under way, none is heard before its response.
void AttemptSeries::onInterim(const Attempt &attempt, const ResponseHead &head)
{
    if (!otherThan(attempt).isUnderWay())
        m_exchange.onInterim(head);
}

void AttemptSeries::onHead(Attempt &attempt, const ResponseHead &head)
{
    Attempt &other = otherThan(attempt);
    if (isToBeRetried(attempt, head) && (other.isUnderWay() || mayRepeatAfter(attempt.pool().backend()))) {
        m_retryAfter = std::max(m_retryAfter, retryAfter(head));
        m_failed.push_back(attempt.discard(head.status));
        if (!other.isUnderWay())
            return tryNext();
        m_current = &other;
        return;
    }
    m_delay.cancel();
    if (other.isUnderWay())
        m_failed.push_back(other.cancel());
    m_current = &attempt;
    m_exchange.onResponseHead(head);
}

/// A status that is retried, while there is hope: another backend, or none that asks for a long wait.
bool AttemptSeries::isToBeRetried(const Attempt &attempt, const ResponseHead &head) const
{
    const RetryPolicy &policy = settings().retry;
    if (!policy.isRetriedStatus(head.status))
        return false;
    const FailedAttempt failed{.failure = UpstreamFailure::RetriedStatus,
        .number = static_cast<int>(m_failed.size()) + 1,
        .method = m_head->method,
        .hasReceived = true,
        .isContentHeld = m_exchange.isContentHeld()};
    if (policy.decide(failed) != RetryDecision::Retry)
        return false;
    return otherThan(attempt).isUnderWay() || m_context.hasUntried(m_tried)
        || policy.isWorthWaiting(std::max(m_retryAfter, retryAfter(head)));
}

void AttemptSeries::onFailed(Attempt &attempt, FailedAttempt failed)
{
    failed.number = static_cast<int>(m_failed.size()) + 1;
    failed.isContentHeld = !attempt.isSending() || m_exchange.isContentHeld();
    const RetryDecision decision = settings().retry.decide(failed);
    Attempt &other = otherThan(attempt);
    if (decision == RetryDecision::Replay && !m_exchange.hasResponse() && !other.isUnderWay())
        return attempt.replay();
    Backend &backend = attempt.pool().backend();
    m_failed.push_back(attempt.fail(failed.failure));
    if (m_exchange.hasResponse())
        return m_exchange.onResponseLost();
    if (other.isUnderWay()) {
        m_current = &other;
        return;
    }
    if (decision != RetryDecision::GiveUp && mayRepeatAfter(backend))
        return tryNext();
    m_lacksContent = !std::exchange(failed.isContentHeld, true)
        && settings().retry.decide(failed) != RetryDecision::GiveUp;
    if (m_lacksContent)
        m_context.counters.contentsLost.add();
    m_exchange.onNoAttempt(NoAttempt::Failed);
}

namespace {

std::chrono::microseconds since(TimePoint start, TimePoint moment)
{
    const auto passed = std::chrono::duration_cast<std::chrono::microseconds>(moment - start);
    return moment == TimePoint{} ? std::chrono::microseconds{0} : passed;
}

AttemptRecord recordOf(std::string_view backend, const char *code, int status, const AttemptTimes &times)
{
    return {backend, code, status, since(times.started, times.connected),
        since(times.started, times.answered), since(times.started, times.ended)};
}

}

void AttemptSeries::describe(RequestRecord &record, int status, TimePoint now) const
{
    record.attempts.clear();
    for (const FailedOutcome &each : m_failed)
        record.attempts.push_back(recordOf(each.backend, codeOf(each.failure), each.status, each.times));
    for (const Attempt *attempt : {&m_first, &m_second}) {
        if (!attempt->isUnderWay())
            continue;
        AttemptTimes times = attempt->times();
        times.ended = now;
        const char *code = status > 0 && attempt == m_current ? "ok" : codeOf(UpstreamFailure::Cancelled);
        const int its = times.answered == TimePoint{} ? 0 : status;
        record.attempts.push_back(recordOf(attempt->pool().backend().name, code, its, times));
    }
    explain(record);
}

void AttemptSeries::explain(RequestRecord &record) const
{
    record.chosenBy = {};
    record.candidates.clear();
    if (!m_isExplained)
        return;
    const Explanation &why = m_current ? m_current->why : m_first.why;
    record.chosenBy = why.chosenBy;
    for (const Explanation::Candidate &each : why.candidates())
        record.candidates.push_back({each.backend, each.code, each.score});
}

/// Goes elsewhere if it may; else the backend may still answer, as one that is too busy for its probes does.
void AttemptSeries::onBackendDown(Attempt &attempt)
{
    const FailedAttempt down{.failure = UpstreamFailure::BackendDown,
        .number = static_cast<int>(m_failed.size()) + 1,
        .method = m_head->method,
        .hasWritten = attempt.connection()->hasWritten(),
        .isContentHeld = !attempt.isSending() || m_exchange.isContentHeld()};
    const bool mayGo = !otherThan(attempt).isUnderWay() && m_context.hasUntried(m_tried)
        && settings().retry.decide(down) == RetryDecision::Retry;
    if (!mayGo || !mayRepeatAfter(attempt.pool().backend()))
        return;
    m_failed.push_back(attempt.fail(UpstreamFailure::BackendDown));
    tryNext();
}

}
