#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;

/// Either side gone in the middle of an exchange.
class EndingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelsTheBackendsWork_data();
    void cancelsTheBackendsWork();
    void cutsTheResponseOfABackendThatDies_data();
    void cutsTheResponseOfABackendThatDies();
    void answers502WhenTheBackendDiesBeforeItsHead_data();
    void answers502WhenTheBackendDiesBeforeItsHead();
    void goesOnWithOthersAfterACutResponse();
};

void EndingsTest::cancelsTheBackendsWork_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<bool>("byReset");
    const std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";
    const std::string upload = "POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 100\r\n\r\npart";
    QTest::newRow("reset while waiting for the head") << get("/") << ""s << true;
    QTest::newRow("reset during the response's body") << get("/") << chunked << true;
    QTest::newRow("reset during the request's body") << upload << ""s << true;
    QTest::newRow("end during the request's body") << upload << ""s << false;
}

void EndingsTest::cancelsTheBackendsWork()
{
    QFETCH(const std::string, request);
    QFETCH(const std::string, answer);
    QFETCH(const bool, byReset);
    const ScriptedBackend backend([&](BackendConnection &connection) {
        connection.readHead();
        connection.write(answer);
        connection.readToEnd();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    client.send(request);
    if (answer.empty())
        QVERIFY(backend.waitUntil([&] { return contains(backend.received(), "\r\n\r\n"); }));
    else
        QVERIFY(client.receiveUntil("hello"));
    byReset ? client.reset() : client.close();
    QVERIFY(backend.waitUntil([&] { return backend.connection(0).ending() != Ending::Open; }));
    QCOMPARE(backend.connectionCount(), 1U);
}

void EndingsTest::cutsTheResponseOfABackendThatDies_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<bool>("byReset");
    QTest::addColumn<std::string>("request");
    const std::string ok = "HTTP/1.1 200 OK\r\n";
    const std::string old = "GET / HTTP/1.0\r\n\r\n";
    for (const bool http10 : {false, true}) {
        const std::string request = http10 ? old : get("/");
        const auto row = [&](const char *what, const std::string &answer, bool byReset) {
            QTest::addRow("%s, %s, client of HTTP/1.%d", what, byReset ? "reset" : "closed", http10 ? 0 : 1)
                << answer << byReset << request;
        };
        for (const bool byReset : {false, true}) {
            row("of known length", ok + "Content-Length: 10\r\n\r\nhello", byReset);
            row("between chunks", ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", byReset);
            row("inside a chunk", ok + "Transfer-Encoding: chunked\r\n\r\n9\r\nhello", byReset);
            row("in the last chunk", ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n", byReset);
        }
        row("ended by close", ok + "\r\nhello", true);
    }
}

void EndingsTest::cutsTheResponseOfABackendThatDies()
{
    QFETCH(const std::string, answer);
    QFETCH(const bool, byReset);
    QFETCH(const std::string, request);
    const ScriptedBackend backend([&](BackendConnection &connection) {
        connection.readHead();
        connection.write(answer);
        byReset ? connection.reset() : connection.close();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange(request);
    QVERIFY2(client.ending() != Ending::Open, "the client still waits");
    QVERIFY2(!response || response->status == 502 || !response->complete, "a cut response looks whole");
}

void EndingsTest::answers502WhenTheBackendDiesBeforeItsHead_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<bool>("byReset");
    QTest::newRow("without a word") << ""s << false;
    QTest::newRow("by reset") << ""s << true;
    QTest::newRow("inside its head") << "HTTP/1.1 200 OK\r\nContent-"s << false;
    QTest::newRow("after an interim response") << "HTTP/1.1 103 Early Hints\r\n\r\n"s << false;
}

void EndingsTest::answers502WhenTheBackendDiesBeforeItsHead()
{
    QFETCH(const std::string, answer);
    QFETCH(const bool, byReset);
    const ScriptedBackend backend([&](BackendConnection &connection) {
        if (!connection.readRequest())
            return;
        connection.write(answer);
        if (byReset)
            connection.reset();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange(post("/", "body"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 502);
    QCOMPARE(backend.requests().size(), 1U);
}

void EndingsTest::goesOnWithOthersAfterACutResponse()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        while (const auto request = connection.readRequest()) {
            if (request->target == "/die") {
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello");
                return connection.reset();
            }
            connection.write(echoTo(*request));
        }
    });
    const RunningEngine engine{backend.port()};
    RawClient other(engine.port());
    for (int i = 0; i < 20; ++i) {
        RawClient(engine.port()).exchange(get("/die"));
        const auto response = other.exchange(get("/live"));
        QVERIFY(response && response->complete);
        QCOMPARE(response->status, 200);
    }
}

}

QTEST_GUILESS_MAIN(signalbox::test::EndingsTest)
#include "tst_endings.moc"
