#include "engine/server/clientconnections.h"
#include "tests/server/connectionbench.h"

#include <QTest>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

/// Connections whose clients are the other ends of socket pairs.
class Bench final : public RequestHandler
{
public:
    ~Bench() override
    {
        for (int descriptor : clients)
            close(descriptor);
    }

    /// The descriptor of the connection's side.
    int connect()
    {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) != 0)
            qFatal("no socket pair");
        clients.push_back(ends[1]);
        connections.add(ends[0]);
        return ends[0];
    }

    /// The client of connection `index` sends a request.
    void ask(std::size_t index, int descriptor)
    {
        static constexpr std::string_view get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
        if (send(clients.at(index), get.data(), get.size(), 0) != ssize_t(get.size()))
            qFatal("a client cannot send");
        reactor.tell(descriptor, EPOLLIN);
    }

    std::string received(std::size_t index)
    {
        char octets[1024];
        const ssize_t count = recv(clients.at(index), octets, sizeof octets, MSG_DONTWAIT);
        return count < 0 ? "" : std::string(octets, std::size_t(count));
    }

    RequestConsumer &onRequest(Downstream &client, const RequestHead &head) override
    {
        return *requests.emplace_back(std::make_unique<ScriptedConsumer>(client, head, onStart));
    }
    std::string nextRequestId() override { return "id"; }
    void onRefused(const RefusedRequest &) override { }

    ScriptedConsumer::Step onStart = [](ScriptedConsumer &request) { request.answer("hello"); };
    std::vector<std::unique_ptr<ScriptedConsumer>> requests;
    std::vector<int> clients;
    int closed = 0;
    FakeReactor reactor;
    BufferPool pool{1024 * 1024};
    Deadlines deadlines;
    HttpDate date;
    std::array<char, 4096> scratch;
    ClientConnections connections{{reactor, pool, deadlines, date, scratch}, *this, [this] { ++closed; }};
};

}

class tst_ClientConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsThem();
    void makesRoomByClosingTheIdlest();
    void makesRoomByClosingTheSlowest();
    void endsGently();
    void endsAllNow();
};

void tst_ClientConnections::countsThem()
{
    Bench bench;
    const int first = bench.connect();
    const int second = bench.connect();
    QCOMPARE(bench.connections.count(), std::size_t(2));
    bench.reactor.tell(first, EPOLLIN | EPOLLHUP | EPOLLERR);
    QCOMPARE(bench.connections.count(), std::size_t(1));
    QCOMPARE(bench.closed, 1);
    bench.ask(1, second);
    QVERIFY(contains(bench.received(1), "hello"));
}

void tst_ClientConnections::makesRoomByClosingTheIdlest()
{
    Bench bench;
    bench.connections.context().timeouts.idle = std::chrono::seconds(60);
    const int first = bench.connect();
    const int second = bench.connect();
    QVERIFY(!bench.connections.closeIdle()); // both are new
    bench.ask(1, second);
    bench.reactor.advance(std::chrono::seconds(1));
    bench.ask(0, first);
    QVERIFY(bench.connections.closeIdle());
    QCOMPARE(bench.connections.count(), std::size_t(1));
    bench.ask(0, first);
    QVERIFY(contains(bench.received(0), "hello"));
}

void tst_ClientConnections::makesRoomByClosingTheSlowest()
{
    Bench bench;
    bench.connections.context().timeouts.head = std::chrono::seconds(60);
    QVERIFY(!bench.connections.closeSlowest());
    bench.connect();
    QVERIFY(bench.connections.closeSlowest());
    QCOMPARE(bench.connections.count(), std::size_t(0));
    bench.reactor.endTurn();
}

void tst_ClientConnections::endsGently()
{
    Bench bench;
    bench.onStart = {};
    const int busy = bench.connect();
    bench.connect();
    bench.ask(0, busy);
    bench.connections.shutDown(false);
    QCOMPARE(bench.connections.count(), std::size_t(1)); // the idle one has gone
    bench.requests.front()->answer("hello");
    bench.reactor.tell(busy, 0);
    QVERIFY(contains(bench.received(0), "Connection: close"));
    const int late = bench.connect(); // it was accepted already: it gets one answer
    bench.onStart = [](ScriptedConsumer &request) { request.answer("late"); };
    bench.ask(2, late);
    QVERIFY(contains(bench.received(2), "Connection: close"));
    bench.connections.shutDown(true);
    QCOMPARE(bench.connections.count(), std::size_t(0));
    bench.reactor.endTurn();
}

void tst_ClientConnections::endsAllNow()
{
    Bench bench;
    bench.onStart = {};
    const int busy = bench.connect();
    bench.connect();
    bench.connect();
    bench.ask(0, busy);
    bench.connections.shutDown(true);
    QCOMPARE(bench.connections.count(), std::size_t(0));
    QCOMPARE(bench.closed, 3);
    QCOMPARE(bench.requests.front()->aborts, std::vector<int>{0});
    bench.reactor.endTurn();
}

QTEST_APPLESS_MAIN(tst_ClientConnections)
#include "tst_clientconnections.moc"
