#include "tests/server/connectionbench.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using Kind = BodyFraming::Kind;

namespace {

const std::string get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

const std::string hello = "HTTP/1.1 200 R\r\nContent-Length: 5\r\n\r\nhello";

}

class tst_Http1Answers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhenItIsFullAndDrained();
    void framesForTheClientsVersion_data();
    void framesForTheClientsVersion();
    void keepsContentFromHead_data();
    void keepsContentFromHead();
    void sendsInterimResponses();
    void answersBrokenContentWithTheRequestsId();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void refusesBrokenContent();
    void cutsAnAnswerWhenContentBreaks();
    void cannotGoOnBehindUnreadContent();
    void saysThatItClosesBehindUnreadContent_data();
    void saysThatItClosesBehindUnreadContent();
};

void tst_Http1Answers::tellsWhenItIsFullAndDrained()
{
    ConnectionBench bench;
    bench.send(get);
    ScriptedConsumer &request = bench.last();
    bench.wire.room = 100;
    request.sendHead(200, {Kind::Chunked, 0});
    bench.settle();
    QVERIFY(!request.client.isFull());
    const std::string piece(40'000, 'a');
    request.send(piece, false);
    bench.settle();
    QVERIFY(request.client.isFull());
    QCOMPARE(bench.received().size(), std::size_t(100));
    const int before = request.drained;
    bench.take(10'000);
    QCOMPARE(request.drained, before);
    bench.take(FakeStream::Wire::unlimited);
    QCOMPARE(request.drained, before + 1);
    QVERIFY(!request.client.isFull());
    request.send("", true);
    bench.settle();
    QCOMPARE(bench.received(),
        "HTTP/1.1 200 R\r\nTransfer-Encoding: chunked\r\n\r\n9c40\r\n" + piece + "\r\n0\r\n\r\n");
}

void tst_Http1Answers::framesForTheClientsVersion_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<bool>("closes");
    const auto row = [](const char *name, const char *request, Kind kind, const char *answer, bool closes) {
        QTest::newRow(name) << std::string(request) + "\r\n" << int(kind) << std::string(answer) << closes;
    };
    const char *plain = "GET / HTTP/1.1\r\nHost: h\r\n";
    const char *old = "GET / HTTP/1.0\r\n";
    const char *oldAlive = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n";
    row("a length", plain, Kind::Length, "HTTP/1.1 200 R\r\nContent-Length: 2\r\n\r\nab", false);
    row("chunks", plain, Kind::Chunked,
        "HTTP/1.1 200 R\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n", false);
    row("an unknown length becomes chunks", plain, Kind::UntilClose,
        "HTTP/1.1 200 R\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n", false);
    row("HTTP/1.0 and a length", old, Kind::Length,
        "HTTP/1.1 200 R\r\nContent-Length: 2\r\nConnection: close\r\n\r\nab", true);
    row("HTTP/1.0 that stays, and a length", oldAlive, Kind::Length,
        "HTTP/1.1 200 R\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nab", false);
    row("HTTP/1.0 has no chunks", oldAlive, Kind::Chunked, "HTTP/1.1 200 R\r\nConnection: close\r\n\r\nab",
        true);
    row("HTTP/1.0 to the end", oldAlive, Kind::UntilClose, "HTTP/1.1 200 R\r\nConnection: close\r\n\r\nab",
        true);
}

void tst_Http1Answers::framesForTheClientsVersion()
{
    QFETCH(std::string, request);
    QFETCH(int, kind);
    ConnectionBench bench;
    bench.send(request);
    bench.last().sendHead(200, {Kind(kind), kind == int(Kind::Length) ? 2u : 0u});
    bench.settle();
    bench.last().send("ab", true);
    bench.settle();
    QTEST(bench.received(), "answer");
    QTEST(bench.isClosed, "closes");
    QVERIFY(!bench.wire.isAborted);
}

void tst_Http1Answers::keepsContentFromHead_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("framing");
    QTest::newRow("none") << int(Kind::None) << std::string();
    QTest::newRow("a length") << int(Kind::Length) << std::string("Content-Length: 2\r\n");
    QTest::newRow("chunks") << int(Kind::Chunked) << std::string("Transfer-Encoding: chunked\r\n");
}

void tst_Http1Answers::keepsContentFromHead()
{
    QFETCH(int, kind);
    QFETCH(std::string, framing);
    ConnectionBench bench;
    bench.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
    bench.last().sendHead(200, {Kind(kind), 2});
    bench.settle();
    bench.last().send("ab", true);
    bench.settle();
    QCOMPARE(bench.received(), "HTTP/1.1 200 R\r\n" + framing + "\r\n");
    QVERIFY(bench.connection->isIdle());
}

void tst_Http1Answers::sendsInterimResponses()
{
    ConnectionBench bench;
    bench.send(get);
    bench.last().sendHead(103, {});
    bench.settle();
    QCOMPARE(bench.received(), std::string("HTTP/1.1 103 R\r\n\r\n"));
    bench.last().answer("hello");
    bench.settle();
    QCOMPARE(bench.received(), "HTTP/1.1 103 R\r\n\r\n" + hello);

    ConnectionBench old;
    old.send("GET / HTTP/1.0\r\n\r\n");
    old.last().sendHead(103, {});
    old.settle();
    QVERIFY(old.received().empty());
}

