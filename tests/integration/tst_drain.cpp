#include "tests/support/adminclient.h"
#include "tests/support/json.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

#include <list>

namespace signalbox::test {

using namespace std::string_literals;
using namespace std::chrono_literals;

/// Backends that are drained or removed: what becomes of their work.
class DrainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishesWhatIsInFlight_data();
    void finishesWhatIsInFlight();
    void showsHowMuchIsLeft();
    void cutsWhatIsLeft_data();
    void cutsWhatIsLeft();
    void cutsNothingWithoutALimit();
    void cutsNothingOnceItIsBack();
    void limitsTheTimeOfADrainUnderWay();
    void sendsStickyClientsElsewhere_data();
    void sendsStickyClientsElsewhere();
};

namespace {

const std::string upgrade = get("/held", "Connection: Upgrade\r\nUpgrade: echo\r\n");

/// What b1 has begun to do for a client.
enum class Work { Waiting, Responding, Tunnel };

const std::string beginnings[] = {"", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello",
    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello"};
const std::string ends[] = {response("helloworld"), "world", "world"};

/// b1, which begins its work and ends it when the gate is open, and b2.
class Site
{
public:
    explicit Site(Work work, std::chrono::milliseconds limit = 60s)
        : m_work(work)
        , engine(config(limit))
    {
    }
    ~Site() { gate.open(); }
    Q_DISABLE_COPY_MOVE(Site)

    /// A client that b1 works for.
    RawClient *begin()
    {
        const std::size_t before = m_held.connectionCount();
        RawClient &client = m_clients.emplace_back(engine.port());
        client.send(m_work == Work::Tunnel ? upgrade : get("/held"));
        const bool isThere = m_work == Work::Waiting ? m_held.waitUntil([&] {
            return m_held.connectionCount() > before
                && contains(m_held.connection(before).received(), "\r\n\r\n");
        })
                                                     : client.receiveUntil("hello");
        return isThere ? &client : nullptr;
    }
    /// Lets b2 take traffic.
    void beginOther() { engine.run(SetMode{"b2", BackendMode::Ready}); }
    std::string served() const
    {
        const auto response = RawClient(engine.port()).exchange(get("/"));
        return response && response->status == 200 ? response->body : std::string();
    }

private:
    Config config(std::chrono::milliseconds limit) const
    {
        Config result = configWithAdmin({m_held.port(), m_other.port()});
        result.backends[1].mode = BackendMode::Maintenance;
        result.timeouts.backendDrain = limit;
        return result;
    }

    const Work m_work;

public:
    Gate gate;

private:
    const ScriptedBackend m_held{[this](BackendConnection &connection) {
        if (!connection.readHead() || !connection.write(beginnings[static_cast<int>(m_work)]))
            return;
        if (gate.wait())
            connection.write(ends[static_cast<int>(m_work)]);
    }};
    const ScriptedBackend m_other{named("b2")};
    std::list<RawClient> m_clients;

public:
    RunningEngine engine; ///< whose members above it reads
};

const Command drain = SetMode{"b1", BackendMode::Drain};
const Command removal = RemoveBackend{"b1"};

void addRows()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<Work>("work");
    const std::pair<const char *, Work> works[] = {{"a request waits", Work::Waiting},
        {"a response flows", Work::Responding}, {"a tunnel is open", Work::Tunnel}};
    for (const auto &[name, work] : works) {
        QTest::addRow("drained, %s", name) << drain << work;
        QTest::addRow("removed, %s", name) << removal << work;
    }
}

/// b1 has nothing in flight, or is gone.
bool becomesEmpty(RunningEngine &engine)
{
    return engine.waitForSnapshot([](const Snapshot &now) {
        const BackendSnapshot *b1 = backendIn(now, "b1");
        return !b1 || (b1->state == BackendState::Drained && b1->inFlight == 0);
    });
}

}

void DrainTest::finishesWhatIsInFlight_data()
{
    addRows();
}

void DrainTest::finishesWhatIsInFlight()
{
    QFETCH(const Command, command);
    QFETCH(const Work, work);
    Site site(work);
    RawClient *const client = site.begin();
    QVERIFY(client);
    site.beginOther();
    QVERIFY(!site.engine.run(command));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(site.served(), "b2"s);
    const SnapshotPtr snapshot = site.engine.freshSnapshot();
    const BackendSnapshot *b1 = backendIn(*snapshot, "b1");
    QVERIFY(b1);
    QCOMPARE(b1->inFlight, 1U);
    site.gate.open();
    QVERIFY(client->receiveUntil("helloworld"));
    client->close();
    QVERIFY(becomesEmpty(site.engine));
}

