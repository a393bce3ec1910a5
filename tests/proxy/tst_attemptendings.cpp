#include "tests/proxy/proxybench.h"
#include "tests/support/printing.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

namespace {

const std::string unavailable = "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n";
const std::string begun = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf";

/// Says this once to whoever asks, and no more.
Script saying(const std::string &answer)
{
    return [answer](BackendConnection &connection) {
        if (connection.readHead())
            connection.write(answer);
        connection.readToEnd();
    };
}

}

/// However an exchange ends, at whichever moment: nothing of it stays in flight, waits or is used again.
class AttemptEndingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithItsTotalTime_data();
    void endsWithItsTotalTime();
    void endsWithItsClient_data();
    void endsWithItsClient();
    void endsWithItsWorker();
    void endsWithABrokenAnswer_data();
    void endsWithABrokenAnswer();
    void sendsTheHostThatTheBackendWants_data();
    void sendsTheHostThatTheBackendWants();
    void keepsAClientAtItsBackend();
    void movesAClientWhoseBackendFails();
};

void AttemptEndingsTest::endsWithItsTotalTime_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<std::string>("content"); // of the client, before
    QTest::addColumn<int>("status");
    QTest::newRow("before the response") << std::string() << std::string() << 504;
    QTest::newRow("in the middle of it") << begun << std::string("half") << 200;
    QTest::newRow("before it returns to a backend") << unavailable << std::string() << 504;
}

void AttemptEndingsTest::endsWithItsTotalTime()
{
    QFETCH(const std::string, answer);
    QFETCH(const std::string, content);
    QFETCH(const int, status);
    const ScriptedBackend backend(saying(answer));
    Config config;
    config.timeouts.total = 2h;
    config.timeouts.responseHead = config.timeouts.bodyIdle = 0ms;
    config.retry.backoff = config.retry.maxBackoff = 10h;
    ProxyBench bench({backend.port()}, config);
    const Asked asked(bench, "GET /");
    QTRY_COMPARE(bench.counters.retries.value(), answer == unavailable ? 1U : 0U);
    QTRY_COMPARE(asked.client.content, content);
    bench.deadlines.expire(Clock::now() + 119min);
    QVERIFY(!asked.client.isOver);
    bench.deadlines.expire(Clock::now() + 2h);
    QVERIFY(asked.client.isOver);
    QCOMPARE(asked.client.status, status);
    QCOMPARE(asked.client.isAborted, status == 200);
    QCOMPARE(bench.inFlight(), 0U);
    bench.delays.expire(Clock::now() + 100h);
    QCOMPARE(bench.counters.attempts.value(), 1U);
    QCOMPARE(asked.client.usesAfterEnd, 0);
}

void AttemptEndingsTest::endsWithItsClient_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<std::uint64_t>("retries");
    QTest::newRow("while it is connecting") << std::string("connecting") << std::uint64_t(0);
    QTest::newRow("before the response") << std::string() << std::uint64_t(0);
    QTest::newRow("in the middle of it") << begun << std::uint64_t(0);
    QTest::newRow("before it returns to a backend") << unavailable << std::uint64_t(1);
}

void AttemptEndingsTest::endsWithItsClient()
{
    QFETCH(const std::string, answer);
    QFETCH(const std::uint64_t, retries);
    const ScriptedBackend backend(saying(answer));
    Config config;
    config.retry.backoff = config.retry.maxBackoff = 10h;
    ProxyBench bench({backend.port()}, config);
    Asked asked(bench, "GET /");
    if (answer != "connecting") {
        QTRY_VERIFY(backend.received().ends_with("\r\n\r\n"));
        QTRY_COMPARE(bench.counters.retries.value(), retries);
        QTRY_COMPARE(asked.client.status, answer == begun ? 200 : 0);
    }
    asked.leave();
    QCOMPARE(bench.inFlight(), 0U);
    QCOMPARE(bench.counters.clientAborts.value(), 1U);
    bench.delays.expire(Clock::now() + 100h);
    bench.deadlines.expire(Clock::now() + 100h);
    QCOMPARE(bench.counters.attempts.value(), 1U);
    QCOMPARE(asked.client.usesAfterEnd, 0);
}

void AttemptEndingsTest::endsWithItsWorker()
{
    const ScriptedBackend silent(beSilent), half(saying(begun));
    NotingClient first, second;
    const ParsedRequest request("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n");
    {
        ProxyBench bench({silent.port(), half.port()});
        bench.context.onRequest(first, request.head).start();
        bench.context.onRequest(second, request.head).start();
        QTRY_COMPARE(second.content, std::string("half"));
        while (bench.share.budget.take(Clock::now() + 1h)) { }
        bench.context.closeAll();
        QCOMPARE(bench.inFlight(), 0U);
    }
    QCOMPARE(first.status, 502);
    QVERIFY(second.isAborted);
    QCOMPARE(first.usesAfterEnd + second.usesAfterEnd, 0);
}

