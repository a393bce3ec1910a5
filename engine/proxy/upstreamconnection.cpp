#include "engine/proxy/upstreamconnection.h"

#include "engine/http/headparser.h"
#include "engine/http/http1writer.h"
#include "engine/proxy/upstreampool.h"

#include <sys/socket.h>

#include <cerrno>
#include <utility>

namespace signalbox {

namespace {

constexpr std::size_t octetsPerTurn = 64 * 1024; // then others get theirs
constexpr std::size_t octetsWhenScarce = 4 * 1024;
constexpr std::size_t octetsWithHead =
    16 * 1024; // most responses whole; of a large one the rest may be spliced
constexpr std::uint64_t mostDiscarded = 64 * 1024; // octets of content; beyond, a new connection is cheaper
constexpr HeadLimits responseLimits;
const Fields noFields;

/// Listens to responses that nobody wants.
class Nobody final : public UpstreamListener
{
    void onConnected() override { }
    void onInterim(const ResponseHead &) override { }
    void onResponseHead(const ResponseHead &) override { }
    bool onResponseContentReady() override { return false; }
    void onResponseContent(std::span<const std::string_view>, bool, const Fields &) override { }
    void onUpstreamDrained() override { }
    void onUpstreamFailed(UpstreamFailure) override { }
};

Nobody nobody; // has no state

int pendingError(int descriptor)
{
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

/// Of a connection that could not be made.
UpstreamFailure failureOf(int error)
{
    return error == ECONNREFUSED ? UpstreamFailure::ConnectRefused : UpstreamFailure::ConnectFailed;
}

}

UpstreamConnection::UpstreamConnection(
    UpstreamContext &context, UpstreamPool &pool, SocketAddresses addresses, std::size_t firstAddress)
    : m_context(context)
    , m_pool(pool)
    , m_dialer(std::move(addresses), firstAddress)
    , m_output(context.io.buffers)
    , m_input(context.io.buffers)
    , m_deadline(*this)
{
}

UpstreamConnection::~UpstreamConnection() = default;

bool UpstreamConnection::connect()
{
    m_stream = m_dialer.next(m_context.io.reactor);
    if (!m_stream)
        return false;
    m_stream->setListener(this);
    await(DeadlineKind::Connect, &UpstreamTimeouts::connect);
    return true;
}

/// Tries the next address; when none is left the attempt has failed.
void UpstreamConnection::onConnectFailed(UpstreamFailure failure)
{
    m_stream->close();
    m_pool.keepUntilTurnEnds(std::move(m_stream));
    if (!connect())
        fail(failure);
}

void UpstreamConnection::begin(UpstreamListener &listener, Method method)
{
    m_listener = &listener;
    m_method = method;
    m_isPaused = m_hasReceived = m_hasWritten = m_isRequestSent = m_keepsAlive = m_endsWriting = false;
    m_scanner.reset();
    ++m_requests;
    if (m_state == State::Idle)
        m_deadline.disarm();
}

void UpstreamConnection::sendHead(const RequestHead &head)
{
    std::string &text = m_context.text;
    text.clear();
    writeRequestHead(head, text);
    m_requestFraming = head.framing;
    m_state = State::AwaitingHead;
    const bool isWhole = head.framing.kind == BodyFraming::Kind::None
        || (head.framing.kind == BodyFraming::Kind::Length && head.framing.length == 0);
    if (isWhole)
        onRequestSent();
    else if (head.expectsContinue) // the backend speaks first
        await(DeadlineKind::ResponseHead, &UpstreamTimeouts::responseHead);
    else
        await(DeadlineKind::BackendBody, &UpstreamTimeouts::bodyIdle);
    const std::string_view piece = text;
    send({&piece, 1});
}

void UpstreamConnection::sendContent(
    std::span<const std::string_view> pieces, bool isLast, const Fields &trailers)
{
    if (m_requestFraming.kind == BodyFraming::Kind::Chunked) {
        frameChunk(pieces, isLast, trailers, m_context.text, m_context.framed);
        pieces = m_context.framed;
    }
    if (isLast)
        onRequestSent();
    else
        m_deadline.touch(m_context.io.reactor.now());
    send(pieces);
}

/// For as long as it is given for what comes next.
void UpstreamConnection::await(DeadlineKind kind, std::chrono::milliseconds UpstreamTimeouts::*time)
{
    m_context.io.deadlines.arm(m_deadline, kind, m_context.timeouts.*time, m_context.io.reactor.now());
}

/// The request's last octet was given: now the response is waited for.
void UpstreamConnection::onRequestSent()
{
    m_isRequestSent = true;
    if (m_state == State::Upgraded)
        m_endsWriting = true;
    else if (m_state == State::AwaitingHead)
        await(DeadlineKind::ResponseHead, &UpstreamTimeouts::responseHead);
}

void UpstreamConnection::sendNow(std::span<const std::string_view> pieces)
{
    // A write that fails is not yet the end: the backend may have answered before it closed. Reading tells.
    std::size_t offered = m_output.size();
    for (std::string_view piece : pieces)
        offered += piece.size();
    const IoStatus status = m_output.send(*m_stream, pieces);
    const bool mayHaveWritten = status != IoStatus::Failed || pieces.size() > SendQueue::piecesAtOnce;
    m_hasWritten |= m_output.size() < offered && mayHaveWritten;
    if (status == IoStatus::Failed) {
        m_output.clear();
        m_isBroken = true;
        m_stream->resumeReading();
    } else if (m_output.isEmpty() && m_endsWriting) {
        m_stream->shutdownWriting();
    }
}

void UpstreamConnection::send(std::span<const std::string_view> pieces)
{
    if (m_endsWriting || !m_output.isSmall(pieces))
        return sendNow(pieces);
    for (std::string_view piece : pieces)
        m_output.append(piece);
    m_context.io.reactor.atBatchEnd(*this);
}

void UpstreamConnection::onBatchEnd()
{
    if (m_state != State::Closed && m_state != State::Connecting && !m_output.isEmpty())
        onWritable();
}

void UpstreamConnection::onWritable()
{
    if (m_state == State::Connecting) {
        if (const int error = pendingError(*m_stream->plainDescriptor()))
            return onConnectFailed(failureOf(error));
        m_deadline.disarm();
        m_state = State::Idle;
        m_pool.noteReachable(m_dialer.addressIndex());
        m_listener->onConnected();
        return;
    }
    const bool hadBacklog = !m_output.isEmpty();
    if (hadBacklog) {
        sendNow({});
        m_deadline.touch(m_context.io.reactor.now());
    }
    if (m_output.isEmpty() && m_listener)
        m_listener->onUpstreamDrained();
}

void UpstreamConnection::onHangup()
{
    if (m_state == State::Connecting) {
        return onConnectFailed(failureOf(pendingError(*m_stream->plainDescriptor())));
    }
    if (m_state == State::Upgraded
        && m_body.isComplete()) // it had ended its side already; now the other is lost
        return fail(UpstreamFailure::ConnectionLost);
    onReadable(); // what came before the end is still there to be read
}

void UpstreamConnection::onDeadline(Deadline &)
{
    switch (m_state) {
    case State::Connecting:
        return onConnectFailed(UpstreamFailure::ConnectTimeout);
    case State::Idle:
    case State::Closed:
        return retire();
    case State::AwaitingHead:
        return fail(m_isRequestSent ? UpstreamFailure::HeadTimeout : UpstreamFailure::BodyTimeout);
    case State::ReadingBody:
    case State::Upgraded:
        return fail(UpstreamFailure::BodyTimeout);
    }
}

void UpstreamConnection::onReadable()
{
    if (!m_input.isEmpty() && !m_isPaused && m_state != State::Closed)
        processInput({});
    std::size_t octets = 0;
    while (!m_isPaused && m_state != State::Closed && m_stream->isReadable()) {
        if (octets >= octetsPerTurn) {
            m_stream->resumeReading();
            break;
        }
        if (m_state == State::ReadingBody && m_input.isEmpty() && m_listener->onResponseContentReady())
            break;
        const IoResult result = m_stream->read(m_context.io.scratch.first(readSize()));
        if (result.status == IoStatus::Ended) {
            onInputEnded();
            break;
        }
        if (result.status == IoStatus::Failed) {
            fail(UpstreamFailure::ConnectionLost);
            break;
        }
        octets += result.octets;
        if (result.octets > 0)
            processInput({m_context.io.scratch.data(), result.octets});
    }
}

std::size_t UpstreamConnection::readSize() const
{
    if (m_context.io.buffers.isScarce())
        return octetsWhenScarce;
    return m_state == State::AwaitingHead ? octetsWithHead : m_context.io.scratch.size();
}

void UpstreamConnection::processInput(std::string_view fresh)
{
    if (m_state == State::Idle) // nobody asked
        return retire();
    if (m_state == State::AwaitingHead && !m_hasWritten) // an answer to nothing: not to this request
        return fail(UpstreamFailure::ConnectionLost);
    m_hasReceived = true;
    if (m_input.isEmpty()) {
        m_input.append(fresh.substr(consume(fresh)));
    } else {
        m_input.append(fresh);
        m_input.consume(consume(m_input.view()));
    }
}

std::size_t UpstreamConnection::consume(std::string_view octets)
{
    std::size_t used = 0;
    for (std::size_t step = 1; step > 0 && used < octets.size() && !m_isPaused && m_listener;) {
        const std::string_view rest = octets.substr(used);
        step = m_state == State::AwaitingHead ? consumeHead(rest) : consumeContent(rest);
        used += step;
    }
    return m_listener ? used : octets.size();
}

std::size_t UpstreamConnection::consumeHead(std::string_view octets)
{
    const auto found = m_scanner.scan(octets, responseLimits);
    const auto *section = std::get_if<SectionScanner::Section>(&found);
    if (!section) {
        if (std::holds_alternative<HttpError>(found))
            fail(UpstreamFailure::BadResponse);
        return 0;
    }
    ResponseHead &head = m_context.head;
    m_scanner.reset();
    const std::size_t size = section->end;
    if (parseResponseHead(octets.substr(0, size), m_method, head)) {
        fail(UpstreamFailure::BadResponse);
        return size;
    }
    if (head.status < 200 && head.status != 101) {
        m_listener->onInterim(head);
        return size;
    }
    m_keepsAlive = head.keepsAlive && head.status != 101;
    m_state = head.status == 101 ? State::Upgraded : State::ReadingBody;
    if (m_state == State::Upgraded)
        m_requestFraming = {BodyFraming::Kind::UntilClose, 0};
    m_body.start(head.framing);
    if (m_state == State::Upgraded)
        await(DeadlineKind::Tunnel, &UpstreamTimeouts::tunnelIdle);
    else if (!m_body.isComplete())
        await(DeadlineKind::BackendBody, &UpstreamTimeouts::bodyIdle);
    m_listener->onResponseHead(head);
    if (m_listener && m_body.isComplete())
        endResponse({}, octets.size() - size);
    return size;
}

std::size_t UpstreamConnection::consumeContent(std::string_view octets)
{
    ContentPieces &pieces = m_context.pieces;
    pieces.clear();
    const auto progress = m_body.read(octets, pieces);
    if (progress.error) {
        fail(UpstreamFailure::BadResponse);
        return octets.size();
    }
    if (m_body.isComplete()) {
        endResponse(pieces, octets.size() - progress.consumed);
    } else {
        m_deadline.touch(m_context.io.reactor.now());
        m_listener->onResponseContent(pieces, false, noFields);
    }
    return progress.consumed;
}

/// The response is whole. The connection goes back to its pool, or is closed, before the listener hears of
/// it: by then it may serve the next request.
void UpstreamConnection::endResponse(std::span<const std::string_view> pieces, std::size_t unread)
{
    UpstreamListener *listener = std::exchange(m_listener, nullptr);
    m_deadline.disarm();
    if (unread == 0 && mayBeReused()) {
        m_state = State::Idle;
        m_idleSince = m_context.io.reactor.now();
        m_context.io.deadlines.arm(
            m_deadline, DeadlineKind::BackendIdle, m_context.timeouts.idle, m_idleSince);
        m_pool.putBack(*this);
        if (m_state == State::Idle && m_stream->isReadable())
            m_stream->resumeReading(); // what there is to read is an end, or nothing that was asked for
    } else {
        close();
    }
    listener->onResponseContent(pieces, true, m_body.trailers());
}

bool UpstreamConnection::mayBeReused() const
{
    return m_keepsAlive && !m_isBroken && m_isRequestSent && m_output.isEmpty();
}

void UpstreamConnection::onInputEnded()
{
    if (m_state == State::Idle)
        return retire();
    if (m_state == State::Upgraded && m_body.finish()) {
        m_isPaused = true; // nothing more to read
        m_listener->onResponseContent({}, true, noFields);
    } else if (m_state == State::ReadingBody && m_body.finish()) {
        m_keepsAlive = false;
        endResponse({}, 0);
    } else {
        fail(UpstreamFailure::ConnectionLost);
    }
}

void UpstreamConnection::pauseReading()
{
    m_isPaused = true;
    if (m_state == State::ReadingBody)
        m_deadline.disarm();
}

void UpstreamConnection::resumeReading()
{
    if (!m_isPaused)
        return;
    if (m_state == State::ReadingBody)
        await(DeadlineKind::BackendBody, &UpstreamTimeouts::bodyIdle);
    m_isPaused = m_body.isComplete() && m_state == State::Upgraded;
    m_stream->resumeReading();
}

void UpstreamConnection::fail(UpstreamFailure failure)
{
    UpstreamListener *listener = std::exchange(m_listener, nullptr);
    close();
    if (listener)
        listener->onUpstreamFailed(failure);
}

void UpstreamConnection::abandon()
{
    m_listener = nullptr;
    close();
}

void UpstreamConnection::discardResponse()
{
    const bool isShort =
        m_body.isComplete() || (m_body.remaining() > 0 && m_body.remaining() <= mostDiscarded);
    if (!isShort || !m_isRequestSent || !m_keepsAlive)
        return abandon();
    m_listener = &nobody;
}

void UpstreamConnection::stopWaiting()
{
    fail(m_state == State::Connecting ? UpstreamFailure::ConnectTimeout : UpstreamFailure::HeadTimeout);
}

void UpstreamConnection::noteBackendDown()
{
    const bool isWaitedFor =
        m_state == State::Connecting || (m_state == State::AwaitingHead && !m_hasReceived);
    if (isWaitedFor)
        m_listener->onBackendDown();
}

void UpstreamConnection::retire()
{
    close();
}

void UpstreamConnection::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_deadline.disarm();
    m_output.clear();
    if (m_stream)
        m_stream->close();
    m_pool.remove(*this);
}

Stream *UpstreamConnection::contentSource()
{
    return m_input.isEmpty() && m_stream->plainDescriptor() ? m_stream.get() : nullptr;
}

Stream *UpstreamConnection::contentSink()
{
    const bool isRaw = m_requestFraming.kind == BodyFraming::Kind::Length;
    return isRaw && m_output.isEmpty() && m_stream->plainDescriptor() ? m_stream.get() : nullptr;
}

void UpstreamConnection::noteContentTaken(std::uint64_t octets)
{
    m_body.skip(octets);
    if (m_body.isComplete())
        endResponse({}, 0);
    else
        m_deadline.touch(m_context.io.reactor.now());
}

void UpstreamConnection::noteContentGiven(bool isLast)
{
    if (isLast)
        onRequestSent();
    else
        m_deadline.touch(m_context.io.reactor.now());
}

}
