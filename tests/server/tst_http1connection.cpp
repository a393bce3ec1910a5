#include "tests/server/connectionbench.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using Kind = BodyFraming::Kind;

namespace {

const std::string get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

void answerHello(ScriptedConsumer &request)
{
    request.answer("hello");
}

const std::string hello = "HTTP/1.1 200 R\r\nContent-Length: 5\r\n\r\nhello";

int countOf(const std::string &text, const std::string &part)
{
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

}

class tst_Http1Connection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersRequests();
    void answersAfterTheCall();
    void readsAHeadInAnyPieces();
    void answersPipelinedRequestsInOrder();
    void holdsPipelinedRequestsUntilTheAnswer();
    void bringsContentInAnyPieces();
    void pausesAndResumesContent();
    void holdsNoMemoryWhenIdle();
    void copesWithAClientThatTakesLittle();
    void closesWhenTheClientAsks();
};

void tst_Http1Connection::answersRequests()
{
    ConnectionBench bench(answerHello);
    bench.send(get);
    QCOMPARE(bench.received(), hello);
    QCOMPARE(bench.request(0).line, std::string("GET / h"));
    bench.send("\r\n" + get);
    QCOMPARE(bench.received(), hello + hello);
    QVERIFY(!bench.isClosed);
    QVERIFY(bench.connection->isIdle());
}

void tst_Http1Connection::answersAfterTheCall()
{
    ConnectionBench bench;
    bench.send(get);
    QVERIFY(bench.received().empty());
    QCOMPARE(bench.last().client.peer(), std::string("10.0.0.1"));
    bench.last().answer("hello");
    bench.settle();
    QCOMPARE(bench.received(), hello);
}

void tst_Http1Connection::readsAHeadInAnyPieces()
{
    const std::string octets = "\r\nPOST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc" + get;
    for (std::size_t at = 0; at <= octets.size(); ++at) {
        ConnectionBench bench(answerHello);
        bench.requests.reserve(2);
        bench.send(octets.substr(0, at));
        bench.send(octets.substr(at));
        QCOMPARE(bench.requests.size() > 0, true);
        QCOMPARE(bench.request(0).line, std::string("POST /a h"));
    }
    ConnectionBench byOctets;
    for (char octet : octets)
        byOctets.send(std::string(1, octet));
    QCOMPARE(byOctets.last().content, std::string("abc"));
    QVERIFY(byOctets.last().isContentComplete);
    byOctets.last().answer("hello");
    byOctets.settle();
    QCOMPARE(byOctets.requests.size(), std::size_t(2));
    QCOMPARE(byOctets.last().line, std::string("GET / h"));
}

void tst_Http1Connection::answersPipelinedRequestsInOrder()
{
    ConnectionBench bench([](ScriptedConsumer &request) { request.answer(request.line); });
    std::string octets;
    std::string expected;
    for (int i = 0; i < 200; ++i) {
        octets += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: h\r\n\r\n";
        const std::string line = "GET /" + std::to_string(i) + " h";
        expected += "HTTP/1.1 200 R\r\nContent-Length: " + std::to_string(line.size()) + "\r\n\r\n" + line;
    }
    bench.send(octets);
    QCOMPARE(bench.received(), expected);
    QVERIFY(bench.connection->isIdle());
}

void tst_Http1Connection::holdsPipelinedRequestsUntilTheAnswer()
{
    ConnectionBench bench;
    bench.send(get + get + get);
    for (std::size_t i = 1; i <= 3; ++i) {
        QCOMPARE(bench.requests.size(), i);
        bench.last().answer("hello");
        bench.settle();
        QCOMPARE(countOf(bench.received(), "hello"), int(i));
    }
    QVERIFY(bench.connection->isIdle());
}

void tst_Http1Connection::bringsContentInAnyPieces()
{
    const std::string head = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
    const std::string body = "3\r\nabc\r\n2;x\r\nde\r\n0\r\nX: 1\r\n\r\n";
    for (std::size_t at = 0; at <= body.size(); ++at) {
        ConnectionBench bench;
        bench.send(head + body.substr(0, at));
        bench.send(body.substr(at) + get);
        QCOMPARE(bench.last().content, std::string("abcde"));
        QCOMPARE(bench.last().trailers, std::string("X=1|"));
        QVERIFY(bench.last().isContentComplete);
        QCOMPARE(bench.requests.size(), std::size_t(1));
        bench.last().answer("");
        bench.settle();
        QCOMPARE(bench.requests.size(), std::size_t(2));
    }
}

void tst_Http1Connection::pausesAndResumesContent()
{
    ConnectionBench bench;
    bench.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    ScriptedConsumer &request = bench.last();
    request.onPiece = [](ScriptedConsumer &r) { r.client.pauseContent(); };
    bench.send("1\r\na\r\n");
    QCOMPARE(request.content, std::string("a"));
    bench.send("1\r\nb\r\n");
    bench.send("1\r\nc\r\n");
    QCOMPARE(request.content, std::string("a"));
    QCOMPARE(bench.wire.arriving.size(), std::size_t(2)); // left to the peer
    bench.pass(std::chrono::minutes(10)); // who is paused is not timed out
    QVERIFY(!bench.isClosed);
    request.client.resumeContent();
    bench.settle();
    QCOMPARE(request.content, std::string("ab"));
    request.onPiece = {};
    request.client.resumeContent();
    bench.settle();
    QCOMPARE(request.content, std::string("abc"));
}

void tst_Http1Connection::holdsNoMemoryWhenIdle()
{
    ConnectionBench bench;
    bench.send(get + "GET /");
    QVERIFY(bench.memory() > 0);
    bench.last().answer("hello");
    bench.settle();
    QVERIFY(bench.memory() > 0); // half a head waits
    bench.send(" HTTP/1.1\r\nHost: h\r\n\r\n");
    bench.last().answer("hello");
    bench.settle();
    QCOMPARE(bench.memory(), std::size_t(0));
    QVERIFY(bench.connection->isIdle());
}

void tst_Http1Connection::copesWithAClientThatTakesLittle()
{
    ConnectionBench bench(answerHello);
    bench.wire.room = 0;
    bench.send(get + get);
    QVERIFY(bench.received().empty());
    for (int i = 0; i < 200 && countOf(bench.received(), "hello") < 2; ++i)
        bench.take(3);
    QCOMPARE(bench.received(), hello + hello);
    QVERIFY(bench.connection->isIdle());
}

void tst_Http1Connection::closesWhenTheClientAsks()
{
    ConnectionBench bench(answerHello);
    bench.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n" + get);
    QCOMPARE(bench.requests.size(), std::size_t(1));
    QVERIFY(contains(bench.received(), "Connection: close\r\n"));
    QVERIFY(bench.wire.isShut || bench.isClosed);
}

/// An early answer to an upload: what is still coming must not turn the close into a reset.
QTEST_APPLESS_MAIN(tst_Http1Connection)
#include "tst_http1connection.moc"
