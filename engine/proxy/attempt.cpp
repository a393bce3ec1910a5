#include "engine/proxy/attempt.h"

#include "engine/proxy/exchange.h"
#include "engine/proxy/proxycontext.h"

#include <cerrno>
#include <utility>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds freshEnough{
    1'000}; // idle time after which a connection may just be closing

/// Of the call that failed last.
bool isOutOfDescriptors()
{
    return errno == EMFILE || errno == ENFILE;
}

}

Attempt::Attempt(ProxyContext &context, AttemptSeries &series)
    : m_context(context)
    , m_series(series)
    , m_deadline(*this)
{
}

void Attempt::begin(UpstreamPool &pool, Method method)
{
    m_pool = &pool;
    m_method = method;
    m_times = {m_context.io.reactor.now(), {}, {}, {}};
    m_context.counters.attempts.add();
    BackendCounters &counters = m_context.countersOf(pool.backend());
    counters.requests.add();
    counters.latency.begin(m_times.started);
    m_context.io.deadlines.arm(
        m_deadline, DeadlineKind::Try, m_series.exchange().settings().retry.perTryTimeout(), m_times.started);
    open(false);
}

void Attempt::replay()
{
    open(true);
}

void Attempt::open(bool freshOnly)
{
    m_isSending = false;
    const auto maxIdle = RetryPolicy::mayUseAnyIdle(m_method) ? std::nullopt : std::optional(freshEnough);
    m_connection = freshOnly ? nullptr : m_pool->takeIdle(maxIdle);
    if (m_connection) {
        m_connection->begin(*this, m_method);
        return m_series.onConnected(*this);
    }
    m_connection = m_pool->open(*this, m_method);
    if (!m_connection)
        onUpstreamFailed(
            isOutOfDescriptors() ? UpstreamFailure::NoDescriptor : UpstreamFailure::ConnectFailed);
}

void Attempt::succeed()
{
    m_connection = nullptr;
    end();
}

FailedOutcome Attempt::cancel()
{
    FailedOutcome cancelled = outcome(UpstreamFailure::Cancelled, 0);
    if (m_connection)
        std::exchange(m_connection, nullptr)->abandon();
    if (!hasResponse()) {
        const TimePoint now = m_context.io.reactor.now();
        m_context.countersOf(m_pool->backend()).latency.abandon(now - m_times.started, now);
    }
    end();
    return cancelled;
}

FailedOutcome Attempt::fail(UpstreamFailure failure)
{
    if (m_connection)
        std::exchange(m_connection, nullptr)->abandon();
    const FailedOutcome failed = outcome(failure, 0);
    m_context.noteFailure(
        m_pool->backend(), failure, hasResponse() ? std::nullopt : std::optional(m_times.started));
    end();
    return failed;
}

FailedOutcome Attempt::discard(int status)
{
    const FailedOutcome discarded = outcome(UpstreamFailure::RetriedStatus, status);
    std::exchange(m_connection, nullptr)->discardResponse();
    end();
    return discarded;
}

FailedOutcome Attempt::outcome(UpstreamFailure failure, int status) const
{
    FailedOutcome result{m_pool->backend().name, failure, status, m_times};
    result.times.ended = m_context.io.reactor.now();
    return result;
}

/// Gives its place at the backend back.
void Attempt::end()
{
    m_deadline.disarm();
    m_isSending = false;
    m_context.release(*std::exchange(m_pool, nullptr));
}

void Attempt::onConnected()
{
    m_times.connected = m_context.io.reactor.now();
    m_series.onConnected(*this);
}

void Attempt::onInterim(const ResponseHead &head)
{
    m_series.onInterim(*this, head);
}

void Attempt::onResponseHead(const ResponseHead &head)
{
    m_deadline.disarm();
    m_times.answered = m_context.io.reactor.now();
    m_context.noteResponse(m_pool->backend(), head.status, m_times.started);
    m_series.onHead(*this, head);
}

bool Attempt::onResponseContentReady()
{
    return m_series.exchange().onResponseContentReady();
}

void Attempt::onResponseContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers)
{
    m_series.exchange().onResponseContent(pieces, isLast, trailers);
}

void Attempt::onUpstreamDrained()
{
    m_series.exchange().onUpstreamDrained();
}

void Attempt::onUpstreamFailed(UpstreamFailure failure)
{
    const UpstreamConnection *lost = std::exchange(m_connection, nullptr);
    m_series.onFailed(*this,
        {.failure = failure,
            .method = m_method,
            .wasReused = lost && lost->wasReused(),
            .hasWritten = lost && lost->hasWritten(),
            .hasReceived = lost && lost->hasReceived()});
}

void Attempt::onBackendDown()
{
    m_series.onBackendDown(*this);
}

void Attempt::onDeadline(Deadline &)
{
    m_connection->stopWaiting();
}

}