void tst_Http1Answers::answersBrokenContentWithTheRequestsId()
{
    ConnectionBench bench;
    bench.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    bench.send("nonsense\r\n");
    QVERIFY(contains(bench.received(), "HTTP/1.1 400 "));
    QVERIFY(contains(bench.received(), "X-Request-Id: its-own-id\r\n"));
    QCOMPARE(bench.last().aborts, std::vector<int>{400});
}

void tst_Http1Answers::refusesBadRequests_data()
{
    QTest::addColumn<std::string>("octets");
    QTest::addColumn<int>("status");
    QTest::newRow("no Host") << std::string("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("a bare LF") << std::string("GET / HTTP/1.1\nHost: h\r\n\r\n") << 400;
    QTest::newRow("a TLS hello") << std::string("\x16\x03\x01") << 400;
    QTest::newRow("a long target") << "GET /" + std::string(17'000, 'a') << 414;
    QTest::newRow("a long head") << "GET / HTTP/1.1\r\na: " + std::string(70'000, 'a') << 431;
    QTest::newRow("an unknown method") << std::string("BREW / HTTP/1.1\r\nHost: h\r\n\r\n") << 501;
    QTest::newRow("an unknown version") << std::string("GET / HTTP/2.0\r\nHost: h\r\n\r\n") << 505;
    QTest::newRow("an unknown coding")
        << std::string("GET / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n") << 501;
}

void tst_Http1Answers::refusesBadRequests()
{
    QFETCH(std::string, octets);
    QFETCH(int, status);
    ConnectionBench bench;
    bench.send(octets);
    const std::string line = "HTTP/1.1 " + std::to_string(status) + " ";
    QCOMPARE(bench.received().substr(0, line.size()), line);
    QVERIFY(contains(bench.received(), "Connection: close\r\n"));
    QVERIFY(contains(bench.received(), "X-Request-Id: made-up-id\r\n"));
    QCOMPARE(bench.refusals, std::vector<int>{status});
    QVERIFY(bench.requests.empty());
    bench.send(get); // nothing behind it counts
    QVERIFY(bench.requests.empty());
    bench.endSending();
    QVERIFY(bench.isClosed);
}

void tst_Http1Answers::refusesBrokenContent()
{
    ConnectionBench bench;
    bench.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
    bench.send("zz\r\n" + get);
    QCOMPARE(bench.last().aborts, std::vector<int>{400});
    QVERIFY(contains(bench.received(), "HTTP/1.1 400 "));
    QCOMPARE(bench.requests.size(), std::size_t(1));
    QVERIFY(bench.wire.isShut);
}

void tst_Http1Answers::cutsAnAnswerWhenContentBreaks()
{
    ConnectionBench bench;
    bench.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    bench.last().sendHead(200, {Kind::Length, 10});
    bench.settle();
    bench.last().send("abc", false);
    bench.settle();
    bench.send("zz\r\n");
    QCOMPARE(bench.last().aborts, std::vector<int>{0});
    QVERIFY(bench.isClosed);
}

void tst_Http1Answers::cannotGoOnBehindUnreadContent()
{
    ConnectionBench bench;
    bench.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
    bench.last().answer("no", 413);
    bench.settle();
    QVERIFY(bench.wire.isShut);
    QVERIFY(!bench.isClosed);
    bench.send("defghij" + get);
    QCOMPARE(bench.requests.size(), std::size_t(1));
    QVERIFY(!bench.isClosed);
    bench.endSending();
    QVERIFY(bench.isClosed);
    QVERIFY(!bench.wire.isAborted);
}

void tst_Http1Answers::saysThatItClosesBehindUnreadContent_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<bool>("closes");
    const auto row = [](const char *name, const char *fields, const char *content, bool closes) {
        QTest::newRow(name) << "POST / HTTP/1.1\r\nHost: h\r\n" + std::string(fields) + "\r\n" + content
                            << closes;
    };
    row("none has come", "Content-Length: 3\r\n", "", true);
    row("some has come", "Content-Length: 3\r\n", "ab", true);
    row("all but its end has come", "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n", true);
    row("it was never asked for", "Content-Length: 3\r\nExpect: 100-continue\r\n", "", true);
    row("all has come", "Content-Length: 3\r\n", "abc", false);
    row("there is none", "Content-Length: 0\r\n", "", false);
}

/// Else the client's next request would be lost (RFC 9112 §9.6).
void tst_Http1Answers::saysThatItClosesBehindUnreadContent()
{
    QFETCH(std::string, request);
    QFETCH(bool, closes);
    ConnectionBench bench;
    bench.send(request);
    bench.last().answer("hello");
    bench.settle();
    QCOMPARE(contains(bench.received(), "Connection: close\r\n"), closes);
    QCOMPARE(bench.connection->isIdle(), !closes);
    QVERIFY(!bench.isClosed); // not before the client has read it
}

QTEST_APPLESS_MAIN(tst_Http1Answers)
#include "tst_http1answers.moc"
