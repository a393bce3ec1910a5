#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QRandomGenerator>
#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;

/// Bodies in every framing arrive as they were sent.
class BodiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversAnyResponse_data();
    void deliversAnyResponse();
    void deliversAnyRequest_data();
    void deliversAnyRequest();
    void relaysABodyOfKnownLengthUnchanged();
    void relaysAChunkedBodyUnchanged();
    void sendsNoChunksToHttp10();
    void passesTrailersToTheBackend();
    void passesTrailersToAClientThatTakesThem();
    void dropsChunkExtensions();
    void relaysEachPartAsItComes();
};

namespace {

std::string randomOctets(std::size_t size)
{
    QRandomGenerator random(20);
    std::string octets(size, '\0');
    for (char &octet : octets)
        octet = static_cast<char>(random.bounded(256));
    return octets;
}

std::string chunk(const std::string &data)
{
    return QByteArray::number(static_cast<qulonglong>(data.size()), 16).toStdString() + "\r\n" + data
        + "\r\n";
}

std::string inChunks(const std::string &body, std::size_t size)
{
    std::string result;
    for (std::size_t at = 0; at < body.size(); at += size)
        result += chunk(body.substr(at, size));
    return result + "0\r\n\r\n";
}

/// Answers every request with its own body, in the framing that the target names.
void mirror(BackendConnection &connection)
{
    while (const auto request = connection.readRequest()) {
        if (request->target == "/chunked")
            connection.write(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + inChunks(request->body, 70'000));
        else
            connection.write(response(request->body));
    }
}

}

void BodiesTest::deliversAnyResponse_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<std::string>("body");
    const std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    const auto row = [](const char *name, const std::string &answer, bool closes, const std::string &body,
                         const std::string &request = get("/")) {
        QTest::newRow(name) << request << answer << closes << body;
    };
    row("of known length", response("hello"), false, "hello");
    row("empty", response(""), false, "");
    row("chunked", chunked + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", false, "hello world");
    row("chunked and empty", chunked + "0\r\n\r\n", false, "");
    row("ended by close", "HTTP/1.1 200 OK\r\n\r\nhello", true, "hello");
    row("ended by close, HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\nhello", true, "hello");
    row("ended by close and empty", "HTTP/1.1 200 OK\r\n\r\n", true, "");
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", false, "");
    row("304 with a length", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", false, "");
    const std::string head = "HEAD / HTTP/1.1\r\nHost: a.example\r\n\r\n";
    row("to HEAD, with a length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", false, "", head);
    row("to HEAD, chunked", chunked, false, "", head);
    row("to HEAD, unframed", "HTTP/1.1 200 OK\r\n\r\n", false, "", head);
}

void BodiesTest::deliversAnyResponse()
{
    QFETCH(const std::string, request);
    QFETCH(const std::string, answer);
    QFETCH(const bool, closes);
    QFETCH(const std::string, body);
    const ScriptedBackend backend([&](BackendConnection &connection) {
        while (const auto received = connection.readRequest()) {
            connection.write(received->target == "/after" ? response("after") : answer);
            if (closes && received->target != "/after")
                return;
        }
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange(request, request.starts_with("HEAD"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, std::stoi(answer.substr(9, 3)));
    QCOMPARE(response->body, body);
    QCOMPARE(client.rest(), ""s);
    if (client.ending() != Ending::Open)
        return;
    const auto after = client.exchange(get("/after"));
    QVERIFY(after && after->complete);
    QCOMPARE(after->body, "after"s);
}

void BodiesTest::deliversAnyRequest_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<std::string>("body");
    const std::string chunked = "POST / HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("of known length") << post("/", "hello") << "hello"s;
    QTest::newRow("empty") << post("/", "") << ""s;
    QTest::newRow("unframed") << "POST / HTTP/1.1\r\nHost: a.example\r\n\r\n"s
                              << ""s;
    QTest::newRow("chunked") << chunked + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"
                             << "hello world"s;
    QTest::newRow("chunked and empty") << chunked + "0\r\n\r\n"
                                       << ""s;
    QTest::newRow("of a GET") << get("/", "Content-Length: 5\r\n") + "hello"
                              << "hello"s;
    QTest::newRow("of HTTP/1.0") << "POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello"s
                                 << "hello"s;
}

void BodiesTest::deliversAnyRequest()
{
    QFETCH(const std::string, request);
    QFETCH(const std::string, body);
    const ScriptedBackend backend(mirror);
    const RunningEngine engine{backend.port()};
    const auto response = RawClient(engine.port()).exchange(request);
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 200);
    QCOMPARE(response->body, body);
    QCOMPARE(backend.requests().size(), 1U);
}

void BodiesTest::relaysABodyOfKnownLengthUnchanged()
{
    const std::string body = randomOctets(3'000'000);
    const ScriptedBackend backend(mirror);
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange(post("/", body));
    QVERIFY(response && response->complete);
    QVERIFY(response->body == body);
}

void BodiesTest::relaysAChunkedBodyUnchanged()
{
    const std::string body = randomOctets(1'000'000);
    const ScriptedBackend backend(mirror);
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response =
        client.exchange("POST /chunked HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n"
            + inChunks(body, 1'237));
    QVERIFY(response && response->complete);
    QVERIFY(response->body == body);
}

void BodiesTest::sendsNoChunksToHttp10()
{
    const ScriptedBackend backend(mirror);
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange("POST /chunked HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello");
    QVERIFY(response && response->complete);
    QVERIFY(!response->field("Transfer-Encoding"));
    QCOMPARE(response->body, "hello"s);
    QCOMPARE(client.ending(), Ending::Finished);
}

void BodiesTest::passesTrailersToTheBackend()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    QVERIFY(
        client.exchange("POST / HTTP/1.1\r\nHost: a.example\r\nTrailer: X-Sum\r\nTransfer-Encoding: chunked"
                        "\r\n\r\n5\r\nhello\r\n0\r\nX-Sum: 42\r\n\r\n"));
    const auto requests = backend.requests();
    QCOMPARE(requests.size(), 1U);
    QVERIFY(!requests[0].field("X-Sum"));
    QCOMPARE(requests[0].trailers.size(), 1U);
    QCOMPARE(requests[0].trailers[0].value, "42"s);
}

void BodiesTest::passesTrailersToAClientThatTakesThem()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        if (connection.readRequest())
            connection.write("HTTP/1.1 200 OK\r\nTrailer: X-Sum\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "5\r\nhello\r\n0\r\nX-Sum: 42\r\n\r\n");
        connection.readToEnd();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange(get("/", "Connection: TE\r\nTE: trailers\r\n"));
    QVERIFY(response && response->complete);
    QVERIFY(!response->field("X-Sum"));
    QCOMPARE(response->trailers.size(), 1U);
    QCOMPARE(response->trailers[0].value, "42"s);
}

void BodiesTest::dropsChunkExtensions()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    QVERIFY(client.exchange("POST / HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "5;secret=\"1\"\r\nhello\r\n0;last\r\n\r\n"));
    QVERIFY(!contains(backend.received(), "secret"));
    QCOMPARE(backend.requests().at(0).body, "hello"s);
}

void BodiesTest::relaysEachPartAsItComes()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        connection.readHead();
        connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (const std::string part : {"one", "two", "three"})
            if (connection.readUntil(part))
                connection.write(chunk("got " + part));
        connection.write("0\r\n\r\n");
        connection.readToEnd();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    client.send("POST / HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (const std::string part : {"one", "two", "three"}) {
        client.send(chunk(part));
        QVERIFY(client.receiveUntil("got " + part));
    }
    client.send("0\r\n\r\n");
    const auto response = client.receive();
    QVERIFY(response && response->complete);
    QCOMPARE(response->body, "got onegot twogot three"s);
}

}

QTEST_GUILESS_MAIN(signalbox::test::BodiesTest)
#include "tst_bodies.moc"
