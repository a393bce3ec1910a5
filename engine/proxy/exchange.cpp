#include "engine/proxy/exchange.h"

#include "engine/http/erroranswer.h"
#include "engine/http/forwarding.h"
#include "engine/proxy/failures.h"
#include "engine/proxy/proxycontext.h"

#include <cerrno>
#include <utility>

namespace signalbox {

namespace {

constexpr std::size_t mostHeld = 64 * 1024; // octets of a request's content, to be sent again
constexpr std::chrono::milliseconds freshEnough{
    1'000}; // idle time after which a connection may just be closing
constexpr std::uint64_t worthSplicing = 32 * 1024; // octets; below, copying is cheaper than a pipe
const Fields noFields;

/// Of the call that failed last.
bool isOutOfDescriptors()
{
    return errno == EMFILE || errno == ENFILE;
}

}

Exchange::Exchange(ProxyContext &context)
    : m_context(context)
    , m_held(context.io.buffers)
{
    m_attempts.reserve(4);
}

Exchange::~Exchange() = default;

void Exchange::assign(Downstream &client, const RequestHead &head)
{
    m_client = &client;
    m_head = &head;
    m_upstream = nullptr;
    m_pool = nullptr;
    m_attempts.clear();
    m_tried.clear();
    m_trailers = &noFields;
    m_id = m_context.requestIds.next();
    m_phase = Phase::Connecting;
    const bool hasContent = head.framing.kind == BodyFraming::Kind::Chunked || head.framing.length > 0;
    m_isContentHeld = head.framing.length <= mostHeld;
    m_isRequestWhole = !hasContent;
    m_isResponseWhole = m_isFinished = false;
}

void Exchange::start()
{
    if (!isAnsweredHere())
        startAttempt();
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

void Exchange::startAttempt()
{
    UpstreamPool *pool = m_context.pick(m_tried);
    if (!pool)
        return m_attempts.empty() ? answerUnavailable() : answerFailure();
    if (!m_attempts.empty())
        m_context.counters.retries.add();
    m_tried.add(pool->backend());
    connect(*pool, false);
}

void Exchange::connect(UpstreamPool &pool, bool freshOnly)
{
    m_pool = &pool;
    Backend &backend = pool.backend();
    m_attempts.push_back({&backend, {}, m_context.io.reactor.now(), {}, UpstreamFailure::ConnectFailed});
    backend.inFlight.fetch_add(1, std::memory_order_relaxed);
    m_context.counters.attempts.add();
    m_context.countersOf(backend).requests.add();
    m_phase = Phase::Connecting;
    const auto maxIdle =
        RetryPolicy::mayUseAnyIdle(m_head->method) ? std::nullopt : std::optional(freshEnough);
    m_upstream = freshOnly ? nullptr : pool.takeIdle(maxIdle);
    if (m_upstream) {
        m_upstream->begin(*this, m_head->method);
        return sendRequest();
    }
    m_upstream = pool.open(*this, m_head->method);
    if (!m_upstream)
        onUpstreamFailed(
            isOutOfDescriptors() ? UpstreamFailure::NoDescriptor : UpstreamFailure::ConnectFailed);
}

void Exchange::onConnected()
{
    sendRequest();
}

void Exchange::sendRequest()
{
    m_phase = Phase::Sending;
    const ForwardingContext forwarding{.peer = m_client->peer(),
        .peerIsTrusted = m_context.trustedProxies.contain(m_client->peer()),
        .requestId = toView(m_id),
        .fallbackHost = attempt().backend->host};
    m_upstream->sendHead(m_context.forwarder.request(*m_head, forwarding));
    const bool hasContent = m_head->framing.kind == BodyFraming::Kind::Chunked || m_head->framing.length > 0;
    if (hasContent && (m_isRequestWhole || !m_held.isEmpty())) {
        const std::string_view held = m_held.view();
        m_upstream->sendContent({&held, held.empty() ? 0u : 1u}, m_isRequestWhole,
            m_context.forwarder.trailers(*m_trailers, m_head->fields));
    }
    if (!m_isContentHeld)
        m_held.clear();
    if (!m_upstream->isFull())
        m_client->resumeContent();
}

void Exchange::onContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers)
{
    m_isRequestWhole = isLast;
    m_trailers = &trailers;
    for (std::string_view piece : pieces)
        m_context.counters.bytesReceived.add(piece.size());
    if (m_phase == Phase::Connecting || (m_phase == Phase::Sending && m_isContentHeld))
        hold(pieces);
    if (m_phase == Phase::Connecting)
        return;
    if (m_phase == Phase::Responding && !m_upstream)
        return; // the response is whole; the client's connection drops the rest
    m_upstream->sendContent(pieces, isLast, m_context.forwarder.trailers(trailers, m_head->fields));
    if (m_upstream && m_upstream->isFull())
        m_client->pauseContent();
    endIfBothDone();
}

/// Keeps content that may have to be sent (again). Past the limit it is kept only until there is a
/// connection.
void Exchange::hold(std::span<const std::string_view> pieces)
{
    for (std::string_view piece : pieces)
        m_held.append(piece);
    if (m_held.size() <= mostHeld && !m_held.pool().isScarce())
        return;
    m_isContentHeld = false;
    if (m_phase == Phase::Connecting)
        m_client->pauseContent();
    else
        m_held.clear();
}

bool Exchange::onContentReady()
{
    if (!m_upload && !beginUpload())
        return false;
    moveUpload();
    return true;
}

/// Content that may have to be sent again is copied.
bool Exchange::beginUpload()
{
    if (m_phase != Phase::Sending || m_isContentHeld || m_client->contentRemaining() < worthSplicing)
        return false;
    Stream *source = m_client->contentSource();
    Stream *sink = m_upstream->contentSink();
    if (source && sink)
        m_upload = SpliceRelay::begin(m_context.pipes, *source, *sink, m_client->contentRemaining());
    return m_upload != nullptr;
}

void Exchange::moveUpload()
{
    const SpliceRelay::Progress progress = m_upload->move();
    m_context.counters.bytesReceived.add(progress.octets);
    m_client->noteContentTaken(progress.octets);
    switch (progress.outcome) {
    case SpliceRelay::Outcome::Yields:
        m_client->contentSource()->resumeReading();
        break;
    case SpliceRelay::Outcome::Done:
        m_upload.reset();
        m_isRequestWhole = true;
        break;
    case SpliceRelay::Outcome::SourceLost:
        return onClientLost();
    case SpliceRelay::Outcome::AwaitsSink:
        m_client->pauseContent();
        break;
    case SpliceRelay::Outcome::AwaitsSource:
    case SpliceRelay::Outcome::SinkLost: // its answer may still be read; its end will be
        break;
    }
    if (progress.octets > 0)
        m_upstream->noteContentGiven(m_isRequestWhole);
}

void Exchange::onUpstreamDrained()
{
    if (m_client)
        m_client->resumeContent();
    if (m_upload)
        moveUpload(); // the pipe may hold the last of it
    endIfBothDone();
}

void Exchange::onInterim(const ResponseHead &head)
{
    if (head.status == 100 && !m_head->expectsContinue)
        return;
    m_client->sendInterim(m_context.forwarder.response(head, m_head->method, {}));
    if (m_client->isFull())
        m_upstream->pauseReading();
}

void Exchange::onResponseHead(const ResponseHead &head)
{
    const bool isUpgrade = head.status == 101;
    if (isUpgrade && (m_head->upgrade.empty() || !m_isRequestWhole)) {
        std::exchange(m_upstream, nullptr)->abandon();
        return onUpstreamFailed(UpstreamFailure::BadResponse);
    }
    m_held.clear();
    m_isContentHeld = false;
    m_phase = isUpgrade ? Phase::Upgraded : Phase::Responding;
    if (isUpgrade)
        m_isRequestWhole = false; // the client's side of the upgraded connection begins
    countStatus(m_context.countersOf(*attempt().backend).responses, head.status);
    countStatus(m_context.counters.responses, head.status);
    m_client->sendHead(m_context.forwarder.response(head, m_head->method, m_context.io.date.now()));
}

bool Exchange::onResponseContentReady()
{
    if (!m_download && !beginDownload())
        return false;
    moveDownload();
    return true;
}

bool Exchange::beginDownload()
{
    if (m_phase != Phase::Responding || m_upstream->contentRemaining() < worthSplicing)
        return false;
    Stream *source = m_upstream->contentSource();
    Stream *sink = m_client->contentSink();
    if (source && sink)
        m_download = SpliceRelay::begin(m_context.pipes, *source, *sink, m_upstream->contentRemaining());
    return m_download != nullptr;
}

void Exchange::moveDownload()
{
    const SpliceRelay::Progress progress = m_download->move();
    m_context.counters.bytesSent.add(progress.octets);
    m_client->noteContentGiven(progress.octets, progress.outcome == SpliceRelay::Outcome::AwaitsSink);
    switch (progress.outcome) {
    case SpliceRelay::Outcome::Yields:
        m_upstream->contentSource()->resumeReading();
        break;
    case SpliceRelay::Outcome::Done:
        m_download.reset();
        break;
    case SpliceRelay::Outcome::SourceLost:
        m_download.reset();
        return m_upstream->noteSourceLost();
    case SpliceRelay::Outcome::SinkLost:
        return onClientLost();
    case SpliceRelay::Outcome::AwaitsSink:
        m_upstream->pauseReading();
        break;
    case SpliceRelay::Outcome::AwaitsSource:
        break;
    }
    if (progress.octets > 0)
        m_upstream->noteContentTaken(progress.octets);
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
    for (std::string_view piece : pieces)
        m_context.counters.bytesSent.add(piece.size());
    const bool isUpgraded = m_phase == Phase::Upgraded;
    if (isLast && !isUpgraded) {
        m_upstream = nullptr;
        endAttempt(std::nullopt);
        m_phase = Phase::Done;
    }
    m_isResponseWhole = isLast;
    m_client->sendContent(
        pieces, isLast, m_context.forwarder.trailers(trailers, m_context.upstream.head.fields));
    if (isLast && !isUpgraded)
        return finish();
    if (m_phase != Phase::Done && m_client->isFull())
        m_upstream->pauseReading();
    endIfBothDone();
}

/// An upgraded connection ends when both sides have ended theirs.
void Exchange::endIfBothDone()
{
    if (m_phase != Phase::Upgraded || !m_isRequestWhole || !m_isResponseWhole)
        return;
    m_client = nullptr; // its connection has ended; ours has what the client sent last
    if (!m_upstream->isDrained())
        return;
    m_phase = Phase::Done;
    endAttempt(std::nullopt);
    std::exchange(m_upstream, nullptr)->abandon();
    finish();
}

void Exchange::onDrained()
{
    if (m_upstream)
        m_upstream->resumeReading();
    if (m_download)
        moveDownload(); // the pipe may hold the last of it
}

void Exchange::onAborted(int status)
{
    m_context.counters.clientAborts.add();
    countStatus(m_context.counters.responses, status);
    if (m_upstream) {
        endAttempt(std::nullopt);
        std::exchange(m_upstream, nullptr)->abandon();
    }
    m_phase = Phase::Done;
    finish();
}

void Exchange::onUpstreamFailed(UpstreamFailure failure)
{
    UpstreamConnection *lost = std::exchange(m_upstream, nullptr);
    const Phase phase = m_phase;
    const FailedAttempt failed{.failure = failure,
        .number = static_cast<int>(m_attempts.size()),
        .method = m_head->method,
        .wasReused = lost && lost->wasReused(),
        .hasWritten = lost && lost->hasWritten(),
        .hasReceived = lost && lost->hasReceived(),
        .isContentHeld = m_isContentHeld || phase == Phase::Connecting};
    endAttempt(failure);
    if (phase == Phase::Responding || phase == Phase::Upgraded) {
        m_phase = Phase::Done;
        if (m_client)
            m_client->abort();
        return finish();
    }
    switch (m_context.retryPolicy.decide(failed)) {
    case RetryDecision::Replay:
        m_attempts.pop_back();
        return connect(*m_pool, true);
    case RetryDecision::Retry:
        return startAttempt();
    case RetryDecision::GiveUp:
        return answerFailure();
    }
}

void Exchange::endAttempt(std::optional<UpstreamFailure> failure)
{
    Attempt &ended = attempt();
    if (!ended.backend)
        return;
    ended.ended = m_context.io.reactor.now();
    ended.backend->inFlight.fetch_sub(1, std::memory_order_relaxed);
    if (failure) {
        ended.failure = *failure;
        ended.failedBackend = ended.backend->name;
        if (*failure != UpstreamFailure::NoDescriptor)
            m_context.countersOf(*ended.backend).errors.add();
    }
    ended.backend = nullptr;
}

void Exchange::answerUnavailable()
{
    ErrorAnswer own{503, "no_backend", "No backend is available.", "destination_unavailable"};
    own.retryAfter = std::chrono::seconds(1);
    answer(std::move(own));
}

void Exchange::answerFailure()
{
    answer(answerTo(attempt().failure, attempt().failedBackend));
}

void Exchange::answer(ErrorAnswer own)
{
    m_phase = Phase::Done;
    own.requestId = toView(m_id);
    for (const Attempt &each : m_attempts) {
        own.attempts.push_back({each.failedBackend, codeOf(each.failure),
            std::chrono::duration_cast<std::chrono::milliseconds>(each.ended - each.started)});
    }
    countStatus(m_context.counters.responses, own.status);
    if (own.status >= 500)
        m_context.counters.proxyErrors.add();
    const ErrorResponse response(own, m_head->fields.find(FieldId::Accept), m_context.io.date.now());
    const std::string_view content = response.content();
    m_client->sendHead(response.head());
    m_client->sendContent({&content, 1}, true, noFields);
    finish();
}

void Exchange::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_client = nullptr;
    m_held.clear();
    m_upload.reset();
    m_download.reset();
    m_context.io.reactor.dispose(*this);
}

void Exchange::reclaim()
{
    m_context.giveBack(*this);
}

}
