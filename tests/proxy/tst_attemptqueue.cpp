#include "tests/proxy/proxybench.h"
#include "tests/support/printing.h"
#include "tests/support/scripts.h"

#include <QTest>

#include <deque>

namespace signalbox::test {

using namespace std::chrono_literals;

/// Waiting for a backend below its max_connections.
class AttemptQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsUntilThereIsRoom();
    void leavesWhenItsClientDoes_data();
    void leavesWhenItsClientDoes();
    void answersWhenAsManyWaitAsMay();
    void answersWhenItWaitsTooLong();
    void answersWhenItsTotalTimeIsOver();
    void answersAllThatWaitWhenNoBackendIsLeft();
    void goesToABackendThatComes();
    void servesTheNextWhenOneIsRefusedAtOnce();
    void waitsOnceWhenARetryFindsTheOthersFull();
    void neverExceedsTheLimit();
};

void AttemptQueueTest::waitsUntilThereIsRoom()
{
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    ProxyBench bench;
    bench.routeTo({bench.routed(backend.port(), 1)});
    std::deque<Asked> all;
    for (int i = 0; i < 4; ++i)
        all.emplace_back(bench, "GET /" + std::to_string(i));
    QCOMPARE(bench.inFlight(), 1U);
    QCOMPARE(bench.context.line.size(), 3U);
    gate.open();
    QTRY_VERIFY(all.back().client.isWhole);
    QCOMPARE(bench.context.line.size(), 0U);
    QCOMPARE(bench.inFlight(), 0U);
    QCOMPARE(backend.connectionCount(), 1U);
    const std::vector<Request> requests = backend.requests();
    for (std::size_t i = 0; i < 4; ++i)
        QCOMPARE(requests[i].target, "/" + std::to_string(i));
}

void AttemptQueueTest::leavesWhenItsClientDoes_data()
{
    QTest::addColumn<std::size_t>("leaving");
    QTest::newRow("the one that is served") << std::size_t(0);
    QTest::newRow("the foremost that waits") << std::size_t(1);
    QTest::newRow("one in the middle") << std::size_t(2);
    QTest::newRow("the last") << std::size_t(3);
}

void AttemptQueueTest::leavesWhenItsClientDoes()
{
    QFETCH(const std::size_t, leaving);
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    ProxyBench bench;
    bench.routeTo({bench.routed(backend.port(), 1)});
    std::deque<Asked> all;
    for (int i = 0; i < 4; ++i)
        all.emplace_back(bench, "GET /");
    all[leaving].leave();
    QCOMPARE(bench.inFlight(), 1U);
    QCOMPARE(bench.context.line.size(), 2U);
    gate.open();
    for (std::size_t i = 0; i < 4; ++i)
        QTRY_VERIFY(i == leaving || all[i].client.status == 200);
    QTRY_COMPARE(bench.inFlight(), 0U);
    QCOMPARE(all[leaving].client.status, 0);
    QCOMPARE(all[leaving].client.usesAfterEnd, 0);
}

void AttemptQueueTest::answersWhenAsManyWaitAsMay()
{
    const ScriptedBackend backend(beSilent);
    Config config;
    config.limits.queue = 1;
    ProxyBench bench({}, config);
    bench.routeTo({bench.routed(backend.port(), 1)});
    const Asked served(bench, "GET /"), waiting(bench, "GET /");
    const Asked refused(bench, "GET /");
    QCOMPARE(refused.client.status, 503);
    QVERIFY(contains(refused.client.content, "queue_full"));
    QVERIFY(contains(refused.client.fields, "Retry-After: 1\n"));
    QCOMPARE(waiting.client.status, 0);
    QCOMPARE(bench.context.line.size(), 1U);
}

void AttemptQueueTest::answersWhenItWaitsTooLong()
{
    const ScriptedBackend backend(beSilent);
    ProxyBench bench;
    bench.routeTo({bench.routed(backend.port(), 1)});
    const Asked served(bench, "GET /"), waiting(bench, "GET /");
    QTRY_VERIFY(backend.received().ends_with("\r\n\r\n"));
    bench.deadlines.expire(Clock::now() + 8s);
    QCOMPARE(waiting.client.status, 0);
    bench.deadlines.expire(Clock::now() + 10s);
    QCOMPARE(waiting.client.status, 503);
    QVERIFY(contains(waiting.client.content, "queue_timeout"));
    QCOMPARE(served.client.status, 0);
    QCOMPARE(bench.context.line.size(), 0U);
    QCOMPARE(bench.inFlight(), 1U);
}

void AttemptQueueTest::answersWhenItsTotalTimeIsOver()
{
    const ScriptedBackend backend(beSilent);
    Config config;
    config.timeouts.total = 5s;
    ProxyBench bench({}, config);
    bench.routeTo({bench.routed(backend.port(), 1)});
    const Asked served(bench, "GET /"), waiting(bench, "GET /");
    bench.deadlines.expire(Clock::now() + 6s);
    QCOMPARE(served.client.status, 504);
    QCOMPARE(waiting.client.status, 504);
    QCOMPARE(bench.context.line.size(), 0U);
    QCOMPARE(bench.inFlight(), 0U);
}

