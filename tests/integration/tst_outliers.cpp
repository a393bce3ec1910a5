#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

#include <algorithm>
#include <array>

namespace signalbox::test {

using namespace std::chrono_literals;

/// Which backends take traffic, as traffic itself tells: no probes here.
class OutliersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ejectsAfterFailuresInARow_data();
    void ejectsAfterFailuresInARow();
    void toleratesFailuresBetweenSuccesses();
    void comesBackAfterItsEjection();
    void ejectsNoMoreThanItMay();
    void usesTheEjectedRatherThanTooFew();
};

namespace {

/// Fails as long as it is told to.
class FickleBackend
{
public:
    explicit FickleBackend(std::string failure = {})
        : m_failure(std::move(failure))
        , m_backend([this](BackendConnection &connection) { serve(connection); })
    {
    }

    std::uint16_t port() const { return m_backend.port(); }
    std::size_t requests() const { return m_backend.requests().size(); }

    std::atomic<bool> isFailing = true;
    std::atomic<bool> failsEveryOther = false;

private:
    void serve(BackendConnection &connection)
    {
        while (const auto request = connection.readRequest()) {
            const bool fails = isFailing || (failsEveryOther && m_served++ % 2 == 0);
            if (fails && m_failure.empty())
                return connection.reset();
            if (!connection.write(fails ? m_failure : echoTo(*request)))
                return;
        }
    }

    const std::string m_failure; ///< empty: it resets the connection
    std::atomic<int> m_served = 0;
    const ScriptedBackend m_backend;
};

const std::string serverError = "HTTP/1.1 500 Bad\r\nContent-Length: 0\r\n\r\n";

/// Four backends of which some fail; one worker, whose failures are all in one row.
Config ejectingConfig(const std::array<FickleBackend, 4> &backends)
{
    Config config =
        configFor({backends[0].port(), backends[1].port(), backends[2].port(), backends[3].port()});
    config.workers = 1;
    config.retry = RetryConfig();
    config.retry.budget = 1;
    config.balancing.slowStart = 0ms;
    config.balancing.panicThreshold = 0;
    config.outlier.consecutiveFailures = 3;
    config.outlier.ejection = 60s;
    return config;
}

bool sendRequests(std::uint16_t port, int count)
{
    RawClient client(port);
    for (int i = 0; i < count; ++i) {
        const auto response = client.exchange(get("/"));
        if (!response || !response->complete)
            return false;
    }
    return true;
}

auto ejectedIn(const Snapshot &snapshot)
{
    return std::count_if(snapshot.backends.begin(), snapshot.backends.end(),
        [](const BackendSnapshot &backend) { return backend.state == BackendState::Ejected; });
}

void heal(std::array<FickleBackend, 4> &backends, std::size_t first)
{
    for (std::size_t i = first; i < backends.size(); ++i)
        backends[i].isFailing = false;
}

}

void OutliersTest::ejectsAfterFailuresInARow_data()
{
    QTest::addColumn<std::string>("failure");
    QTest::addColumn<bool>("byChoice");
    QTest::addColumn<bool>("isEjected");
    QTest::newRow("resets") << std::string() << false << true;
    QTest::newRow("500s by choice") << serverError << true << true;
    QTest::newRow("no 500s by default") << serverError << false << false;
}

void OutliersTest::ejectsAfterFailuresInARow()
{
    QFETCH(const std::string, failure);
    QFETCH(const bool, byChoice);
    QFETCH(const bool, isEjected);
    std::array<FickleBackend, 4> backends = {
        FickleBackend(failure), FickleBackend(), FickleBackend(), FickleBackend()};
    heal(backends, 1);
    Config config = ejectingConfig(backends);
    if (byChoice)
        config.outlier.statuses = {"500-599"};
    RunningEngine engine(config);
    QVERIFY(sendRequests(engine.port(), 40));
    const SnapshotPtr snapshot = engine.freshSnapshot();
    const BackendSnapshot *backend = backendIn(*snapshot, "b1");
    QCOMPARE(backend->state, isEjected ? BackendState::Ejected : BackendState::Up);
    QCOMPARE(backend->ejections, isEjected ? 1U : 0U);
    QCOMPARE(backend->reason.message.empty(), !isEjected);
    QVERIFY(backends[0].requests() >= 3);
    const std::size_t before = backends[0].requests();
    QVERIFY(sendRequests(engine.port(), 20));
    QCOMPARE(backends[0].requests() > before, !isEjected);
}

void OutliersTest::toleratesFailuresBetweenSuccesses()
{
    std::array<FickleBackend, 4> backends = {
        FickleBackend(serverError), FickleBackend(), FickleBackend(), FickleBackend()};
    heal(backends, 0);
    backends[0].failsEveryOther = true;
    Config config = ejectingConfig(backends);
    config.outlier.statuses = {"500-599"};
    RunningEngine engine(config);
    QVERIFY(sendRequests(engine.port(), 100));
    const SnapshotPtr snapshot = engine.freshSnapshot();
    QCOMPARE(ejectedIn(*snapshot), 0);
    QVERIFY(backendIn(*snapshot, "b1")->responses[4] >= 10);
}

void OutliersTest::comesBackAfterItsEjection()
{
    std::array<FickleBackend, 4> backends;
    heal(backends, 1);
    Config config = ejectingConfig(backends);
    config.outlier.ejection = 700ms;
    RunningEngine engine(config);
    QVERIFY(sendRequests(engine.port(), 40));
    QVERIFY(engine.waitForState("b1", BackendState::Ejected));
    backends[0].isFailing = false;
    const std::size_t before = backends[0].requests();
    QVERIFY(engine.waitForState("b1", BackendState::Up));
    QVERIFY(sendRequests(engine.port(), 40));
    QCOMPARE(backends[0].requests(), before + 10);
}

void OutliersTest::ejectsNoMoreThanItMay()
{
    std::array<FickleBackend, 4> backends;
    heal(backends, 3);
    RunningEngine engine(ejectingConfig(backends));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(sendRequests(engine.port(), 20));
        QVERIFY(ejectedIn(*engine.freshSnapshot()) <= 2);
    }
    QCOMPARE(ejectedIn(*engine.engine().snapshot()), 2);
}

void OutliersTest::usesTheEjectedRatherThanTooFew()
{
    std::array<FickleBackend, 4> backends;
    heal(backends, 3);
    Config config = ejectingConfig(backends);
    config.balancing.panicThreshold = 50;
    config.outlier.maxEjected = 100;
    RunningEngine engine(config);
    QVERIFY(sendRequests(engine.port(), 60));
    QVERIFY(engine.waitForSnapshot([](const Snapshot &snapshot) { return ejectedIn(snapshot) == 3; }));
    heal(backends, 0);
    const std::size_t before = backends[0].requests();
    QVERIFY(sendRequests(engine.port(), 40));
    QCOMPARE(backends[0].requests(), before + 10);
}

}

QTEST_GUILESS_MAIN(signalbox::test::OutliersTest)
#include "tst_outliers.moc"
