#pragma once

#include "engine/server/http1connection.h"
#include "tests/support/fakereactor.h"
#include "tests/support/fakestream.h"
#include "tests/support/printing.h"

#include <array>
#include <functional>

namespace signalbox::test {

/// One request as its handler has it: notes what it is told and answers when the test says. Dies loudly when
/// it is told more than its contract allows.
class ScriptedConsumer final : public RequestConsumer
{
public:
    using Step = std::function<void(ScriptedConsumer &)>;

    ScriptedConsumer(Downstream &client, const RequestHead &head, Step onStart);

    void answer(const std::string &content, int status = 200);
    void sendHead(int status, BodyFraming framing);
    void send(const std::string &content, bool isLast);

    void start() override;
    void onContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) override;
    bool onContentReady() override { return false; }
    void onDrained() override;
    void onAborted(int status) override;
    std::string requestId() const override { return "its-own-id"; }

    Downstream &client;
    std::string line; ///< method, target, host
    std::string content;
    std::string trailers;
    Step onStart;
    Step onPiece; ///< after each call of onContent()
    std::vector<int> aborts;
    bool isContentComplete = false;
    int drained = 0;

private:
    void checkAlive() const;

    bool m_isTunnel = false;
    bool m_isAnswered = false;
};

/// A client connection between a made-up client and a made-up handler.
class ConnectionBench final : private RequestHandler, private ConnectionOwner
{
public:
    explicit ConnectionBench(ScriptedConsumer::Step onStart = {});
    ~ConnectionBench() override;

    /// The client's side.
    void send(const std::string &octets);
    void endSending();
    void hangUp();
    void take(std::size_t octets); ///< so much more is taken
    const std::string &received() const { return wire.taken; }

    void pass(std::chrono::milliseconds time);
    void settle(); ///< everything that is due happens
    ScriptedConsumer &request(std::size_t index) { return *requests.at(index); }
    ScriptedConsumer &last() { return *requests.back(); }
    std::size_t memory() const { return m_pool.used(); }

    FakeReactor reactor;
    FakeStream::Wire wire;
    std::vector<std::unique_ptr<ScriptedConsumer>> requests;
    std::vector<int> refusals;
    bool isClosed = false;

private:
    RequestConsumer &onRequest(Downstream &client, const RequestHead &head) override;
    std::string nextRequestId() override { return "made-up-id"; }
    void onRefused(const RefusedRequest &refused) override { refusals.push_back(refused.status); }
    void onClosed(Http1Connection &connection) override;

    ScriptedConsumer::Step m_onStart;
    std::array<char, 4096> m_scratch;
    BufferPool m_pool{1024 * 1024};
    Deadlines m_deadlines;
    HttpDate m_date;

public:
    ServerContext context;
    Http1Connection *connection;
};

}
