#include "tests/proxy/proxybench.h"

#include "engine/proxy/exchange.h"
#include "tests/support/gate.h"
#include "tests/support/printing.h"

#include <QTest>

#include <algorithm>

namespace signalbox::test {

namespace {

constexpr const char *getRequest = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";
const Fields noFields;

std::string upgradeTo101()
{
    return "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n";
}

}

/// Lifetimes of exchanges: what they hold, and that they let go of it.
class ExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relaysAResponse();
    void answersWhenThereIsNoBackend();
    void triesTheNextBackendWhenOneRefuses();
    void answersOnceEveryBackendHasRefused();
    void letsGoWhenTheClientGoes_data();
    void letsGoWhenTheClientGoes();
    void cutsTheResponseWhenTheBackendDies();
    void letsABackendFinishThatWasTakenOffTheTable();
    void isUsedAgain();
    void sendsTheHeadOfARetriedRequestWithoutContentYet();
    void resumesContentWhenMemoryIsScarce();
    void endsAnUpgradeThatBothSidesEnded();
    void leavesTheClientAloneOnceAnUpgradeIsOver();
    void tellsOfNoEarlierAttempts();
    void judgesTrailersByTheirOwnHead();
};

void ExchangeTest::relaysAResponse()
{
    const ScriptedBackend backend;
    ProxyBench bench({backend.port()});
    const ParsedRequest request(getRequest);
    NotingClient client;
    bench.context.onRequest(client, request.head).start();
    QCOMPARE(bench.inFlight(), 1U);
    QTRY_VERIFY(client.isWhole);
    QCOMPARE(client.status, 200);
    QCOMPARE(client.content, std::string("GET /\n"));
    QCOMPARE(client.usesAfterEnd, 0);
    QCOMPARE(bench.inFlight(), 0U);
    QCOMPARE(bench.counters.attempts.value(), 1U);
}

void ExchangeTest::answersWhenThereIsNoBackend()
{
    ProxyBench bench;
    const ParsedRequest request(getRequest);
    NotingClient client;
    bench.context.onRequest(client, request.head).start();
    QCOMPARE(client.status, 503);
    QVERIFY(client.isWhole);
    QCOMPARE(bench.counters.proxyErrors.value(), 1U);
}

void ExchangeTest::triesTheNextBackendWhenOneRefuses()
{
    const ScriptedBackend backend;
    const std::uint16_t refusing = refusingPort();
    ProxyBench bench({refusing, backend.port()});
    const ParsedRequest request(getRequest);
    NotingClient client;
    bench.context.onRequest(client, request.head).start();
    QTRY_VERIFY(client.isWhole);
    QCOMPARE(client.status, 200);
    QCOMPARE(bench.counters.retries.value(), 1U);
    QCOMPARE(bench.routed(refusing).backend->counters[0].errors.value(), 1U);
    QCOMPARE(bench.inFlight(), 0U);
}

void ExchangeTest::answersOnceEveryBackendHasRefused()
{
    const std::vector<std::uint16_t> ports{refusingPort(), refusingPort()};
    Config config;
    config.retry.attempts = 1;
    ProxyBench bench(ports, config);
    const ParsedRequest request(getRequest);
    NotingClient client;
    bench.context.onRequest(client, request.head).start();
    QTRY_VERIFY(client.isWhole);
    QCOMPARE(client.status, 502);
    QCOMPARE(client.usesAfterEnd, 0);
    QCOMPARE(bench.inFlight(), 0U);
}

void ExchangeTest::letsGoWhenTheClientGoes_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<int>("status");
    QTest::newRow("while it connects") << std::string() << -1;
    QTest::newRow("while the response is awaited") << std::string() << 0;
    QTest::newRow("in the middle of a response")
        << std::string("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart") << 200;
    QTest::newRow("of an upgraded connection") << upgradeTo101() << 101;
}

