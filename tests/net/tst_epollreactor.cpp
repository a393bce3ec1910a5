#include "engine/net/epollreactor.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <memory>

using namespace signalbox;

namespace {

/// Counts its calls and does what the test wants done in them.
class Handler final : public EventHandler
{
public:
    void onEvents(std::uint32_t events) override
    {
        ++calls;
        last = events;
        all |= events;
        if (then)
            then(events);
    }

    int calls = 0;
    std::uint32_t last = 0;
    std::uint32_t all = 0;
    std::function<void(std::uint32_t)> then;
};

/// A pair of connected sockets; the reactor watches `ours`.
struct Pair
{
    Pair() { socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, descriptors); }
    ~Pair()
    {
        close(descriptors[0]);
        close(descriptors[1]);
    }
    int ours() const { return descriptors[0]; }
    int peers() const { return descriptors[1]; }
    void send() const { QCOMPARE(write(peers(), "x", 1), 1); }

    int descriptors[2];
};

class Reclaimed final : public Disposable
{
public:
    Reclaimed(int &reclaims, bool &isInCall)
        : m_reclaims(reclaims)
        , m_isInCall(isInCall)
    {
    }
    void reclaim() override
    {
        QVERIFY(!m_isInCall);
        ++m_reclaims;
        delete this;
    }

private:
    int &m_reclaims;
    bool &m_isInCall;
};

}

class tst_EpollReactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_reactor = std::make_unique<EpollReactor>(); }
    void reportsEachChangeOnce();
    void reportsTheEnd();
    void refusesWhatIsNoDescriptor();
    void reportsNothingOnceUnwatched();
    void dropsLaterEventsOfTheBatchWhenUnwatched();
    void dropsItsEntryOfTheReadyListWhenUnwatched();
    void callsAReadyHandlerOnce();
    void callsAReadyHandlerOutsideATurn();
    void letsTimersRunBesideABusyHandler();
    void takesMoreEventsThanOneBatch();
    void reclaimsAfterTheTurn();
    void reclaimsOutsideATurn();
    void reclaimsAtItsEnd();
    void keepsItsTimeWithinATurn();

private:
    std::unique_ptr<EpollReactor> m_reactor;
};

void tst_EpollReactor::reportsEachChangeOnce()
{
    const Pair pair;
    Handler handler;
    QVERIFY(m_reactor->watch(pair.ours(), handler));
    QTRY_VERIFY(handler.last & EPOLLOUT);
    pair.send();
    QTRY_VERIFY(handler.last & EPOLLIN);
    const int calls = handler.calls;
    Handler ticker;
    int turns = 0;
    ticker.then = [&](std::uint32_t) { ++turns < 10 ? m_reactor->makeReady(ticker) : void(); };
    m_reactor->makeReady(ticker);
    QTRY_COMPARE(turns, 10);
    QCOMPARE(handler.calls, calls); // the octet is unread, and no news
    pair.send();
    QTRY_COMPARE(handler.calls, calls + 1);
    m_reactor->unwatch(pair.ours(), handler);
}

void tst_EpollReactor::reportsTheEnd()
{
    const Pair pair;
    Handler handler;
    m_reactor->watch(pair.ours(), handler);
    shutdown(pair.peers(), SHUT_WR);
    QTRY_VERIFY(handler.all & EPOLLRDHUP);
    shutdown(pair.peers(), SHUT_RD);
    shutdown(pair.ours(), SHUT_WR);
    QTRY_VERIFY(handler.all & EPOLLHUP);
    m_reactor->unwatch(pair.ours(), handler);
}

void tst_EpollReactor::refusesWhatIsNoDescriptor()
{
    Handler handler;
    QVERIFY(!m_reactor->watch(-1, handler));
}

void tst_EpollReactor::reportsNothingOnceUnwatched()
{
    const Pair pair, other;
    Handler handler, witness;
    m_reactor->watch(pair.ours(), handler);
    m_reactor->watch(other.ours(), witness);
    pair.send();
    m_reactor->unwatch(pair.ours(), handler);
    other.send();
    QTRY_VERIFY(witness.calls > 0);
    QCOMPARE(handler.calls, 0);
    m_reactor->unwatch(other.ours(), witness);
}

void tst_EpollReactor::dropsLaterEventsOfTheBatchWhenUnwatched()
{
    const Pair first, second;
    Handler one, two;
    m_reactor->watch(first.ours(), one);
    m_reactor->watch(second.ours(), two);
    const auto endBoth = [&](std::uint32_t) {
        m_reactor->unwatch(first.ours(), one);
        m_reactor->unwatch(second.ours(), two);
    };
    one.then = two.then = endBoth;
    first.send();
    second.send();
    QTRY_VERIFY(one.calls + two.calls > 0);
    QCOMPARE(one.calls + two.calls, 1);
}

