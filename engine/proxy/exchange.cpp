#include "engine/proxy/exchange.h"

#include "engine/http/erroranswer.h"
#include "engine/http/forwarding.h"
#include "engine/proxy/failures.h"
#include "engine/proxy/proxycontext.h"

#include <numeric>
#include <utility>

namespace signalbox {

namespace {

const Fields noFields;

std::uint64_t sizeOf(std::span<const std::string_view> pieces)
{
    return std::accumulate(pieces.begin(), pieces.end(), std::uint64_t{0},
        [](std::uint64_t sum, std::string_view piece) { return sum + piece.size(); });
}

bool hasContent(const RequestHead &head)
{
    return head.framing.kind == BodyFraming::Kind::Chunked || head.framing.length > 0;
}

}

Exchange::Exchange(ProxyContext &context)
    : m_context(context)
    , m_attempts(context, *this)
    , m_held(context.io.buffers)
    , m_mover(context.pipes)
    , m_deadline(*this)
{
}

Exchange::~Exchange() = default;

void Exchange::assign(Downstream &client, const RequestHead &head)
{
    m_settings = m_context.settings();
    m_client = &client;
    m_head = &head;
    m_started = m_context.io.reactor.now();
    m_received = m_sent = 0;
    m_status = 0;
    m_trailers = &noFields;
    m_id = m_context.requestIds.next();
    m_phase = Phase::Trying;
    m_attempts.assign(head, client);
    m_held.start(head.framing.length, m_settings->retry.contentLimit());
    m_isRequestWhole = !hasContent(head);
    m_isResponseWhole = m_isFinished = m_isNoted = false;
}

void Exchange::start()
{
    if (isAnsweredHere())
        return;
    m_context.io.deadlines.arm(m_deadline, DeadlineKind::Total, m_settings->totalTimeout, m_started);
    m_attempts.start();
}

/// True for requests that are not for a backend, which it answers.
bool Exchange::isAnsweredHere()
{
    ErrorAnswer own;
    if (hasLooped(*m_head)) {
        own = {508, "loop", "The request has already passed through Signalbox.", "proxy_loop_detected"};
    } else if (endsHere(*m_head)) {
        own = {405, "max_forwards_reached", "Max-Forwards does not let the request go any further."};
        own.allow = "GET, HEAD, POST, PUT, DELETE, OPTIONS, PATCH";
    } else {
        return false;
    }
    answer(std::move(own));
    return true;
}

UpstreamConnection *Exchange::upstream()
{
    Attempt *attempt = m_attempts.current();
    return attempt ? attempt->connection() : nullptr;
}

void Exchange::sendRequest(Attempt &attempt)
{
    const ForwardingContext forwarding{.peer = m_client->peer(),
        .peerIsTrusted = m_settings->trustedProxies.contain(m_client->peer()),
        .requestId = toView(m_id),
        .host = attempt.pool().host(),
        .fallbackHost = attempt.pool().backend().host};
    UpstreamConnection &upstream = *attempt.connection();
    upstream.sendHead(m_context.forwarder.request(*m_head, forwarding));
    if (hasContent(*m_head) && (m_isRequestWhole || !m_held.isEmpty())) {
        const std::string_view held = m_held.view();
        upstream.sendContent({&held, held.empty() ? 0u : 1u}, m_isRequestWhole,
            m_context.forwarder.trailers(*m_trailers, m_head->fields));
    }
    m_held.noteSent();
    if (!upstream.isFull())
        m_client->resumeContent();
}

void Exchange::onContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers)
{
    m_isRequestWhole = isLast;
    m_trailers = &trailers;
    noteReceived(sizeOf(pieces));
    if (isLast && m_isResponseWhole)
        note({}); // the end of an upgraded connection
    const Attempt *attempt = m_attempts.current();
    const bool isSending = attempt && attempt->isSending();
    if (m_phase == Phase::Trying && (!isSending || m_held.isComplete()))
        hold(pieces);
    if (!isSending) // not yet, or the response is whole and the rest is of no use
        return;
    upstream()->sendContent(pieces, isLast, m_context.forwarder.trailers(trailers, m_head->fields));
    if (upstream() && upstream()->isFull())
        m_client->pauseContent();
    endIfBothDone();
}

void Exchange::noteReceived(std::uint64_t octets)
{
    m_received += octets;
    m_context.counters.bytesReceived.add(octets);
}

void Exchange::noteSent(std::uint64_t octets)
{
    m_sent += octets;
    m_context.counters.bytesSent.add(octets);
}

