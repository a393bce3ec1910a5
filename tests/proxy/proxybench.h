#pragma once

#include "engine/balancing/smoothroundrobin.h"
#include "engine/net/epollreactor.h"
#include "engine/proxy/proxycontext.h"
#include "tests/support/scriptedbackend.h"

#include <QTimer>

#include <string>
#include <string_view>
#include <vector>

namespace signalbox::test {

/// A worker's data path without clients: reactor, buffers, pools. Belongs to the test's thread.
class ProxyBench
{
public:
    explicit ProxyBench(const std::vector<std::uint16_t> &ports = {}, const Config &config = {});
    ~ProxyBench();

    /// Routes to these ports of 127.0.0.1 from now on; a port keeps its Backend.
    void route(const std::vector<std::uint16_t> &ports);
    /// Routes to these, all of one tier; health has taken `down` out.
    void routeTo(std::vector<RoutedBackend> backends, const std::vector<std::uint16_t> &down = {});
    RoutedBackend routed(std::uint16_t port);
    RoutedBackend routed(std::uint16_t port, std::uint32_t maxConnections);
    /// Attempts under way at all backends that were ever routed to.
    std::uint32_t inFlight() const;

    EpollReactor reactor;
    BufferPool buffers{16 * 1024 * 1024};
    Deadlines deadlines;
    Delays delays;
    HttpDate date;
    std::vector<char> scratch = std::vector<char>(64 * 1024);
    WorkerCounters counters;
    Mailbox<BackendTrouble> troubles{64, [] {}};
    WorkerShare share;
    ProxyContext context;

private:
    QTimer m_delayTimer; ///< expires the delays, unless the test does so first
    StickyConfig m_sticky;
    std::vector<RoutedBackend> m_known;
    RoundRobinCursor m_cursor = std::make_shared<std::atomic<std::uint64_t>>(0);
};

/// A client that notes what it is given, and whether it is used after its end.
class NotingClient final : public Downstream
{
public:
    void sendInterim(const ResponseHead &head) override;
    void sendHead(const ResponseHead &head) override;
    void sendContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) override;
    void abort() override;
    bool isFull() const override { return isTakingNothing; }
    void pauseContent() override;
    void resumeContent() override;
    const std::string &peer() const override { return m_peer; }
    Stream *contentSource() override { return nullptr; }
    Stream *contentSink() override { return nullptr; }
    std::uint64_t contentRemaining() const override { return 0; }
    void noteContentTaken(std::uint64_t) override { }
    void noteContentGiven(std::uint64_t, bool) override { }

    bool isTakingNothing = false;
    bool isContentPaused = false;
    bool isOver = false; ///< set by the test too: once the exchange may use it no more
    int usesAfterEnd = 0;
    int interims = 0;
    int status = 0;
    std::string fields; ///< of the head, a line each
    std::string content;
    std::string trailers; ///< a line each
    bool isWhole = false;
    bool isAborted = false;

private:
    void noteUse() { usesAfterEnd += isOver; }

    static std::string listed(const Fields &fields);

    std::string m_peer = "127.0.0.1";
};

/// A request as a client's connection would have read it; it lives as long as the exchange.
struct ParsedRequest
{
    explicit ParsedRequest(std::string text);

    std::string octets;
    RequestHead head;
};

/// A request under way and the client that made it, who leaves at the end.
struct Asked
{
    Asked(ProxyBench &bench, const std::string &line, const std::string &fields = {});
    ~Asked() { leave(); }
    void leave();
    void send(std::string_view content, bool isLast);

    ParsedRequest request;
    NotingClient client;
    RequestConsumer *exchange;
};

/// A port of 127.0.0.1 that nobody listens at.
std::uint16_t refusingPort();

}
