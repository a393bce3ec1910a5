#include "tests/ui/madeup.h"
#include "ui/models/traffichistory.h"

#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_TrafficHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOneSamplePerSecond();
    void keepsAQuarterOfAnHour();
    void aTrailIsTheLastMinute();
    void countsResponsesByClass();
    void keepsTheLatencyOfEachSecond();
    void keepsAttemptsForTheLastSecondsOnly();
    void countsErrorsOfTheLastTenSeconds();
    void knowsTheBackendThatFailsNow();
    void attemptsAreCountsHoweverLongASampleTook();
    void anAnswerWith5xxIsAFailure();
    void measuresBytesPerSecond();
    void startsAnewWithTheEngine();
    void forgetsNamesOfBackendsNoLongerSeen();
    void aSnapshotBeforeTheStartIsNoSecond();
};

void tst_TrafficHistory::takesOneSamplePerSecond()
{
    TrafficHistory history;
    Snapshot snapshot = madeUpSnapshot(1, {madeUpBackend(1)});
    int samples = 0;
    for (int tick = 0; tick < 12; ++tick) {
        snapshot.uptime = std::chrono::milliseconds(1000 + tick * 250);
        samples += history.update(snapshot) ? 1 : 0;
    }
    QCOMPARE(samples, 3);
    QCOMPARE(history.trail(1).size(), 3);
}

void tst_TrafficHistory::keepsAQuarterOfAnHour()
{
    TrafficHistory history;
    for (int second = 0; second < 1000; ++second)
        history.update(madeUpSnapshot(second));
    QCOMPARE(history.samples().size(), std::size_t(TrafficHistory::capacity));
    QCOMPARE(history.samples().back().second, 999);
}

void tst_TrafficHistory::aTrailIsTheLastMinute()
{
    TrafficHistory history;
    for (int second = 0; second < 200; ++second) {
        BackendSnapshot backend = madeUpBackend(1);
        backend.requestsPerSecond = second;
        history.update(madeUpSnapshot(second, {backend}));
    }
    const QList<double> trail = history.trail(1);
    QCOMPARE(trail.size(), TrafficHistory::Seconds + 1);
    QCOMPARE(trail.front(), 139.0);
    QCOMPARE(history.trail(&TrafficSample::rate), trail);
    QCOMPARE(history.errorTrail().size(), trail.size());
}

void tst_TrafficHistory::countsResponsesByClass()
{
    TrafficHistory history;
    Snapshot snapshot = madeUpSnapshot(1);
    snapshot.totals.responses = {0, 100, 10, 5, 1};
    history.update(snapshot);
    QCOMPARE(history.samples().back().classes, (std::array<double, 5>{}));
    snapshot = madeUpSnapshot(3);
    snapshot.totals.responses = {0, 300, 10, 25, 2};
    history.update(snapshot);
    QCOMPARE(history.samples().back().classes, (std::array<double, 5>{0, 100, 0, 10, 0.5}));
}

void tst_TrafficHistory::keepsTheLatencyOfEachSecond()
{
    TrafficHistory history;
    Snapshot snapshot = madeUpSnapshot(1);
    snapshot.latency = LatencyPercentiles{1ms, 2ms, 3ms};
    history.update(snapshot);
    history.update(madeUpSnapshot(2));
    QVERIFY(history.samples().front().latency->p95 == 2ms);
    QVERIFY(!history.samples().back().latency);
}

void tst_TrafficHistory::keepsAttemptsForTheLastSecondsOnly()
{
    TrafficHistory history;
    for (int second = 0; second < 100; ++second)
        history.update(madeUpSnapshot(second, {madeUpBackend(1)}));
    const auto withAttempts = std::ranges::count_if(
        history.samples(), [](const TrafficSample &sample) { return !sample.attempts.isEmpty(); });
    QCOMPARE(withAttempts, 10);
}

void tst_TrafficHistory::countsErrorsOfTheLastTenSeconds()
{
    TrafficHistory history;
    Snapshot snapshot;
    for (int second = 0; second <= 30; ++second) {
        snapshot = madeUpSnapshot(second);
        snapshot.totals.requests = static_cast<std::uint64_t>(second) * 100;
        snapshot.totals.responses[4] = second > 25 ? static_cast<std::uint64_t>(second - 25) * 10 : 0;
        history.update(snapshot);
    }
    QCOMPARE(history.errorFraction(), 0.05);
    QCOMPARE(history.errorTrail().back(), 0.1);
}

