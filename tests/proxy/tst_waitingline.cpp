#include "engine/proxy/waitingline.h"
#include "engine/proxy/waitingworkers.h"
#include "tests/support/printing.h"

#include <QTest>

#include <deque>
#include <functional>

using namespace signalbox;

namespace {

/// Two workers that share backends "x" and "y", with a line each. A wake-up is served when the test says so.
struct Lines
{
    explicit Lines(std::size_t most = 100)
        : all(2, most)
    {
        for (std::size_t i = 0; i < 2; ++i)
            all.setWake(i, [this, i](int hops) { wakes[i].push_back(hops); });
    }
    void serveWoken()
    {
        while (!wakes[0].empty() || !wakes[1].empty()) {
            for (int hops : std::exchange(wakes[0], {}))
                first.take(hops);
            for (int hops : std::exchange(wakes[1], {}))
                second.take(hops);
        }
    }

    WaitingWorkers all;
    WaitingLine first{all, 0};
    WaitingLine second{all, 1};
    std::vector<int> wakes[2];
    std::string served;
};

/// Goes on when its backend has room, and notes its name then.
class NotingWaiter final : public Waiter
{
public:
    NotingWaiter(char name, WaitingLine &line, int &room, std::string &served)
        : m_name(name)
        , m_line(line)
        , m_room(room)
        , m_served(served)
    {
    }
    ~NotingWaiter() override { m_line.leave(*this); }

    std::function<void()> onServed = [] {};
    int turns = 0;

private:
    void onTurn() override
    {
        ++turns;
        if (m_room == 0)
            return;
        --m_room;
        m_line.leave(*this);
        m_served += m_name;
        onServed();
    }

    const char m_name;
    WaitingLine &m_line;
    int &m_room;
    std::string &m_served;
};

}

class tst_WaitingLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesInOrderOfJoining();
    void letsAnyoneLeave_data();
    void letsAnyoneLeave();
    void boundsWhatWaitsInAllWorkers();
    void servesPastThoseWhoseBackendIsFull();
    void servesAllThatCanGoOn();
    void servesWhoeverWaitsBehindManyOfAFullBackend();
    void servesAgainWhenAServedOneFailsAtOnce();
    void takesOneBackThatFailedAtOnce();
    void passesOnToAnotherWorkerWhenNobodyWaitsHere();
    void passesOnToAnotherWorkerNowAndThen();
    void passesOnWhatNobodyHereCanUse();
    void doesNotPassOnWhatOnlyOneHereCanUse();
    void passesOnWhatOneThatFailedAtOnceGaveBack();
    void servesAllThoughSomeFailAtOnce();
    void stopsPassingOnWhatNobodyCanUse();
};

void tst_WaitingLine::servesInOrderOfJoining()
{
    Lines lines;
    int room = 0;
    NotingWaiter a('a', lines.first, room, lines.served), b('b', lines.first, room, lines.served),
        c('c', lines.first, room, lines.served);
    for (NotingWaiter *each : {&a, &b, &c})
        QVERIFY(lines.first.join(*each));
    QCOMPARE(lines.first.size(), 3U);
    lines.first.serveAll();
    QCOMPARE(lines.served, std::string());
    room = 1;
    lines.first.serveAll();
    QCOMPARE(lines.served, std::string("a"));
    QVERIFY(lines.first.join(a));
    room = 3;
    lines.first.serveAll();
    QCOMPARE(lines.served, std::string("abca"));
    QCOMPARE(lines.first.size(), 0U);
}

void tst_WaitingLine::letsAnyoneLeave_data()
{
    QTest::addColumn<int>("leaving");
    QTest::addColumn<std::string>("served");
    QTest::newRow("the first") << 0 << std::string("bc");
    QTest::newRow("the one in the middle") << 1 << std::string("ac");
    QTest::newRow("the last") << 2 << std::string("ab");
}

