#pragma once

#include "engine/http/bodyreader.h"
#include "engine/net/iocontext.h"
#include "engine/net/sendqueue.h"
#include "engine/proxy/dialer.h"
#include "engine/proxy/upstreamfailure.h"

#include <chrono>
#include <memory>
#include <string>

namespace signalbox {

class UpstreamPool;

/// Told what comes of a request sent on an upstream connection. Belongs to its worker's thread.
class UpstreamListener
{
public:
    virtual ~UpstreamListener() = default;
    virtual void onConnected() = 0;
    virtual void onInterim(const ResponseHead &head) = 0;
    virtual void onResponseHead(const ResponseHead &head) = 0;
    /// Instead of onResponseContent(): content can be read, and may be moved by other means. False: go on
    /// reading.
    virtual bool onResponseContentReady() = 0;
    /// After the last content the connection is no longer the listener's, unless it was upgraded.
    virtual void onResponseContent(
        std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) = 0;
    /// The connection takes octets again after it was full.
    virtual void onUpstreamDrained() = 0;
    /// The connection is lost, and no longer the listener's.
    virtual void onUpstreamFailed(UpstreamFailure failure) = 0;
    /// No response has come yet, and health says now that the backend is down.
    virtual void onBackendDown() { }
};

/// How long a backend is waited for; zero: for ever.
struct UpstreamTimeouts
{
    std::chrono::milliseconds connect{0};
    std::chrono::milliseconds responseHead{0};
    std::chrono::milliseconds bodyIdle{0};
    std::chrono::milliseconds tunnelIdle{0};
    std::chrono::milliseconds idle{0}; ///< unused in the pool
};

/// What the upstream connections of one worker share.
struct UpstreamContext
{
    IoContext io;
    UpstreamTimeouts timeouts;
    ContentPieces pieces; ///< content being read
    ContentPieces framed; ///< content being written
    std::string text; ///< head or frame being written
    ResponseHead head; ///< being read
};

/// An HTTP/1 connection to a backend: connects, sends one request after the other, reads the responses. Owned
/// by its pool, used by one listener at a time. Belongs to its worker's thread.
class UpstreamConnection final : public Disposable,
                                 private StreamListener,
                                 private DeadlineListener,
                                 private BatchListener
{
public:
    UpstreamConnection(
        UpstreamContext &context, UpstreamPool &pool, SocketAddresses addresses, std::size_t firstAddress);
    ~UpstreamConnection() override;

    void begin(UpstreamListener &listener, Method method);
    /// Starts connecting; false when that fails at once.
    bool connect();
    bool isConnected() const { return m_state != State::Connecting; }

    void sendHead(const RequestHead &head);
    /// Content of the request; the last call ends it. Not for a request without content.
    void sendContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers);
    bool isFull() const { return m_output.isFull(); }
    bool isDrained() const { return m_output.isEmpty(); }
    /// The response's receiver is slow, which is not the backend's fault: its deadline rests too.
    void pauseReading();
    void resumeReading();

    /// Gives it up in the middle: closes it.
    void abandon();
    /// Gives the response up, whose head was just told: what little content it has is read and dropped, and
    /// the connection kept.
    void discardResponse();
    /// The response, whose head was just told, is none to this request: fails.
    void refuseResponse() { fail(UpstreamFailure::BadResponse); }
    /// It takes too long, whatever it is that is waited for: fails.
    void stopWaiting();
    /// The backend is down: whoever waits for its response is told.
    void noteBackendDown();
    void retire(); ///< closes an idle one

    bool wasReused() const { return m_requests > 1; }
    bool hasWritten() const { return m_hasWritten; } ///< an octet of the current request
    bool hasReceived() const { return m_hasReceived; } ///< an octet of the current response
    TimePoint idleSince() const { return m_idleSince; }
    std::size_t addressIndex() const { return m_dialer.addressIndex(); } ///< of the one it is connected to

    // Content that moves past this object: as of Downstream.
    Stream *contentSource();
    Stream *contentSink();
    std::uint64_t contentRemaining() const
    {
        return m_body.remaining();
    } ///< of the response; 0 where not known
    void noteContentTaken(std::uint64_t octets); ///< the last ends the response
    void noteContentGiven(bool isLast);
    void noteSourceLost() { fail(UpstreamFailure::ConnectionLost); }

private:
    enum class State : std::uint8_t { Connecting, Idle, AwaitingHead, ReadingBody, Upgraded, Closed };

    void onReadable() override;
    void onWritable() override;
    void onHangup() override;
    void onDeadline(Deadline &deadline) override;
    void onBatchEnd() override;

    void onConnectFailed(UpstreamFailure failure);
    void await(DeadlineKind kind, std::chrono::milliseconds UpstreamTimeouts::*time);
    std::size_t readSize() const;
    void processInput(std::string_view fresh);
    std::size_t consume(std::string_view octets);
    std::size_t consumeHead(std::string_view octets);
    std::size_t consumeContent(std::string_view octets);
    void onInputEnded();
    void endResponse(std::span<const std::string_view> pieces, std::size_t unread);
    void onRequestSent();
    void send(std::span<const std::string_view> pieces);
    void sendNow(std::span<const std::string_view> pieces);
    void fail(UpstreamFailure failure);
    void close();
    bool mayBeReused() const;

    UpstreamContext &m_context;
    UpstreamPool &m_pool;
    Dialer m_dialer;
    std::unique_ptr<Stream> m_stream;
    SendQueue m_output;
    Buffer m_input; ///< read but not consumed
    Deadline m_deadline;
    SectionScanner m_scanner{SectionScanner::Kind::ResponseHead};
    BodyReader m_body;
    UpstreamListener *m_listener = nullptr;
    BodyFraming m_requestFraming;
    TimePoint m_idleSince;
    std::uint64_t m_requests = 0;
    Method m_method = Method::Get;
    State m_state = State::Connecting;
    bool m_isPaused = false;
    bool m_hasWritten = false;
    bool m_hasReceived = false;
    bool m_isRequestSent = false; ///< its last octet was given
    bool m_keepsAlive = false;
    bool m_isBroken = false; ///< a write failed; what came before may still be read
    bool m_endsWriting = false; ///< shut our side once the queue is empty

public:
    std::size_t slot = 0; ///< its pool's
};

}
