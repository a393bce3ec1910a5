#include "tests/support/answer.h"
#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

/// Which backends take traffic, as probes tell.
class HealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForTheFirstGoodProbe();
    void trustsAllWhileAllAreChecking();
    void trustsAtOnceWithoutProbes();
    void takesABackendDownThatFailsItsProbe_data();
    void takesABackendDownThatFailsItsProbe();
    void asksWhatItIsToldToAsk();
    void countsToRiseAndFall();
};

namespace {

Config probingConfig(std::initializer_list<std::uint16_t> ports)
{
    Config config = configFor(ports);
    config.health.interval = 100ms;
    config.health.fastInterval = 20ms;
    config.health.downInterval = 50ms;
    config.health.timeout = patience;
    config.balancing.slowStart = 0ms;
    return config;
}

/// Requests on connections of their own, so that every worker has some; true if all were answered with 200.
bool sendRequests(std::uint16_t port, int count = 20)
{
    for (int i = 0; i < count; ++i) {
        const auto response = RawClient(port).exchange(get("/"));
        if (!response || !response->complete || response->status != 200)
            return false;
    }
    return true;
}

std::string held(Gate &gate)
{
    gate.wait();
    return response("");
}

}

void HealthTest::waitsForTheFirstGoodProbe()
{
    Gate gate;
    const ScriptedBackend old;
    const ScriptedBackend added(probedWith([&] { return held(gate); }));
    Config config = probingConfig({old.port()});
    config.health.path = "/health";
    RunningEngine engine(config);
    QVERIFY(engine.waitForState("b1", BackendState::Up));
    QVERIFY(!engine.run(AddBackend{backendAt("b2", added.port())}));
    QVERIFY(added.waitUntil([&] { return !added.requests().empty(); }));
    QVERIFY(engine.waitForState("b2", BackendState::Checking));
    QVERIFY(sendRequests(engine.port()));
    QCOMPARE(requestsBesideProbes(added), 0U);
    gate.open();
    QVERIFY(engine.waitForState("b2", BackendState::Up));
    QVERIFY(sendRequests(engine.port()));
    QCOMPARE(requestsBesideProbes(added), 10U);
}

void HealthTest::trustsAllWhileAllAreChecking()
{
    Gate gate;
    const ScriptedBackend first(probedWith([&] { return held(gate); }));
    const ScriptedBackend second(probedWith([&] { return held(gate); }));
    Config config = probingConfig({});
    config.health.path = "/health";
    RunningEngine engine(config);
    QVERIFY(!engine.run(AddBackend{backendAt("b1", first.port())}));
    QVERIFY(!engine.run(AddBackend{backendAt("b2", second.port())}));
    QVERIFY(engine.waitForState("b2", BackendState::Checking));
    QVERIFY(sendRequests(engine.port()));
    QCOMPARE(requestsBesideProbes(first), 10U);
    QCOMPARE(requestsBesideProbes(second), 10U);
    QCOMPARE(backendIn(*engine.freshSnapshot(), "b1")->state, BackendState::Checking);
    gate.open();
}

void HealthTest::trustsAtOnceWithoutProbes()
{
    const ScriptedBackend old;
    const ScriptedBackend added;
    Config config = probingConfig({old.port()});
    config.health.interval = 0ms;
    RunningEngine engine(config);
    QVERIFY(!engine.run(AddBackend{backendAt("b2", added.port())}));
    QVERIFY(sendRequests(engine.port()));
    QVERIFY(requestsBesideProbes(added) >= 9);
    QVERIFY(engine.waitForState("b2", BackendState::Up));
}

