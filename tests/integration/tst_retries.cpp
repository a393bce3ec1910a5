#include "tests/support/printing.h"
#include "tests/support/problem.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

#include <set>

namespace signalbox::test {

using namespace std::chrono_literals;

/// What is sent again, where, and when.
class RetriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAgainWhatMayBe_data();
    void sendsAgainWhatMayBe();
    void goesToBackendsNotYetTried();
    void sendsAnythingAgainThatCouldNotConnect();
    void keepsContentUpToTheLimit_data();
    void keepsContentUpToTheLimit();
    void sendsAgainWhatIsStillComing();
    void doesNotReadWhatItDoesNotPass();
    void passesTheLastResponseUnchanged();
    void listsItsAttempts();
    void keepsToItsBudget();

private:
    std::atomic<int> m_failuresLeft = 0;
};

namespace {

using Clock = std::chrono::steady_clock;

const std::string busy = "HTTP/1.1 503 Gone Fishing\r\nContent-Length: 4\r\nX-Own: 1\r\n\r\nfish";

Config retryingConfig(std::initializer_list<std::uint16_t> ports)
{
    Config config = configFor(ports);
    config.retry = RetryConfig();
    config.retry.backoff = 10ms;
    config.outlier.consecutiveFailures = 0;
    return config;
}

/// Of so many requests, the last one's first half has come.
bool hasHalf(const ScriptedBackend &backend, int requests)
{
    const std::string received = backend.received();
    int halves = 0;
    for (std::size_t at = received.find("01234"); at != std::string::npos;
         at = received.find("01234", at + 5))
        ++halves;
    return halves == requests;
}

std::string request(const std::string &method)
{
    return method + " / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 2\r\n\r\nhi";
}

}

void RetriesTest::sendsAgainWhatMayBe_data()
{
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<bool>("byChoice");
    QTest::addColumn<int>("status");
    QTest::newRow("a GET whose connection was closed") << std::string("GET") << std::string() << false << 200;
    QTest::newRow("a GET answered with 503") << std::string("GET") << busy << false << 200;
    QTest::newRow("a PUT answered with 503") << std::string("PUT") << busy << false << 200;
    QTest::newRow("a DELETE whose connection was closed")
        << std::string("DELETE") << std::string() << false << 200;
    QTest::newRow("not a POST whose connection was closed")
        << std::string("POST") << std::string() << false << 502;
    QTest::newRow("not a POST answered with 503") << std::string("POST") << busy << false << 503;
    QTest::newRow("not a PATCH answered with 503") << std::string("PATCH") << busy << false << 503;
    QTest::newRow("not a method that may be anything") << std::string("LOCK") << busy << false << 503;
    QTest::newRow("a POST answered with 503, by choice") << std::string("POST") << busy << true << 200;
}

void RetriesTest::sendsAgainWhatMayBe()
{
    QFETCH(const std::string, method);
    QFETCH(const std::string, answer);
    QFETCH(const bool, byChoice);
    QFETCH(const int, status);
    m_failuresLeft = 1;
    const ScriptedBackend backends[2] = {ScriptedBackend(failingFirst(m_failuresLeft, answer)),
        ScriptedBackend(failingFirst(m_failuresLeft, answer))};
    Config config = retryingConfig({backends[0].port(), backends[1].port()});
    config.retry.nonIdempotent = byChoice;
    const RunningEngine engine(config);
    const auto response = RawClient(engine.port()).exchange(request(method));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, status);
    std::vector<Request> seen = backends[0].requests();
    for (const Request &each : backends[1].requests())
        seen.push_back(each);
    QCOMPARE(seen.size(), status == 200 ? 2U : 1U);
    for (const Request &each : seen)
        QCOMPARE(each.body, std::string("hi"));
}

void RetriesTest::goesToBackendsNotYetTried()
{
    const ScriptedBackend backends[3] = {
        ScriptedBackend(always(busy)), ScriptedBackend(always(busy)), ScriptedBackend()};
    Config config = retryingConfig({backends[0].port(), backends[1].port(), backends[2].port()});
    config.retry.attempts = 2;
    config.retry.budget = 10;
    const RunningEngine engine(config);
    RawClient client(engine.port());
    for (int i = 0; i < 30; ++i)
        QCOMPARE(client.exchange(get("/")).value_or(Response()).status, 200);
    QVERIFY(!backends[0].requests().empty());
    QVERIFY(backends[0].requests().size() <= 30);
    QVERIFY(backends[1].requests().size() <= 30);
    QCOMPARE(backends[2].requests().size(), 30U);
}

void RetriesTest::sendsAnythingAgainThatCouldNotConnect()
{
    const ScriptedBackend backend;
    const std::uint16_t nobody = ScriptedBackend().port();
    const RunningEngine engine(retryingConfig({nobody, backend.port()}));
    for (int i = 0; i < 6; ++i)
        QCOMPARE(RawClient(engine.port()).exchange(request("POST")).value_or(Response()).status, 200);
    QCOMPARE(backend.requests().size(), 6U);
}

void RetriesTest::keepsContentUpToTheLimit_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isChunked");
    QTest::addColumn<int>("status");
    QTest::newRow("all of the limit") << 10'000 << false << 200;
    QTest::newRow("beyond it") << 10'001 << false << 503;
    QTest::newRow("far beyond it") << 1'000'000 << false << 503;
    QTest::newRow("chunked, all of the limit") << 10'000 << true << 200;
    QTest::newRow("chunked, beyond it") << 300'000 << true << 503;
}

