#include "engine/net/deadlines.h"

#include <QTest>

#include <functional>
#include <memory>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

/// Remembers which of its deadlines passed.
class Witness final : public DeadlineListener
{
public:
    void onDeadline(Deadline &deadline) override
    {
        passed.push_back(&deadline);
        if (then)
            then(deadline);
    }

    std::vector<const Deadline *> passed;
    std::function<void(Deadline &)> then;
};

using Passed = std::vector<const Deadline *>;

}

class tst_Deadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void passesInTheOrderOfArming();
    void passesAtItsMomentAndNotBefore();
    void startsAgainWhenTouched();
    void ignoresATouchWhenNotArmed();
    void keepsKindsAndDurationsApart();
    void replacesOneThatIsArmed();
    void takesZeroForNever();
    void endsWithItsOwner();
    void letsTheQuietestPass();
    void mayBeArmedAgainInItsCall();
    void mayBeArmedWithANewDurationInItsCall();
    void mayEndAnotherInItsCall();

private:
    void arm(Deadline &deadline, DeadlineKind kind = DeadlineKind::ClientHead,
        std::chrono::milliseconds duration = 10ms, std::chrono::milliseconds at = 0ms)
    {
        m_deadlines->arm(deadline, kind, duration, m_start + at);
    }

    const TimePoint m_start{1h};
    std::unique_ptr<Deadlines> m_deadlines;
    std::unique_ptr<Witness> m_witness;
};

void tst_Deadlines::init()
{
    m_deadlines = std::make_unique<Deadlines>();
    m_witness = std::make_unique<Witness>();
}

void tst_Deadlines::passesInTheOrderOfArming()
{
    Deadline first(*m_witness), second(*m_witness), third(*m_witness);
    arm(second);
    arm(first);
    arm(third, DeadlineKind::ClientHead, 10ms, 5ms);
    m_deadlines->expire(m_start + 12ms);
    QVERIFY((m_witness->passed == Passed{&second, &first}));
    QVERIFY(!first.isArmed() && third.isArmed());
}

void tst_Deadlines::passesAtItsMomentAndNotBefore()
{
    Deadline deadline(*m_witness);
    QVERIFY(!m_deadlines->next());
    arm(deadline);
    QVERIFY(m_deadlines->next() == m_start + 10ms);
    m_deadlines->expire(m_start + 10ms - 1ns);
    QVERIFY(m_witness->passed.empty());
    m_deadlines->expire(m_start + 10ms);
    QCOMPARE(m_witness->passed.size(), 1U);
    m_deadlines->expire(m_start + 1h);
    QCOMPARE(m_witness->passed.size(), 1U);
    QVERIFY(!m_deadlines->next());
}

void tst_Deadlines::startsAgainWhenTouched()
{
    Deadline touched(*m_witness), other(*m_witness);
    arm(touched);
    arm(other);
    touched.touch(m_start + 7ms);
    m_deadlines->expire(m_start + 10ms);
    QVERIFY(m_witness->passed == Passed{&other});
    QVERIFY(m_deadlines->next() == m_start + 17ms);
}

void tst_Deadlines::ignoresATouchWhenNotArmed()
{
    Deadline deadline(*m_witness);
    deadline.touch(m_start);
    QVERIFY(!deadline.isArmed());
    arm(deadline);
    deadline.disarm();
    deadline.disarm();
    deadline.touch(m_start);
    m_deadlines->expire(m_start + 1h);
    QVERIFY(m_witness->passed.empty());
}

void tst_Deadlines::keepsKindsAndDurationsApart()
{
    Deadline slow(*m_witness), quick(*m_witness), other(*m_witness);
    arm(slow, DeadlineKind::Connect, 100ms);
    arm(quick, DeadlineKind::Connect, 5ms);
    arm(other, DeadlineKind::Tunnel, 50ms);
    QVERIFY(m_deadlines->next() == m_start + 5ms);
    m_deadlines->expire(m_start + 60ms);
    QVERIFY((m_witness->passed == Passed{&quick, &other}));
    QVERIFY(slow.isArmed());
}

void tst_Deadlines::replacesOneThatIsArmed()
{
    Deadline deadline(*m_witness);
    arm(deadline, DeadlineKind::Connect, 5ms);
    arm(deadline, DeadlineKind::ResponseHead, 50ms);
    m_deadlines->expire(m_start + 49ms);
    QVERIFY(m_witness->passed.empty());
    m_deadlines->expire(m_start + 50ms);
    QCOMPARE(m_witness->passed.size(), 1U);
}

void tst_Deadlines::takesZeroForNever()
{
    Deadline deadline(*m_witness);
    arm(deadline);
    arm(deadline, DeadlineKind::ClientHead, 0ms);
    QVERIFY(!deadline.isArmed() && !m_deadlines->next());
}

void tst_Deadlines::endsWithItsOwner()
{
    Deadline before(*m_witness), after(*m_witness);
    arm(before);
    {
        Deadline ended(*m_witness);
        arm(ended);
        arm(after);
    }
    m_deadlines->expire(m_start + 1h);
    QVERIFY((m_witness->passed == Passed{&before, &after}));
}

void tst_Deadlines::letsTheQuietestPass()
{
    Deadline busy(*m_witness), quiet(*m_witness), other(*m_witness);
    QVERIFY(!m_deadlines->expireQuietest(DeadlineKind::ClientIdle));
    arm(other);
    arm(busy, DeadlineKind::ClientIdle, 1h);
    arm(quiet, DeadlineKind::ClientIdle, 1h, 1ms);
    busy.touch(m_start + 2ms);
    QVERIFY(m_deadlines->expireQuietest(DeadlineKind::ClientIdle));
    QVERIFY(m_witness->passed == Passed{&quiet});
    QVERIFY(m_deadlines->expireQuietest(DeadlineKind::ClientIdle));
    QVERIFY(!m_deadlines->expireQuietest(DeadlineKind::ClientIdle));
    QVERIFY((m_witness->passed == Passed{&quiet, &busy}));
    QVERIFY(other.isArmed());
}

void tst_Deadlines::mayBeArmedAgainInItsCall()
{
    Deadline deadline(*m_witness);
    m_witness->then = [&](Deadline &passed) { arm(passed, DeadlineKind::ClientHead, 10ms, 20ms); };
    arm(deadline);
    m_deadlines->expire(m_start + 20ms);
    QCOMPARE(m_witness->passed.size(), 1U);
    QVERIFY(m_deadlines->next() == m_start + 30ms);
}

void tst_Deadlines::mayBeArmedWithANewDurationInItsCall()
{
    Deadline deadline(*m_witness);
    m_witness->then = [&](Deadline &passed) {
        const auto calls = static_cast<long>(m_witness->passed.size());
        if (calls < 20)
            m_deadlines->arm(
                passed, DeadlineKind::Tunnel, std::chrono::milliseconds(100 + calls), m_start + 10ms);
    };
    arm(deadline);
    m_deadlines->expire(m_start + 10ms);
    QCOMPARE(m_witness->passed.size(), 1U);
    QVERIFY(m_deadlines->next() == m_start + 111ms);
}

void tst_Deadlines::mayEndAnotherInItsCall()
{
    Deadline first(*m_witness), third(*m_witness);
    auto second = std::make_unique<Deadline>(*m_witness);
    arm(first);
    arm(*second);
    arm(third);
    m_witness->then = [&](Deadline &) { second.reset(); };
    m_deadlines->expire(m_start + 10ms);
    QVERIFY((m_witness->passed == Passed{&first, &third}));
}

QTEST_GUILESS_MAIN(tst_Deadlines)
#include "tst_deadlines.moc"