void tst_EpollReactor::dropsItsEntryOfTheReadyListWhenUnwatched()
{
    const Pair pair;
    Handler first, second, unwatched;
    m_reactor->watch(pair.ours(), unwatched);
    QTRY_VERIFY(unwatched.calls > 0);
    const int calls = unwatched.calls;
    first.then = [&](std::uint32_t) { m_reactor->unwatch(pair.ours(), unwatched); };
    m_reactor->makeReady(first);
    m_reactor->makeReady(unwatched);
    m_reactor->makeReady(second);
    QTRY_COMPARE(second.calls, 1);
    QCOMPARE(unwatched.calls, calls);
}

void tst_EpollReactor::callsAReadyHandlerOnce()
{
    Handler handler, witness;
    m_reactor->makeReady(handler);
    m_reactor->makeReady(handler);
    QTRY_COMPARE(handler.calls, 1);
    QCOMPARE(handler.last, 0U);
    m_reactor->makeReady(witness);
    QTRY_COMPARE(witness.calls, 1);
    QCOMPARE(handler.calls, 1);
}

void tst_EpollReactor::callsAReadyHandlerOutsideATurn()
{
    Handler handler;
    QTimer::singleShot(0, this, [&] { m_reactor->makeReady(handler); });
    QTRY_COMPARE(handler.calls, 1);
}

void tst_EpollReactor::letsTimersRunBesideABusyHandler()
{
    Handler busy;
    busy.then = [&](std::uint32_t) { m_reactor->makeReady(busy); };
    m_reactor->makeReady(busy);
    QTimer timer;
    QSignalSpy ticks(&timer, &QTimer::timeout);
    timer.start(1);
    QTRY_VERIFY(ticks.size() >= 5);
    const int calls = busy.calls;
    QVERIFY(calls > 0);
    QTRY_VERIFY(busy.calls > calls);
    busy.then = nullptr;
    const int before = busy.calls;
    QTRY_COMPARE(busy.calls, before + 1);
}

void tst_EpollReactor::takesMoreEventsThanOneBatch()
{
    constexpr std::size_t pairs = 300;
    std::vector<std::unique_ptr<Pair>> sockets;
    std::vector<std::unique_ptr<Handler>> handlers;
    for (std::size_t i = 0; i < pairs; ++i) {
        sockets.push_back(std::make_unique<Pair>());
        handlers.push_back(std::make_unique<Handler>());
        QVERIFY(m_reactor->watch(sockets.back()->ours(), *handlers.back()));
    }
    for (const auto &pair : sockets)
        pair->send();
    QTRY_VERIFY(
        std::all_of(handlers.begin(), handlers.end(), [](const auto &h) { return h->all & EPOLLIN; }));
    for (std::size_t i = 0; i < pairs; ++i)
        m_reactor->unwatch(sockets[i]->ours(), *handlers[i]);
}

void tst_EpollReactor::reclaimsAfterTheTurn()
{
    int reclaims = 0;
    bool isInCall = false;
    Handler first, second;
    first.then = [&](std::uint32_t) {
        isInCall = true;
        m_reactor->dispose(*new Reclaimed(reclaims, isInCall));
        m_reactor->makeReady(second);
    };
    second.then = [&](std::uint32_t) { isInCall = false; };
    m_reactor->makeReady(first);
    QTRY_COMPARE(reclaims, 1);
    QCOMPARE(second.calls, 1);
}

void tst_EpollReactor::reclaimsOutsideATurn()
{
    int reclaims = 0;
    bool isInCall = false;
    m_reactor->dispose(*new Reclaimed(reclaims, isInCall));
    QCOMPARE(reclaims, 0);
    QTRY_COMPARE(reclaims, 1);
}

void tst_EpollReactor::reclaimsAtItsEnd()
{
    int reclaims = 0;
    bool isInCall = false;
    m_reactor->dispose(*new Reclaimed(reclaims, isInCall));
    m_reactor.reset();
    QCOMPARE(reclaims, 1);
}

void tst_EpollReactor::keepsItsTimeWithinATurn()
{
    Handler handler;
    TimePoint early, late;
    handler.then = [&](std::uint32_t) {
        early = m_reactor->now();
        const TimePoint moment = Clock::now();
        while (Clock::now() == moment) { }
        late = m_reactor->now();
    };
    m_reactor->makeReady(handler);
    QTRY_COMPARE(handler.calls, 1);
    QVERIFY(early == late);
    QVERIFY(m_reactor->now() > late);
}

QTEST_GUILESS_MAIN(tst_EpollReactor)
#include "tst_epollreactor.moc"
