#include "tests/support/answer.h"
#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

/// What becomes of the requests that a backend has when it goes down.
class GoingDownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retriesWhatAwaitsABackendThatGoesDown();
    void goesOnWaitingForABackendThatIsDown_data();
    void goesOnWaitingForABackendThatIsDown();
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

}

void GoingDownTest::retriesWhatAwaitsABackendThatGoesDown()
{
    Answer health(response(""));
    std::atomic<bool> isHanging = true;
    const auto script = [&](BackendConnection &connection) {
        while (const auto request = connection.readRequest()) {
            if (request->target != "/health" && isHanging.exchange(false))
                return connection.readToEnd();
            connection.write(request->target == "/health" ? health.text() : echoTo(*request));
        }
    };
    const ScriptedBackend hanging(script);
    const ScriptedBackend sound(probedWith([] { return response(""); }));
    Config config = probingConfig({hanging.port(), sound.port()});
    config.health.path = "/health";
    config.retry = RetryConfig();
    RunningEngine engine(config);
    QVERIFY(engine.waitForState("b1", BackendState::Up));
    RawClient clients[2] = {RawClient(engine.port()), RawClient(engine.port())};
    clients[0].send(get("/"));
    clients[1].send(get("/"));
    QVERIFY(hanging.waitUntil([&] { return !isHanging; }));
    health.set("HTTP/1.1 503 Bad\r\nContent-Length: 0\r\n\r\n");
    for (RawClient &client : clients) {
        const auto response = client.receive();
        QVERIFY(response && response->complete);
        QCOMPARE(response->status, 200);
    }
    QVERIFY(engine.waitUntilIdle());
}

void GoingDownTest::goesOnWaitingForABackendThatIsDown_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<int>("others");
    QTest::newRow("with a request that may not be repeated") << post("/", "once") << 1;
    QTest::newRow("where there is no other") << get("/") << 0;
}

void GoingDownTest::goesOnWaitingForABackendThatIsDown()
{
    QFETCH(const std::string, request);
    QFETCH(const int, others);
    Answer health(response(""));
    Gate gate;
    const ScriptedBackend slow([&](BackendConnection &connection) {
        while (const auto each = connection.readRequest()) {
            if (each->target != "/health")
                gate.wait();
            connection.write(each->target == "/health" ? health.text() : response("slow"));
        }
    });
    const ScriptedBackend other;
    Config config = probingConfig({slow.port()});
    config.health.path = "/health";
    config.retry = RetryConfig();
    RunningEngine engine(config);
    QVERIFY(engine.waitForState("b1", BackendState::Up));
    RawClient client(engine.port());
    client.send(request);
    QVERIFY(slow.waitUntil([&] { return requestsBesideProbes(slow) == 1; }));
    if (others > 0) {
        QVERIFY(!engine.run(AddBackend{backendAt("b2", other.port())}));
        QVERIFY(engine.waitForState("b2", BackendState::Up));
    }
    health.set("HTTP/1.1 503 Bad\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(engine.waitForState("b1", BackendState::Down));
    gate.open();
    const auto answer = client.receive();
    QVERIFY(answer && answer->complete);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, std::string("slow"));
    QCOMPARE(requestsBesideProbes(other), 0U);
}

}

QTEST_GUILESS_MAIN(signalbox::test::GoingDownTest)
#include "tst_goingdown.moc"
