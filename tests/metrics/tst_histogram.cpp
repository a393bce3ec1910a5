#include "engine/metrics/durationbuckets.h"

#include <QTest>

#include <cmath>
#include <memory>
#include <random>
#include <thread>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_Histogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasBucketsWithoutGapOrOverlap();
    void isAtMostTwoPercentOff();
    void countsWhatLiesBeyondItsRangeAtTheEnds();
    void tellsPercentiles_data();
    void tellsPercentiles();
    void tellsNothingOfNothing();
    void addsReadingsOfSeveralWorkers();
    void leavesAWindowWhenAnEarlierReadingIsTakenOff();
    void mayBeReadWhileItIsWritten();
    void becomesFixedBucketsThatAddUp();
};

namespace {

HistogramReading read(const Histogram &histogram)
{
    HistogramReading reading;
    reading.add(histogram);
    return reading;
}

std::uint64_t countUpTo(const HistogramReading &reading, std::chrono::nanoseconds bound)
{
    std::uint64_t count = 0;
    reading.countUpTo({&bound, 1}, {&count, 1});
    return count;
}

}

void tst_Histogram::hasBucketsWithoutGapOrOverlap()
{
    for (std::size_t i = 0; i < HistogramBuckets::count; ++i) {
        QVERIFY(HistogramBuckets::edge(i) < HistogramBuckets::edge(i + 1));
        QCOMPARE(HistogramBuckets::indexOf(HistogramBuckets::edge(i)), i);
        QCOMPARE(HistogramBuckets::indexOf(HistogramBuckets::edge(i + 1) - 1ns), i);
    }
    QVERIFY(HistogramBuckets::edge(HistogramBuckets::count) > 1h);
}

void tst_Histogram::isAtMostTwoPercentOff()
{
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> exponent(std::log(1e3), std::log(3.6e12));
    for (int i = 0; i < 100'000; ++i) {
        const double exact = std::exp(exponent(random));
        const std::chrono::nanoseconds duration(static_cast<std::int64_t>(exact));
        const auto middle = HistogramBuckets::middle(HistogramBuckets::indexOf(duration));
        QVERIFY(std::abs(static_cast<double>((middle - duration).count())) <= 0.02 * exact);
    }
}

void tst_Histogram::countsWhatLiesBeyondItsRangeAtTheEnds()
{
    QCOMPARE(HistogramBuckets::indexOf(-5ns), 0U);
    QCOMPARE(HistogramBuckets::indexOf(0ns), 0U);
    QCOMPARE(HistogramBuckets::indexOf(1000h), HistogramBuckets::count - 1);
    QCOMPARE(HistogramBuckets::indexOf(std::chrono::nanoseconds::max()), HistogramBuckets::count - 1);
    Histogram histogram;
    histogram.record(-1ms);
    QCOMPARE(read(histogram).sum(), 0ns);
    QCOMPARE(read(histogram).count(), 1U);
}

void tst_Histogram::tellsPercentiles_data()
{
    QTest::addColumn<double>("part");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("the shortest") << 0.0 << 1;
    QTest::newRow("the median") << 0.5 << 500;
    QTest::newRow("p90") << 0.9 << 900;
    QTest::newRow("p99") << 0.99 << 990;
    QTest::newRow("p99.9") << 0.999 << 999;
    QTest::newRow("the longest") << 1.0 << 1'000;
}

void tst_Histogram::tellsPercentiles()
{
    QFETCH(const double, part);
    QFETCH(const int, milliseconds);
    Histogram histogram;
    for (int i = 1; i <= 1'000; ++i)
        histogram.record(std::chrono::milliseconds(i));
    const double told = static_cast<double>(read(histogram).percentile(part).count()) / 1e6;
    QVERIFY2(std::abs(told - milliseconds) <= 0.02 * milliseconds, qPrintable(QString::number(told)));
}

void tst_Histogram::tellsNothingOfNothing()
{
    const HistogramReading nothing;
    QCOMPARE(nothing.count(), 0U);
    QCOMPARE(nothing.percentile(0.99), 0ns);
    QCOMPARE(countUpTo(nothing, 1h), 0U);
}

void tst_Histogram::addsReadingsOfSeveralWorkers()
{
    std::array<Histogram, 2> workers;
    workers[0].record(1ms);
    workers[1].record(1s);
    HistogramReading both = read(workers[0]);
    both += read(workers[1]);
    QCOMPARE(both.count(), 2U);
    QCOMPARE(both.sum(), 1'001ms);
    QCOMPARE(countUpTo(both, 10ms), 1U);
}

void tst_Histogram::leavesAWindowWhenAnEarlierReadingIsTakenOff()
{
    Histogram histogram;
    for (int i = 0; i < 1'000; ++i)
        histogram.record(1s);
    const HistogramReading before = read(histogram);
    histogram.record(5ms);
    HistogramReading window = read(histogram);
    window -= before;
    QCOMPARE(window.count(), 1U);
    QCOMPARE(window.sum(), 5ms);
    QVERIFY(window.percentile(0.99) < 6ms);
    window -= window;
    QVERIFY(window == HistogramReading());
}

void tst_Histogram::mayBeReadWhileItIsWritten()
{
    constexpr int most = 200'000;
    const auto histogram = std::make_unique<Histogram>();
    std::thread writer([&histogram] {
        for (int i = 0; i < most; ++i)
            histogram->record(std::chrono::microseconds(i % 1'000));
    });
    bool isMonotonic = true;
    for (std::uint64_t last = 0; last < most;) {
        const std::uint64_t count = read(*histogram).count();
        isMonotonic &= count >= last;
        last = count;
    }
    writer.join();
    QVERIFY(isMonotonic);
}

void tst_Histogram::becomesFixedBucketsThatAddUp()
{
    Histogram histogram;
    for (const auto duration : {100us, 700us, 30'000us, 30'000us, 60'000'000us})
        histogram.record(duration);
    DurationBuckets buckets(read(histogram));
    const auto upTo = [&buckets](double seconds) {
        const auto bound = std::ranges::find(DurationBuckets::bounds, seconds);
        return buckets.counts.at(static_cast<std::size_t>(bound - DurationBuckets::bounds.begin()));
    };
    QCOMPARE(upTo(0.0001), 1U);
    QCOMPARE(upTo(0.0005), 1U);
    QCOMPARE(upTo(0.001), 2U);
    QCOMPARE(upTo(0.025), 2U);
    QCOMPARE(upTo(0.0315), 4U);
    QCOMPARE(buckets.counts.back(), 4U);
    QCOMPARE(buckets.total, 5U);
    buckets += DurationBuckets(read(histogram));
    QCOMPARE(upTo(0.05), 8U);
    QCOMPARE(buckets.total, 10U);
    QCOMPARE(buckets.sum, 2 * 60'060'800us);
}

QTEST_GUILESS_MAIN(tst_Histogram)
#include "tst_histogram.moc"
