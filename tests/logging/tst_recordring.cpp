#include "engine/logging/recordring.h"

#include "tests/logging/sample.h"

#include <QTest>

#include <random>
#include <string>
#include <thread>

using namespace signalbox;
using namespace signalbox::test;

class tst_RecordRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder();
    void goesRoundWithRecordsOfAnyLength();
    void dropsAndCountsWhatDoesNotFit();
    void dropsARecordThatNeverFits();
    void wakesOnceAfterARest();
    void doesNotRestWhileThereIsMore();
    void carriesEverythingBetweenThreads();
};

namespace {

constexpr auto nobody = [] {};

RequestRecord numbered(std::uint64_t number, std::string_view target = "/")
{
    RequestRecord record;
    record.bytesSent = number;
    record.target = target;
    return record;
}

}

void tst_RecordRing::keepsTheOrder()
{
    RecordRing ring(64 * 1024, nobody);
    RequestRecord record;
    QVERIFY(!ring.take(record));
    for (std::uint64_t i = 0; i < 3; ++i)
        ring.push(numbered(i));
    for (std::uint64_t i = 0; i < 3; ++i) {
        QVERIFY(ring.take(record));
        QCOMPARE(record.bytesSent, i);
    }
    QVERIFY(!ring.take(record));
    ring.push(sampleRecord());
    QVERIFY(ring.take(record));
    QVERIFY(record == sampleRecord());
}

void tst_RecordRing::goesRoundWithRecordsOfAnyLength()
{
    RecordRing ring(4'096, nobody);
    std::mt19937 random(1);
    std::uniform_int_distribution<std::size_t> length(0, 1'500);
    RequestRecord record;
    for (std::uint64_t i = 0; i < 10'000; ++i) {
        const std::string target(length(random), static_cast<char>('a' + i % 26));
        ring.push(numbered(i, target));
        QVERIFY(ring.take(record));
        QCOMPARE(record.bytesSent, i);
        QCOMPARE(record.target, std::string_view(target));
        QVERIFY(!ring.take(record));
    }
    QCOMPARE(ring.dropped(), 0U);
}

void tst_RecordRing::dropsAndCountsWhatDoesNotFit()
{
    RecordRing ring(1'024, nobody);
    for (std::uint64_t i = 0; i < 100; ++i)
        ring.push(numbered(i));
    QVERIFY(ring.dropped() > 0);
    RequestRecord record;
    std::uint64_t taken = 0;
    for (; ring.take(record); ++taken)
        QCOMPARE(record.bytesSent, taken);
    QVERIFY(taken > 0);
    QCOMPARE(taken + ring.dropped(), 100U);
    ring.push(numbered(100));
    QVERIFY(ring.take(record));
    QCOMPARE(record.bytesSent, 100U);
}

void tst_RecordRing::dropsARecordThatNeverFits()
{
    RecordRing ring(1'024, nobody);
    const std::string target(2'000, 'x');
    ring.push(numbered(0, target));
    QCOMPARE(ring.dropped(), 1U);
    RequestRecord record;
    QVERIFY(!ring.take(record));
}

void tst_RecordRing::wakesOnceAfterARest()
{
    int wakes = 0;
    RecordRing ring(64 * 1024, [&wakes] { ++wakes; });
    ring.push(numbered(0));
    QCOMPARE(wakes, 0);
    RequestRecord record;
    while (ring.take(record)) { }
    QVERIFY(ring.rest());
    ring.push(numbered(1));
    ring.push(numbered(2));
    QCOMPARE(wakes, 1);
}

void tst_RecordRing::doesNotRestWhileThereIsMore()
{
    int wakes = 0;
    RecordRing ring(64 * 1024, [&wakes] { ++wakes; });
    ring.push(numbered(0));
    QVERIFY(!ring.rest());
    ring.push(numbered(1));
    QCOMPARE(wakes, 0);
}

void tst_RecordRing::carriesEverythingBetweenThreads()
{
    constexpr std::uint64_t most = 50'000;
    RecordRing ring(16 * 1024, nobody);
    std::thread worker([&ring] {
        const std::string target(300, 'x');
        for (std::uint64_t i = 0; i < most;) {
            const std::uint64_t before = ring.dropped();
            ring.push(numbered(i, std::string_view(target).substr(0, i % 300)));
            i += ring.dropped() == before ? 1 : 0;
        }
    });
    RequestRecord record;
    bool isRight = true;
    for (std::uint64_t i = 0; i < most;) {
        if (!ring.take(record))
            continue;
        isRight &= record.bytesSent == i && record.target.size() == i % 300;
        ++i;
    }
    worker.join();
    QVERIFY(isRight);
}

QTEST_GUILESS_MAIN(tst_RecordRing)
#include "tst_recordring.moc"