void AttemptEndingsTest::endsWithABrokenAnswer_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<int>("status");
    QTest::newRow("to which nobody asked to switch")
        << std::string("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n") << 502;
    QTest::newRow("that is no HTTP") << std::string("SSH-2.0\r\n\r\n") << 502;
    QTest::newRow("of a length that cannot be")
        << std::string("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n") << 502;
    QTest::newRow("in a chunk that cannot be")
        << std::string("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n") << 200;
}

void AttemptEndingsTest::endsWithABrokenAnswer()
{
    QFETCH(const std::string, answer);
    QFETCH(const int, status);
    const ScriptedBackend backend(saying(answer));
    Config config;
    config.retry.attempts = 1;
    config.retry.backoff = 1ms;
    ProxyBench bench({backend.port()}, config);
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(asked.client.isOver);
    QCOMPARE(asked.client.status, status);
    QCOMPARE(asked.client.isAborted, status == 200);
    QCOMPARE(bench.inFlight(), 0U);
    QCOMPARE(asked.client.usesAfterEnd, 0);
}

void AttemptEndingsTest::sendsTheHostThatTheBackendWants_data()
{
    QTest::addColumn<std::string>("host");
    QTest::addColumn<std::string>("sent");
    QTest::newRow("the client's") << std::string() << std::string("a.example");
    QTest::newRow("its own") << std::string("b.example:81") << std::string("b.example:81");
}

void AttemptEndingsTest::sendsTheHostThatTheBackendWants()
{
    QFETCH(const std::string, host);
    QFETCH(const std::string, sent);
    const ScriptedBackend backend;
    ProxyBench bench;
    RoutedBackend routed = bench.routed(backend.port());
    routed.host = host;
    bench.routeTo({routed});
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(asked.client.isWhole);
    QVERIFY(contains(backend.received(), "\r\nHost: " + sent + "\r\n"));
    QVERIFY(contains(backend.received(), "\r\nX-Forwarded-Host: a.example\r\n"));
}

void AttemptEndingsTest::keepsAClientAtItsBackend()
{
    const ScriptedBackend a(named("a")), b(named("b"));
    Config config;
    config.sticky = {"stick", "secret"};
    ProxyBench bench({a.port(), b.port()}, config);
    const Asked first(bench, "GET /");
    QTRY_VERIFY(first.client.isWhole);
    const std::string &fields = first.client.fields;
    const auto start = fields.find("Set-Cookie: stick=");
    QVERIFY(start != std::string::npos);
    QVERIFY(contains(fields, "; Path=/; HttpOnly; SameSite=Lax\n"));
    const std::string cookie = fields.substr(start + 12, fields.find(';', start) - start - 12);
    for (int i = 0; i < 4; ++i) {
        const Asked again(bench, "GET /", "Cookie: other=1; " + cookie + "\r\n");
        QTRY_VERIFY(again.client.isWhole);
        QCOMPARE(again.client.content, first.client.content);
        QVERIFY(!contains(again.client.fields, "Set-Cookie"));
    }
    for (const std::string &forged : {std::string("stick=x"), std::string("stick=")}) {
        const Asked stranger(bench, "GET /", "Cookie: " + forged + "\r\n");
        QTRY_VERIFY(stranger.client.isWhole);
        QVERIFY(contains(stranger.client.fields, "Set-Cookie: stick="));
    }
}

void AttemptEndingsTest::movesAClientWhoseBackendFails()
{
    std::atomic<int> left = 0;
    const ScriptedBackend a(failingFirst(left, unavailable)), b(named("b"));
    Config config;
    config.sticky = {"stick", "secret"};
    ProxyBench bench({a.port(), b.port()}, config);
    const RoutedBackend routed[] = {bench.routed(a.port()), bench.routed(b.port())};
    const StickySessions sticky(routed, "secret");
    left = 1;
    const Asked asked(bench, "GET /", "Cookie: stick=" + sticky.cookieFor(0) + "\r\n");
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.content, std::string("b"));
    QVERIFY(contains(asked.client.fields, "Set-Cookie: stick=" + sticky.cookieFor(1) + ";"));
    QCOMPARE(a.requests().size(), 1U);
}

}

QTEST_GUILESS_MAIN(signalbox::test::AttemptEndingsTest)
#include "tst_attemptendings.moc"
