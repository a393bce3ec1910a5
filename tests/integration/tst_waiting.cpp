#include "tests/support/crowd.h"
#include "tests/support/printing.h"
#include "tests/support/problem.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QSignalSpy>
#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

/// What ends the wait of a request for a backend with room.
class WaitingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhoHasWaitedTooLong();
    void givesUpWhenTheWholeTimeIsOver();
    void forgetsAClientThatLeaves();
    void sendsWhoWaitsToABackendThatIsAdded();
    void tellsWhoWaitsThatTheBackendIsRemoved();
    void endsWithTheEngine_data();
    void endsWithTheEngine();
    void letsOthersPassWhoWaitForAnotherBackend();
};

namespace {

Config limitedConfig(std::initializer_list<std::uint16_t> ports, int maxConnections)
{
    Config config = configFor(ports);
    for (BackendConfig &backend : config.backends)
        backend.maxConnections = maxConnections;
    return config;
}

}

void WaitingTest::refusesWhoHasWaitedTooLong()
{
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    Config config = limitedConfig({backend.port()}, 1);
    config.timeouts.queue = 300ms;
    RunningEngine engine(config);
    RawClient first(engine.port());
    first.send(get("/"));
    QVERIFY(backend.waitUntil([&] { return !backend.requests().empty(); }));
    RawClient second(engine.port());
    const auto before = std::chrono::steady_clock::now();
    const auto refused = second.exchange(get("/"));
    QVERIFY(std::chrono::steady_clock::now() - before >= 290ms);
    QVERIFY(refused && refused->complete);
    QCOMPARE(refused->status, 503);
    QCOMPARE(problemIn(*refused).code, std::string("queue_timeout"));
    gate.open();
    QCOMPARE(first.receive().value_or(Response()).status, 200);
    const auto later = second.exchange(get("/"));
    QVERIFY(later && later->complete);
    QCOMPARE(later->status, 200);
}

void WaitingTest::forgetsAClientThatLeaves()
{
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    Config config = limitedConfig({backend.port()}, 1);
    config.limits.queue = 1;
    RunningEngine engine(config);
    RawClient first(engine.port());
    first.send(get("/first"));
    QVERIFY(backend.waitUntil([&] { return !backend.requests().empty(); }));
    for (const bool byReset : {true, false}) {
        RawClient leaving(engine.port());
        leaving.send(post("/leaving", "part").substr(0, byReset ? std::string::npos : 64));
        QVERIFY(engine.waitForQueue(1));
        byReset ? leaving.reset() : leaving.close();
        QVERIFY(engine.waitForQueue(0));
    }
    RawClient staying(engine.port());
    staying.send(get("/staying"));
    QVERIFY(engine.waitForQueue(1));
    gate.open();
    QCOMPARE(first.receive().value_or(Response()).status, 200);
    QCOMPARE(staying.receive().value_or(Response()).status, 200);
    QVERIFY(!contains(backend.received(), "/leaving"));
    QVERIFY(engine.waitUntilIdle());
}

void WaitingTest::sendsWhoWaitsToABackendThatIsAdded()
{
    Gate gate;
    const ScriptedBackend full(heldBy(gate));
    const ScriptedBackend added;
    RunningEngine engine(limitedConfig({full.port()}, 1));
    Crowd clients(engine.port(), 6);
    QVERIFY(engine.waitForQueue(5));
    QVERIFY(!engine.run(AddBackend{backendAt("b2", added.port())}));
    QVERIFY(engine.waitForQueue(0));
    QVERIFY(added.waitUntil([&] { return added.requests().size() == 5; }));
    gate.open();
    QCOMPARE(clients.countOf(200), 6);
}

void WaitingTest::tellsWhoWaitsThatTheBackendIsRemoved()
{
    Gate gate;
    const ScriptedBackend full(heldBy(gate));
    RunningEngine engine(limitedConfig({full.port()}, 1));
    Crowd clients(engine.port(), 1);
    QVERIFY(full.waitUntil([&] { return !full.requests().empty(); }));
    Crowd waiting(engine.port(), 3);
    QVERIFY(engine.waitForQueue(3));
    QVERIFY(!engine.run(RemoveBackend{"b1"}));
    QCOMPARE(waiting.countOf(503), 3);
    gate.open();
    QCOMPARE(clients.countOf(200), 1);
}

void WaitingTest::givesUpWhenTheWholeTimeIsOver()
{
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    Config config = limitedConfig({backend.port()}, 1);
    config.timeouts.total = 300ms;
    RunningEngine engine(config);
    Crowd first(engine.port(), 1);
    QVERIFY(backend.waitUntil([&] { return !backend.requests().empty(); }));
    const auto late = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(late && late->complete);
    QCOMPARE(late->status, 504);
    QCOMPARE(problemIn(*late).code, std::string("total_timeout"));
    QCOMPARE(first.countOf(504), 1);
    gate.open();
    QVERIFY(engine.waitUntilIdle());
}

void WaitingTest::endsWithTheEngine_data()
{
    QTest::addColumn<bool>("isGraceful");
    QTest::newRow("that is destroyed") << false;
    QTest::newRow("that finishes what it has") << true;
}

void WaitingTest::endsWithTheEngine()
{
    QFETCH(const bool, isGraceful);
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    std::optional<RunningEngine> engine(limitedConfig({backend.port()}, 1));
    Crowd clients(engine->port(), 8);
    QVERIFY(engine->waitForQueue(7));
    if (isGraceful) {
        QSignalSpy stopped(&engine->engine(), &Engine::stopped);
        engine->engine().stop();
        gate.open();
        QCOMPARE(clients.countOf(200), 8);
        QVERIFY(stopped.count() == 1 || stopped.wait(static_cast<int>(patience.count())));
    }
    engine.reset();
    gate.open();
    if (!isGraceful)
        QCOMPARE(clients.countOf(200), 0);
}

/// With sticky sessions, who waits for one backend must not hold up who waits for another.
void WaitingTest::letsOthersPassWhoWaitForAnotherBackend()
{
    Gate gate;
    const auto script = [&](BackendConnection &connection) {
        while (const auto request = connection.readRequest()) {
            if (contains(request->head, "X-Hold") && !gate.wait())
                return;
            connection.write(echoTo(*request));
        }
    };
    const ScriptedBackend backends[2] = {ScriptedBackend(script), ScriptedBackend(script)};
    Config config = limitedConfig({backends[0].port(), backends[1].port()}, 1);
    config.workers = 1;
    config.sticky.cookie = "sb";
    RunningEngine engine(config);
    const auto cookie = [&] {
        const auto response = RawClient(engine.port()).exchange(get("/"));
        const std::string set = response ? response->field("Set-Cookie").value_or("") : "";
        return "Cookie: " + set.substr(0, set.find(';')) + "\r\n";
    };
    const std::string one = cookie();
    const std::string other = cookie();
    QVERIFY(one != other);
    Crowd holding(engine.port(), 1, one + "X-Hold: 1\r\n");
    QTRY_COMPARE(backends[0].requests().size() + backends[1].requests().size(), 3U);
    Crowd waiting(engine.port(), 40, one);
    QVERIFY(engine.waitForQueue(40));
    Crowd passing(engine.port(), 4, other);
    QCOMPARE(passing.countOf(200), 4);
    gate.open();
    QCOMPARE(holding.countOf(200), 1);
    QCOMPARE(waiting.countOf(200), 40);
}

}

QTEST_GUILESS_MAIN(signalbox::test::WaitingTest)
#include "tst_waiting.moc"
