#include "engine/net/delays.h"
#include "tests/support/printing.h"

#include <QTest>

#include <functional>
#include <vector>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint start{1h};

/// A delay that notes its name when it is over.
class NotingDelay final : private DelayListener
{
public:
    NotingDelay(char name, std::string &over)
        : delay(*this)
        , m_name(name)
        , m_over(over)
    {
    }

    Delay delay;
    std::function<void()> onOver = [] {};

private:
    void onDelayOver(Delay &) override
    {
        m_over += m_name;
        onOver();
    }

    const char m_name;
    std::string &m_over;
};

}

class tst_Delays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endInOrder();
    void endTogether();
    void mayBeCancelled();
    void mayBeStartedAnew();
    void mayBeCancelledByAnotherThatIsOver();
    void mayBeStartedAgainOnceOver();
    void endWithTheirOwner();
    void wakeOnlyForWhatIsEarlier();
    void tellWhenTheNextIsOver();

private:
    std::vector<TimePoint> m_wakes;
    Delays m_delays{[this](TimePoint moment) { m_wakes.push_back(moment); }};
    std::string m_over;
};

void tst_Delays::init()
{
    m_wakes.clear();
    m_over.clear();
}

void tst_Delays::endInOrder()
{
    NotingDelay a('a', m_over), b('b', m_over), c('c', m_over);
    m_delays.start(b.delay, start + 2ms);
    m_delays.start(c.delay, start + 3ms);
    m_delays.start(a.delay, start + 1ms);
    m_delays.expire(start);
    QCOMPARE(m_over, std::string());
    m_delays.expire(start + 2ms);
    QCOMPARE(m_over, std::string("ab"));
    QVERIFY(!a.delay.isRunning() && !b.delay.isRunning() && c.delay.isRunning());
    m_delays.expire(start + 1h);
    QCOMPARE(m_over, std::string("abc"));
}

void tst_Delays::endTogether()
{
    NotingDelay a('a', m_over), b('b', m_over);
    m_delays.start(a.delay, start);
    m_delays.start(b.delay, start);
    m_delays.expire(start);
    QCOMPARE(m_over.size(), 2U);
}

void tst_Delays::mayBeCancelled()
{
    NotingDelay a('a', m_over), b('b', m_over);
    m_delays.start(a.delay, start);
    m_delays.start(b.delay, start);
    a.delay.cancel();
    a.delay.cancel(); // does no harm
    m_delays.expire(start);
    QCOMPARE(m_over, std::string("b"));
}

void tst_Delays::mayBeStartedAnew()
{
    NotingDelay a('a', m_over);
    m_delays.start(a.delay, start + 1ms);
    m_delays.start(a.delay, start + 5ms);
    m_delays.expire(start + 4ms);
    QCOMPARE(m_over, std::string());
    m_delays.start(a.delay, start + 4ms);
    m_delays.expire(start + 4ms);
    m_delays.expire(start + 5ms);
    QCOMPARE(m_over, std::string("a"));
}

void tst_Delays::mayBeCancelledByAnotherThatIsOver()
{
    NotingDelay a('a', m_over), b('b', m_over);
    a.onOver = [&b] { b.delay.cancel(); };
    m_delays.start(a.delay, start);
    m_delays.start(b.delay, start + 1ms);
    QVERIFY(!m_delays.expire(start + 1h));
    QCOMPARE(m_over, std::string("a"));
}

void tst_Delays::mayBeStartedAgainOnceOver()
{
    NotingDelay a('a', m_over);
    a.onOver = [this, &a] {
        if (m_over.size() < 3)
            m_delays.start(a.delay, start + std::chrono::milliseconds(m_over.size()));
    };
    m_delays.start(a.delay, start);
    QVERIFY(m_delays.expire(start + 1ms) == start + 2ms);
    QCOMPARE(m_over, std::string("aa"));
    QVERIFY(!m_delays.expire(start + 2ms));
    QCOMPARE(m_over, std::string("aaa"));
}

void tst_Delays::endWithTheirOwner()
{
    {
        NotingDelay a('a', m_over);
        m_delays.start(a.delay, start);
    }
    QVERIFY(!m_delays.expire(start + 1h));
    QCOMPARE(m_over, std::string());
}

void tst_Delays::wakeOnlyForWhatIsEarlier()
{
    NotingDelay a('a', m_over), b('b', m_over), c('c', m_over);
    m_delays.start(a.delay, start + 5ms);
    m_delays.start(b.delay, start + 9ms);
    m_delays.start(c.delay, start + 1ms);
    QVERIFY((m_wakes == std::vector<TimePoint>{start + 5ms, start + 1ms}));
}

void tst_Delays::tellWhenTheNextIsOver()
{
    NotingDelay a('a', m_over), b('b', m_over);
    QVERIFY(!m_delays.expire(start));
    m_delays.start(a.delay, start + 1ms);
    m_delays.start(b.delay, start + 2ms);
    QVERIFY(m_delays.expire(start) == start + 1ms);
    QVERIFY(m_delays.expire(start + 1ms) == start + 2ms);
    QVERIFY(!m_delays.expire(start + 2ms));
}

QTEST_APPLESS_MAIN(tst_Delays)
#include "tst_delays.moc"
