#include "tests/support/backendprocess.h"
#include "tests/support/printing.h"
#include "tests/support/problem.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/traffic.h"

#include <QTest>

#include <set>

namespace signalbox::test {

using namespace std::chrono_literals;

/// What clients see of backends that fail at full load: nothing.
class FailingBackendsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesABackendThatIsKilled();
    void hidesABackendThatHangs();
    void hidesABackendThatFailsNowAndThen_data();
    void hidesABackendThatFailsNowAndThen();
    void hidesABackendThatNeverAnswers();
    void hidesAllBackendsBeingRestartedInTurn();
    void answers503AtOnceWhenAllAreDown();
    void recoversWithinOneProbeInterval();
    void showsTheBackendsOwn500sByDefault();
    void servesFromSlowBackends();
    void showsWhatABackendThatAlwaysFailsSays();
};

namespace {

using Clock = std::chrono::steady_clock;

constexpr int rounds = sanitized ? 4 : 20;
constexpr int clients = 16;
constexpr std::chrono::milliseconds shortHeadTimeout{sanitized ? 1'500 : 300};

/// Health and outlier detection at the pace of a test; retries as by default.
Config briskConfig(std::initializer_list<std::uint16_t> ports)
{
    Config config = configFor(ports);
    config.retry = RetryConfig();
    config.health.interval = 200ms;
    config.health.fastInterval = 50ms;
    config.health.downInterval = 100ms;
    config.health.timeout = 500ms;
    config.outlier.ejection = 100ms;
    config.outlier.maxEjection = 400ms;
    config.balancing.slowStart = 200ms;
    return config;
}

using Adjustment = std::function<void(Config &)>;

/// Four backends behind an engine, of which the first fails.
class Scene
{
public:
    explicit Scene(const QStringList &faults = {}, const Adjustment &adjust = {})
        : failing(faults)
        , engine(config(adjust))
    {
    }

    /// Waits for a 200 from the first backend that it has sent after this call.
    bool hasItServeAgain()
    {
        const std::uint64_t before = answered(*engine.freshSnapshot());
        return engine.waitForSnapshot([&](const Snapshot &now) { return answered(now) > before; });
    }

    BackendProcess failing;
    BackendProcess sound[3];
    RunningEngine engine;

private:
    Config config(const Adjustment &adjust) const
    {
        Config result = briskConfig({failing.port(), sound[0].port(), sound[1].port(), sound[2].port()});
        if (adjust)
            adjust(result);
        return result;
    }
    static std::uint64_t answered(const Snapshot &snapshot)
    {
        return backendIn(snapshot, "b1")->responses[1];
    }
};

/// Two backends that are killed once the engine runs.
class Outage
{
public:
    explicit Outage(const std::function<Config(std::initializer_list<std::uint16_t>)> &configure)
        : engine(configure({backends[0].port(), backends[1].port()}))
    {
        backends[0].kill();
        backends[1].kill();
    }
    bool isNoticed()
    {
        return engine.waitForState("b1", BackendState::Down) && engine.waitForState("b2", BackendState::Down);
    }

    BackendProcess backends[2];
    RunningEngine engine;
};

void limitHeads(Config &config)
{
    config.timeouts.responseHead = shortHeadTimeout;
}

void retry500s(Config &config)
{
    config.retry.statuses = {"500", "502-504"};
}

}

void FailingBackendsTest::hidesABackendThatIsKilled()
{
    Scene scene;
    Traffic traffic(scene.engine.port(), clients);
    int survived = 0;
    bool flows = traffic.waitForMore(1'000);
    for (; flows && survived < rounds; ++survived) {
        scene.failing.kill();
        flows = traffic.waitForMore(1'000);
        scene.failing.restart();
        flows = flows && scene.hasItServeAgain();
    }
    QCOMPARE(traffic.stop(), std::string());
    QCOMPARE(survived, rounds);
    QVERIFY(scene.engine.waitUntilIdle());
}

void FailingBackendsTest::hidesABackendThatHangs()
{
    Scene scene({}, limitHeads);
    Traffic traffic(scene.engine.port(), clients);
    int survived = 0;
    bool flows = traffic.waitForMore(1'000);
    for (; flows && survived < rounds; ++survived) {
        scene.failing.pause();
        flows = traffic.waitForMore(1'000);
        scene.failing.resume();
        flows = flows && scene.hasItServeAgain();
    }
    QCOMPARE(traffic.stop(), std::string());
    QCOMPARE(survived, rounds);
    QVERIFY(scene.engine.waitUntilIdle());
}

void FailingBackendsTest::hidesABackendThatFailsNowAndThen_data()
{
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<Adjustment>("adjust");
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    QTest::newRow("resets every tenth connection")
        << words("--reset-every 10 --close-idle 20") << Adjustment();
    QTest::newRow("resets every second connection")
        << words("--reset-every 2 --close-idle 20") << Adjustment();
    QTest::newRow("answers 503 to 30 %") << words("--status 503 --percent 30") << Adjustment();
    QTest::newRow("answers 500 to 30 %, which are retried")
        << words("--status 500 --percent 30") << Adjustment(retry500s);
    QTest::newRow("closes idle connections") << words("--close-idle 30") << Adjustment();
    QTest::newRow("closes every connection after its answer") << words("--close-idle 100") << Adjustment();
}

void FailingBackendsTest::hidesABackendThatFailsNowAndThen()
{
    QFETCH(const QStringList, faults);
    QFETCH(const Adjustment, adjust);
    Scene scene(faults, adjust);
    Traffic traffic(scene.engine.port(), clients);
    traffic.waitForMore(20'000);
    QCOMPARE(traffic.stop(), std::string());
    QVERIFY(scene.engine.waitUntilIdle());
    const SnapshotPtr snapshot = scene.engine.engine().snapshot();
    QCOMPARE(snapshot->totals.proxyErrors, 0U);
    QCOMPARE(snapshot->totals.responses[4], 0U);
    QVERIFY(backendIn(*snapshot, "b1")->requests > 100);
}

void FailingBackendsTest::hidesABackendThatNeverAnswers()
{
    Scene scene({QStringLiteral("--silent")}, limitHeads);
    Traffic traffic(scene.engine.port(), clients);
    for (int round = 0; round < rounds && traffic.waitForMore(500); ++round) { }
    QCOMPARE(traffic.stop(), std::string());
    QVERIFY(scene.engine.waitUntilIdle());
    const BackendSnapshot *silent = backendIn(*scene.engine.engine().snapshot(), "b1");
    QVERIFY(silent->requests > 0);
    QVERIFY(silent->ejections > 0);
}

void FailingBackendsTest::hidesAllBackendsBeingRestartedInTurn()
{
    Scene scene;
    Traffic traffic(scene.engine.port(), clients);
    bool flows = traffic.waitForMore(1'000);
    for (int round = 0; flows && round < 6; ++round) {
        BackendProcess &backend = scene.sound[round % 3];
        backend.restart();
        flows = traffic.waitForMore(1'000)
            && scene.engine.waitForState("b" + std::to_string(round % 3 + 2), BackendState::Up);
    }
    QCOMPARE(traffic.stop(), std::string());
    QVERIFY(flows);
}

void FailingBackendsTest::answers503AtOnceWhenAllAreDown()
{
    Outage outage(briskConfig);
    QVERIFY(outage.isNoticed());
    const auto before = Clock::now();
    const auto response = RawClient(outage.engine.port()).exchange(get("/"));
    QVERIFY(Clock::now() - before < 1s);
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 503);
    QCOMPARE(problemIn(*response).code, std::string("no_backend"));
    QVERIFY(std::stoi(response->field("Retry-After").value_or("0")) > 0);
}

void FailingBackendsTest::recoversWithinOneProbeInterval()
{
    Outage outage([](auto ports) {
        Config config = briskConfig(ports);
        config.health.downInterval = 1s;
        return config;
    });
    QVERIFY(outage.isNoticed());
    outage.backends[1].restart();
    const auto returned = Clock::now();
    RawClient client(outage.engine.port());
    int status = 503;
    while (status == 503 && Clock::now() - returned < patience) {
        const auto response = client.exchange(get("/"));
        QVERIFY(response && response->complete);
        status = response->status;
    }
    QCOMPARE(status, 200);
    QVERIFY(Clock::now() - returned < 1500ms);
}

void FailingBackendsTest::showsTheBackendsOwn500sByDefault()
{
    const Scene scene({QStringLiteral("--percent"), QStringLiteral("50")});
    RawClient client(scene.engine.port());
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        const auto response = client.exchange(get("/"));
        QVERIFY(response && response->complete);
        seen.insert(std::to_string(response->status) + " " + response->body);
    }
    QCOMPARE(seen, (std::set<std::string>{"200 well\n", "500 failing\n"}));
}

void FailingBackendsTest::servesFromSlowBackends()
{
    const BackendProcess slow({QStringLiteral("--delay"), QStringLiteral("1000")});
    Config config = briskConfig({slow.port()});
    config.health.path = "/health";
    RunningEngine engine(config);
    QVERIFY(engine.waitForState("b1", BackendState::Up));
    const auto before = Clock::now();
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 200);
    QVERIFY(Clock::now() - before >= 1s);
    QCOMPARE(backendIn(*engine.freshSnapshot(), "b1")->state, BackendState::Up);
}

void FailingBackendsTest::showsWhatABackendThatAlwaysFailsSays()
{
    const BackendProcess broken({QStringLiteral("--percent"), QStringLiteral("100")});
    Config config = briskConfig({broken.port()});
    config.health.path = "/health";
    const RunningEngine engine(config);
    RawClient client(engine.port());
    for (int i = 0; i < 20; ++i) {
        const auto response = client.exchange(get("/"));
        QVERIFY(response && response->complete);
        QCOMPARE(response->status, 500);
        QCOMPARE(response->body, std::string("failing\n"));
    }
}

}

QTEST_GUILESS_MAIN(signalbox::test::FailingBackendsTest)
#include "tst_failingbackends.moc"
