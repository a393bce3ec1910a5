#include "engine/metrics/histogramreading.h"

#include <QTest>

#include <memory>
#include <random>
#include <vector>

using namespace signalbox;

/// What the latency histogram costs: a few nanoseconds for a worker, a few microseconds for who reads it.
class tst_HistogramBenchmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void record();
    void readAndTellPercentiles();
};

namespace {

constexpr std::size_t records = 1'000; // per iteration: the printed time is that of so many

std::vector<std::chrono::nanoseconds> durations()
{
    std::mt19937 random(1);
    std::lognormal_distribution<double> typical(14, 1); // around a millisecond
    std::vector<std::chrono::nanoseconds> result;
    for (std::size_t i = 0; i < records; ++i)
        result.emplace_back(static_cast<std::int64_t>(typical(random)));
    return result;
}

}

void tst_HistogramBenchmark::record()
{
    const auto histogram = std::make_unique<Histogram>();
    const auto each = durations();
    QBENCHMARK
    {
        for (const auto duration : each)
            histogram->record(duration);
    }
    HistogramReading reading;
    reading.add(*histogram);
    QVERIFY(reading.count() >= records);
}

void tst_HistogramBenchmark::readAndTellPercentiles()
{
    const auto histogram = std::make_unique<Histogram>();
    for (const auto duration : durations())
        histogram->record(duration);
    std::chrono::nanoseconds sum{0};
    QBENCHMARK
    {
        HistogramReading reading;
        reading.add(*histogram);
        sum += reading.percentile(0.5) + reading.percentile(0.99);
    }
    QVERIFY(sum.count() > 0);
}

QTEST_GUILESS_MAIN(tst_HistogramBenchmark)
#include "tst_histogrambenchmark.moc"
