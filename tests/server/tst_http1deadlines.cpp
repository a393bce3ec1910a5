#include "tests/server/clientphase.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;
using Kind = BodyFraming::Kind;
using Phase = ClientPhase;

namespace {

const std::string get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
const std::string post = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n";

}

class tst_Http1Deadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesAQuietConnection();
    void timesAHeadOut();
    void givesEachHeadItsTime();
    void timesContentOut();
    void waitsForASlowHandler();
    void cutsAClientThatTakesNothing();
    void keepsAClientThatTakesSlowly();
    void cutsAClientThatTakesNothingBehindItsUpload();
    void doesNotTimeMovedContentOut();
    void cutsAClientThatTakesNoMovedContent();
    void cutsAClientThatTakesNothingBehindItsMovedUpload();
    void holdsForEverWithoutTimeouts();
};

void tst_Http1Deadlines::closesAQuietConnection()
{
    ConnectionBench fresh;
    fresh.pass(9'999ms);
    QVERIFY(!fresh.isClosed);
    fresh.pass(1ms);
    QVERIFY(fresh.isClosed);
    QVERIFY(fresh.received().empty() && fresh.refusals.empty());

    ConnectionBench idle;
    enter(Phase::Idle, idle);
    const std::string answer = idle.received();
    idle.pass(59'999ms);
    QVERIFY(!idle.isClosed);
    idle.pass(1ms);
    QVERIFY(idle.isClosed);
    QCOMPARE(idle.received(), answer);
}

void tst_Http1Deadlines::timesAHeadOut()
{
    ConnectionBench bench;
    bench.send("GET /");
    for (int i = 0; i < 9; ++i) { // octets do not extend it
        bench.pass(1s);
        bench.send("a");
    }
    QVERIFY(bench.received().empty());
    bench.pass(1s);
    QVERIFY(contains(bench.received(), "HTTP/1.1 408 "));
    QCOMPARE(bench.refusals, std::vector<int>{408});
    QVERIFY(bench.wire.isShut);
    bench.pass(2s);
    QVERIFY(bench.isClosed);
}

void tst_Http1Deadlines::givesEachHeadItsTime()
{
    ConnectionBench bench;
    enter(Phase::Idle, bench);
    bench.pass(30s);
    bench.send("GET /");
    bench.pass(9s);
    QVERIFY(bench.refusals.empty());
    bench.pass(1s);
    QCOMPARE(bench.refusals, std::vector<int>{408});
}

void tst_Http1Deadlines::timesContentOut()
{
    ConnectionBench bench;
    bench.send(post);
    for (int i = 0; i < 3; ++i) { // octets extend it
        bench.pass(20s);
        bench.send("a");
    }
    QVERIFY(!bench.isClosed && bench.last().aborts.empty());
    bench.pass(30s);
    QCOMPARE(bench.last().aborts, std::vector<int>{408});
    QVERIFY(contains(bench.received(), "HTTP/1.1 408 "));

    ConnectionBench answered;
    answered.send(post);
    answered.last().sendHead(200, {Kind::Length, 10});
    answered.settle();
    answered.last().send("abc", false);
    answered.settle();
    answered.pass(30s);
    QCOMPARE(answered.last().aborts, std::vector<int>{0});
    QVERIFY(answered.wire.isAborted);
}

void tst_Http1Deadlines::waitsForASlowHandler()
{
    ConnectionBench bench;
    bench.send(post + "0123456789");
    bench.pass(1h);
    QVERIFY(!bench.isClosed);
    bench.last().answer("hello");
    bench.settle();
    QVERIFY(contains(bench.received(), "hello"));
}

void tst_Http1Deadlines::cutsAClientThatTakesNothing()
{
    ConnectionBench flushing;
    enter(Phase::Flushing, flushing);
    flushing.pass(29'999ms);
    QVERIFY(!flushing.isClosed);
    flushing.pass(1ms);
    QVERIFY(flushing.isClosed && flushing.wire.isAborted);

    ConnectionBench answering;
    answering.send(get);
    answering.wire.room = 5;
    answering.last().sendHead(200, {Kind::Length, 100});
    answering.settle();
    answering.last().send("abc", false);
    answering.settle();
    answering.pass(30s);
    QCOMPARE(answering.last().aborts, std::vector<int>{0});
    QVERIFY(answering.wire.isAborted);
}

void tst_Http1Deadlines::keepsAClientThatTakesSlowly()
{
    ConnectionBench bench;
    enter(Phase::Flushing, bench);
    for (int i = 0; i < 10; ++i) {
        bench.pass(25s);
        bench.take(3);
    }
    QVERIFY(!bench.isClosed);
    bench.take(FakeStream::Wire::unlimited);
    QVERIFY(bench.connection->isIdle());
}

void tst_Http1Deadlines::cutsAClientThatTakesNothingBehindItsUpload()
{
    ConnectionBench bench;
    bench.send(post);
    bench.wire.room = 5;
    bench.last().sendHead(200, {Kind::Length, 100});
    bench.settle();
    bench.last().send("abc", false);
    bench.settle();
    bench.send("0123456789");
    QVERIFY(bench.last().isContentComplete);
    bench.pass(30s);
    QVERIFY(bench.isClosed && bench.wire.isAborted);
}

void tst_Http1Deadlines::doesNotTimeMovedContentOut()
{
    ConnectionBench bench;
    bench.wire.descriptor = 0;
    bench.send(post);
    Downstream &client = bench.last().client;
    QVERIFY(client.contentSource());
    QCOMPARE(client.contentRemaining(), std::uint64_t(10));
    client.noteContentTaken(10);
    QCOMPARE(client.contentRemaining(), std::uint64_t(0));
    bench.pass(1h);
    QVERIFY(!bench.isClosed);
    bench.last().answer("hello");
    bench.settle();
    QVERIFY(bench.connection->isIdle());
}

void tst_Http1Deadlines::cutsAClientThatTakesNoMovedContent()
{
    ConnectionBench bench;
    bench.wire.descriptor = 0;
    bench.send(get);
    bench.last().sendHead(200, {Kind::Length, 100});
    bench.settle();
    Downstream &client = bench.last().client;
    QVERIFY(client.contentSink());
    client.noteContentGiven(10, false);
    bench.pass(1h); // the handler is slow, not the client
    QVERIFY(!bench.isClosed);
    client.noteContentGiven(10, true);
    bench.pass(30s);
    QVERIFY(bench.isClosed && bench.wire.isAborted);
}

void tst_Http1Deadlines::cutsAClientThatTakesNothingBehindItsMovedUpload()
{
    ConnectionBench bench;
    bench.send(post);
    bench.wire.room = 5;
    bench.last().sendHead(200, {Kind::Length, 100});
    bench.settle();
    bench.last().client.noteContentTaken(10);
    bench.pass(30s);
    QVERIFY(bench.isClosed && bench.wire.isAborted);
}

void tst_Http1Deadlines::holdsForEverWithoutTimeouts()
{
    ConnectionBench bench;
    bench.context.timeouts = {};
    enter(Phase::Idle, bench);
    bench.pass(1000h);
    bench.send("GET /");
    bench.pass(1000h);
    bench.send(" HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n");
    bench.pass(1000h);
    QVERIFY(!bench.isClosed);
}

QTEST_APPLESS_MAIN(tst_Http1Deadlines)
#include "tst_http1deadlines.moc"
