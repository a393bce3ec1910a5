#include "tests/support/gate.h"
#include "tests/support/json.h"
#include "tests/support/patience.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace signalbox::test {

using namespace std::chrono_literals;

/// What an engine tells whoever looks on: requests, events, and snapshots.
class EngineNewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnEachRequestOnce();
    void passesOnWhatTheAdminApiHasSeenAlready();
    void tellsOfStates();
    void tellsOfChangesBeforeTheirCommandIsDone();
    void tellsOfAReloadThatFails();
    void tellsWhenPanicBeginsAndEnds();
    void tellsOfRetriesThatWereNotMade();
    void tellsOfAnEmptyRetryBudget();
    void tellsOfLinesTheAccessLogLacks();
    void tellsOfWhatIsCut();
    void sharesOneConfigurationUntilItChanges();
    void knowsWhetherThereAreLiveEdits();
    void countsIdleConnections();
    void countsRetriesWhereTheyFailed();
    void countsNoReplayAsARetry();
};

namespace {

/// All that an engine has told since it was made.
class Listener
{
public:
    explicit Listener(Engine &engine)
    {
        QObject::connect(
            &engine, &Engine::eventsHappened, &m_context, [this](const std::vector<Event> &some) {
                events.insert(events.end(), some.begin(), some.end());
            });
        QObject::connect(
            &engine, &Engine::requestsRecorded, &m_context, [this](const std::vector<RecordedRequest> &some) {
                isEmptyNewsSeen = isEmptyNewsSeen || some.empty();
                for (const RecordedRequest &each : some)
                    targets.emplace_back(each.read().target);
            });
    }

    template <class What> const What *find(const std::function<bool(const What &)> &isWanted) const
    {
        for (const Event &event : events) {
            const auto *what = std::get_if<What>(&event.what);
            if (what && isWanted(*what))
                return what;
        }
        return nullptr;
    }
    bool hasWarning(const std::string &code) const
    {
        return find<Warning>([&](const Warning &warning) { return warning.code == code; });
    }
    bool hasState(const std::string &backend, BackendState state) const
    {
        return find<StateChange>(
            [&](const StateChange &change) { return change.name == backend && change.to == state; });
    }

    std::vector<Event> events;
    std::vector<std::string> targets;
    bool isEmptyNewsSeen = false;

private:
    QObject m_context;
};

int waitTime()
{
    return static_cast<int>(patience.count());
}

int statusOf(std::uint16_t port, const std::string &target = "/")
{
    const auto response = RawClient(port).exchange(get(target));
    return response ? response->status : 0;
}

const std::string unavailable = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

/// Two backends, the first of which always says 503; one worker.
Config retryingConfig(const ScriptedBackend &bad, const ScriptedBackend &good)
{
    Config config = configFor({bad.port(), good.port()});
    config.workers = 1;
    config.balancing.algorithm = Algorithm::RoundRobin;
    config.retry.attempts = 1;
    config.retry.backoff = 1ms;
    config.outlier.consecutiveFailures = 0;
    return config;
}

}

void EngineNewsTest::passesOnEachRequestOnce()
{
    const ScriptedBackend backend;
    Config config = configFor({backend.port()});
    config.workers = 1; // which tells of them in their order
    RunningEngine engine(config);
    const Listener listener(engine.engine());
    for (const char *target : {"/a", "/b", "/c"})
        QCOMPARE(statusOf(engine.port(), target), 200);
    QTRY_COMPARE_WITH_TIMEOUT(listener.targets.size(), 3U, waitTime());
    QVERIFY(engine.waitForSnapshot(
        [from = engine.engine().snapshot()->sequence](const Snapshot &s) { return s.sequence > from + 2; }));
    QVERIFY((listener.targets == std::vector<std::string>{"/a", "/b", "/c"}));
    QVERIFY(!listener.isEmptyNewsSeen);
}

void EngineNewsTest::passesOnWhatTheAdminApiHasSeenAlready()
{
    const ScriptedBackend backend;
    RunningEngine engine(configWithAdmin({backend.port()}));
    const Listener listener(engine.engine());
    QCOMPARE(statusOf(engine.port(), "/seen"), 200);
    const AdminClient admin = engine.admin();
    QTRY_COMPARE_WITH_TIMEOUT(listAt(admin.get("/api/v1/requests"), "items").size(), 1U, waitTime());
    QTRY_COMPARE_WITH_TIMEOUT(listener.targets.size(), 1U, waitTime());
}

