#include "engine/balancing/weightedrandom.h"

#include "tests/balancing/pickbench.h"

#include <QTest>

#include <cmath>

using namespace signalbox;
using namespace signalbox::test;

class tst_WeightedRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsByWeight_data();
    void drawsByWeight();
    void sharesWhatAFullOneLeavesByWeight();
    void repeatsItselfFromTheSameSeed();
};

void tst_WeightedRandom::drawsByWeight_data()
{
    QTest::addColumn<Weights>("weights");
    QTest::newRow("one") << Weights{7};
    QTest::newRow("equal ones") << Weights(10, 3);
    QTest::newRow("one to nine") << Weights{1, 9};
    QTest::newRow("a thousand to one") << Weights{1, 1000};
    QTest::newRow("primes") << Weights{2, 3, 5, 7, 11, 13};
}

void tst_WeightedRandom::drawsByWeight()
{
    QFETCH(const Weights, weights);
    constexpr std::uint64_t picks = 200'000;
    PickBench bench(weights);
    const Counts counts = bench.count(WeightedRandom(bench.backends), picks);
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double part = weights[i] / total;
        const double deviation = std::sqrt(part * (1 - part) / picks);
        QVERIFY(std::abs(shareOf(counts, i) - part) <= 4 * deviation);
    }
}

void tst_WeightedRandom::sharesWhatAFullOneLeavesByWeight()
{
    PickBench bench({10, 1, 3});
    const WeightedRandom balancer(bench.backends);
    bench.fill(0);
    const Counts counts = bench.count(balancer, 40'000);
    QCOMPARE(counts[0], 0U);
    const double third = shareOf(counts, 2);
    QVERIFY2(std::abs(third - 0.75) < 0.02, qPrintable(QString::number(third)));
}

void tst_WeightedRandom::repeatsItselfFromTheSameSeed()
{
    PickBench one({1, 2, 3});
    PickBench other({1, 2, 3});
    QVERIFY(
        one.count(WeightedRandom(one.backends), 1'000) == other.count(WeightedRandom(other.backends), 1'000));
}

QTEST_GUILESS_MAIN(tst_WeightedRandom)
#include "tst_weightedrandom.moc"