void tst_TrafficHistory::knowsTheBackendThatFailsNow()
{
    TrafficHistory history;
    std::uint64_t failed = 0;
    const auto pass = [&history, &failed](int from, int to, std::uint64_t failedPerSecond) {
        for (int second = from; second <= to; ++second) {
            BackendSnapshot backend = madeUpBackend(1);
            backend.requests = static_cast<std::uint64_t>(second) * 10;
            backend.errors = failed += failedPerSecond;
            history.update(madeUpSnapshot(second, {backend, madeUpBackend(2)}));
        }
    };
    pass(0, 20, 0);
    QVERIFY(!history.isFailing(1));
    pass(21, 25, 5);
    QCOMPARE(history.failedFraction(1), 0.25);
    QVERIFY(history.isFailing(1));
    QVERIFY(!history.isFailing(2));
    pass(26, 40, 0);
    QVERIFY(!history.isFailing(1));
}

void tst_TrafficHistory::attemptsAreCountsHoweverLongASampleTook()
{
    TrafficHistory history;
    BackendSnapshot backend = madeUpBackend(1);
    const auto pass = [&](std::chrono::milliseconds uptime, std::uint64_t requests, std::uint64_t failed) {
        backend.requests += requests;
        backend.errors += failed;
        Snapshot snapshot = madeUpSnapshot(1, {backend});
        snapshot.uptime = uptime;
        history.update(snapshot);
    };
    pass(std::chrono::milliseconds(1'000), 0, 0);
    pass(std::chrono::milliseconds(2'250), 10, 2);
    pass(std::chrono::milliseconds(3'000), 10, 2);
    QCOMPARE(history.recentAttempts(1).all, 20.0);
    QCOMPARE(history.recentAttempts(1).failed, 4.0);
}

void tst_TrafficHistory::anAnswerWith5xxIsAFailure()
{
    TrafficHistory history;
    for (int second = 0; second <= 20; ++second) {
        BackendSnapshot backend = madeUpBackend(1);
        backend.requests = static_cast<std::uint64_t>(second) * 100;
        backend.errors = static_cast<std::uint64_t>(second);
        backend.responses[4] = static_cast<std::uint64_t>(second) * 3;
        history.update(madeUpSnapshot(second, {backend}));
    }
    QCOMPARE(history.failedFraction(1), 0.04);
    QCOMPARE(history.recentAttempts(1).all, 1000.0);
    QCOMPARE(history.recentAttempts(1).failed, 40.0);
}

void tst_TrafficHistory::measuresBytesPerSecond()
{
    TrafficHistory history;
    history.update(madeUpSnapshot(1));
    Snapshot later = madeUpSnapshot(3);
    later.totals.bytesSent = 4096;
    history.update(later);
    QCOMPARE(history.samples().back().sent, 2048.0);
}

void tst_TrafficHistory::startsAnewWithTheEngine()
{
    TrafficHistory history;
    history.update(madeUpSnapshot(50));
    history.update(madeUpSnapshot(1));
    QCOMPARE(history.samples().size(), std::size_t(1));
}

void tst_TrafficHistory::forgetsNamesOfBackendsNoLongerSeen()
{
    TrafficHistory history;
    history.update(*madeUpSnapshot(1, {1, 2}));
    history.update(*madeUpSnapshot(2, {2}));
    QCOMPARE(history.name(1), QStringLiteral("b1"));
    history.update(*madeUpSnapshot(1000, {2}));
    QCOMPARE(history.name(1), QString());
    QCOMPARE(history.backends(), std::vector<std::uint64_t>{2});
}

void tst_TrafficHistory::aSnapshotBeforeTheStartIsNoSecond()
{
    TrafficHistory history;
    QVERIFY(!history.update(Snapshot{}));
    QCOMPARE(history.errorFraction(), 0.0);
}

QTEST_APPLESS_MAIN(tst_TrafficHistory)
#include "tst_traffichistory.moc"
