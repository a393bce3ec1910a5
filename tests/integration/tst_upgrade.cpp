#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;
using namespace std::chrono_literals;

/// Tunnels by Upgrade, as WebSocket uses them.
class UpgradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void echoesThroughATunnel();
    void passesWhatFollowsTheHeadsAtOnce();
    void carriesMuchInBothDirections();
    void passesTheClientsHalfClose();
    void passesAHalfCloseThatComesAlone();
    void passesTheBackendsHalfClose();
    void endsTheTunnelWhenTheClientResets();
    void endsTheTunnelWhenTheBackendResets();
    void closesAnIdleTunnel();
    void goesOnWhenTheBackendDeclines();
};

namespace {

const std::string request = get("/chat",
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
const std::string switching =
    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

/// Switches, echoes what comes, and says goodbye when the client has finished.
void echoTunnel(BackendConnection &connection)
{
    if (!connection.readHead())
        return;
    connection.write(switching);
    std::size_t echoed = connection.received().find("\r\n\r\n") + 4;
    do {
        const std::string all = connection.received();
        connection.write(std::string_view(all).substr(echoed));
        echoed = all.size();
    } while (connection.readMore());
    connection.write("goodbye");
}

bool openTunnel(RawClient &client)
{
    const auto response = client.exchange(request);
    return response && response->status == 101 && response->field("Upgrade") == "websocket"
        && response->field("Sec-WebSocket-Accept").has_value();
}

}

void UpgradeTest::echoesThroughATunnel()
{
    const ScriptedBackend backend(echoTunnel);
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    QVERIFY(openTunnel(client));
    for (const std::string message : {"one", "two", "three"}) {
        client.send(message);
        QVERIFY(client.receiveUntil(message));
    }
    const Request seen = backend.requests().at(0);
    QCOMPARE(seen.field("Upgrade"), std::optional("websocket"s));
    QVERIFY(seen.field("Connection") && contains(*seen.field("Connection"), "pgrade"));
}

void UpgradeTest::passesWhatFollowsTheHeadsAtOnce()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        connection.readHead();
        connection.write(switching + "first from backend");
        connection.readUntil("first from client");
        connection.write("seen");
        connection.readToEnd();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    client.send(request + "first from client");
    QVERIFY(client.receiveUntil("first from backend"));
    QVERIFY(client.receiveUntil("seen"));
}

void UpgradeTest::carriesMuchInBothDirections()
{
    const ScriptedBackend backend(echoTunnel);
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    QVERIFY(openTunnel(client));
    const std::size_t before = client.received().size();
    std::string sent;
    for (int i = 0; i < 200; ++i) {
        const std::string piece(20'000 + static_cast<std::size_t>(i), static_cast<char>('a' + i % 26));
        client.send(piece);
        sent += piece;
        client.receiveUntil([&](const std::string &all) { return all.size() > before + sent.size() / 2; });
    }
    QVERIFY(client.receiveUntil([&](const std::string &all) { return all.size() >= before + sent.size(); }));
    QVERIFY(client.received().substr(before) == sent);
}

void UpgradeTest::passesTheClientsHalfClose()
{
    const ScriptedBackend backend(echoTunnel);
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    QVERIFY(openTunnel(client));
    client.send("last words");
    client.finishSending();
    QVERIFY(client.receiveUntil("last wordsgoodbye"));
    QCOMPARE(client.receiveToEnd(), Ending::Finished);
}

void UpgradeTest::passesAHalfCloseThatComesAlone()
{
    const ScriptedBackend backend(echoTunnel);
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    QVERIFY(openTunnel(client));
    client.send("words");
    QVERIFY(client.receiveUntil("words"));
    client.finishSending();
    QVERIFY(client.receiveUntil("wordsgoodbye"));
    QCOMPARE(client.receiveToEnd(), Ending::Finished);
}

void UpgradeTest::passesTheBackendsHalfClose()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        connection.readHead();
        connection.write(switching + "done");
        connection.finishWriting();
        connection.readUntil("still here");
        connection.readToEnd();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    QVERIFY(openTunnel(client));
    QVERIFY(client.receiveUntil("done"));
    QCOMPARE(client.receiveToEnd(), Ending::Finished);
    QVERIFY(client.send("still here"));
    QVERIFY(backend.waitUntil([&] { return contains(backend.received(), "still here"); }));
    client.close();
    QVERIFY(backend.waitUntil([&] { return backend.connection(0).ending() != Ending::Open; }));
}

void UpgradeTest::endsTheTunnelWhenTheClientResets()
{
    const ScriptedBackend backend(echoTunnel);
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    QVERIFY(openTunnel(client));
    client.reset();
    QVERIFY(backend.waitUntil([&] { return backend.connection(0).ending() != Ending::Open; }));
}

void UpgradeTest::endsTheTunnelWhenTheBackendResets()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        connection.readHead();
        connection.write(switching);
        if (connection.readUntil("die"))
            connection.reset();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    QVERIFY(openTunnel(client));
    client.send("die");
    QVERIFY(client.receiveToEnd() != Ending::Open);
}

void UpgradeTest::closesAnIdleTunnel()
{
    const ScriptedBackend backend(echoTunnel);
    Config config = configFor({backend.port()});
    config.timeouts.tunnelIdle = 300ms;
    const RunningEngine engine(config);
    RawClient client(engine.port());
    QVERIFY(openTunnel(client));
    QVERIFY(client.receiveToEnd() != Ending::Open);
    QVERIFY(backend.waitUntil([&] { return backend.connection(0).ending() != Ending::Open; }));
}

void UpgradeTest::goesOnWhenTheBackendDeclines()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    for (int i = 0; i < 2; ++i) {
        const auto response = client.exchange(request);
        QVERIFY(response && response->complete);
        QCOMPARE(response->status, 200);
    }
}

}

QTEST_GUILESS_MAIN(signalbox::test::UpgradeTest)
#include "tst_upgrade.moc"
