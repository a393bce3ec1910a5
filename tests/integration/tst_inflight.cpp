#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

/// What is in flight is given back, whatever ends an exchange.
class InFlightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackThePlaceOf_data();
    void givesBackThePlaceOf();
    void givesBackThePlacesOfAttempts_data();
    void givesBackThePlacesOfAttempts();

private:
    static void misbehave(BackendConnection &connection);

    const ScriptedBackend m_backend{misbehave};
};

/// Does what the target says.
void InFlightTest::misbehave(BackendConnection &connection)
{
    while (const auto request = connection.readHead()) {
        const std::string &target = request->target;
        if (target == "/close")
            return;
        if (target == "/reset")
            return connection.reset();
        if (target == "/silent")
            return connection.readToEnd();
        if (target == "/switch")
            connection.write("HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n");
        else if (target == "/cut" || target == "/stall")
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello");
        else if (target == "/nonsense")
            connection.write("220 mail.example ESMTP\r\n\r\n");
        else if (target == "/busy")
            connection.write("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        else
            connection.write(echoTo(*request));
        if (target == "/cut")
            return;
        if (target == "/stall" || target == "/switch")
            return connection.readToEnd();
    }
}

void InFlightTest::givesBackThePlaceOf_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<bool>("leaves");
    const std::string upload = "POST /silent HTTP/1.1\r\nHost: a.example\r\nContent-Length: 100\r\n\r\npart";
    QTest::newRow("a complete response") << get("/") << false;
    QTest::newRow("a reset by the backend") << get("/reset") << false;
    QTest::newRow("a close by the backend") << get("/close") << false;
    QTest::newRow("a cut response") << get("/cut") << false;
    QTest::newRow("no HTTP") << get("/nonsense") << false;
    QTest::newRow("no response in time") << get("/silent") << false;
    QTest::newRow("no content in time") << get("/stall") << false;
    QTest::newRow("a client that leaves before the head") << get("/silent") << true;
    QTest::newRow("a client that leaves before the end") << get("/stall") << true;
    QTest::newRow("a client that leaves while it uploads") << upload << true;
    QTest::newRow("a client that leaves its tunnel")
        << get("/switch", "Connection: upgrade\r\nUpgrade: x\r\n") << true;
}

void InFlightTest::givesBackThePlaceOf()
{
    QFETCH(const std::string, request);
    QFETCH(const bool, leaves);
    Config config = configFor({m_backend.port()});
    config.backends[0].maxConnections = 1;
    config.timeouts.responseHead = leaves ? 60s : 200ms;
    config.timeouts.bodyIdle = leaves ? 60s : 200ms;
    config.outlier.consecutiveFailures = 0;
    RunningEngine engine(config);
    for (int i = 0; i < 4; ++i) {
        const std::size_t seen = m_backend.received().size();
        RawClient failing(engine.port());
        failing.send(request);
        QVERIFY(m_backend.waitUntil([&] { return m_backend.received().size() > seen; }));
        RawClient waiting(engine.port());
        waiting.send(get("/next"));
        if (leaves)
            failing.reset();
        const auto response = waiting.receive();
        QVERIFY(response && response->complete);
        QCOMPARE(response->status, 200);
    }
    QVERIFY(engine.waitUntilIdle());
}

void InFlightTest::givesBackThePlacesOfAttempts_data()
{
    QTest::addColumn<std::string>("target");
    QTest::newRow("resets") << std::string("/reset");
    QTest::newRow("closes") << std::string("/close");
    QTest::newRow("statuses") << std::string("/busy");
    QTest::newRow("silence") << std::string("/silent");
    QTest::newRow("nothing") << std::string("/");
}

void InFlightTest::givesBackThePlacesOfAttempts()
{
    QFETCH(const std::string, target);
    const ScriptedBackend other(misbehave);
    Config config = configFor({m_backend.port(), other.port()});
    config.retry = RetryConfig();
    config.retry.backoff = 10ms;
    config.retry.hedgeDelay = 50ms;
    config.retry.perTryTimeout = 150ms;
    config.outlier.consecutiveFailures = 0;
    RunningEngine engine(config);
    for (const bool leaves : {false, true, false, true}) {
        RawClient client(engine.port());
        client.send(get(target));
        if (leaves)
            client.reset();
        else
            QVERIFY(client.receive());
    }
    QVERIFY(engine.waitUntilIdle());
}

}

QTEST_GUILESS_MAIN(signalbox::test::InFlightTest)
#include "tst_inflight.moc"
