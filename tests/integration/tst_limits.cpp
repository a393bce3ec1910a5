#include "tests/support/memorypeak.h"
#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"
#include "tests/support/traffic.h"

#include <QTest>

#include <memory>
#include <sys/resource.h>

namespace signalbox::test {

using namespace std::string_literals;

/// Many clients that take their time, and what is left for the others.
class LimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesNewcomersWhileIdleConnectionsFillTheLimit();
    void servesOthersWhileHeadsComeSlowly();
    void keepsSlowHeadsInsideTheBudget();
    void servesOthersWhileBodiesAreReadSlowly();
};

namespace {

using Clients = std::vector<std::unique_ptr<RawClient>>;

constexpr std::size_t mebibyte = 1U << 20U;
constexpr int slowClients = sanitized ? 100 : 600;

Clients connectMany(std::uint16_t port, int count, const std::string &octets)
{
    constexpr int smallBuffer = 4096;
    Clients clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<RawClient>(port, smallBuffer));
        clients.back()->send(octets);
    }
    return clients;
}

/// Sends an endless body to "/endless", echoes else.
void answerEndlessly(BackendConnection &connection)
{
    static const std::string piece = "10000\r\n" + std::string(65536, 'x') + "\r\n";
    while (const auto request = connection.readRequest()) {
        if (request->target != "/endless") {
            connection.write(echoTo(*request));
            continue;
        }
        connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (connection.write(piece)) { }
    }
}

}

void LimitsTest::initTestCase()
{
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
}

void LimitsTest::servesNewcomersWhileIdleConnectionsFillTheLimit()
{
    const ScriptedBackend backend;
    Config config = configFor({backend.port()});
    config.workers = 1;
    config.limits.connections = 10;
    RunningEngine engine(config);
    Clients idle;
    for (int i = 0; i < 10; ++i) {
        idle.push_back(std::make_unique<RawClient>(engine.port()));
        QVERIFY(idle.back()->exchange(get("/idle")));
    }
    for (int i = 0; i < 5; ++i) {
        RawClient newcomer(engine.port());
        const auto response = newcomer.exchange(get("/new"));
        QVERIFY(response && response->complete);
        QCOMPARE(response->status, 200);
    }
    QVERIFY(engine.engine().snapshot()->clientConnections <= 10);
}

void LimitsTest::servesOthersWhileHeadsComeSlowly()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    const Clients slow = connectMany(engine.port(), slowClients, "GET / HTTP/1.1\r\nHost: a.exa");
    Traffic traffic(engine.port(), 4);
    const bool served = traffic.waitForMore(1000);
    QCOMPARE(traffic.stop(), ""s);
    QVERIFY(served);
    for (const auto &client : slow) {
        client->send("mple\r\nConnection: close\r\n\r\n");
        const auto response = client->receive();
        QVERIFY(response && response->complete);
        QCOMPARE(response->status, 200);
    }
}

void LimitsTest::keepsSlowHeadsInsideTheBudget()
{
    const ScriptedBackend backend;
    Config config = configFor({backend.port()});
    config.limits.buffers = 4 * mebibyte;
    const RunningEngine engine(config);
    const MemoryPeak memory;
    const Clients slow = connectMany(
        engine.port(), slowClients, "GET / HTTP/1.1\r\nHost: a.example\r\nX-A: " + std::string(32'000, 'a'));
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->status == 200);
    qInfo("grew by %zu KiB", memory.growth() / 1024);
    QVERIFY(sanitized || memory.growth() < config.limits.buffers + 6 * mebibyte);
}

void LimitsTest::servesOthersWhileBodiesAreReadSlowly()
{
    constexpr std::size_t ofTheTestItself = 14 * mebibyte; // a thread for each of the backend's connections
    const ScriptedBackend backend(answerEndlessly);
    Config config = configFor({backend.port()});
    config.limits.buffers = 16 * mebibyte; // for each client as much as the default gives to 10,000
    const RunningEngine engine(config);
    const MemoryPeak memory;
    Clients slow = connectMany(engine.port(), slowClients, get("/endless"));
    Traffic traffic(engine.port(), 4);
    const bool served = traffic.waitForMore(1000);
    QCOMPARE(traffic.stop(), ""s);
    QVERIFY(served);
    qInfo("grew by %zu KiB", memory.growth() / 1024);
    QVERIFY(sanitized || memory.growth() < config.limits.buffers + ofTheTestItself);
    slow.clear();
    const auto response = RawClient(engine.port()).exchange(get("/after"));
    QVERIFY(response && response->status == 200);
}

}

QTEST_GUILESS_MAIN(signalbox::test::LimitsTest)
#include "tst_limits.moc"
