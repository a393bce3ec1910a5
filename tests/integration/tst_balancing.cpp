#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"
#include "tests/support/traffic.h"

#include <QTest>

#include <thread>

namespace signalbox::test {

/// How requests are spread over the backends of several workers, and what changes do to the traffic.
class BalancingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distributesExactly_data();
    void distributesExactly();
    void givesNothingToWeightZero();
    void changesBackendsWithoutAFailedRequest();
    void finishesWhatIsInFlightOnARemovedBackend();
    void refusesChangesThatCannotBe();
    void reportsWhatItDid();

private:
    ScriptedBackend m_backends[3];
};

namespace {

constexpr int clients = 16;
constexpr int perClient = 50;

/// Requests of many clients at once, so that every worker has some.
void sendRequests(std::uint16_t port)
{
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; ++i)
        threads.emplace_back([port] {
            RawClient client(port);
            for (int n = 0; n < perClient; ++n)
                client.exchange(get("/"));
        });
    for (std::thread &thread : threads)
        thread.join();
}

BackendConfig named(const std::string &name, const ScriptedBackend &backend)
{
    BackendConfig config;
    config.name = name;
    config.address = Address{"127.0.0.1", backend.port()};
    return config;
}

const BackendSnapshot *find(const Snapshot &snapshot, const std::string &name)
{
    for (const BackendSnapshot &backend : snapshot.backends)
        if (backend.config.name == name)
            return &backend;
    return nullptr;
}

}

void BalancingTest::distributesExactly_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::addColumn<QList<int>>("weights");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("by weight") << Algorithm::WeightedRoundRobin << QList{5, 2, 1} << QList{500, 200, 100};
    QTest::newRow("in turn, equal weights")
        << Algorithm::WeightedRoundRobin << QList{1, 1, 2} << QList{200, 200, 400};
    QTest::newRow("in turn, whatever the weights")
        << Algorithm::RoundRobin << QList{7, 1, 0} << QList{400, 400, 0};
}

void BalancingTest::distributesExactly()
{
    QFETCH(const Algorithm, algorithm);
    QFETCH(const QList<int>, weights);
    QFETCH(const QList<int>, expected);
    const ScriptedBackend backends[3];
    Config config = configFor({backends[0].port(), backends[1].port(), backends[2].port()});
    config.workers = 4;
    config.balancing.algorithm = algorithm;
    for (std::size_t i = 0; i < 3; ++i)
        config.backends[i].weight = weights[static_cast<int>(i)];
    const RunningEngine engine(config);
    sendRequests(engine.port());
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(backends[i].requests().size(), static_cast<std::size_t>(expected[static_cast<int>(i)]));
}

void BalancingTest::givesNothingToWeightZero()
{
    Config config = configFor({m_backends[0].port()});
    config.backends[0].weight = 0;
    const RunningEngine engine(config);
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 503);
}

void BalancingTest::changesBackendsWithoutAFailedRequest()
{
    RunningEngine engine{m_backends[0].port()};
    Traffic traffic(engine.port(), 8);
    const auto change = [&](const Command &command) {
        const auto error = engine.run(command);
        return !error && traffic.waitForMore(200);
    };
    for (int round = 0; round < 3; ++round) {
        QVERIFY(change(AddBackend{named("b2", m_backends[1])}));
        QVERIFY(change(AddBackend{named("b3", m_backends[2])}));
        QVERIFY(change(SetWeight{"b2", 10}));
        QVERIFY(change(SetAlgorithm{round % 2 == 0 ? Algorithm::RoundRobin : Algorithm::WeightedRoundRobin}));
        QVERIFY(change(SetMode{"b2", BackendMode::Drain}));
        QVERIFY(change(SetMode{"b3", BackendMode::Maintenance}));
        QVERIFY(change(SetMode{"b3", BackendMode::Ready}));
        QVERIFY(change(RemoveBackend{"b2"}));
        QVERIFY(change(RemoveBackend{"b3"}));
        QVERIFY(
            engine.waitForSnapshot([](const Snapshot &snapshot) { return snapshot.backends.size() == 1; }));
    }
    QCOMPARE(traffic.stop(), std::string());
    QVERIFY(!m_backends[1].requests().empty());
    QVERIFY(!m_backends[2].requests().empty());
}

void BalancingTest::finishesWhatIsInFlightOnARemovedBackend()
{
    const ScriptedBackend uploading([](BackendConnection &connection) {
        while (const auto request = connection.readRequest())
            connection.write(response(request->body));
    });
    RunningEngine engine{uploading.port()};
    RawClient client(engine.port());
    client.send("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 10\r\n\r\n01234");
    QVERIFY(uploading.waitUntil([&] { return contains(uploading.received(), "01234"); }));
    QVERIFY(!engine.run(RemoveBackend{"b1"}));
    RawClient other(engine.port());
    const auto refused = other.exchange(get("/"));
    QVERIFY(refused && refused->complete);
    QCOMPARE(refused->status, 503);
    client.send("56789");
    const auto response = client.receive();
    QVERIFY(response && response->complete);
    QCOMPARE(response->body, std::string("0123456789"));
    QVERIFY(engine.waitForSnapshot([](const Snapshot &snapshot) { return snapshot.backends.empty(); }));
}

void BalancingTest::refusesChangesThatCannotBe()
{
    RunningEngine engine{m_backends[0].port()};
    QVERIFY(engine.run(RemoveBackend{"unknown"}));
    QVERIFY(engine.run(SetWeight{"unknown", 1}));
    QVERIFY(engine.run(SetWeight{"b1", -1}));
    QVERIFY(engine.run(SetWeight{"b1", 1001}));
    QVERIFY(engine.run(AddBackend{named("b1", m_backends[1])}));
    QVERIFY(engine.run(AddBackend{named("not a name", m_backends[1])}));
    BackendConfig itself = named("itself", m_backends[1]);
    itself.address.port = engine.port();
    QVERIFY(engine.run(AddBackend{itself}));
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->status == 200);
}

void BalancingTest::reportsWhatItDid()
{
    RunningEngine engine{m_backends[0].port(), m_backends[1].port()};
    RawClient client(engine.port());
    for (int i = 0; i < 10; ++i)
        QVERIFY(client.exchange(get("/")));
    QVERIFY(engine.waitForSnapshot([](const Snapshot &snapshot) {
        const BackendSnapshot *first = find(snapshot, "b1");
        return snapshot.totals.requests == 10 && snapshot.totals.responses[1] == 10 && first
            && first->requests == 5 && snapshot.clientConnections == 1;
    }));
}

}

QTEST_GUILESS_MAIN(signalbox::test::BalancingTest)
#include "tst_balancing.moc"
