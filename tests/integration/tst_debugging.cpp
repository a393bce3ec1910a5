#include "tests/support/gate.h"
#include "tests/support/json.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;
using namespace std::string_literals;

/// An engine whose user sits at a breakpoint.
class DebuggingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForALateAnswer_data();
    void waitsForALateAnswer();
    void repeatsNothing();
    void probesNobody();
    void ejectsNobody();
    void keepsLiveEditsForLater();
    void isPartOfNoConfiguration();
};

namespace {

const std::string busy = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
constexpr std::chrono::milliseconds shortest = 100ms; // less than from one snapshot to the next

int statusOf(const std::optional<Response> &response)
{
    return response ? response->status : 0;
}

int served(const RunningEngine &engine)
{
    return statusOf(RawClient(engine.port()).exchange(get("/")));
}

}

void DebuggingTest::waitsForALateAnswer_data()
{
    QTest::addColumn<bool>("isDebugging");
    QTest::addColumn<int>("status");
    QTest::newRow("without debugging it is timed out") << false << 504;
    QTest::newRow("while debugging it is waited for") << true << 200;
    QTest::newRow("debugging is over again") << false << 504;
}

void DebuggingTest::waitsForALateAnswer()
{
    QFETCH(const bool, isDebugging);
    QFETCH(const int, status);
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    Config config = configFor({backend.port()});
    config.timeouts.responseHead = shortest;
    config.timeouts.total = shortest;
    config.retry.perTryTimeout = shortest;
    RunningEngine engine(config);
    QVERIFY(!engine.run(SetDebugging{true}));
    QVERIFY(!engine.run(SetDebugging{isDebugging}));
    RawClient client(engine.port());
    client.send(get("/"));
    QVERIFY(backend.waitUntil([&] { return !backend.requests().empty(); }));
    engine.freshSnapshot();
    gate.open();
    QCOMPARE(statusOf(client.receive()), status);
}

void DebuggingTest::repeatsNothing()
{
    std::atomic<int> left = 1;
    const ScriptedBackend backend(failingFirst(left, busy));
    Config config = configFor({backend.port()});
    config.retry.attempts = 2;
    config.retry.backoff = 1ms;
    RunningEngine engine(config);
    QCOMPARE(served(engine), 200);
    QVERIFY(!engine.run(SetDebugging{true}));
    left = 1;
    QCOMPARE(served(engine), 503);
    QVERIFY(!engine.run(SetDebugging{false}));
    left = 1;
    QCOMPARE(served(engine), 200);
}

void DebuggingTest::probesNobody()
{
    const ScriptedBackend backend(
        probedWith([] { return "HTTP/1.1 503 Ill\r\nContent-Length: 0\r\n\r\n"s; }));
    Config config = configFor({backend.port()});
    config.health.interval = 20ms;
    config.health.path = "/health";
    RunningEngine engine(config);
    QVERIFY(engine.waitForState("b1", BackendState::Down));
    QVERIFY(!engine.run(SetDebugging{true}));
    QVERIFY(engine.waitForState("b1", BackendState::Up));
    const auto probes = backend.requests().size();
    engine.freshSnapshot();
    QCOMPARE(backend.requests().size(), probes);
    QVERIFY(!engine.run(SetDebugging{false}));
    QVERIFY(engine.waitForState("b1", BackendState::Down));
}

void DebuggingTest::ejectsNobody()
{
    const ScriptedBackend failing(always("HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n"));
    const ScriptedBackend good;
    Config config = configFor({failing.port(), good.port()});
    config.outlier.consecutiveFailures = 1;
    RunningEngine engine(config);
    QVERIFY(!engine.run(SetDebugging{true}));
    for (int i = 0; i < 10; ++i)
        served(engine);
    QCOMPARE(backendIn(*engine.freshSnapshot(), "b1")->state, BackendState::Up);
    QVERIFY(failing.requests().size() >= 4);
    QVERIFY(!engine.run(SetDebugging{false}));
    for (int i = 0; i < 4; ++i)
        served(engine);
    QVERIFY(engine.waitForState("b1", BackendState::Ejected));
}

void DebuggingTest::keepsLiveEditsForLater()
{
    std::atomic<int> left = 1;
    const ScriptedBackend backend(failingFirst(left, busy));
    RunningEngine engine{backend.port()};
    QVERIFY(!engine.run(SetDebugging{true}));
    Config wanted = *engine.freshSnapshot()->config;
    wanted.retry.attempts = 2;
    wanted.retry.backoff = 1ms;
    QVERIFY(!engine.run(SetConfig{wanted}));
    QCOMPARE(engine.freshSnapshot()->config->retry.attempts, 2);
    QCOMPARE(served(engine), 503);
    QVERIFY(!engine.run(SetDebugging{false}));
    left = 1;
    QCOMPARE(served(engine), 200);
}

void DebuggingTest::isPartOfNoConfiguration()
{
    const ScriptedBackend backend;
    RunningEngine engine(configWithAdmin({backend.port()}));
    const SnapshotPtr before = engine.freshSnapshot();
    QVERIFY(!before->isDebugging);
    QVERIFY(!engine.run(SetDebugging{true}));
    const SnapshotPtr after = engine.freshSnapshot();
    QVERIFY(after->isDebugging);
    QVERIFY(*after->config == *before->config);
    QVERIFY(!after->isModified);
    QVERIFY(valueAt(engine.admin().get("/api/v1/status"), "debugging").toBool());
    QVERIFY(!engine.run(SetDebugging{false}));
    QVERIFY(!engine.freshSnapshot()->isDebugging);
    QVERIFY(!valueAt(engine.admin().get("/api/v1/status"), "debugging").toBool(true));
}

}

QTEST_GUILESS_MAIN(signalbox::test::DebuggingTest)
#include "tst_debugging.moc"