void DrainTest::showsHowMuchIsLeft()
{
    Site site(Work::Responding);
    RawClient *const first = site.begin();
    QVERIFY(first && site.begin());
    QVERIFY(!site.engine.run(drain));
    const AdminClient admin = site.engine.admin();
    QCOMPARE(admin.stateOf("b1"), "draining"s);
    QCOMPARE(countAt(admin.get("/api/v1/backends/b1"), "in_flight"), 2);
    first->reset();
    QTRY_COMPARE(countAt(admin.get("/api/v1/backends/b1"), "in_flight"), 1);
    site.gate.open();
    QTRY_COMPARE(admin.stateOf("b1"), "drained"s);
}

void DrainTest::cutsWhatIsLeft_data()
{
    addRows();
}

void DrainTest::cutsWhatIsLeft()
{
    QFETCH(const Command, command);
    QFETCH(const Work, work);
    Site site(work, 300ms);
    RawClient *const client = site.begin();
    QVERIFY(client);
    QVERIFY(!site.engine.run(command));
    if (work == Work::Waiting) {
        const auto response = client->receive();
        QVERIFY(response && response->complete);
        QVERIFY2(response->status >= 502, response->head.c_str());
    } else {
        QVERIFY(client->receiveToEnd() != Ending::Open);
        QVERIFY(client->received().ends_with("hello"));
    }
    QVERIFY(becomesEmpty(site.engine));
}

void DrainTest::cutsNothingWithoutALimit()
{
    Site site(Work::Responding, 0s);
    RawClient *const client = site.begin();
    QVERIFY(client);
    QVERIFY(!site.engine.run(removal));
    for (int i = 0; i < 3; ++i) {
        const SnapshotPtr snapshot = site.engine.freshSnapshot();
        QVERIFY(backendIn(*snapshot, "b1") && backendIn(*snapshot, "b1")->inFlight == 1);
    }
    site.gate.open();
    QVERIFY(client->receiveUntil("helloworld"));
}

void DrainTest::cutsNothingOnceItIsBack()
{
    Site site(Work::Responding, 500ms);
    RawClient *const client = site.begin();
    QVERIFY(client);
    QVERIFY(!site.engine.run(drain));
    QVERIFY(!site.engine.run(SetMode{"b1", BackendMode::Ready}));
    const auto uptime = site.engine.freshSnapshot()->uptime;
    QVERIFY(site.engine.waitForSnapshot([&](const Snapshot &now) { return now.uptime > uptime + 1s; }));
    QCOMPARE(backendIn(*site.engine.freshSnapshot(), "b1")->inFlight, 1U);
    site.gate.open();
    QVERIFY(client->receiveUntil("helloworld"));
}

void DrainTest::limitsTheTimeOfADrainUnderWay()
{
    Site site(Work::Responding, 0s);
    RawClient *const client = site.begin();
    QVERIFY(client);
    QVERIFY(!site.engine.run(drain));
    QCOMPARE(site.engine.admin()
                 .call("PATCH", "/api/v1/config", R"({"timeouts": {"backend_drain": "100ms"}})")
                 .status,
        200);
    QVERIFY(client->receiveToEnd() != Ending::Open);
    QVERIFY(becomesEmpty(site.engine));
}

void DrainTest::sendsStickyClientsElsewhere_data()
{
    QTest::addColumn<Command>("command");
    QTest::newRow("drained") << drain;
    QTest::newRow("in maintenance") << Command(SetMode{"b1", BackendMode::Maintenance});
    QTest::newRow("removed") << removal;
}

void DrainTest::sendsStickyClientsElsewhere()
{
    QFETCH(const Command, command);
    const ScriptedBackend backends[2] = {ScriptedBackend(named("b1")), ScriptedBackend(named("b2"))};
    Config config = configFor({backends[0].port(), backends[1].port()});
    config.sticky.cookie = "sb";
    RunningEngine engine(config);
    QVERIFY(!engine.run(SetMode{"b2", BackendMode::Maintenance}));
    std::string cookie;
    const auto visit = [&] {
        const auto response = RawClient(engine.port()).exchange(get("/", "Cookie: " + cookie + "\r\n"));
        if (const auto given = response ? response->field("Set-Cookie") : std::nullopt)
            cookie = given->substr(0, given->find(';'));
        return response ? response->body : std::string();
    };
    QTRY_COMPARE(visit(), "b1"s);
    const std::string first = cookie;
    QVERIFY(!engine.run(SetMode{"b2", BackendMode::Ready}));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(visit(), "b1"s);
    QVERIFY(!engine.run(command));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(visit(), "b2"s);
    QVERIFY(cookie != first);
}

}

QTEST_GUILESS_MAIN(signalbox::test::DrainTest)
#include "tst_drain.moc"
