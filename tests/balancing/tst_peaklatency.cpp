#include "engine/balancing/peaklatency.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_PeakLatency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNothingBeforeTheFirstAnswer();
    void isTheFirstAnswersLatency();
    void risesAtOnce();
    void fallsSlowly();
    void fadesByHalfInEachHalfLife();
    void countsAWaitingAttemptAsLongAsItWaits();
    void countsAnUnmeasuredOneUnderWayAsAFailure();
    void countsAFastFailureAsALongLatency();
    void isNeverLoweredByAFailure();
    void learnsFromAnAbandonedAttemptOnlyThatItIsSlow();

private:
    static bool isNear(double seconds, double expected)
    {
        return std::abs(seconds - expected) < expected / 1e4;
    }

    const PeakLatency::Clock::time_point m_start{1h};
};

void tst_PeakLatency::isNothingBeforeTheFirstAnswer()
{
    QCOMPARE(PeakLatency().cost(m_start), 0.0);
}

void tst_PeakLatency::isTheFirstAnswersLatency()
{
    PeakLatency latency;
    latency.observe(5ms, m_start);
    QVERIFY(isNear(latency.cost(m_start), 0.005));
}

void tst_PeakLatency::risesAtOnce()
{
    PeakLatency latency;
    latency.observe(5ms, m_start);
    latency.observe(100ms, m_start + 1ms);
    QVERIFY(isNear(latency.cost(m_start + 1ms), 0.1));
}

void tst_PeakLatency::fallsSlowly()
{
    PeakLatency latency;
    latency.observe(100ms, m_start);
    latency.observe(5ms, m_start + 10ms);
    QVERIFY(latency.cost(m_start + 10ms) > 0.099);
    for (auto passed = 20ms; passed <= 3'000ms; passed += 10ms)
        latency.observe(5ms, m_start + passed);
    QVERIFY(isNear(latency.cost(m_start + 3s), 0.005 + 0.095 / 4)); // after two half-lives
}

void tst_PeakLatency::fadesByHalfInEachHalfLife()
{
    PeakLatency latency;
    latency.observe(80ms, m_start);
    QVERIFY(isNear(latency.cost(m_start + 1'500ms), 0.04));
    QVERIFY(isNear(latency.cost(m_start + 4'500ms), 0.01));
    QVERIFY(latency.cost(m_start + 24h) < 1e-9);
}

void tst_PeakLatency::countsAWaitingAttemptAsLongAsItWaits()
{
    PeakLatency latency;
    latency.observe(5ms, m_start);
    latency.begin(m_start);
    latency.begin(m_start + 1s); // the first one counts
    QVERIFY(isNear(latency.cost(m_start + 2s), 2));
    latency.observe(2s, m_start + 2s);
    QVERIFY(isNear(latency.cost(m_start + 3'500ms), 1));
}

void tst_PeakLatency::countsAnUnmeasuredOneUnderWayAsAFailure()
{
    PeakLatency latency;
    latency.begin(m_start);
    QVERIFY(isNear(latency.cost(m_start + 1ms), PeakLatency::failureLatency.count()));
    latency.observe(3ms, m_start + 3ms);
    QVERIFY(isNear(latency.cost(m_start + 3ms), 0.003));
}

void tst_PeakLatency::countsAFastFailureAsALongLatency()
{
    PeakLatency latency;
    latency.observe(5ms, m_start);
    latency.begin(m_start);
    latency.observeFailure(1ms, m_start + 1ms);
    QVERIFY(isNear(latency.cost(m_start + 1ms), PeakLatency::failureLatency.count()));
}

void tst_PeakLatency::isNeverLoweredByAFailure()
{
    PeakLatency latency;
    latency.observe(20s, m_start);
    latency.observeFailure(1ms, m_start);
    QVERIFY(isNear(latency.cost(m_start), 20));
    latency.observeFailure(30s, m_start);
    QVERIFY(isNear(latency.cost(m_start), 30));
}

void tst_PeakLatency::learnsFromAnAbandonedAttemptOnlyThatItIsSlow()
{
    PeakLatency latency;
    latency.observe(10ms, m_start);
    latency.begin(m_start);
    latency.abandon(1ms, m_start);
    QVERIFY(isNear(latency.cost(m_start), 0.01));
    latency.abandon(300ms, m_start);
    QVERIFY(isNear(latency.cost(m_start), 0.3));
}

QTEST_GUILESS_MAIN(tst_PeakLatency)
#include "tst_peaklatency.moc"
