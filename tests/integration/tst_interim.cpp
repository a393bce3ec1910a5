#include "tests/support/gate.h"
#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;

/// What comes before the final response, and final responses that come early.
class InterimTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsAClientThatExpects100SendItsBody();
    void sendsTheBodyOfAClientThatDoesNotWait();
    void refusesABodyThatTheBackendRefuses();
    void passesInterimResponses();
    void hidesInterimResponsesFromHttp10();
    void passesAnEarlyResponseWhileTheBodyIsComing();
    void passesAnEarlyResponseOfABackendThatCloses();
    void servesTheNextRequestAfterAnEarlyResponse();
};

namespace {

const std::string expecting =
    "POST / HTTP/1.1\r\nHost: a.example\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n";

bool has100(const std::string &octets)
{
    return contains(octets, "HTTP/1.1 100 ");
}

}

void InterimTest::letsAClientThatExpects100SendItsBody()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        const auto head = connection.peekHead();
        if (head && head->field("Expect"))
            connection.write("HTTP/1.1 100 Continue\r\n\r\n");
        answerEcho(connection);
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    client.send(expecting);
    QVERIFY(client.receiveUntil(has100));
    client.send("hello");
    const auto response = client.receive();
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 200);
    QCOMPARE(response->interim.size(), 1U);
    QCOMPARE(backend.requests().at(0).body, "hello"s);
}

void InterimTest::sendsTheBodyOfAClientThatDoesNotWait()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange(expecting + "hello");
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 200);
    QCOMPARE(backend.requests().at(0).body, "hello"s);
}

void InterimTest::refusesABodyThatTheBackendRefuses()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        connection.readHead();
        connection.write("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n");
        connection.readToEnd();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange(expecting);
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 413);
}

void InterimTest::passesInterimResponses()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        while (connection.readRequest())
            connection.write("HTTP/1.1 103 Early Hints\r\nLink: </s.css>; rel=preload\r\n\r\n"
                             "HTTP/1.1 103 Early Hints\r\nLink: </t.js>; rel=preload\r\n\r\n"
                + response("ok"));
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    for (int i = 0; i < 2; ++i) {
        const auto response = client.exchange(get("/"));
        QVERIFY(response && response->complete);
        QCOMPARE(response->body, "ok"s);
        QCOMPARE(response->interim.size(), 2U);
        QCOMPARE(response->interim[0].status, 103);
        QCOMPARE(response->interim[1].field("Link"), std::optional("</t.js>; rel=preload"s));
    }
}

void InterimTest::hidesInterimResponsesFromHttp10()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        if (connection.readRequest())
            connection.write("HTTP/1.1 103 Early Hints\r\n\r\n" + response("ok"));
        connection.readToEnd();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange("GET / HTTP/1.0\r\n\r\n");
    QVERIFY(response && response->complete);
    QCOMPARE(response->body, "ok"s);
    QVERIFY(response->interim.empty());
}

void InterimTest::passesAnEarlyResponseWhileTheBodyIsComing()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        connection.readHead();
        connection.write(response("early"));
        connection.readToEnd();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    client.send("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 1000\r\n\r\nonly a part");
    const auto response = client.receive();
    QVERIFY(response && response->complete);
    QCOMPARE(response->body, "early"s);
}

void InterimTest::passesAnEarlyResponseOfABackendThatCloses()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        connection.readHead();
        connection.write(
            "HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 4\r\n\r\nmuch");
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const std::string part(100'000, 'x');
    client.send("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 100000000\r\n\r\n");
    client.send(part);
    QVERIFY(client.receiveUntil("HTTP/1.1 413 "));
    client.sendUntilStalled(part);
    const auto response = client.receive();
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 413);
    QCOMPARE(response->body, "much"s);
}

void InterimTest::servesTheNextRequestAfterAnEarlyResponse()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        while (const auto head = connection.peekHead()) {
            connection.write(echoTo(*head));
            if (!connection.readRequest())
                return;
        }
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    client.send("POST /1 HTTP/1.1\r\nHost: a.example\r\nContent-Length: 10\r\n\r\n01234");
    const auto first = client.receive();
    QVERIFY(first && first->complete);
    client.send("56789" + get("/2"));
    const auto second = client.receive();
    if (!second) // closing instead is allowed, RFC 9112 section 9.3
        QVERIFY(client.ending() != Ending::Open);
    else
        QCOMPARE(second->body, "GET /2\n"s);
}

}

QTEST_GUILESS_MAIN(signalbox::test::InterimTest)
#include "tst_interim.moc"