void RetriesTest::keepsContentUpToTheLimit()
{
    QFETCH(const int, size);
    QFETCH(const bool, isChunked);
    QFETCH(const int, status);
    m_failuresLeft = 1;
    const ScriptedBackend backend(failingFirst(m_failuresLeft, busy));
    Config config = retryingConfig({backend.port()});
    config.retry.contentLimit = 10'000;
    const RunningEngine engine(config);
    const std::string content(static_cast<std::size_t>(size), 'c');
    const std::string chunked = "PUT / HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n"
        + QByteArray::number(size, 16).toStdString() + "\r\n" + content + "\r\n0\r\n\r\n";
    const std::string plain =
        "PUT / HTTP/1.1\r\nHost: a.example\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" + content;
    const auto response = RawClient(engine.port()).exchange(isChunked ? chunked : plain);
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, status);
    const std::vector<Request> seen = backend.requests();
    QCOMPARE(seen.size(), status == 200 ? 2U : 1U);
    for (const Request &each : seen)
        QVERIFY(each.body == content);
}

void RetriesTest::sendsAgainWhatIsStillComing()
{
    const ScriptedBackend early([](BackendConnection &connection) {
        connection.readHead();
        connection.write(busy);
        connection.readToEnd();
    });
    const ScriptedBackend sound([](BackendConnection &connection) {
        while (const auto request = connection.readRequest())
            connection.write(response(request->body));
    });
    const RunningEngine engine(retryingConfig({early.port(), sound.port()}));
    for (int i = 0; i < 4; ++i) {
        RawClient client(engine.port());
        client.send("PUT / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 10\r\n\r\n01234");
        QVERIFY(sound.waitUntil([&] { return hasHalf(sound, i + 1); }));
        client.send("56789");
        const auto response = client.receive();
        QVERIFY(response && response->complete);
        QCOMPARE(response->body, std::string("0123456789"));
    }
    QVERIFY(early.connectionCount() > 0);
}

void RetriesTest::doesNotReadWhatItDoesNotPass()
{
    const ScriptedBackend endless([](BackendConnection &connection) {
        connection.readRequest();
        connection.write("HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (connection.write("5\r\nhello\r\n")) { }
    });
    const ScriptedBackend sound;
    RunningEngine engine(retryingConfig({endless.port(), sound.port()}));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(RawClient(engine.port()).exchange(get("/")).value_or(Response()).status, 200);
    QVERIFY(endless.connectionCount() > 0);
    QVERIFY(engine.waitUntilIdle());
}

void RetriesTest::passesTheLastResponseUnchanged()
{
    const ScriptedBackend backends[2] = {ScriptedBackend(always(busy)), ScriptedBackend(always(busy))};
    RunningEngine engine(retryingConfig({backends[0].port(), backends[1].port()}));
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 503);
    QCOMPARE(response->reason, std::string("Gone Fishing"));
    QCOMPARE(response->body, std::string("fish"));
    QCOMPARE(response->field("X-Own").value_or(""), std::string("1"));
    QVERIFY(!response->field("Proxy-Status"));
    QCOMPARE(backends[0].requests().size() + backends[1].requests().size(), 4U);
    const SnapshotPtr snapshot = engine.freshSnapshot();
    QCOMPARE(snapshot->totals.requests, 1U);
    QCOMPARE(snapshot->totals.attempts, 4U);
    QCOMPARE(snapshot->totals.retries, 3U);
    QCOMPARE(snapshot->totals.proxyErrors, 0U);
}

void RetriesTest::listsItsAttempts()
{
    const auto closing = [](BackendConnection &connection) { connection.readRequest(); };
    const ScriptedBackend lost(closing);
    const std::uint16_t nobody = ScriptedBackend().port();
    Config config = retryingConfig({lost.port(), nobody});
    config.retry.attempts = 1;
    const RunningEngine engine(config);
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 502);
    const Problem problem = problemIn(*response);
    QVERIFY(problem.code.starts_with("backend_connection_"));
    std::set<std::string> attempts;
    for (const Problem::Attempt &attempt : problem.attempts)
        attempts.insert(attempt.backend + " " + attempt.code);
    QCOMPARE(attempts, (std::set<std::string>{"b1 connection_lost", "b2 connection_refused"}));
    QCOMPARE(problem.attempts.size(), 2U);
}

void RetriesTest::keepsToItsBudget()
{
    const ScriptedBackend backends[2] = {ScriptedBackend(always(busy)), ScriptedBackend(always(busy))};
    Config config = retryingConfig({backends[0].port(), backends[1].port()});
    config.retry.attempts = 1;
    config.retry.budget = 0.1;
    RunningEngine engine(config);
    const auto before = Clock::now();
    RawClient client(engine.port());
    for (int i = 0; i < 2'000; ++i)
        QCOMPARE(client.exchange(get("/")).value_or(Response()).status, 503);
    const auto passed = std::chrono::ceil<std::chrono::seconds>(Clock::now() - before).count();
    const std::uint64_t retries = engine.freshSnapshot()->totals.retries;
    QVERIFY(retries >= 190);
    QVERIFY(retries <= 1'000 + 200 + 3 * static_cast<std::uint64_t>(passed));
}

}

QTEST_GUILESS_MAIN(signalbox::test::RetriesTest)
#include "tst_retries.moc"
