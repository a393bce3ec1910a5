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

void addPhases()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("aborts"); // that the handler is told of
    const std::tuple<const char *, Phase, int> phases[] = {{"fresh", Phase::Fresh, 0},
        {"idle", Phase::Idle, 0}, {"within a head", Phase::Head, 0},
        {"waiting for an answer", Phase::Waiting, 1}, {"uploading", Phase::Uploading, 1},
        {"being answered", Phase::Answering, 1}, {"flushing", Phase::Flushing, 0},
        {"lingering", Phase::Lingering, 0}, {"a tunnel", Phase::Tunnel, 1}};
    for (const auto &[name, phase, aborts] : phases)
        QTest::newRow(name) << int(phase) << aborts;
}

int abortsOf(const ConnectionBench &bench)
{
    return bench.requests.empty() ? 0 : int(bench.requests.back()->aborts.size());
}

}

class tst_Http1Endings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsInEveryPhaseWhenTheClientHangsUp_data() { addPhases(); }
    void endsInEveryPhaseWhenTheClientHangsUp();
    void endsInEveryPhaseWhenShutDown_data() { addPhases(); }
    void endsInEveryPhaseWhenShutDown();
    void letsTheAnswerEndWhenShutDownGently();
    void answersAHalfClosedClient();
    void dropsARequestCutShort();
    void isToldOfALostConnectionWhileWriting();
    void cutsAnAnswer();
    void lingersForALimitedTime();
    void lingersForALimitedAmount();
};

void tst_Http1Endings::endsInEveryPhaseWhenTheClientHangsUp()
{
    QFETCH(int, phase);
    ConnectionBench bench;
    enter(Phase(phase), bench);
    bench.hangUp();
    QVERIFY(bench.isClosed);
    QTEST(abortsOf(bench), "aborts");
    bench.pass(1h); // no deadline is left
}

void tst_Http1Endings::endsInEveryPhaseWhenShutDown()
{
    QFETCH(int, phase);
    ConnectionBench bench;
    enter(Phase(phase), bench);
    bench.connection->shutDown(true);
    QVERIFY(bench.isClosed);
    QTEST(abortsOf(bench), "aborts");
    bench.settle();
    bench.pass(1h);
}

void tst_Http1Endings::letsTheAnswerEndWhenShutDownGently()
{
    ConnectionBench idle;
    idle.connection->shutDown(false);
    QVERIFY(idle.isClosed);

    ConnectionBench bench;
    bench.send(get + get);
    bench.connection->shutDown(false);
    QVERIFY(!bench.isClosed);
    bench.last().answer("hello");
    bench.settle();
    QVERIFY(contains(bench.received(), "Connection: close\r\n\r\nhello"));
    QCOMPARE(bench.requests.size(), std::size_t(1));
    QVERIFY(bench.wire.isShut);
}

void tst_Http1Endings::answersAHalfClosedClient()
{
    ConnectionBench bench;
    bench.send(get);
    bench.endSending();
    QVERIFY(!bench.isClosed);
    bench.last().answer("hello");
    bench.settle();
    QVERIFY(contains(bench.received(), "hello"));
    QVERIFY(bench.last().aborts.empty());
    QVERIFY(bench.isClosed);
    QVERIFY(!bench.wire.isAborted);
}

void tst_Http1Endings::dropsARequestCutShort()
{
    ConnectionBench bench;
    bench.send(post + "abc");
    bench.endSending();
    QCOMPARE(bench.last().aborts, std::vector<int>{0});
    QVERIFY(bench.isClosed);
    QVERIFY(bench.received().empty());
}

void tst_Http1Endings::isToldOfALostConnectionWhileWriting()
{
    ConnectionBench bench;
    bench.send(get);
    bench.last().sendHead(200, {Kind::Length, 10});
    bench.settle();
    bench.wire.isLost = true;
    bench.last().send("abc", false);
    bench.settle();
    QCOMPARE(bench.last().aborts, std::vector<int>{0});
    QVERIFY(bench.isClosed);

    ConnectionBench atTheEnd;
    atTheEnd.send(get);
    atTheEnd.wire.isLost = true;
    atTheEnd.last().answer("hello");
    atTheEnd.settle();
    QVERIFY(atTheEnd.last().aborts.empty()); // it has given its last octet
    QVERIFY(atTheEnd.isClosed);
}

void tst_Http1Endings::cutsAnAnswer()
{
    ConnectionBench bench;
    enter(Phase::Answering, bench);
    bench.last().client.abort();
    QVERIFY(bench.wire.isAborted && bench.isClosed);
    QVERIFY(bench.last().aborts.empty());

    ConnectionBench withinContent;
    withinContent.send(post);
    withinContent.last().onPiece = [](ScriptedConsumer &request) { request.client.abort(); };
    withinContent.send("0123456789" + get + get);
    QVERIFY(withinContent.isClosed);
    QCOMPARE(withinContent.requests.size(), std::size_t(1));
}

/// The upload's end must not lift the deadline under which the answer waits.
/// Content that was moved past the connection ends the wait for content too.
void tst_Http1Endings::lingersForALimitedTime()
{
    ConnectionBench bench;
    enter(Phase::Lingering, bench);
    QVERIFY(bench.wire.isShut && !bench.isClosed);
    bench.pass(1s);
    bench.send("more"); // does not extend it
    bench.pass(1s);
    QVERIFY(bench.isClosed);
}

void tst_Http1Endings::lingersForALimitedAmount()
{
    ConnectionBench bench;
    enter(Phase::Lingering, bench);
    for (int i = 0; i < 40 && !bench.isClosed; ++i)
        bench.send(std::string(32 * 1024, 'a'));
    QVERIFY(bench.isClosed);
}

QTEST_APPLESS_MAIN(tst_Http1Endings)
#include "tst_http1endings.moc"
