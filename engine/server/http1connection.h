#pragma once

#include "engine/net/deadlines.h"
#include "engine/net/sendqueue.h"
#include "engine/server/requesthandler.h"
#include "engine/server/servercontext.h"

#include <memory>
#include <optional>
#include <string>

namespace signalbox {

/// One client's HTTP/1 connection: reads requests one after the other, hands each to the handler, writes the
/// answers in order. Belongs to its worker's thread. An idle one holds no buffer.
class Http1Connection final : public Disposable,
                              private Downstream,
                              private StreamListener,
                              private DeadlineListener,
                              private BatchListener
{
public:
    Http1Connection(ServerContext &context, std::unique_ptr<Stream> stream, std::string peer);
    ~Http1Connection() override;

    bool isIdle() const { return m_phase == Phase::Idle && m_input.isEmpty(); }
    /// Ends it: at once when idle or `now`, else when the request under way has been answered.
    void shutDown(bool now);
    /// Takes one more request at most.
    void endAfterAnswer() { m_endsAfterAnswer = true; }

    std::size_t slot = 0; ///< its owner's

private:
    enum class Phase : std::uint8_t {
        Idle, ///< no octet of a request yet
        Head, ///< some octets of one
        Exchange, ///< the handler has it
        Flushing, ///< answered; octets of the answer still wait
        Lingering, ///< our side is shut; reading on so that the client gets what was sent (RFC 9112 §9.6)
        Closed,
    };

    // StreamListener, DeadlineListener, BatchListener
    void onReadable() override;
    void onWritable() override;
    void onHangup() override;
    void onDeadline(Deadline &deadline) override;
    void onBatchEnd() override;

    // Downstream
    void sendInterim(const ResponseHead &head) override;
    void sendHead(const ResponseHead &head) override;
    void sendContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) override;
    void abort() override;
    bool isFull() const override { return m_output.isFull(); }
    void pauseContent() override;
    void resumeContent() override;
    const std::string &peer() const override { return m_peer; }
    Stream *contentSource() override;
    Stream *contentSink() override;
    std::uint64_t contentRemaining() const override { return m_request->body.remaining(); }
    void noteContentTaken(std::uint64_t octets) override;
    void noteContentGiven(std::uint64_t octets, bool isStalled) override;

    bool wantsInput() const;
    void processInput(std::string_view fresh);
    std::size_t consume(std::string_view octets);
    std::size_t consumeHead(std::string_view octets);
    std::size_t consumeContent(std::string_view octets);
    void beginExchange(std::string_view head);
    void refuse(const HttpError &error);
    void abandonRequest(const HttpError &error);
    std::uint64_t answerError(const HttpError &error, const std::string &requestId);
    void onInputEnded();
    void loseClient();
    bool send(std::span<const std::string_view> pieces);
    bool sendNow(std::span<const std::string_view> pieces);
    void sendAtBatchEnd(std::string_view octets);
    bool isTunnel() const;
    void endResponse();
    void breakOff();
    void cut();
    void finishRequest();
    void linger(bool isWhole);
    void awaitClient();
    void close();

    ServerContext &m_context;
    std::unique_ptr<Stream> m_stream;
    SendQueue m_output;
    Buffer m_input; ///< read but not consumed
    Deadline m_deadline;
    std::unique_ptr<Http1Request> m_request;
    std::string m_peer;
    Phase m_phase = Phase::Idle;
    bool m_isInConsume = false;
    bool m_endsAfterAnswer = false;
    std::uint32_t m_lingered = 0; ///< octets discarded while lingering
};

}