void EngineNewsTest::tellsOfStates()
{
    const ScriptedBackend backend;
    const auto before = std::chrono::system_clock::now();
    RunningEngine engine({backend.port()});
    const Listener listener(engine.engine());
    QVERIFY(!engine.run(SetMode{"b1", BackendMode::Maintenance}));
    QVERIFY(listener.hasState("b1", BackendState::Maintenance));
    QVERIFY(!engine.run(SetMode{"b1", BackendMode::Ready}));
    std::uint64_t last = 0;
    for (const Event &event : listener.events) {
        QVERIFY(event.number > last);
        QVERIFY(event.time >= before && event.time <= std::chrono::system_clock::now());
        last = event.number;
    }
}

void EngineNewsTest::tellsOfChangesBeforeTheirCommandIsDone()
{
    const ScriptedBackend backend;
    RunningEngine engine({backend.port()});
    const Listener listener(engine.engine());
    QVERIFY(!engine.run(SetWeight{"b1", 7}));
    const Change *change =
        listener.find<Change>([](const Change &each) { return each.key == "backends[b1].weight"; });
    QVERIFY(change);
    QCOMPARE(change->from, std::string("1"));
    QCOMPARE(change->to, std::string("7"));
}

void EngineNewsTest::tellsOfAReloadThatFails()
{
    const ScriptedBackend backend;
    const TomlFile file(
        "workers = 1\n\n[[listen]]\naddress = \"127.0.0.1:0\"\n\n[admin]\naddress = \"off\"\n");
    RunningEngine engine(file);
    QVERIFY2(engine.failure().empty(), engine.failure().c_str());
    const Listener listener(engine.engine());
    file.write("wrokers = 2\n");
    QVERIFY(engine.run(ReloadConfig{}));
    QVERIFY(listener.hasWarning("reload_failed"));
    QVERIFY(listener.find<Warning>(
        [](const Warning &warning) { return warning.message.find("wrokers") != std::string::npos; }));
}

void EngineNewsTest::tellsWhenPanicBeginsAndEnds()
{
    const ScriptedBackend bad(always(unavailable));
    const ScriptedBackend good;
    Config config = retryingConfig(bad, good);
    config.retry.attempts = 0;
    config.balancing.panicThreshold = 100;
    config.outlier.consecutiveFailures = 3;
    config.outlier.maxEjected = 100;
    RunningEngine engine(config);
    const Listener listener(engine.engine());
    for (int i = 0; i < 6; ++i)
        statusOf(engine.port());
    QVERIFY(engine.waitForSnapshot([](const Snapshot &snapshot) { return snapshot.isPanicking; }));
    QTRY_VERIFY_WITH_TIMEOUT(listener.hasWarning("panic"), waitTime());
    QVERIFY(listener.hasState("b1", BackendState::Ejected));
    QVERIFY(!engine.run(SetMode{"b1", BackendMode::Maintenance}));
    QVERIFY(listener.hasWarning("panic_over"));
    QVERIFY(!engine.freshSnapshot()->isPanicking);
}