void ExchangeTest::letsGoWhenTheClientGoes()
{
    QFETCH(const std::string, answer);
    QFETCH(const int, status);
    const ScriptedBackend backend([&answer](BackendConnection &connection) {
        if (connection.readHead())
            connection.write(answer);
        connection.readToEnd();
    });
    ProxyBench bench({backend.port()});
    const ParsedRequest request(
        "GET / HTTP/1.1\r\nHost: a.example\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n");
    NotingClient client;
    RequestConsumer &exchange = bench.context.onRequest(client, request.head);
    exchange.start();
    if (status >= 0)
        QTRY_VERIFY(!backend.requests().empty() || backend.received().ends_with("\r\n\r\n"));
    QTRY_COMPARE(client.status, std::max(0, status));
    client.isOver = true;
    exchange.onAborted(0);
    QCOMPARE(bench.inFlight(), 0U);
    QCOMPARE(bench.counters.clientAborts.value(), 1U);
    if (status >= 0)
        QTRY_VERIFY(backend.connection(0).ending() != Ending::Open);
    bench.deadlines.expire(Clock::now() + std::chrono::hours(2));
    QCOMPARE(client.usesAfterEnd, 0);
}

void ExchangeTest::cutsTheResponseWhenTheBackendDies()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        if (connection.readHead())
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart");
    });
    ProxyBench bench({backend.port()});
    const ParsedRequest request(getRequest);
    NotingClient client;
    bench.context.onRequest(client, request.head).start();
    QTRY_VERIFY(client.isAborted);
    QVERIFY(!client.isWhole);
    QCOMPARE(client.content, std::string("part"));
    QCOMPARE(client.usesAfterEnd, 0);
    QCOMPARE(bench.inFlight(), 0U);
}

void ExchangeTest::letsABackendFinishThatWasTakenOffTheTable()
{
    Gate gate;
    const ScriptedBackend backend([&gate](BackendConnection &connection) {
        if (connection.readHead() && gate.wait())
            connection.write(response("late"));
        connection.readToEnd();
    });
    ProxyBench bench({backend.port()});
    const ParsedRequest request(getRequest);
    NotingClient client;
    bench.context.onRequest(client, request.head).start();
    QTRY_VERIFY(backend.received().ends_with("\r\n\r\n"));
    bench.route({});
    gate.open();
    QTRY_VERIFY(client.isWhole);
    QCOMPARE(client.content, std::string("late"));
    QTRY_VERIFY(backend.connection(0).ending() != Ending::Open); // not kept: its pool has retired
    bench.route({});
}

void ExchangeTest::isUsedAgain()
{
    const ScriptedBackend backend;
    ProxyBench bench({backend.port()});
    const ParsedRequest request(getRequest);
    std::vector<RequestConsumer *> seen;
    for (int i = 0; i < 5; ++i) {
        NotingClient client;
        RequestConsumer &exchange = bench.context.onRequest(client, request.head);
        seen.push_back(&exchange);
        exchange.start();
        QTRY_VERIFY(client.isWhole);
        QCOMPARE(client.status, 200);
        bool isLater = false; // the exchange is given back once the turn is over
        QMetaObject::invokeMethod(
            this, [&] { isLater = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(isLater);
    }
    QCOMPARE(std::count(seen.begin(), seen.end(), seen.front()), 5);
    QCOMPARE(backend.connectionCount(), 1U);
}

void ExchangeTest::sendsTheHeadOfARetriedRequestWithoutContentYet()
{
    const ScriptedBackend backend([](BackendConnection &connection) { answerEcho(connection); });
    ProxyBench bench({backend.port()});
    const ParsedRequest get(getRequest);
    NotingClient first;
    bench.context.onRequest(first, get.head).start();
    QTRY_VERIFY(first.isWhole); // leaves an idle connection
    bench.route({refusingPort(), backend.port()});
    const ParsedRequest post(
        "POST /2 HTTP/1.1\r\nHost: a.example\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    NotingClient client;
    RequestConsumer *exchange = &bench.context.onRequest(client, post.head);
    exchange->start();
    QTRY_VERIFY(backend.received().find("POST /2") != std::string::npos);
    const std::string_view body = "body";
    exchange->onContent({&body, 1}, true, noFields);
    QTRY_VERIFY(client.isWhole);
    QCOMPARE(client.status, 200);
}

void ExchangeTest::resumesContentWhenMemoryIsScarce()
{
    const ScriptedBackend backend;
    ProxyBench bench({backend.port()});
    bench.buffers.setBudget(1);
    const ParsedRequest request("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 8\r\n\r\n");
    NotingClient client;
    RequestConsumer &exchange = bench.context.onRequest(client, request.head);
    exchange.start();
    const std::string_view part = "part";
    QTRY_VERIFY(backend.received().find("\r\n\r\n") != std::string::npos);
    exchange.onContent({&part, 1}, false, noFields);
    QTRY_VERIFY(backend.received().ends_with("part"));
    QTRY_VERIFY(!client.isContentPaused);
    exchange.onContent({&part, 1}, true, noFields);
    QTRY_VERIFY(client.isWhole);
}

void ExchangeTest::endsAnUpgradeThatBothSidesEnded()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        if (connection.readHead())
            connection.write(upgradeTo101() + "bye");
        connection.finishWriting();
        connection.readToEnd();
    });
    ProxyBench bench({backend.port()});
    const ParsedRequest request(
        "GET / HTTP/1.1\r\nHost: a.example\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n");
    NotingClient client;
    RequestConsumer &exchange = bench.context.onRequest(client, request.head);
    exchange.start();
    QTRY_VERIFY(client.isWhole);
    QCOMPARE(client.content, std::string("bye"));
    const std::string_view last = "last";
    exchange.onContent({&last, 1}, false, noFields);
    exchange.onContent({}, true, noFields);
    client.isOver = true; // both directions have ended
    QTRY_VERIFY(backend.received().ends_with("last"));
    QTRY_VERIFY(backend.connection(0).ending() != Ending::Open);
    QTRY_COMPARE(bench.inFlight(), 0U);
    QCOMPARE(client.usesAfterEnd, 0);
}