void HealthTest::takesABackendDownThatFailsItsProbe_data()
{
    QTest::addColumn<std::string>("good");
    QTest::addColumn<std::string>("bad");
    QTest::addColumn<int>("status");
    const std::string unavailable = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
    const std::string elsewhere = "HTTP/1.1 302 Found\r\nLocation: /well\r\nContent-Length: 0\r\n\r\n";
    QTest::newRow("an error status") << response("well") << unavailable << 503;
    QTest::newRow("a status that is not among the good ones") << response("well") << elsewhere << 302;
    QTest::newRow("without the text") << response("all is well") << response("alas") << 200;
    QTest::newRow("no HTTP") << response("well") << std::string("220 mail.example ESMTP\r\n\r\n") << 0;
}

void HealthTest::takesABackendDownThatFailsItsProbe()
{
    QFETCH(const std::string, good);
    QFETCH(const std::string, bad);
    QFETCH(const int, status);
    Answer health(good);
    const ScriptedBackend failing(probedWith([&] { return health.text(); }));
    const ScriptedBackend sound(probedWith([&] { return good; }));
    Config config = probingConfig({failing.port(), sound.port()});
    config.health.path = "/health";
    config.health.statuses = {"200-299"};
    config.health.body = "well";
    config.health.timeout = 1s;
    RunningEngine engine(config);
    QVERIFY(engine.waitForState("b1", BackendState::Up));
    health.set(bad);
    QVERIFY(engine.waitForState("b1", BackendState::Down));
    const SnapshotPtr snapshot = engine.freshSnapshot();
    const BackendSnapshot *backend = backendIn(*snapshot, "b1");
    QVERIFY(!backend->reason.code.empty());
    QVERIFY(backend->lastProbe && !backend->lastProbe->isGood);
    QCOMPARE(backend->lastProbe->status, status);
    QVERIFY(!backend->lastProbe->message.empty());
    QVERIFY(contains(backend->reason.message, backend->lastProbe->message));
    const std::size_t before = requestsBesideProbes(failing);
    QVERIFY(sendRequests(engine.port()));
    QCOMPARE(requestsBesideProbes(failing), before);
    health.set(good);
    QVERIFY(engine.waitForState("b1", BackendState::Up));
    QVERIFY(sendRequests(engine.port()));
    QCOMPARE(requestsBesideProbes(failing), before + 10);
}

void HealthTest::asksWhatItIsToldToAsk()
{
    const ScriptedBackend backend;
    Config config = probingConfig({backend.port()});
    config.health.path = "/general";
    config.health.method = "HEAD";
    config.health.host = "probe.example";
    config.backends[0].healthPath = "/own?deep=1";
    RunningEngine engine(config);
    QVERIFY(engine.waitForState("b1", BackendState::Up));
    const Request probe = backend.requests().front();
    QCOMPARE(probe.method, std::string("HEAD"));
    QCOMPARE(probe.target, std::string("/own?deep=1"));
    QCOMPARE(probe.field("Host").value_or(""), std::string("probe.example"));
    QVERIFY(!probe.field("Cookie"));
}

void HealthTest::countsToRiseAndFall()
{
    std::atomic<int> badLeft = 0;
    std::atomic<int> asked = 0;
    const ScriptedBackend backend(probedWith([&] {
        ++asked;
        return badLeft-- > 0 ? std::string("HTTP/1.1 500 Bad\r\nContent-Length: 0\r\n\r\n") : response("");
    }));
    Config config = probingConfig({backend.port()});
    config.health.path = "/health";
    config.health.fall = 3;
    RunningEngine engine(config);
    QVERIFY(engine.waitForState("b1", BackendState::Up));
    badLeft = 2;
    const int before = asked;
    bool wasDown = false;
    QVERIFY(engine.waitForSnapshot([&](const Snapshot &snapshot) {
        wasDown = wasDown || backendIn(snapshot, "b1")->state == BackendState::Down;
        return asked > before + 6;
    }));
    QVERIFY(!wasDown);
    badLeft = 1'000'000;
    QVERIFY(engine.waitForState("b1", BackendState::Down));
    badLeft = 0;
    QVERIFY(engine.waitForState("b1", BackendState::Up));
}

}

QTEST_GUILESS_MAIN(signalbox::test::HealthTest)
#include "tst_health.moc"
