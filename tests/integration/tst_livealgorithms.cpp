#include "tests/support/backendprocess.h"
#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"
#include "tests/support/traffic.h"

#include <QTest>

#include <map>
#include <set>

namespace signalbox::test {

using namespace std::chrono_literals;

/// The algorithms at work in an engine: changed while traffic flows, and what they do with it.
class LiveAlgorithmsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWithoutAFailedRequest();
    void changesWhileBackendsComeAndGo();
    void sendsLittleToASlowBackend_data();
    void sendsLittleToASlowBackend();
    void comesBackToABackendThatIsQuickAgain();
    void sendsAKeyToOneBackend_data();
    void sendsAKeyToOneBackend();
};

namespace {

constexpr Algorithm all[] = {
    Algorithm::WeightedRoundRobin,
    Algorithm::RoundRobin,
    Algorithm::LeastConnection,
    Algorithm::ConsistentHashing,
    Algorithm::Maglev,
    Algorithm::TwoChoices,
    Algorithm::PeakEwma,
    Algorithm::Random,
};

QStringList delayed(int milliseconds)
{
    return {QStringLiteral("--delay"), QString::number(milliseconds)};
}

/// Four backends, the first of them ten times slower.
class UnequalSite
{
public:
    explicit UnequalSite(Algorithm algorithm)
        : engine(config(algorithm))
    {
    }
    /// 0–1 of the answers since the start that came from the slow one.
    double shareOfTheSlow()
    {
        const SnapshotPtr snapshot = engine.freshSnapshot();
        return static_cast<double>(backendIn(*snapshot, "b1")->responses[1])
            / static_cast<double>(snapshot->totals.requests);
    }

    BackendProcess slow{delayed(50)};
    BackendProcess quick[3] = {
        BackendProcess(delayed(5)), BackendProcess(delayed(5)), BackendProcess(delayed(5))};
    RunningEngine engine;

private:
    Config config(Algorithm algorithm) const
    {
        Config result = configFor({slow.port(), quick[0].port(), quick[1].port(), quick[2].port()});
        result.balancing.algorithm = algorithm;
        return result;
    }
};

}

void LiveAlgorithmsTest::changesWithoutAFailedRequest()
{
    const ScriptedBackend backends[3];
    Config config = configFor({backends[0].port(), backends[1].port(), backends[2].port()});
    config.backends[1].weight = 3;
    RunningEngine engine(config);
    Traffic traffic(engine.port(), 8);
    for (int round = 0; round < 3; ++round)
        for (const Algorithm algorithm : all) {
            QVERIFY(!engine.run(SetAlgorithm{algorithm}));
            QVERIFY(traffic.waitForMore(300));
            QVERIFY(engine.waitForSnapshot(
                [algorithm](const Snapshot &now) { return now.algorithm == algorithm; }));
        }
    QCOMPARE(traffic.stop(), std::string());
    QVERIFY(engine.waitUntilIdle());
}

void LiveAlgorithmsTest::changesWhileBackendsComeAndGo()
{
    const ScriptedBackend backends[3];
    RunningEngine engine{backends[0].port(), backends[1].port()};
    Traffic traffic(engine.port(), 8);
    for (const Algorithm algorithm : all) {
        QVERIFY(!engine.run(SetAlgorithm{algorithm}));
        QVERIFY(!engine.run(AddBackend{backendAt("b3", backends[2].port())}));
        QVERIFY(traffic.waitForMore(200));
        QVERIFY(!engine.run(SetWeight{"b3", 5}));
        QVERIFY(!engine.run(SetMode{"b1", BackendMode::Drain}));
        QVERIFY(traffic.waitForMore(200));
        QVERIFY(!engine.run(SetMode{"b1", BackendMode::Ready}));
        QVERIFY(!engine.run(RemoveBackend{"b3"}));
        QVERIFY(engine.waitForSnapshot([](const Snapshot &now) { return now.backends.size() == 2; }));
    }
    QCOMPARE(traffic.stop(), std::string());
    QVERIFY(engine.waitUntilIdle());
}