void tst_WaitingLine::letsAnyoneLeave()
{
    QFETCH(const int, leaving);
    QFETCH(const std::string, served);
    Lines lines(3);
    int room = 0;
    std::deque<NotingWaiter> waiters;
    for (const char name : {'a', 'b', 'c'}) {
        waiters.emplace_back(name, lines.first, room, lines.served);
        QVERIFY(lines.first.join(waiters.back()));
    }
    NotingWaiter &gone = waiters[static_cast<std::size_t>(leaving)];
    lines.first.leave(gone);
    lines.first.leave(gone); // does no harm
    QVERIFY(!gone.isWaiting());
    QCOMPARE(lines.first.size(), 2U);
    room = 9;
    lines.first.serveAll();
    QCOMPARE(lines.served, served);
    QVERIFY(!lines.all.wakeAnother(1, 0)); // the line has withdrawn
    for (NotingWaiter &each : waiters)
        QVERIFY(lines.first.join(each)); // all places were given back
}

void tst_WaitingLine::boundsWhatWaitsInAllWorkers()
{
    Lines lines(2);
    int room = 0;
    NotingWaiter a('a', lines.first, room, lines.served), b('b', lines.second, room, lines.served),
        c('c', lines.second, room, lines.served);
    QVERIFY(lines.first.join(a));
    QVERIFY(lines.second.join(b));
    QVERIFY(!lines.second.join(c));
    QVERIFY(!c.isWaiting());
    QCOMPARE(lines.second.size(), 1U);
    lines.first.leave(a);
    QVERIFY(lines.second.join(c));
}

void tst_WaitingLine::servesPastThoseWhoseBackendIsFull()
{
    Lines lines;
    int x = 0, y = 1;
    NotingWaiter a('a', lines.first, x, lines.served), b('b', lines.first, y, lines.served);
    lines.first.join(a);
    lines.first.join(b);
    lines.first.passOn();
    QCOMPARE(lines.served, std::string("b"));
    QCOMPARE(lines.first.size(), 1U);
}

void tst_WaitingLine::servesAllThatCanGoOn()
{
    Lines lines;
    int room = 0;
    std::deque<NotingWaiter> waiters;
    for (int i = 0; i < 50; ++i)
        lines.first.join(waiters.emplace_back('w', lines.first, room, lines.served));
    room = 50; // the limit was lifted, or there is no backend any more
    lines.first.serveAll();
    QCOMPARE(lines.first.size(), 0U);
}

void tst_WaitingLine::servesWhoeverWaitsBehindManyOfAFullBackend()
{
    Lines lines;
    int x = 0, y = 0;
    std::deque<NotingWaiter> waiters;
    for (int i = 0; i < 20; ++i)
        lines.first.join(waiters.emplace_back('x', lines.first, x, lines.served));
    NotingWaiter last('y', lines.first, y, lines.served);
    lines.first.join(last);
    y = 1;
    lines.first.passOn();
    QCOMPARE(lines.served, std::string("y"));
}

void tst_WaitingLine::servesAgainWhenAServedOneFailsAtOnce()
{
    Lines lines;
    int room = 0;
    NotingWaiter a('a', lines.first, room, lines.served), b('b', lines.first, room, lines.served),
        c('c', lines.first, room, lines.served);
    for (NotingWaiter *each : {&a, &b, &c}) {
        each->onServed = [&lines, &room] { // its backend refuses: the place is free again
            ++room;
            lines.first.passOn();
        };
        lines.first.join(*each);
    }
    room = 1;
    lines.first.passOn();
    QCOMPARE(lines.served, std::string("abc"));
    QCOMPARE(room, 1);
}

void tst_WaitingLine::takesOneBackThatFailedAtOnce()
{
    Lines lines;
    int room = 0;
    NotingWaiter a('a', lines.first, room, lines.served), b('b', lines.first, room, lines.served);
    lines.first.join(a);
    lines.first.join(b);
    a.onServed = [&lines, &a] { lines.first.join(a); };
    room = 1;
    lines.first.passOn();
    QCOMPARE(lines.served, std::string("a"));
    a.onServed = [] {};
    room = 2;
    lines.first.serveAll();
    QCOMPARE(lines.served, std::string("aba")); // behind the other now
}

