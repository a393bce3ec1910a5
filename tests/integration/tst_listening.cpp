#include "tests/support/gate.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"
#include "tests/support/traffic.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <deque>

namespace signalbox::test {

using namespace std::string_literals;

/// Listeners that are closed and opened while the engine runs.
class ListeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNobodyConnectWhileClosed();
    void servesWhoeverHadConnected();
    void finishesWhatIsInFlight();
    void cutsNoTrafficOnKeptConnections();
    void saysWhenThePortIsTakenMeanwhile();
    void opensAsOftenAsItIsClosed();
    void stopsWhileClosed();
    void refusesToListenBeforeItRuns();
};

namespace {

bool isConnectable(std::uint16_t port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected();
}

int statusOf(const std::optional<Response> &response)
{
    return response ? response->status : 0;
}

}

void ListeningTest::letsNobodyConnectWhileClosed()
{
    const ScriptedBackend backend;
    RunningEngine engine(configWithAdmin({backend.port()}));
    QVERIFY(engine.freshSnapshot()->isListening);
    QVERIFY(!engine.run(SetListening{false}));
    QVERIFY(!isConnectable(engine.port()));
    QCOMPARE(engine.admin().call("GET", "/readyz").status, 503);
    const SnapshotPtr closed = engine.freshSnapshot();
    QVERIFY(!closed->isListening);
    QCOMPARE(closed->listeners, std::vector<std::string>{engine.ready().proxy});

    QVERIFY(!engine.run(SetListening{true}));
    QCOMPARE(statusOf(RawClient(engine.port()).exchange(get("/"))), 200);
    QCOMPARE(engine.admin().call("GET", "/readyz").status, 200);
    const SnapshotPtr opened = engine.freshSnapshot();
    QVERIFY(opened->isListening);
    QCOMPARE(opened->listeners, std::vector<std::string>{engine.ready().proxy});
}

void ListeningTest::servesWhoeverHadConnected()
{
    const ScriptedBackend backend;
    RunningEngine engine{backend.port()};
    std::deque<RawClient> clients; // more than the workers accept at once
    for (int i = 0; i < 50; ++i)
        clients.emplace_back(engine.port()).send(get("/"));
    QVERIFY(!engine.run(SetListening{false}));
    for (RawClient &client : clients) {
        QCOMPARE(statusOf(client.receive()), 200);
        QCOMPARE(statusOf(client.exchange(get("/again"))), 200);
    }
}

void ListeningTest::finishesWhatIsInFlight()
{
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    client.send(get("/held"));
    QVERIFY(backend.waitUntil([&] { return !backend.requests().empty(); }));
    QVERIFY(!engine.run(SetListening{false}));
    gate.open();
    QCOMPARE(statusOf(client.receive()), 200);
}

void ListeningTest::cutsNoTrafficOnKeptConnections()
{
    const ScriptedBackend backend;
    RunningEngine engine{backend.port()};
    Traffic traffic(engine.port(), 4);
    QVERIFY(traffic.waitForMore(100));
    QVERIFY(!engine.run(SetListening{false}));
    QVERIFY(traffic.waitForMore(100));
    QCOMPARE(traffic.stop(), std::string());
}

void ListeningTest::saysWhenThePortIsTakenMeanwhile()
{
    const ScriptedBackend backend;
    RunningEngine engine{backend.port()};
    QVERIFY(!engine.run(SetListening{false}));
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, engine.port()));
    const auto error = engine.run(SetListening{true});
    QVERIFY(error.has_value());
    QCOMPARE(error->code, "address_in_use"s);
    QVERIFY2(contains(error->message, std::to_string(engine.port())), error->message.c_str());
    QVERIFY(!engine.freshSnapshot()->isListening);
    other.close();
    QVERIFY(!engine.run(SetListening{true}));
    QCOMPARE(statusOf(RawClient(engine.port()).exchange(get("/"))), 200);
}

void ListeningTest::opensAsOftenAsItIsClosed()
{
    const ScriptedBackend backend;
    RunningEngine engine{backend.port()};
    for (int i = 0; i < 10; ++i) {
        for (const bool isListening : {false, false, true, true}) {
            const auto error = engine.run(SetListening{isListening});
            QVERIFY2(!error, error ? error->message.c_str() : "");
            QCOMPARE(isConnectable(engine.port()), isListening);
        }
    }
    for (int i = 0; i < 20; ++i) // whichever worker accepts
        QCOMPARE(statusOf(RawClient(engine.port()).exchange(get("/"))), 200);
}

void ListeningTest::stopsWhileClosed()
{
    const ScriptedBackend backend;
    RunningEngine engine{backend.port()};
    QVERIFY(!engine.run(SetListening{false}));
    QSignalSpy stopped(&engine.engine(), &Engine::stopped);
    engine.engine().stop();
    QVERIFY(stopped.wait());
    const auto error = engine.run(SetListening{true});
    QVERIFY(error.has_value());
    QVERIFY(!isConnectable(engine.port()));
}

void ListeningTest::refusesToListenBeforeItRuns()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Config config = configFor({});
    config.listen.front().port = other.serverPort();
    RunningEngine engine(config);
    QVERIFY(!engine.failure().empty());
    for (const Command &command : {Command(SetListening{true}), Command(SetAlgorithm{Algorithm::Maglev})}) {
        const auto error = engine.run(command);
        QVERIFY(error.has_value());
        QCOMPARE(error->code, "not_running"s);
    }
}

}

QTEST_GUILESS_MAIN(signalbox::test::ListeningTest)
#include "tst_listening.moc"