/// Keeps content that may have to be sent (again). Past the limit it is kept only until it can be sent.
void Exchange::hold(std::span<const std::string_view> pieces)
{
    if (m_held.add(pieces))
        return;
    const Attempt *attempt = m_attempts.current();
    if (attempt && attempt->isSending())
        m_held.noteSent();
    else
        m_client->pauseContent();
}

/// Content that may have to be sent again is copied.
bool Exchange::onContentReady()
{
    const Attempt *attempt = m_attempts.current();
    const bool mayBegin = m_phase == Phase::Trying && attempt && attempt->isSending() && !m_held.isComplete();
    if (!mayBegin && !m_mover.isMovingUp())
        return false;
    const ContentMover::Progress progress = m_mover.moveUp(*m_client, *upstream());
    noteReceived(progress.octets);
    m_isRequestWhole |= progress.isLast;
    if (progress.isClientLost)
        onClientLost();
    return progress.hasMoved;
}

void Exchange::onUpstreamDrained()
{
    if (m_client)
        m_client->resumeContent();
    if (m_mover.isMovingUp())
        onContentReady(); // the pipe may hold the last of it
    endIfBothDone();
}

void Exchange::onInterim(const ResponseHead &head)
{
    if (head.status == 100 && !m_head->expectsContinue)
        return;
    m_client->sendInterim(m_context.forwarder.response(head, m_head->method, {}));
    if (m_client->isFull())
        upstream()->pauseReading();
}

void Exchange::onResponseHead(const ResponseHead &head)
{
    const bool isUpgrade = head.status == 101;
    if (isUpgrade && (m_head->upgrade.empty() || !m_isRequestWhole))
        return upstream()->refuseResponse();
    m_held.release();
    m_phase = isUpgrade ? Phase::Upgraded : Phase::Responding;
    if (isUpgrade)
        m_isRequestWhole = false; // the client's side of the upgraded connection begins
    keepConnectionOptions(head);
    Backend &backend = m_attempts.current()->pool().backend();
    m_status = head.status;
    countStatus(m_context.countersOf(backend).responses, head.status);
    countStatus(m_context.counters.responses, head.status);
    const ResponseHead &passed = m_context.forwarder.response(head, m_head->method, m_context.io.date.now());
    const std::string_view cookie = m_context.stickyCookie(*m_head, backend);
    if (!cookie.empty())
        m_context.forwarder.addToResponse("Set-Cookie", cookie);
    m_client->sendHead(passed);
}

/// Trailers are judged by them too, and come when the head is gone.
void Exchange::keepConnectionOptions(const ResponseHead &head)
{
    m_connectionOptions.clear();
    if (!head.connection.namesFields)
        return;
    for (const Field &field : head.fields) {
        if (field.id == FieldId::Connection)
            m_connectionOptions.append(field.value).append(",");
    }
}

Fields Exchange::responseOptions() const
{
    Fields options;
    if (!m_connectionOptions.empty())
        options.add({"Connection", m_connectionOptions, FieldId::Connection});
    return options;
}

bool Exchange::onResponseContentReady()
{
    if (m_phase != Phase::Responding)
        return false;
    const ContentMover::Progress progress = m_mover.moveDown(*m_client, *upstream());
    noteSent(progress.octets);
    if (progress.isClientLost)
        onClientLost();
    return progress.hasMoved;
}

void Exchange::onClientLost()
{
    Downstream *client = m_client;
    onAborted(0);
    client->abort();
}

void Exchange::onResponseContent(
    std::span<const std::string_view> pieces, bool isLast, const Fields &trailers)
{
    noteSent(sizeOf(pieces));
    const bool isUpgraded = m_phase == Phase::Upgraded;
    if (isLast && (!isUpgraded || m_isRequestWhole))
        note({});
    if (isLast && !isUpgraded) {
        m_attempts.finish();
        m_phase = Phase::Done;
    }
    m_isResponseWhole = isLast;
    m_client->sendContent(pieces, isLast, m_context.forwarder.trailers(trailers, responseOptions()));
    if (isLast && !isUpgraded)
        return finish();
    if (m_phase != Phase::Done && m_client->isFull())
        upstream()->pauseReading();
    endIfBothDone();
}

/// An upgraded connection ends when both sides have ended theirs.
void Exchange::endIfBothDone()
{
    if (m_phase != Phase::Upgraded || !m_isRequestWhole || !m_isResponseWhole)
        return;
    m_client = nullptr; // its connection has ended; ours has what the client sent last
    if (upstream()->isDrained())
        finish();
}