void AttemptQueueTest::answersAllThatWaitWhenNoBackendIsLeft()
{
    const ScriptedBackend backend(beSilent);
    ProxyBench bench;
    bench.routeTo({bench.routed(backend.port(), 1)});
    const Asked served(bench, "GET /");
    std::deque<Asked> waiting;
    for (int i = 0; i < 40; ++i)
        waiting.emplace_back(bench, "GET /");
    bench.route({});
    for (const Asked &each : waiting)
        QCOMPARE(each.client.status, 503);
    QVERIFY(contains(waiting.front().client.content, "no_backend"));
    QCOMPARE(bench.context.line.size(), 0U);
}

void AttemptQueueTest::goesToABackendThatComes()
{
    const ScriptedBackend full(beSilent);
    const ScriptedBackend other(named("other"));
    ProxyBench bench;
    bench.routeTo({bench.routed(full.port(), 1)});
    const Asked served(bench, "GET /");
    std::deque<Asked> waiting;
    for (int i = 0; i < 40; ++i)
        waiting.emplace_back(bench, "GET /");
    bench.routeTo({bench.routed(full.port(), 1), bench.routed(other.port())});
    for (const Asked &each : waiting)
        QTRY_COMPARE(each.client.content, std::string("other"));
    QTRY_COMPARE(bench.inFlight(), 1U);
}

void AttemptQueueTest::servesTheNextWhenOneIsRefusedAtOnce()
{
    Config config;
    config.retry.attempts = 0;
    ProxyBench bench({}, config);
    RoutedBackend unreachable = bench.routed(1, 1);
    unreachable.addresses = std::make_shared<const std::vector<SocketAddress>>(
        1, SocketAddress::fromNumeric("255.255.255.255", 9)); // connecting fails within the call
    bench.routeTo({unreachable});
    unreachable.backend->inFlight = 1;
    std::deque<Asked> waiting;
    for (int i = 0; i < 40; ++i)
        waiting.emplace_back(bench, "GET /");
    QCOMPARE(bench.context.line.size(), 40U);
    unreachable.backend->inFlight = 0;
    bench.context.line.passOn();
    for (const Asked &each : waiting)
        QCOMPARE(each.client.status, 502);
    QCOMPARE(bench.inFlight(), 0U);
    QCOMPARE(bench.context.line.size(), 0U);
}

/// The delay of the hedge that was not needed must not make it wait a second time.
void AttemptQueueTest::waitsOnceWhenARetryFindsTheOthersFull()
{
    const ScriptedBackend bad(always("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"));
    Gate gate;
    const ScriptedBackend full(heldBy(gate));
    Config config;
    config.retry.hedgeDelay = 1h;
    ProxyBench bench({}, config);
    bench.routeTo({bench.routed(full.port(), 1)});
    const Asked holding(bench, "POST /");
    bench.routeTo({bench.routed(bad.port()), bench.routed(full.port(), 1)});
    const Asked asked(bench, "GET /"), another(bench, "GET /");
    QTRY_COMPARE(bench.context.line.size(), 2U);
    bench.delays.expire(Clock::now() + 2h);
    QCOMPARE(bench.context.line.size(), 2U);
    gate.open();
    QTRY_VERIFY(asked.client.isWhole && another.client.isWhole);
    QCOMPARE(asked.client.status, 200);
    QCOMPARE(bench.context.line.size(), 0U);
    QVERIFY(bench.share.waiting.takePlace());
    QCOMPARE(bench.inFlight(), 0U);
}

void AttemptQueueTest::neverExceedsTheLimit()
{
    constexpr std::uint32_t limit = 3;
    std::atomic<int> served = 0;
    const Script script = [&served](BackendConnection &connection) {
        while (const auto request = connection.readRequest()) {
            const int number = ++served;
            if (number % 7 == 0)
                return; // dies before it answers
            if (!connection.write(
                    number % 5 == 0 ? "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n" : echoTo(*request)))
                return;
        }
    };
    const ScriptedBackend first(script), second(script);
    Config config;
    config.retry.backoff = 1ms;
    config.retry.attempts = 10;
    config.retry.hedgeDelay = 1ms;
    ProxyBench bench({}, config);
    const RoutedBackend a = bench.routed(first.port(), limit), b = bench.routed(second.port(), limit);
    bench.routeTo({a, b});
    std::deque<Asked> all;
    for (int i = 0; i < 200; ++i)
        all.emplace_back(bench, "GET /");
    const auto isDone = [&all, &a, &b] {
        if (a.backend->inFlight > limit || b.backend->inFlight > limit)
            return true;
        return std::all_of(all.begin(), all.end(), [](const Asked &each) { return each.client.isWhole; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 20'000);
    for (const Asked &each : all)
        QCOMPARE(each.client.status, 200);
    QTRY_COMPARE(bench.inFlight(), 0U);
    QCOMPARE(bench.context.line.size(), 0U);
}

}

QTEST_GUILESS_MAIN(signalbox::test::AttemptQueueTest)
#include "tst_attemptqueue.moc"