void ExchangeTest::leavesTheClientAloneOnceAnUpgradeIsOver()
{
    Gate gate;
    const ScriptedBackend backend([&gate](BackendConnection &connection) {
        if (connection.readHead())
            connection.write(upgradeTo101());
        connection.finishWriting();
        if (gate.wait())
            connection.readToEnd();
    });
    ProxyBench bench({backend.port()});
    const ParsedRequest request(
        "GET / HTTP/1.1\r\nHost: a.example\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n");
    NotingClient client;
    RequestConsumer &exchange = bench.context.onRequest(client, request.head);
    exchange.start();
    QTRY_VERIFY(client.isWhole);
    const std::string piece(64 * 1024, 'x');
    const std::string_view view = piece;
    for (int i = 0; i < 1'000 && !client.isContentPaused; ++i) // until the backend's socket is full
        exchange.onContent({&view, 1}, false, noFields);
    QVERIFY(client.isContentPaused);
    exchange.onContent({}, true, noFields);
    client.isOver = true; // both directions have ended
    gate.open();
    QTRY_COMPARE_WITH_TIMEOUT(bench.inFlight(), 0U, 20'000);
    QCOMPARE(client.usesAfterEnd, 0);
}

void ExchangeTest::tellsOfNoEarlierAttempts()
{
    Config config;
    config.retry.attempts = 0;
    ProxyBench bench({refusingPort()}, config);
    Asked first(bench, "GET /");
    QTRY_VERIFY(first.client.isWhole);
    QVERIFY(contains(first.client.content, "connection_refused"));
    bench.reactor.reclaimDisposed();
    const Asked looping(bench, "GET /", "Via: 1.1 signalbox\r\n");
    QCOMPARE(looping.exchange, first.exchange); // it is used again
    QCOMPARE(looping.client.status, 508);
    QVERIFY(!contains(looping.client.content, "connection_refused"));
}

/// Between the head and the trailers the worker reads the heads of others.
void ExchangeTest::judgesTrailersByTheirOwnHead()
{
    Gate gate;
    const ScriptedBackend slow([&gate](BackendConnection &connection) {
        if (connection.readHead())
            connection.write("HTTP/1.1 200 OK\r\nConnection: X-Gone\r\n"
                             "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
        if (gate.wait())
            connection.write("0\r\nX-Gone: 1\r\nX-Kept: 2\r\n\r\n");
        connection.readToEnd();
    });
    const ScriptedBackend other;
    ProxyBench bench({slow.port(), other.port()});
    const Asked asked(bench, "GET /");
    QTRY_COMPARE(asked.client.content, std::string("half"));
    const Asked another(bench, "GET /");
    QTRY_VERIFY(another.client.isWhole);
    gate.open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.trailers, std::string("X-Kept: 2\n"));
}

}

QTEST_GUILESS_MAIN(signalbox::test::ExchangeTest)
#include "tst_exchange.moc"