void Exchange::onDrained()
{
    if (UpstreamConnection *source = upstream())
        source->resumeReading();
    if (m_mover.isMovingDown())
        onResponseContentReady(); // the pipe may hold the last of it
}

void Exchange::onAborted(int status)
{
    m_context.counters.clientAborts.add();
    countStatus(m_context.counters.responses, status);
    m_status = m_status == 0 ? status : m_status;
    note("client_aborted");
    finish();
}

/// The backend broke off in the middle of its response.
void Exchange::onResponseLost()
{
    note("response_cut");
    if (m_client)
        m_client->abort();
    finish();
}

void Exchange::onDeadline(Deadline &)
{
    if (m_phase == Phase::Trying)
        return answer({504, "total_timeout", "The request took too long.", "http_response_timeout"});
    onResponseLost();
}

void Exchange::onNoAttempt(NoAttempt reason)
{
    switch (reason) {
    case NoAttempt::NoBackend:
        return answer(noBackend());
    case NoAttempt::QueueFull:
        return answer(queueFull());
    case NoAttempt::QueueTimeout:
        return answer(queueTimeout());
    case NoAttempt::Failed:
        break;
    }
    const FailedOutcome &last = m_attempts.failed().back();
    ErrorAnswer own = answerTo(last.failure, last.backend);
    if (m_attempts.lacksContent())
        own.detail += " The request was not retried: its content is more than is kept.";
    answer(std::move(own));
}

void Exchange::answer(ErrorAnswer own)
{
    m_status = own.status;
    note(own.code);
    m_attempts.stop();
    m_phase = Phase::Done;
    own.requestId = toView(m_id);
    for (const FailedOutcome &each : m_attempts.failed())
        own.attempts.push_back(reportOf(each));
    countStatus(m_context.counters.responses, own.status);
    if (own.status >= 500)
        m_context.counters.proxyErrors.add();
    const ErrorResponse response(own, m_head->fields.find(FieldId::Accept), m_context.io.date.now());
    const std::string_view content = response.content();
    m_client->sendHead(response.head());
    m_client->sendContent({&content, 1}, true, noFields);
    finish();
}

/// The end, while the client and its request are still there: for the figures and, if it is wanted, the log.
void Exchange::note(std::string_view error)
{
    if (std::exchange(m_isNoted, true))
        return;
    const TimePoint now = Clock::now();
    if (m_phase != Phase::Upgraded)
        m_context.counters.durations.record(now - m_started);
    if (!m_context.recorder.isWanted(now))
        return;
    fill(m_context.recorder.record(), error, now);
    m_context.recorder.push();
}

void Exchange::fill(RequestRecord &record, std::string_view error, TimePoint now)
{
    using std::chrono::microseconds;
    const auto valueOf = [this](FieldId id) {
        const Field *field = m_head->fields.find(id);
        return field ? field->value : std::string_view();
    };
    const Attempt *attempt = m_attempts.current();
    const bool isWhole = error.empty();
    record.time = std::chrono::system_clock::now()
        - std::chrono::duration_cast<std::chrono::system_clock::duration>(now - m_started);
    record.id = toView(m_id);
    record.client = m_settings->trustedProxies.client(m_client->peer(), m_head->fields);
    record.method = m_head->methodName;
    record.target = m_settings->redaction.apply(m_head->target, m_context.recorder.memory(0));
    record.protocol = m_head->isHttp11 ? "HTTP/1.1" : "HTTP/1.0";
    record.referer = m_settings->redaction.apply(valueOf(FieldId::Referer), m_context.recorder.memory(1));
    record.userAgent = valueOf(FieldId::UserAgent);
    record.backend = {};
    if (attempt && m_status > 0)
        record.backend = attempt->pool().backend().name;
    else if (m_phase != Phase::Trying && !m_attempts.failed().empty()) // it broke off in its response
        record.backend = m_attempts.failed().back().backend;
    record.error = error;
    record.status = m_status;
    record.bytesReceived = m_received;
    record.bytesSent = m_sent;
    record.queue = std::chrono::duration_cast<microseconds>(m_attempts.waited());
    record.total = std::chrono::duration_cast<microseconds>(now - m_started);
    m_attempts.describe(record.attempts, isWhole ? m_status : 0, now);
}

void Exchange::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_phase = Phase::Done;
    m_client = nullptr;
    m_attempts.stop();
    m_deadline.disarm();
    m_held.release();
    m_mover.stop();
    m_context.io.reactor.dispose(*this);
}

void Exchange::reclaim()
{
    m_context.giveBack(*this);
}

}
