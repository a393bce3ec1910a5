#include "tests/ui/madeup.h"
#include "ui/models/durationhistory.h"

#include <QTest>

using namespace signalbox;

class tst_DurationHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst();
    void isTheDifferenceOverTheLastMinute();
    void theFirstReadingOfABackendCountsForNothing();
    void forgetsABackendThatWasRemoved();
    void startsAnewWithTheEngine();
};

constexpr std::size_t slowest = 17; // the first bucket that has any

/// All of it took at most 5 ms.
static Snapshot snapshotAt(int second, std::uint64_t count)
{
    BackendSnapshot backend = madeUpBackend(1);
    for (std::size_t i = slowest; i < backend.durations.counts.size(); ++i)
        backend.durations.counts.at(i) = count;
    backend.durations.total = count;
    backend.durations.sum = std::chrono::milliseconds(4) * count;
    return madeUpSnapshot(second, {backend});
}

void tst_DurationHistory::knowsNothingAtFirst()
{
    const DurationHistory history;
    QVERIFY(history.lastMinute(1) == DurationBuckets());
}

void tst_DurationHistory::isTheDifferenceOverTheLastMinute()
{
    DurationHistory history;
    for (int second = 0; second <= 100; ++second)
        history.update(snapshotAt(second, static_cast<std::uint64_t>(second) * 10));
    const DurationBuckets minute = history.lastMinute(1);
    QCOMPARE(minute.total, std::uint64_t(600));
    QCOMPARE(minute.counts.at(slowest - 1), std::uint64_t(0));
    QCOMPARE(minute.counts.at(slowest), std::uint64_t(600));
    QVERIFY(minute.sum == std::chrono::milliseconds(2'400));
}

void tst_DurationHistory::theFirstReadingOfABackendCountsForNothing()
{
    DurationHistory history;
    history.update(snapshotAt(50, 1'000)); // of a time that nobody saw
    QCOMPARE(history.lastMinute(1).total, std::uint64_t(0));
    history.update(snapshotAt(51, 1'007));
    QCOMPARE(history.lastMinute(1).total, std::uint64_t(7));
}

void tst_DurationHistory::forgetsABackendThatWasRemoved()
{
    DurationHistory history;
    history.update(snapshotAt(1, 0));
    history.update(snapshotAt(2, 5));
    history.update(madeUpSnapshot(3));
    QVERIFY(history.lastMinute(1) == DurationBuckets());
}

void tst_DurationHistory::startsAnewWithTheEngine()
{
    DurationHistory history;
    history.update(snapshotAt(10, 500));
    history.update(snapshotAt(1, 3));
    history.update(snapshotAt(2, 4));
    QCOMPARE(history.lastMinute(1).total, std::uint64_t(1));
}

QTEST_APPLESS_MAIN(tst_DurationHistory)
#include "tst_durationhistory.moc"
