#include "tests/support/gate.h"
#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;
using namespace std::chrono_literals;

/// Connections that are kept, on both sides, and the order of answers on them.
class KeepAliveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheClientsConnection();
    void sharesBackendConnectionsBetweenClients();
    void answersPipelinedRequestsInOrder();
    void answersPipelinedRequestsInOrderThoughTheFirstIsSlow();
    void closesWhenTheClientAsks();
    void closesAfterHttp10();
    void keepsHttp10WhenAskedTo();
    void leavesABackendConnectionThatWillClose();
    void answersAfterHalfClose();
    void closesAnIdleClient();
    void closesAnIdleBackendConnection();
};

void KeepAliveTest::keepsTheClientsConnection()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    for (const char *target : {"/1", "/2", "/3"}) {
        const auto response = client.exchange(get(target));
        QVERIFY(response && response->complete);
        QCOMPARE(response->body, "GET "s + target + "\n");
    }
    QCOMPARE(backend.connectionCount(), 1U);
}

void KeepAliveTest::sharesBackendConnectionsBetweenClients()
{
    const ScriptedBackend backend;
    Config config = configFor({backend.port()});
    config.workers = 1;
    const RunningEngine engine(config);
    for (int i = 0; i < 5; ++i)
        QVERIFY(RawClient(engine.port()).exchange(get("/")));
    QCOMPARE(backend.requests().size(), 5U);
    QCOMPARE(backend.connectionCount(), 1U);
}

void KeepAliveTest::answersPipelinedRequestsInOrder()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    std::string requests;
    for (int i = 0; i < 50; ++i)
        requests += i % 2 == 0 ? get("/" + std::to_string(i)) : post("/" + std::to_string(i), "body");
    client.send(requests);
    for (int i = 0; i < 50; ++i) {
        const auto response = client.receive();
        QVERIFY(response && response->complete);
        QCOMPARE(response->body, (i % 2 == 0 ? "GET /" : "POST /") + std::to_string(i) + "\n");
    }
}

void KeepAliveTest::answersPipelinedRequestsInOrderThoughTheFirstIsSlow()
{
    Gate gate;
    const ScriptedBackend backend([&](BackendConnection &connection) {
        while (const auto request = connection.readRequest()) {
            if (request->target == "/slow")
                gate.wait();
            connection.write(echoTo(*request));
        }
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    client.send(get("/slow") + get("/fast"));
    QVERIFY(backend.waitUntil([&] { return !backend.requests().empty(); }));
    gate.open();
    const auto first = client.receive();
    const auto second = client.receive();
    QVERIFY(first && second);
    QCOMPARE(first->body, "GET /slow\n"s);
    QCOMPARE(second->body, "GET /fast\n"s);
}

void KeepAliveTest::closesWhenTheClientAsks()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange(get("/", "Connection: close\r\n"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->field("Connection"), std::optional("close"s));
    QCOMPARE(client.receiveToEnd(), Ending::Finished);
    QVERIFY(RawClient(engine.port()).exchange(get("/")));
}

void KeepAliveTest::closesAfterHttp10()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange("GET / HTTP/1.0\r\n\r\n");
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 200);
    QCOMPARE(client.receiveToEnd(), Ending::Finished);
}

void KeepAliveTest::keepsHttp10WhenAskedTo()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const std::string request = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
    const auto first = client.exchange(request);
    QVERIFY(first && first->complete);
    QCOMPARE(first->field("Connection"), std::optional("keep-alive"s));
    const auto second = client.exchange(request);
    QVERIFY(second && second->complete);
}

void KeepAliveTest::leavesABackendConnectionThatWillClose()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        if (connection.readRequest())
            connection.write(response("ok", "Connection: close\r\n"));
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    for (std::size_t i = 1; i <= 3; ++i) {
        const auto response = client.exchange(post("/", "x"));
        QVERIFY(response && response->complete);
        QCOMPARE(response->status, 200);
        QCOMPARE(backend.connectionCount(), i);
    }
}

void KeepAliveTest::answersAfterHalfClose()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    client.send(get("/1") + post("/2", "body"));
    client.finishSending();
    const auto first = client.receive();
    const auto second = client.receive();
    QVERIFY(first && first->complete && second && second->complete);
    QCOMPARE(second->body, "POST /2\n"s);
    QCOMPARE(client.receiveToEnd(), Ending::Finished);
}

void KeepAliveTest::closesAnIdleClient()
{
    const ScriptedBackend backend;
    Config config = configFor({backend.port()});
    config.timeouts.clientIdle = 200ms;
    const RunningEngine engine(config);
    RawClient client(engine.port());
    QVERIFY(client.exchange(get("/")));
    QCOMPARE(client.receiveToEnd(), Ending::Finished);
    QCOMPARE(client.rest(), ""s);
}

void KeepAliveTest::closesAnIdleBackendConnection()
{
    const ScriptedBackend backend;
    Config config = configFor({backend.port()});
    config.timeouts.backendIdle = 200ms;
    const RunningEngine engine(config);
    RawClient client(engine.port());
    QVERIFY(client.exchange(get("/")));
    QVERIFY(backend.waitUntil([&] { return backend.connection(0).ending() != Ending::Open; }));
    const auto response = client.exchange(get("/again"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 200);
}

}

QTEST_GUILESS_MAIN(signalbox::test::KeepAliveTest)
#include "tst_keepalive.moc"
