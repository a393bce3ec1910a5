#include "engine/admin/adminhandler.h"
#include "tests/admin/fakeport.h"
#include "tests/support/fakereactor.h"
#include "tests/support/printing.h"

#include <array>

using namespace signalbox;
using namespace signalbox::test;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// A client that takes as much as the test says.
class FakeClient final : public Downstream
{
public:
    void sendInterim(const ResponseHead &head) override { interim = head.status; }
    void sendHead(const ResponseHead &head) override { status = head.status; }
    void sendContent(std::span<const std::string_view> pieces, bool isLast, const Fields &) override
    {
        for (const std::string_view piece : pieces)
            content += piece;
        isEnded = isLast;
    }
    void abort() override { }
    bool isFull() const override { return content.size() >= fullAt; }
    void pauseContent() override { }
    void resumeContent() override { }
    const std::string &peer() const override { return m_peer; }
    Stream *contentSource() override { return nullptr; }
    Stream *contentSink() override { return nullptr; }
    std::uint64_t contentRemaining() const override { return 0; }
    void noteContentTaken(std::uint64_t) override { }
    void noteContentGiven(std::uint64_t, bool) override { }

    int interim = 0;
    int status = 0;
    std::string content;
    std::size_t fullAt = 1'000'000;
    bool isEnded = false;

private:
    std::string m_peer = "127.0.0.1";
};

/// A handler and one call of a made-up client.
struct Bench
{
    explicit Bench(const char *target, const char *method = "GET")
    {
        head.methodName = method;
        head.target = target;
        head.host = "127.0.0.1:8801";
        handler.guard = AdminGuard({SocketAddress::fromNumeric("127.0.0.1", 8801)}, {}, {});
    }

    RequestConsumer &begin()
    {
        consumer = &handler.onRequest(client, head);
        consumer->start();
        return *consumer;
    }
    void pass(milliseconds time)
    {
        reactor.advance(time);
        handler.onTick();
    }
    void tellState() { handler.addEvent(StateEvent, {}); }

    FakeReactor reactor;
    BufferPool pool{1024 * 1024};
    Deadlines deadlines;
    HttpDate date;
    std::array<char, 64> scratch;
    FakePort engine;
    AdminHandler handler{engine, {reactor, pool, deadlines, date, scratch}, seconds(10)};
    FakeClient client;
    RequestHead head;
    RequestConsumer *consumer = nullptr;
};

}

class tst_AdminExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForContentOnlySoLong();
    void waitsForADrainOnlySoLong();
    void asksNoMoreOnceTheClientIsGone();
    void tellsAQuietReaderThatItIsThere();
    void holdsBackWhileTheReaderIsFull();
    void leavesOutWhatASlowReaderHasMissed();
};

void tst_AdminExchange::waitsForContentOnlySoLong()
{
    Bench bench("/api/v1/config", "PATCH");
    bench.head.fields.add("Content-Type", "application/json");
    bench.head.framing = {BodyFraming::Kind::Length, 2};
    bench.begin();
    bench.pass(milliseconds(9'999));
    QCOMPARE(bench.client.status, 0);
    bench.pass(milliseconds(1));
    QCOMPARE(bench.client.status, 408);
    QVERIFY(bench.client.isEnded);
}

void tst_AdminExchange::waitsForADrainOnlySoLong()
{
    Bench bench("/api/v1/backends/a?wait=drained&timeout=2m");
    bench.begin();
    bench.pass(milliseconds(119'999));
    bench.handler.onSnapshot(*bench.engine.snapshot());
    QCOMPARE(bench.client.status, 0);
    bench.pass(milliseconds(1));
    QCOMPARE(bench.client.status, 409);
}

void tst_AdminExchange::asksNoMoreOnceTheClientIsGone()
{
    Bench bench("/api/v1/backends/a?wait=drained");
    bench.begin().onAborted(0);
    bench.reactor.endTurn();
    bench.engine.current.backends.clear(); // it would be answered now
    bench.handler.onSnapshot(*bench.engine.snapshot());
    bench.pass(seconds(60));
    QCOMPARE(bench.client.status, 0);
}

void tst_AdminExchange::tellsAQuietReaderThatItIsThere()
{
    Bench bench("/api/v1/events?kinds=state");
    RequestConsumer &consumer = bench.begin();
    bench.pass(milliseconds(14'999));
    QVERIFY(!bench.client.content.ends_with(":\n\n"));
    bench.pass(milliseconds(1));
    QVERIFY(bench.client.content.ends_with("\n\n:\n\n"));
    const std::size_t size = bench.client.content.size();
    bench.client.fullAt = 0;
    bench.pass(seconds(20));
    QCOMPARE(bench.client.content.size(), size);
    consumer.onAborted(0);
}

void tst_AdminExchange::holdsBackWhileTheReaderIsFull()
{
    Bench bench("/api/v1/events?kinds=state");
    RequestConsumer &consumer = bench.begin();
    bench.client.fullAt = bench.client.content.size() + 1; // one more event
    for (int i = 0; i < 3; ++i)
        bench.tellState();
    QVERIFY(contains(bench.client.content, "-1\n"));
    QVERIFY(!contains(bench.client.content, "-2\n"));
    bench.client.fullAt = 1'000'000;
    consumer.onDrained();
    QVERIFY(contains(bench.client.content, "-2\n"));
    QVERIFY(contains(bench.client.content, "-3\n"));
    consumer.onAborted(0);
}

void tst_AdminExchange::leavesOutWhatASlowReaderHasMissed()
{
    Bench bench("/api/v1/events?kinds=state");
    RequestConsumer &consumer = bench.begin();
    bench.client.fullAt = 0;
    for (std::size_t i = 0; i < EventFeed::most + 10; ++i)
        bench.tellState();
    bench.client.fullAt = 1'000'000;
    consumer.onDrained();
    QVERIFY(!contains(bench.client.content, "-10\n"));
    QVERIFY(contains(bench.client.content, "-11\n"));
    consumer.onAborted(0);
}

QTEST_APPLESS_MAIN(tst_AdminExchange)
#include "tst_adminexchange.moc"
