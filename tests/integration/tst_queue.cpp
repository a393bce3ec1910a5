#include "tests/support/crowd.h"
#include "tests/support/printing.h"
#include "tests/support/problem.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"
#include "tests/support/traffic.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

/// Requests that wait because every backend of a tier has as much under way as it may.
class QueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsToTheLimitAtFullLoad_data();
    void keepsToTheLimitAtFullLoad();
    void answersWhoWaitsAsPlacesBecomeFree();
    void refusesWhenTheQueueIsFull_data();
    void refusesWhenTheQueueIsFull();
    void sendsARetryToABackendWithAPlace_data();
    void sendsARetryToABackendWithAPlace();
};

namespace {

Config limitedConfig(std::initializer_list<std::uint16_t> ports, int maxConnections)
{
    Config config = configFor(ports);
    for (BackendConfig &backend : config.backends)
        backend.maxConnections = maxConnections;
    return config;
}

/// Counts what it has under way at once.
class CountingBackend
{
public:
    std::uint16_t port() const { return m_backend.port(); }
    int peak() const { return m_peak; }

private:
    void serve(BackendConnection &connection)
    {
        while (const auto request = connection.readRequest()) {
            const int now = ++m_underWay;
            for (int peak = m_peak; now > peak && !m_peak.compare_exchange_weak(peak, now);) { }
            --m_underWay;
            if (!connection.write(echoTo(*request)))
                return;
        }
    }

    std::atomic<int> m_underWay = 0;
    std::atomic<int> m_peak = 0;
    const ScriptedBackend m_backend{[this](BackendConnection &connection) { serve(connection); }};
};

}

void QueueTest::keepsToTheLimitAtFullLoad_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::addColumn<int>("limit");
    QTest::newRow("one at a time") << Algorithm::WeightedRoundRobin << 1;
    QTest::newRow("three at a time") << Algorithm::WeightedRoundRobin << 3;
    QTest::newRow("least connection") << Algorithm::LeastConnection << 2;
    QTest::newRow("maglev") << Algorithm::Maglev << 1;
    QTest::newRow("consistent hashing") << Algorithm::ConsistentHashing << 2;
}

void QueueTest::keepsToTheLimitAtFullLoad()
{
    QFETCH(const Algorithm, algorithm);
    QFETCH(const int, limit);
    const CountingBackend backends[2];
    Config config = limitedConfig({backends[0].port(), backends[1].port()}, limit);
    config.balancing.algorithm = algorithm;
    RunningEngine engine(config);
    Traffic traffic(engine.port(), 16);
    QVERIFY(traffic.waitForMore(5'000));
    QCOMPARE(traffic.stop(), std::string());
    QVERIFY(backends[0].peak() + backends[1].peak() > 0);
    QVERIFY(backends[0].peak() <= limit);
    QVERIFY(backends[1].peak() <= limit);
    QVERIFY(engine.waitUntilIdle());
}

void QueueTest::answersWhoWaitsAsPlacesBecomeFree()
{
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    RunningEngine engine(limitedConfig({backend.port()}, 2));
    Crowd clients(engine.port(), 12);
    QVERIFY(engine.waitForQueue(10));
    QCOMPARE(backend.requests().size(), 2U);
    QCOMPARE(engine.engine().snapshot()->backends[0].inFlight, 2U);
    gate.open();
    QCOMPARE(clients.countOf(200), 12);
    QVERIFY(backend.connectionCount() <= 4);
    QVERIFY(engine.waitUntilIdle());
}

void QueueTest::refusesWhenTheQueueIsFull_data()
{
    QTest::addColumn<int>("workers");
    QTest::newRow("one worker") << 1;
    QTest::newRow("two workers") << 2;
}

void QueueTest::refusesWhenTheQueueIsFull()
{
    QFETCH(const int, workers);
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    Config config = limitedConfig({backend.port()}, 1);
    config.workers = workers;
    config.limits.queue = 2;
    RunningEngine engine(config);
    Crowd clients(engine.port(), 3);
    QVERIFY(engine.waitForQueue(2));
    for (int i = 0; i < 4; ++i) {
        const auto refused = RawClient(engine.port()).exchange(get("/"));
        QVERIFY(refused && refused->complete);
        QCOMPARE(refused->status, 503);
        QCOMPARE(problemIn(*refused).code, std::string("queue_full"));
        QVERIFY(std::stoi(refused->field("Retry-After").value_or("0")) > 0);
    }
    gate.open();
    QCOMPARE(clients.countOf(200), 3);
}

void QueueTest::sendsARetryToABackendWithAPlace_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<std::chrono::milliseconds>("hedgeDelay");
    const std::string busy = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
    QTest::newRow("a lost connection") << std::string() << 0ms;
    QTest::newRow("a status") << busy << 0ms;
    QTest::newRow("a lost connection, when hedging") << std::string() << 20ms;
    QTest::newRow("a status, when hedging") << busy << 20ms;
}

void QueueTest::sendsARetryToABackendWithAPlace()
{
    QFETCH(const std::string, answer);
    QFETCH(const std::chrono::milliseconds, hedgeDelay);
    Gate gate;
    std::atomic<int> failures = 1'000;
    const ScriptedBackend failing(failingFirst(failures, answer));
    const ScriptedBackend held(heldBy(gate));
    Config config = limitedConfig({failing.port(), held.port()}, 1);
    config.retry = RetryConfig();
    config.retry.hedgeDelay = hedgeDelay;
    config.outlier.consecutiveFailures = 0;
    RunningEngine engine(config);
    Crowd clients(engine.port(), 4);
    QVERIFY(engine.waitForQueue(3));
    // Long enough for delays to pass.
    QCOMPARE(engine.freshSnapshot()->queued, 3U);
    gate.open();
    QCOMPARE(clients.countOf(200), 4);
    QVERIFY(engine.waitUntilIdle());
    QCOMPARE(engine.engine().snapshot()->queued, 0U);
}

}

QTEST_GUILESS_MAIN(signalbox::test::QueueTest)
#include "tst_queue.moc"