void LiveAlgorithmsTest::sendsLittleToASlowBackend_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::addColumn<double>("most");
    QTest::newRow("least connection") << Algorithm::LeastConnection << 0.15;
    QTest::newRow("peak ewma") << Algorithm::PeakEwma << 0.15;
    QTest::newRow("two choices") << Algorithm::TwoChoices << 0.2;
}

void LiveAlgorithmsTest::sendsLittleToASlowBackend()
{
    QFETCH(const Algorithm, algorithm);
    QFETCH(const double, most);
    UnequalSite site(algorithm);
    Traffic traffic(site.engine.port(), 16);
    QVERIFY(traffic.waitForMore(3'000));
    QCOMPARE(traffic.stop(), std::string());
    const double share = site.shareOfTheSlow();
    QVERIFY2(share <= most, qPrintable(QString::number(share)));
}

void LiveAlgorithmsTest::comesBackToABackendThatIsQuickAgain()
{
    UnequalSite site(Algorithm::PeakEwma);
    Traffic traffic(site.engine.port(), 16);
    QVERIFY(traffic.waitForMore(1'000));
    QVERIFY(!site.engine.run(SetMode{"b1", BackendMode::Maintenance}));
    QVERIFY(site.engine.waitForSnapshot([](const Snapshot &now) {
        const BackendSnapshot &b1 = *backendIn(now, "b1");
        return b1.state == BackendState::Maintenance && b1.isIdle;
    }));
    site.slow.restart(delayed(5));
    QVERIFY(!site.engine.run(SetMode{"b1", BackendMode::Ready}));
    const bool isBack =
        site.engine.waitForSnapshot([](const Snapshot &now) { return backendIn(now, "b1")->share > 0.15; });
    QCOMPARE(traffic.stop(), std::string()); // first: it ends at a failure, and so would the share
    QVERIFY(isBack);
}

void LiveAlgorithmsTest::sendsAKeyToOneBackend_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::addColumn<std::string>("hashKey");
    QTest::addColumn<std::string>("target");
    QTest::addColumn<std::string>("fields");
    for (const Algorithm algorithm : {Algorithm::ConsistentHashing, Algorithm::Maglev}) {
        const char *name = algorithm == Algorithm::Maglev ? "maglev" : "consistent hashing";
        const auto row = [&](const char *key, const char *target, const char *fields) {
            QTest::addRow("%s, %s", name, key)
                << algorithm << std::string(key) << std::string(target) << std::string(fields);
        };
        row("uri", "/KEY?q=1", "");
        row("header:X-Tenant", "/", "X-Tenant: KEY\r\n");
        row("cookie:user", "/", "Cookie: a=b; user=KEY; c=d\r\n");
        row("query:user", "/?a=b&user=KEY&c=d", "");
    }
}

void LiveAlgorithmsTest::sendsAKeyToOneBackend()
{
    QFETCH(const Algorithm, algorithm);
    QFETCH(const std::string, hashKey);
    QFETCH(const std::string, target);
    QFETCH(const std::string, fields);
    const ScriptedBackend backends[3] = {
        ScriptedBackend(named("b1")), ScriptedBackend(named("b2")), ScriptedBackend(named("b3"))};
    Config config = configFor({backends[0].port(), backends[1].port(), backends[2].port()});
    config.balancing.algorithm = algorithm;
    config.balancing.hashKey = hashKey;
    const RunningEngine engine(config);
    std::map<std::string, std::set<std::string>> served;
    for (int i = 0; i < 90; ++i) {
        const std::string key = "key" + std::to_string(i % 30);
        const auto with = [&key](std::string text) {
            const std::size_t at = text.find("KEY");
            return at == std::string::npos ? text : text.replace(at, 3, key);
        };
        const auto response = RawClient(engine.port()).exchange(get(with(target), with(fields)));
        QVERIFY(response && response->status == 200);
        served[key].insert(response->body);
    }
    std::set<std::string> used;
    for (const auto &[key, backendsOfKey] : served) {
        QCOMPARE(backendsOfKey.size(), 1U);
        used.insert(*backendsOfKey.begin());
    }
    QCOMPARE(used.size(), 3U);
}

}

QTEST_GUILESS_MAIN(signalbox::test::LiveAlgorithmsTest)
#include "tst_livealgorithms.moc"
