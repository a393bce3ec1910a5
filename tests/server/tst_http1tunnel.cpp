#include "tests/server/connectionbench.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;
using Kind = BodyFraming::Kind;

namespace {

const std::string upgrade = "GET / HTTP/1.1\r\nHost: h\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n";
const std::string switching = "HTTP/1.1 101 R\r\n\r\n";

void acceptUpgrade(ScriptedConsumer &request)
{
    request.sendHead(101, {Kind::UntilClose, 0});
}

}

class tst_Http1Tunnel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOctetsBothWays();
    void passesWhatCameBehindTheHead_data();
    void passesWhatCameBehindTheHead();
    void outlivesTheClientsEnd();
    void outlivesTheHandlersEnd();
    void readsToTheEndWhenBothSidesAreShut();
    void isAbortedByAResetBehindTheHandlersEnd();
    void shutsItsSideWhenAllIsSent();
    void isOverForTheHandlerWhenBothHaveEnded();
    void timesOutWhenQuiet();
    void isKeptByOctetsOfEitherSide();
    void holdsBackWhenPaused();
    void declinesAnUpgrade();
};

void tst_Http1Tunnel::passesOctetsBothWays()
{
    ConnectionBench bench(acceptUpgrade);
    bench.send(upgrade);
    QCOMPARE(bench.received(), switching);
    bench.send("ping\r\n\r\n");
    QCOMPARE(bench.last().content, std::string("ping\r\n\r\n"));
    bench.last().send("pong", false);
    bench.settle();
    QCOMPARE(bench.received(), switching + "pong");
}

void tst_Http1Tunnel::passesWhatCameBehindTheHead_data()
{
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("when it is accepted at once") << true;
    QTest::newRow("when it is accepted later") << false;
}

void tst_Http1Tunnel::passesWhatCameBehindTheHead()
{
    QFETCH(bool, atOnce);
    ConnectionBench bench(atOnce ? acceptUpgrade : ScriptedConsumer::Step());
    bench.send(upgrade + "early");
    if (!atOnce) {
        QVERIFY(bench.last().content.empty());
        acceptUpgrade(bench.last());
        bench.settle();
    }
    QCOMPARE(bench.last().content, std::string("early"));
    QCOMPARE(bench.memory(), std::size_t(0));
}

void tst_Http1Tunnel::outlivesTheClientsEnd()
{
    ConnectionBench bench(acceptUpgrade);
    bench.send(upgrade);
    bench.send("last words");
    bench.endSending();
    QVERIFY(bench.last().isContentComplete && bench.last().aborts.empty());
    QVERIFY(!bench.isClosed && !bench.wire.isShut);
    bench.last().send("farewell", false);
    bench.settle();
    bench.last().send("", true);
    bench.settle();
    QCOMPARE(bench.received(), switching + "farewell");
    QVERIFY(bench.isClosed && !bench.wire.isAborted);
}

void tst_Http1Tunnel::outlivesTheHandlersEnd()
{
    ConnectionBench bench(acceptUpgrade);
    bench.send(upgrade);
    bench.last().send("bye", true);
    bench.settle();
    QVERIFY(bench.wire.isShut && !bench.isClosed);
    bench.send("still here");
    QCOMPARE(bench.last().content, std::string("still here"));
    bench.endSending();
    QVERIFY(bench.last().isContentComplete);
    QVERIFY(bench.last().aborts.empty());
    QVERIFY(bench.isClosed && !bench.wire.isAborted);
}

/// The kernel tells of a hang-up as soon as both sides are shut, whatever is still unread.
void tst_Http1Tunnel::readsToTheEndWhenBothSidesAreShut()
{
    ConnectionBench bench(acceptUpgrade);
    bench.send(upgrade);
    bench.last().send("bye", true);
    bench.settle();
    bench.wire.arriving.push_back("last words");
    bench.wire.hasEnded = bench.wire.isReadable = true;
    bench.wire.listener->onHangup();
    bench.settle();
    QCOMPARE(bench.last().content, std::string("last words"));
    QVERIFY(bench.last().isContentComplete && bench.last().aborts.empty());
    QVERIFY(bench.isClosed);
}

void tst_Http1Tunnel::isAbortedByAResetBehindTheHandlersEnd()
{
    ConnectionBench bench(acceptUpgrade);
    bench.send(upgrade);
    bench.last().send("bye", true);
    bench.settle();
    bench.wire.isReadable = true;
    bench.hangUp();
    QCOMPARE(bench.last().aborts, std::vector<int>{0});
    QVERIFY(bench.isClosed);
}

void tst_Http1Tunnel::shutsItsSideWhenAllIsSent()
{
    ConnectionBench bench(acceptUpgrade);
    bench.send(upgrade);
    bench.wire.room = 2;
    bench.last().send("farewell", true);
    bench.settle();
    QVERIFY(!bench.wire.isShut);
    bench.take(FakeStream::Wire::unlimited);
    QVERIFY(bench.wire.isShut && !bench.isClosed);
    QCOMPARE(bench.received(), switching + "farewell");
}

/// Its last octets may still wait for the client: that is no business of the handler's any more.
void tst_Http1Tunnel::isOverForTheHandlerWhenBothHaveEnded()
{
    ConnectionBench bench(acceptUpgrade);
    bench.send(upgrade);
    bench.wire.room = 2;
    bench.last().send("farewell", true);
    bench.settle();
    bench.endSending();
    QVERIFY(bench.last().isContentComplete);
    QVERIFY(!bench.isClosed);
    bench.hangUp();
    QVERIFY(bench.last().aborts.empty());
    QVERIFY(bench.isClosed);
}

void tst_Http1Tunnel::timesOutWhenQuiet()
{
    ConnectionBench bench(acceptUpgrade);
    bench.send(upgrade);
    bench.pass(299s);
    QVERIFY(!bench.isClosed);
    bench.pass(1s);
    QVERIFY(bench.isClosed);
    QCOMPARE(bench.last().aborts, std::vector<int>{0});
}

void tst_Http1Tunnel::isKeptByOctetsOfEitherSide()
{
    ConnectionBench bench(acceptUpgrade);
    bench.send(upgrade);
    for (int i = 0; i < 5; ++i) {
        bench.pass(200s);
        bench.send("a");
        bench.pass(200s);
        bench.last().send("b", false);
        bench.settle();
    }
    QVERIFY(!bench.isClosed);
}

void tst_Http1Tunnel::holdsBackWhenPaused()
{
    ConnectionBench bench(acceptUpgrade);
    bench.send(upgrade);
    bench.last().client.pauseContent();
    bench.send("a");
    QVERIFY(bench.last().content.empty());
    bench.last().client.resumeContent();
    bench.settle();
    QCOMPARE(bench.last().content, std::string("a"));
}

void tst_Http1Tunnel::declinesAnUpgrade()
{
    ConnectionBench bench([](ScriptedConsumer &request) { request.answer("no"); });
    bench.send(upgrade + upgrade);
    QCOMPARE(bench.requests.size(), std::size_t(2));
    QVERIFY(bench.connection->isIdle());
}

QTEST_APPLESS_MAIN(tst_Http1Tunnel)
#include "tst_http1tunnel.moc"
