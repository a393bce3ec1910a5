#include "tests/ui/madeup.h"
#include "ui/models/traffichistory.h"

#include <QTest>

using namespace signalbox;

class tst_TrafficHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOneSamplePerSecond();
    void keepsAMinute();
    void countsErrorsOfTheLastTenSeconds();
    void knowsTheBackendThatFailsNow();
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

void tst_TrafficHistory::keepsAMinute()
{
    TrafficHistory history;
    for (int second = 0; second < 200; ++second)
        history.update(madeUpSnapshot(second));
    QCOMPARE(history.samples().size(), std::size_t(TrafficHistory::Seconds + 1));
    QCOMPARE(history.samples().back().second, 199);
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
    history.update(*madeUpSnapshot(62, {2}));
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
