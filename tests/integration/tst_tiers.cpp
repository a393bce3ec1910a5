#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

/// Backups, which take traffic only while no backend of a lower tier does.
class TiersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesBackupsOnlyWithoutPrimaries();
    void usesABackupWhenThePrimaryRefuses();
    void waitsForAFullPrimary();
};

namespace {

Config tieredConfig(std::initializer_list<std::uint16_t> ports)
{
    Config config = configFor(ports);
    config.balancing.slowStart = 0ms;
    for (std::size_t i = 0; i < config.backends.size(); ++i)
        config.backends[i].tier = static_cast<int>(i);
    return config;
}

/// Which of the backends answered 20 requests; empty if one failed.
std::vector<std::size_t> servedBy(std::uint16_t port, const ScriptedBackend *backends, std::size_t count)
{
    std::vector<std::size_t> before;
    for (std::size_t i = 0; i < count; ++i)
        before.push_back(backends[i].requests().size());
    for (int i = 0; i < 20; ++i) {
        const auto response = RawClient(port).exchange(get("/"));
        if (!response || response->status != 200)
            return {};
    }
    std::vector<std::size_t> served;
    for (std::size_t i = 0; i < count; ++i)
        served.push_back(backends[i].requests().size() - before[i]);
    return served;
}

using Served = std::vector<std::size_t>;

}

void TiersTest::usesBackupsOnlyWithoutPrimaries()
{
    const ScriptedBackend backends[3];
    Config config = tieredConfig({backends[0].port(), backends[1].port(), backends[2].port()});
    config.backends[1].tier = 0;
    RunningEngine engine(config);
    const auto served = [&] { return servedBy(engine.port(), backends, 3); };
    QCOMPARE(served(), (Served{10, 10, 0}));
    QVERIFY(!engine.run(SetMode{"b1", BackendMode::Drain}));
    QCOMPARE(served(), (Served{0, 20, 0}));
    QVERIFY(!engine.run(SetMode{"b2", BackendMode::Maintenance}));
    QCOMPARE(served(), (Served{0, 0, 20}));
    QVERIFY(!engine.run(SetMode{"b2", BackendMode::Ready}));
    QCOMPARE(served(), (Served{0, 20, 0}));
}

void TiersTest::usesABackupWhenThePrimaryRefuses()
{
    const ScriptedBackend backends[1];
    const std::uint16_t nobody = ScriptedBackend().port();
    Config config = tieredConfig({nobody, backends[0].port()});
    config.retry = RetryConfig();
    RunningEngine engine(config);
    QCOMPARE(servedBy(engine.port(), backends, 1), Served{20});
}

void TiersTest::waitsForAFullPrimary()
{
    Gate gate;
    const ScriptedBackend primary(heldBy(gate));
    const ScriptedBackend backup;
    Config config = tieredConfig({primary.port(), backup.port()});
    config.backends[0].maxConnections = 1;
    RunningEngine engine(config);
    RawClient clients[3] = {RawClient(engine.port()), RawClient(engine.port()), RawClient(engine.port())};
    for (RawClient &client : clients)
        client.send(get("/"));
    QVERIFY(engine.waitForSnapshot([](const Snapshot &snapshot) { return snapshot.queued == 2; }));
    gate.open();
    for (RawClient &client : clients)
        QCOMPARE(client.receive().value_or(Response()).status, 200);
    QCOMPARE(primary.requests().size(), 3U);
    QCOMPARE(backup.requests().size(), 0U);
}

}

QTEST_GUILESS_MAIN(signalbox::test::TiersTest)
#include "tst_tiers.moc"