void tst_WaitingLine::passesOnToAnotherWorkerWhenNobodyWaitsHere()
{
    Lines lines;
    int room = 1;
    NotingWaiter b('b', lines.second, room, lines.served);
    lines.second.join(b);
    lines.first.passOn();
    lines.serveWoken();
    QCOMPARE(lines.served, std::string("b"));
}

void tst_WaitingLine::passesOnToAnotherWorkerNowAndThen()
{
    Lines lines;
    int room = 0;
    std::deque<NotingWaiter> own;
    for (int i = 0; i < 20; ++i)
        lines.first.join(own.emplace_back('a', lines.first, room, lines.served));
    NotingWaiter b('b', lines.second, room, lines.served);
    lines.second.join(b);
    for (int i = 0; i < 16 && b.isWaiting(); ++i) {
        ++room;
        lines.first.passOn();
        lines.serveWoken();
    }
    QVERIFY(!b.isWaiting());
    QVERIFY(lines.served.size() <= 9);
}

void tst_WaitingLine::passesOnWhatNobodyHereCanUse()
{
    Lines lines;
    int x = 0, y = 0;
    NotingWaiter a('a', lines.first, x, lines.served), b('b', lines.second, y, lines.served);
    lines.first.join(a);
    lines.second.join(b);
    y = 1;
    lines.first.passOn();
    lines.serveWoken();
    QCOMPARE(lines.served, std::string("b"));
}

void tst_WaitingLine::doesNotPassOnWhatOnlyOneHereCanUse()
{
    Lines lines;
    int x = 0, y = 0;
    NotingWaiter a('a', lines.first, x, lines.served), b('b', lines.second, y, lines.served);
    lines.first.join(a);
    lines.second.join(b);
    for (int i = 0; i < 8; ++i) { // each time it is the first worker's waiter that could go on
        x = 1;
        lines.first.passOn();
        lines.serveWoken();
        QCOMPARE(lines.served, std::string(static_cast<std::size_t>(i) + 1, 'a'));
        lines.first.join(a);
    }
}

void tst_WaitingLine::passesOnWhatOneThatFailedAtOnceGaveBack()
{
    Lines lines;
    int x = 0, y = 0;
    NotingWaiter a('a', lines.first, x, lines.served), other('o', lines.first, y, lines.served),
        b('b', lines.second, x, lines.served);
    lines.first.join(a);
    lines.first.join(other);
    lines.second.join(b);
    a.onServed = [&lines, &x] {
        ++x;
        lines.first.passOn();
    };
    x = 1;
    lines.first.passOn();
    lines.serveWoken();
    QCOMPARE(lines.served, std::string("ab"));
}

void tst_WaitingLine::servesAllThoughSomeFailAtOnce()
{
    Lines lines;
    int room = 0;
    std::deque<NotingWaiter> waiters;
    for (int i = 0; i < 20; ++i) {
        lines.first.join(waiters.emplace_back('w', lines.first, room, lines.served));
        waiters.back().onServed = [&lines] { // at one backend, and at the next
            lines.first.passOn();
            lines.first.passOn();
        };
    }
    room = 20;
    lines.first.serveAll();
    QCOMPARE(lines.first.size(), 0U);
}

void tst_WaitingLine::stopsPassingOnWhatNobodyCanUse()
{
    Lines lines;
    int room = 0;
    NotingWaiter a('a', lines.first, room, lines.served), b('b', lines.second, room, lines.served);
    lines.first.join(a);
    lines.second.join(b);
    lines.first.passOn();
    lines.serveWoken(); // it ends
    QVERIFY(a.turns + b.turns <= 4);
    QCOMPARE(lines.served, std::string());
}

QTEST_APPLESS_MAIN(tst_WaitingLine)
#include "tst_waitingline.moc"
