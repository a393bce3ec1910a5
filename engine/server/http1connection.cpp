#include "engine/server/http1connection.h"

#include "engine/http/erroranswer.h"
#include "engine/http/headparser.h"
#include "engine/http/http1writer.h"

#include <utility>

namespace signalbox {

namespace {

constexpr std::size_t octetsPerTurn = 64 * 1024; // then others get theirs
constexpr std::size_t octetsWhenScarce = 4 * 1024;
constexpr std::uint32_t mostLingered = 1024 * 1024;
constexpr std::chrono::milliseconds lingerTime{2'000};

const Fields noFields;

}

Http1Connection::Http1Connection(ServerContext &context, std::unique_ptr<Stream> stream, std::string peer)
    : m_context(context)
    , m_stream(std::move(stream))
    , m_output(context.io.buffers)
    , m_input(context.io.buffers)
    , m_deadline(*this)
    , m_peer(std::move(peer))
{
    m_stream->setListener(this);
    m_context.io.deadlines.arm(
        m_deadline, DeadlineKind::ClientHead, m_context.timeouts.head, m_context.io.reactor.now());
}

Http1Connection::~Http1Connection() = default;

void Http1Connection::shutDown(bool now)
{
    if (m_phase == Phase::Closed)
        return;
    m_endsAfterAnswer = true;
    if (now && m_request && m_request->consumer)
        m_request->consumer->onAborted(0);
    if (now)
        breakOff();
    else if (isIdle())
        close();
}

bool Http1Connection::wantsInput() const
{
    switch (m_phase) {
    case Phase::Idle:
    case Phase::Head:
    case Phase::Lingering:
        return true;
    case Phase::Exchange:
        return !m_request->body.isComplete() && !m_request->isPaused;
    case Phase::Flushing:
    case Phase::Closed:
        return false;
    }
    return false;
}

void Http1Connection::onReadable()
{
    if (!m_input.isEmpty() && wantsInput())
        processInput({});
    std::size_t octets = 0;
    while (wantsInput() && m_stream->isReadable()) {
        if (octets >= octetsPerTurn)
            return m_stream->resumeReading();
        if (m_phase == Phase::Head && !m_input.isEmpty() && m_context.io.buffers.isExhausted()) {
            refuse({503, "buffers_exhausted", "Too many requests are arriving slowly."});
            m_input.clear();
            return;
        }
        if (m_phase == Phase::Exchange && m_input.isEmpty() && m_request->consumer->onContentReady())
            return;
        const std::size_t most =
            m_context.io.buffers.isScarce() ? octetsWhenScarce : m_context.io.scratch.size();
        const IoResult result = m_stream->read(m_context.io.scratch.first(most));
        if (result.status == IoStatus::Ended)
            return onInputEnded();
        if (result.status == IoStatus::Failed)
            return loseClient();
        octets += result.octets;
        if (result.octets > 0)
            processInput({m_context.io.scratch.data(), result.octets});
    }
}

/// Takes in fresh octets behind those that wait, and keeps what cannot be used yet.
void Http1Connection::processInput(std::string_view fresh)
{
    if (m_input.isEmpty()) {
        m_input.append(fresh.substr(consume(fresh)));
    } else {
        m_input.append(fresh);
        m_input.consume(consume(m_input.view()));
    }
}

std::size_t Http1Connection::consume(std::string_view octets)
{
    m_isInConsume = true;
    std::size_t used = 0;
    for (std::size_t step = 1; step > 0 && used < octets.size() && wantsInput();) {
        const std::string_view rest = octets.substr(used);
        if (m_phase == Phase::Lingering) {
            m_lingered += static_cast<std::uint32_t>(rest.size());
            step = rest.size();
        } else {
            step = m_phase == Phase::Exchange ? consumeContent(rest) : consumeHead(rest);
        }
        used += step;
    }
    m_isInConsume = false;
    if (m_phase == Phase::Lingering && m_lingered > mostLingered)
        close();
    return m_phase == Phase::Closed ? octets.size() : used;
}

std::size_t Http1Connection::consumeHead(std::string_view octets)
{
    if (m_phase == Phase::Idle) {
        m_phase = Phase::Head;
        m_request = m_context.takeRequest();
        m_context.io.deadlines.arm(
            m_deadline, DeadlineKind::ClientHead, m_context.timeouts.head, m_context.io.reactor.now());
    }
    const auto found = m_request->scanner.scan(octets, m_context.limits);
    if (const auto *error = std::get_if<HttpError>(&found)) {
        refuse(*error);
        return octets.size();
    }
    const auto *section = std::get_if<SectionScanner::Section>(&found);
    if (!section)
        return 0;
    beginExchange(octets.substr(section->begin, section->end - section->begin));
    return section->end;
}

void Http1Connection::beginExchange(std::string_view head)
{
    m_request->octets.assign(head);
    replaceTrailingTabs(m_request->octets);
    if (const auto error = parseRequestHead(m_request->octets, m_context.limits, m_request->head))
        return refuse(*error);
    m_phase = Phase::Exchange;
    m_deadline.disarm();
    m_request->keepsAlive = m_request->head.keepsAlive && !m_endsAfterAnswer;
    m_request->body.start(m_request->head.framing);
    if (!m_request->body.isComplete()
        && !m_request->head.expectsContinue) // else it rightly waits for the backend
        awaitClient();
    m_request->consumer = &m_context.handler.onRequest(*this, m_request->head);
    m_request->consumer->start();
}

std::size_t Http1Connection::consumeContent(std::string_view octets)
{
    ContentPieces &pieces = m_context.pieces;
    pieces.clear();
    const auto progress = m_request->body.read(octets, pieces);
    if (progress.error) {
        if (!m_request->isHeadSent) {
            abandonRequest(*progress.error);
        } else {
            loseClient();
        }
        return octets.size();
    }
    const bool isLast = m_request->body.isComplete();
    if (isLast && m_output.isEmpty())
        m_deadline.disarm();
    else
        m_deadline.touch(m_context.io.reactor.now());
    if (!pieces.empty() || isLast)
        m_request->consumer->onContent(pieces, isLast, m_request->body.trailers());
    return progress.consumed;
}

/// A request that the handler never sees.
void Http1Connection::refuse(const HttpError &error)
{
    const std::string id = m_context.handler.nextRequestId();
    const std::uint64_t octets = answerError(error, id);
    m_context.handler.onRefused({id, m_peer, error.status, error.code, octets});
}

/// A request that the handler has, and whose content is broken.
void Http1Connection::abandonRequest(const HttpError &error)
{
    const std::string id = m_request->consumer->requestId();
    std::exchange(m_request->consumer, nullptr)->onAborted(error.status);
    answerError(error, id);
}

/// Answers in the handler's stead and ends the connection: what follows cannot be trusted. Returns the size
/// of the answer's content.
std::uint64_t Http1Connection::answerError(const HttpError &error, const std::string &requestId)
{
    m_phase = Phase::Exchange;
    m_request->keepsAlive = false;
    m_request->isBroken = true;
    ErrorAnswer answer;
    answer.status = error.status;
    answer.code = error.code;
    answer.detail = error.detail;
    answer.requestId = requestId;
    const ErrorResponse response = m_context.handler.errorResponse(
        answer, m_request->head.fields.find(FieldId::Accept), m_context.io.date.now());
    const std::string_view content = response.content();
    const bool hasContent = m_request->head.method != Method::Head;
    sendHead(response.head());
    sendContent({&content, 1}, true, noFields);
    return hasContent ? content.size() : 0;
}

void Http1Connection::onInputEnded()
{
    if (m_phase == Phase::Exchange
        && m_request->body.finish()) { // the end of an upgraded connection's content
        m_request->consumer->onContent({}, true, noFields);
        if (m_phase == Phase::Exchange && m_request->isAnswered) {
            m_request->consumer = nullptr; // it has taken and given its last octet
            endResponse();
        }
        return;
    }
    if (m_phase == Phase::Exchange) // in the middle of the content
        std::exchange(m_request->consumer, nullptr)->onAborted(0);
    breakOff();
}

void Http1Connection::onHangup()
{
    if (m_phase == Phase::Exchange && isTunnel() && m_request->isAnswered)
        return onReadable(); // both sides are shut: what the client sent before is still there to be read
    loseClient();
}

void Http1Connection::loseClient()
{
    if (m_request && m_request->consumer)
        std::exchange(m_request->consumer, nullptr)->onAborted(0);
    breakOff();
}

/// Closes so that an answer that was begun cannot be taken for whole.
void Http1Connection::breakOff()
{
    if (m_request && m_request->isHeadSent)
        abort();
    else
        close();
}

void Http1Connection::onDeadline(Deadline &)
{
    if (m_phase == Phase::Head) {
        refuse({408, "head_timeout", "The request's head took too long to arrive."});
        m_input.clear();
    } else if (m_phase == Phase::Exchange && !m_request->isHeadSent && !m_request->body.isComplete()) {
        abandonRequest({408, "body_timeout", "The request's content took too long to arrive."});
    } else if (m_phase == Phase::Exchange || m_phase == Phase::Flushing) {
        cut();
    } else {
        close();
    }
}

/// The client has been quiet too long for more to be tried.
void Http1Connection::cut()
{
    if (m_request->consumer)
        std::exchange(m_request->consumer, nullptr)->onAborted(0);
    abort();
}

void Http1Connection::onWritable()
{
    if (!m_output.isEmpty() && !sendNow({}))
        return;
    if (!m_output.isEmpty())
        return;
    if (m_phase == Phase::Flushing)
        finishRequest();
    else if (m_phase == Phase::Exchange && m_request->isAnswered)
        m_stream->shutdownWriting(); // one direction of an upgraded connection
    else if (m_phase == Phase::Exchange && m_request->consumer)
        m_request->consumer->onDrained();
}

void Http1Connection::sendInterim(const ResponseHead &head)
{
    if (!m_request->head.isHttp11)
        return;
    std::string &text = m_context.text;
    text.clear();
    writeResponseHead(head, {}, ConnectionField::Absent, text);
    sendAtBatchEnd(text);
    if (head.status == 100)
        awaitClient();
}

void Http1Connection::sendHead(const ResponseHead &head)
{
    Http1Request &request = *m_request;
    const bool isHttp11 = request.head.isHttp11;
    request.isHeadSent = true;
    request.responseFraming = head.framing;
    ConnectionField connection = ConnectionField::Absent;
    if (head.status == 101) {
        request.body.start({BodyFraming::Kind::UntilClose, 0});
        request.keepsAlive = false;
        awaitClient();
        m_stream->resumeReading();
    } else {
        const bool isUnknownLength = head.framing.kind == BodyFraming::Kind::Chunked
            || head.framing.kind == BodyFraming::Kind::UntilClose;
        if (isUnknownLength)
            request.responseFraming.kind =
                isHttp11 ? BodyFraming::Kind::Chunked : BodyFraming::Kind::UntilClose;
        // Content that has not come may never come (RFC 9112 §9.6).
        request.keepsAlive &= !m_endsAfterAnswer && request.body.isComplete()
            && request.responseFraming.kind != BodyFraming::Kind::UntilClose;
        if (!request.keepsAlive)
            connection = ConnectionField::Close;
        else if (!isHttp11)
            connection = ConnectionField::KeepAlive;
    }
    std::string &text = m_context.text;
    text.clear();
    writeResponseHead(head, request.responseFraming, connection, text);
    sendAtBatchEnd(text);
}

void Http1Connection::sendContent(
    std::span<const std::string_view> pieces, bool isLast, const Fields &trailers)
{
    Http1Request &request = *m_request;
    if (request.head.method == Method::Head) {
        pieces = {};
    } else if (request.responseFraming.kind == BodyFraming::Kind::Chunked) {
        frameChunk(pieces, isLast, trailers, m_context.text, m_context.framed);
        pieces = m_context.framed;
    }
    request.isAnswered = isLast;
    const bool isHalf =
        isTunnel() && !request.body.isComplete(); // the client may still have something to send
    if (isLast && !isHalf)
        request.consumer = nullptr;
    if (!send(pieces) || !isLast)
        return;
    if (!isHalf)
        endResponse();
    else if (m_output.isEmpty())
        m_stream->shutdownWriting();
}

/// False when the connection was lost.
bool Http1Connection::send(std::span<const std::string_view> pieces)
{
    if (!m_output.isSmall(pieces))
        return sendNow(pieces);
    for (std::string_view piece : pieces)
        sendAtBatchEnd(piece);
    return true;
}

void Http1Connection::sendAtBatchEnd(std::string_view octets)
{
    m_output.append(octets);
    m_context.io.reactor.atBatchEnd(*this);
}

void Http1Connection::onBatchEnd()
{
    if (m_phase != Phase::Closed)
        onWritable();
}

/// False when the connection was lost.
bool Http1Connection::sendNow(std::span<const std::string_view> pieces)
{
    const std::size_t waiting = m_output.size();
    const IoStatus status = m_output.send(*m_stream, pieces);
    if (status == IoStatus::Failed) {
        loseClient();
        return false;
    }
    if (isTunnel()) {
        m_deadline.touch(m_context.io.reactor.now());
    } else if (m_output.isEmpty()) {
        if (m_request && m_request->body.isComplete())
            m_deadline.disarm();
    } else if (!m_deadline.isArmed()) {
        awaitClient();
    } else if (m_output.size() < waiting) {
        m_deadline.touch(m_context.io.reactor.now());
    }
    return true;
}

/// The response's last octet was given: send what waits of it, then see to the next request.
void Http1Connection::endResponse()
{
    m_phase = Phase::Flushing;
    if (m_output.isEmpty())
        finishRequest();
}

void Http1Connection::finishRequest()
{
    const bool isWhole = m_request->body.isComplete() && !m_request->isBroken;
    const bool goesOn = m_request->keepsAlive && isWhole && !m_endsAfterAnswer;
    m_context.giveRequest(std::move(m_request));
    if (!goesOn)
        return linger(isWhole);
    m_phase = Phase::Idle;
    m_context.io.deadlines.arm(
        m_deadline, DeadlineKind::ClientIdle, m_context.timeouts.idle, m_context.io.reactor.now());
    if (!m_isInConsume && (!m_input.isEmpty() || m_stream->isReadable()))
        m_stream->resumeReading();
}

/// Shuts our side. Octets of the client's that lie unread would turn the close into a reset, which may
/// overtake the answer: so they are read and dropped until it closes its side too (RFC 9112 §9.6). Behind a
/// whole request there is only what lies here already.
void Http1Connection::linger(bool isWhole)
{
    if (isWhole && !m_isInConsume && m_input.isEmpty() && !m_stream->isReadable())
        return close();
    if (!m_isInConsume)
        m_input.clear();
    m_phase = Phase::Lingering;
    m_stream->shutdownWriting();
    m_context.io.deadlines.arm(m_deadline, DeadlineKind::ClientEnd, lingerTime, m_context.io.reactor.now());
    m_stream->resumeReading();
}

void Http1Connection::abort()
{
    if (m_phase == Phase::Closed)
        return;
    m_stream->abort();
    close();
}

void Http1Connection::pauseContent()
{
    m_request->isPaused = true;
    if (m_output.isEmpty())
        m_deadline.disarm();
}

void Http1Connection::resumeContent()
{
    if (!m_request->isPaused)
        return;
    m_request->isPaused = false;
    if (!m_request->body.isComplete())
        awaitClient();
    m_stream->resumeReading();
}

bool Http1Connection::isTunnel() const
{
    return m_request && m_request->body.kind() == BodyFraming::Kind::UntilClose;
}

void Http1Connection::awaitClient()
{
    const TimePoint now = m_context.io.reactor.now();
    if (isTunnel())
        m_context.io.deadlines.arm(m_deadline, DeadlineKind::Tunnel, m_context.timeouts.tunnelIdle, now);
    else
        m_context.io.deadlines.arm(m_deadline, DeadlineKind::ClientBody, m_context.timeouts.bodyIdle, now);
}

Stream *Http1Connection::contentSource()
{
    return m_input.isEmpty() && m_stream->plainDescriptor() ? m_stream.get() : nullptr;
}

Stream *Http1Connection::contentSink()
{
    const bool isRaw = m_request->responseFraming.kind != BodyFraming::Kind::Chunked;
    return isRaw && m_output.isEmpty() && m_stream->plainDescriptor() ? m_stream.get() : nullptr;
}

void Http1Connection::noteContentTaken(std::uint64_t octets)
{
    m_request->body.skip(octets);
    if (m_request->body.isComplete() && m_output.isEmpty())
        m_deadline.disarm();
    else
        m_deadline.touch(m_context.io.reactor.now());
}

void Http1Connection::noteContentGiven(std::uint64_t, bool isStalled)
{
    if (isStalled)
        awaitClient();
    else if (m_request->body.isComplete())
        m_deadline.disarm();
}

void Http1Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_stream->close();
    m_deadline.disarm();
    m_output.clear();
    if (!m_isInConsume)
        m_input.clear();
    if (m_request)
        m_context.giveRequest(std::move(m_request));
    m_context.owner.onClosed(*this);
}

}
