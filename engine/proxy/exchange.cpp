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
    , m_tally(context)
{
}

Exchange::~Exchange() = default;

void Exchange::assign(Downstream &client, const RequestHead &head)
{
    m_settings = m_context.settings();
    m_client = &client;
    m_head = &head;
    m_trailers = &noFields;
    m_tally.start(head, client.peer(), *m_settings);
    m_phase = Phase::Trying;
    m_attempts.assign(head, client, m_tally.isRecent());
    m_held.start(head.framing.length, m_settings->retry.contentLimit());
    m_isRequestWhole = !hasContent(head);
    m_isResponseWhole = m_isFinished = false;
}

void Exchange::start()
{
    if (isAnsweredHere())
        return;
    m_context.io.deadlines.arm(m_deadline, DeadlineKind::Total, m_settings->totalTimeout, m_tally.started());
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
        .peerIsTrusted = m_tally.isPeerTrusted(),
        .requestId = m_tally.id(),
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
    m_tally.addReceived(sizeOf(pieces));
    if (isLast && m_isResponseWhole)
        m_tally.close({}, m_attempts); // the end of an upgraded connection
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
    m_tally.addReceived(progress.octets);
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
    m_tally.noteAnswer(head.status, &backend);
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
    m_tally.addSent(progress.octets);
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
    m_tally.addSent(sizeOf(pieces));
    const bool isUpgraded = m_phase == Phase::Upgraded;
    if (isLast && (!isUpgraded || m_isRequestWhole))
        m_tally.close({}, m_attempts);
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
    m_tally.noteAnswer(status, nullptr);
    m_tally.close("client_aborted", m_attempts);
    finish();
}

/// The backend broke off in the middle of its response.
void Exchange::onResponseLost()
{
    m_tally.close("response_cut", m_attempts);
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
    own.requestId = m_tally.id();
    for (const FailedOutcome &each : m_attempts.failed())
        own.attempts.push_back(reportOf(each));
    if (own.status >= 500)
        m_context.counters.proxyErrors.add();
    const ErrorResponse response(own, m_head->fields.find(FieldId::Accept), m_context.io.date.now());
    const std::string_view content = response.content();
    m_tally.noteAnswer(own.status, nullptr);
    m_tally.addSent(m_head->method == Method::Head ? 0 : content.size());
    m_tally.close(own.code, m_attempts);
    m_attempts.stop();
    m_phase = Phase::Done;
    m_client->sendHead(response.head());
    m_client->sendContent({&content, 1}, true, noFields);
    finish();
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
