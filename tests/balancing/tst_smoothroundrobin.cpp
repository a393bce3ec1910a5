#include "engine/balancing/smoothroundrobin.h"

#include "tests/balancing/pickbench.h"

#include <QElapsedTimer>
#include <QTest>

#include <numeric>
#include <random>
#include <thread>

using namespace signalbox;
using namespace signalbox::test;

namespace {

int divisorOf(const Weights &weights)
{
    return std::accumulate(weights.begin(), weights.end(), 0, [](int a, int b) { return std::gcd(a, b); });
}

Counts shares(const Weights &weights, std::uint64_t rounds = 1)
{
    Counts expected;
    for (int weight : weights)
        expected.push_back(static_cast<std::uint64_t>(weight / divisorOf(weights)) * rounds);
    return expected;
}

std::uint64_t sum(const Counts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

Weights randomWeights(std::mt19937 &random, int most)
{
    Weights weights(1 + random() % 12);
    for (int &weight : weights)
        weight = 1 + static_cast<int>(random() % static_cast<unsigned>(most));
    return weights;
}

void addWeightRows()
{
    QTest::addColumn<Weights>("weights");
    QTest::newRow("one backend") << Weights{7};
    QTest::newRow("two equal") << Weights{1, 1};
    QTest::newRow("equal weights above one") << Weights{5, 5, 5};
    QTest::newRow("one to two") << Weights{1, 2};
    QTest::newRow("five, one, one") << Weights{5, 1, 1};
    QTest::newRow("with a common divisor") << Weights{50, 30, 20};
    QTest::newRow("primes") << Weights{7, 11, 13};
    QTest::newRow("ninety-five to five") << Weights{95, 5};
    QTest::newRow("a thousand to one") << Weights{1000, 1};
    QTest::newRow("ten against ten of one") << Weights{10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    Weights oneAmongMany(101, 1);
    oneAmongMany[50] = 100;
    QTest::newRow("a heavy one among a hundred light ones") << oneAmongMany;
    std::mt19937 random(1);
    for (int i = 0; i < 40; ++i)
        QTest::addRow("random set %d", i) << randomWeights(random, i < 20 ? 10 : 1000);
}

}

class tst_SmoothRoundRobin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isExactInEveryWindow_data() { addWeightRows(); }
    void isExactInEveryWindow();
    void isNeverAWholeTurnAheadOrBehind_data() { addWeightRows(); }
    void isNeverAWholeTurnAheadOrBehind();
    void takesEqualWeightsInTurn();
    void spreadsTheLightOnesBetweenTheHeavy();
    void skipsTriedBackends();
    void goesOnWhereTheTableBeforeStopped();
    void isExactOverSeveralThreads();
    void buildsTheLargestSetInReasonableTime();
};

void tst_SmoothRoundRobin::isExactInEveryWindow()
{
    QFETCH(const Weights, weights);
    PickBench bench(weights);
    const Counts expected = shares(weights);
    for (std::uint64_t start : {0U, 1U, 17U}) {
        const SmoothRoundRobin balancer(weights, cursorAt(start));
        for (int window = 0; window < 3; ++window)
            QVERIFY(bench.count(balancer, sum(expected)) == expected);
    }
}

void tst_SmoothRoundRobin::isNeverAWholeTurnAheadOrBehind()
{
    QFETCH(const Weights, weights);
    const SmoothRoundRobin balancer(weights, cursorAt(0));
    const double total = std::accumulate(weights.begin(), weights.end(), 0);
    Counts counts(weights.size());
    double picks = 0;
    for (std::uint32_t picked : balancer.sequence()) {
        ++counts[picked];
        ++picks;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const double error = static_cast<double>(counts[i]) - picks * weights[i] / total;
            QVERIFY2(std::abs(error) < 1, qPrintable(QString::number(error)));
        }
    }
}

void tst_SmoothRoundRobin::takesEqualWeightsInTurn()
{
    const SmoothRoundRobin balancer({3, 3, 3, 3}, cursorAt(0));
    QVERIFY((balancer.sequence() == std::vector<std::uint32_t>{0, 1, 2, 3}));
}

void tst_SmoothRoundRobin::spreadsTheLightOnesBetweenTheHeavy()
{
    const SmoothRoundRobin balancer({3, 1, 1, 1}, cursorAt(0));
    const auto &sequence = balancer.sequence();
    for (std::size_t i = 1; i < sequence.size(); ++i)
        QVERIFY(sequence[i] != 0 || sequence[i - 1] != 0);
}

void tst_SmoothRoundRobin::skipsTriedBackends()
{
    PickBench bench({2, 1, 1});
    const SmoothRoundRobin balancer({2, 1, 1}, cursorAt(0));
    bench.tried.add(*bench.backends[0].backend);
    const Counts counts = bench.count(balancer, 400);
    QCOMPARE(counts[0], 0U);
    QVERIFY(counts[1] > 0 && counts[2] > 0);
}

void tst_SmoothRoundRobin::goesOnWhereTheTableBeforeStopped()
{
    PickBench bench({1, 1, 1});
    const RoundRobinCursor cursor = cursorAt(0);
    std::vector<std::size_t> picked;
    for (int i = 0; i < 6; ++i)
        picked.push_back(bench.pick(SmoothRoundRobin({1, 1, 1}, cursor)).value());
    QVERIFY((picked == std::vector<std::size_t>{0, 1, 2, 0, 1, 2}));
}

void tst_SmoothRoundRobin::isExactOverSeveralThreads()
{
    const Weights weights{5, 3, 2};
    const SmoothRoundRobin balancer(weights, cursorAt(0));
    constexpr std::size_t workers = 4;
    constexpr std::uint64_t picksEach = 20'000;
    std::vector<PickBench> benches(workers, PickBench(weights)); // chance and tried backends of their own
    std::vector<Counts> counts(workers);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < workers; ++i)
        threads.emplace_back([&, i] { counts[i] = benches[i].count(balancer, picksEach); });
    for (std::thread &thread : threads)
        thread.join();
    Counts total(weights.size());
    for (const Counts &each : counts) {
        for (std::size_t i = 0; i < total.size(); ++i)
            total[i] += each[i];
    }
    QVERIFY(total == shares(weights, workers * picksEach / 10));
}

void tst_SmoothRoundRobin::buildsTheLargestSetInReasonableTime()
{
    Weights weights(1000, 1000);
    weights[0] = 999; // so that nothing divides them all
    QElapsedTimer timer;
    timer.start();
    const SmoothRoundRobin balancer(weights, cursorAt(0));
    QCOMPARE(balancer.sequence().size(), 999'999U);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(tst_SmoothRoundRobin)
#include "tst_smoothroundrobin.moc"