void EngineNewsTest::tellsOfRetriesThatWereNotMade()
{
    const ScriptedBackend dying([](BackendConnection &connection) { connection.readRequest(); });
    const ScriptedBackend other;
    Config config = retryingConfig(dying, other);
    config.retry.contentLimit = 1;
    RunningEngine engine(config);
    const Listener listener(engine.engine());
    const auto response =
        RawClient(engine.port()).exchange("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
    QVERIFY(response);
    QCOMPARE(response->status, 502);
    QTRY_VERIFY_WITH_TIMEOUT(listener.hasWarning("content_not_held"), waitTime());
}

void EngineNewsTest::tellsOfAnEmptyRetryBudget()
{
    const ScriptedBackend bad(always(unavailable));
    const ScriptedBackend worse(always(unavailable));
    Config config = retryingConfig(bad, worse);
    config.retry.budget = 0; // three a second are left
    RunningEngine engine(config);
    const Listener listener(engine.engine());
    RawClient client(engine.port());
    for (int i = 0; i < 1'100; ++i) { // it begins with a thousand
        const auto response = client.exchange(get("/"));
        QVERIFY(response);
        QCOMPARE(response->status, 503);
    }
    QTRY_VERIFY_WITH_TIMEOUT(listener.hasWarning("retries_denied"), waitTime());
}

void EngineNewsTest::tellsOfLinesTheAccessLogLacks()
{
    const ScriptedBackend backend;
    Config config = configFor({backend.port()});
    config.logging.accessLog = "/dev/full";
    RunningEngine engine(config);
    const Listener listener(engine.engine());
    QCOMPARE(statusOf(engine.port()), 200);
    QTRY_VERIFY_WITH_TIMEOUT(listener.hasWarning("access_log_dropped"), waitTime());
    const auto isOne = [](const Warning &warning) { return warning.message.starts_with("1 "); };
    QVERIFY(listener.find<Warning>(isOne));
}

void EngineNewsTest::tellsOfWhatIsCut()
{
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    Config config = configFor({backend.port()});
    config.timeouts.backendDrain = 100ms;
    RunningEngine engine(config);
    const Listener listener(engine.engine());
    RawClient client(engine.port());
    client.send(get("/"));
    QVERIFY(engine.waitForSnapshot([](const Snapshot &snapshot) { return snapshot.inFlight == 1; }));
    QVERIFY(!engine.run(SetMode{"b1", BackendMode::Drain}));
    QTRY_VERIFY_WITH_TIMEOUT(listener.hasWarning("drain_overdue"), waitTime());
    gate.open();
}

void EngineNewsTest::sharesOneConfigurationUntilItChanges()
{
    const ScriptedBackend backend;
    RunningEngine engine({backend.port()});
    const ConfigPtr first = engine.freshSnapshot()->config;
    QVERIFY(first == engine.freshSnapshot()->config);
    QVERIFY(!engine.run(SetWeight{"b1", 7}));
    const ConfigPtr second = engine.freshSnapshot()->config;
    QCOMPARE(first->backends.front().weight, 1);
    QCOMPARE(second->backends.front().weight, 7);
}

void EngineNewsTest::knowsWhetherThereAreLiveEdits()
{
    const TomlFile file("[[listen]]\naddress = \"127.0.0.1:0\"\n\n[admin]\naddress = \"off\"\n");
    RunningEngine engine(file);
    QVERIFY2(engine.failure().empty(), engine.failure().c_str());
    const SnapshotPtr fresh = engine.freshSnapshot();
    QVERIFY(fresh->isListening);
    QVERIFY(!fresh->isModified);
    QCOMPARE(fresh->file, file.path());
    QVERIFY(!engine.run(SetAlgorithm{Algorithm::Random}));
    QVERIFY(engine.freshSnapshot()->isModified);
    QVERIFY(!engine.run(SetAlgorithm{Algorithm::WeightedRoundRobin}));
    QVERIFY(!engine.freshSnapshot()->isModified);
    QVERIFY(!engine.run(SetAlgorithm{Algorithm::Random}));
    QVERIFY(!engine.run(SaveConfig{}));
    QVERIFY(!engine.freshSnapshot()->isModified);
}

void EngineNewsTest::countsIdleConnections()
{
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    RunningEngine engine({backend.port()});
    const auto idle = [&engine](std::uint64_t count) {
        return engine.waitForSnapshot(
            [count](const Snapshot &snapshot) { return snapshot.backends.front().idleConnections == count; });
    };
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(engine.port()));
        clients.back()->send(get("/"));
    }
    QVERIFY(engine.waitForSnapshot([](const Snapshot &snapshot) { return snapshot.inFlight == 3; }));
    QCOMPARE(engine.freshSnapshot()->backends.front().idleConnections, 0U);
    gate.open();
    QVERIFY(idle(3));
    QVERIFY(!engine.run(SetMode{"b1", BackendMode::Maintenance}));
    QVERIFY(idle(0));
}

void EngineNewsTest::countsRetriesWhereTheyFailed()
{
    const ScriptedBackend bad(always(unavailable));
    const ScriptedBackend good;
    RunningEngine engine(retryingConfig(bad, good));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(statusOf(engine.port()), 200);
    QVERIFY(engine.waitUntilIdle());
    const SnapshotPtr snapshot = engine.freshSnapshot();
    QVERIFY(snapshot->totals.retries > 0);
    QCOMPARE(backendIn(*snapshot, "b1")->retries, snapshot->totals.retries);
    QCOMPARE(backendIn(*snapshot, "b1")->requests, snapshot->totals.retries);
    QCOMPARE(backendIn(*snapshot, "b2")->retries, 0U);
    QVERIFY(engine.waitForSnapshot(
        [](const Snapshot &now) { return backendIn(now, "b2")->durations.total == 4; }));
}

void EngineNewsTest::countsNoReplayAsARetry()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        if (const auto request = connection.readRequest())
            connection.write(echoTo(*request));
        connection.readHead(); // of the next request, which it does not answer
    });
    Config config = configFor({backend.port()});
    config.workers = 1;
    config.retry.attempts = 3;
    RunningEngine engine(config);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(statusOf(engine.port()), 200);
    QCOMPARE(backend.connectionCount(), 2U);
    const SnapshotPtr snapshot = engine.freshSnapshot();
    QCOMPARE(snapshot->backends.front().retries, 0U);
    QCOMPARE(snapshot->backends.front().requests, 2U);
}

}

QTEST_GUILESS_MAIN(signalbox::test::EngineNewsTest)
#include "tst_enginenews.moc"
