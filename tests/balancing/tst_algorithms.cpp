#include "engine/config/names.h"
#include "tests/balancing/pickbench.h"

#include <QTest>

#include <cstdlib>
#include <new>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

std::size_t allocations = 0;

}

void *operator new(std::size_t size)
{
    ++allocations;
    void *memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

/// What every algorithm has to do.
class tst_Algorithms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findNothingAmongNone_data() { addRows(); }
    void findNothingAmongNone();
    void findNothingWhereAllAreFull_data() { addRows(); }
    void findNothingWhereAllAreFull();
    void findNothingWhereAllWereTried_data() { addRows(); }
    void findNothingWhereAllWereTried();
    void takeTheOnlyOne_data() { addRows(); }
    void takeTheOnlyOne();
    void takeBothOfTwo_data() { addRows(); }
    void takeBothOfTwo();
    void findTheOneThatIsLeft_data() { addRows(); }
    void findTheOneThatIsLeft();
    void neverTakeOneThatMayNotBe_data() { addRows(); }
    void neverTakeOneThatMayNotBe();
    void giveARampingOneItsPart_data() { addRows(); }
    void giveARampingOneItsPart();
    void takeARampingOneWhereThereIsNoOther_data() { addRows(); }
    void takeARampingOneWhereThereIsNoOther();
    void shareByWeightWhileIdle_data() { addRows(); }
    void shareByWeightWhileIdle();
    void scoreAsTheyCompare_data();
    void scoreAsTheyCompare();
    void allocateNothing_data() { addRows(); }
    void allocateNothing();

private:
    static void addRows();
    static std::shared_ptr<const Balancer> balancerFor(const PickBench &bench);
};

void tst_Algorithms::addRows()
{
    QTest::addColumn<BalancingConfig>("config");
    for (const Algorithm algorithm : {Algorithm::WeightedRoundRobin, Algorithm::RoundRobin,
             Algorithm::LeastConnection, Algorithm::ConsistentHashing, Algorithm::Maglev,
             Algorithm::TwoChoices, Algorithm::PeakEwma, Algorithm::Random}) {
        BalancingConfig config;
        config.algorithm = algorithm;
        QTest::newRow(name(algorithm)) << config;
    }
    BalancingConfig bounded;
    bounded.algorithm = Algorithm::ConsistentHashing;
    bounded.balanceFactor = 1.25;
    QTest::newRow("consistent_hashing with bounded load") << bounded;
}

std::shared_ptr<const Balancer> tst_Algorithms::balancerFor(const PickBench &bench)
{
    QFETCH(const BalancingConfig, config);
    return makeBalancer(config, bench.backends, cursorAt());
}

void tst_Algorithms::findNothingAmongNone()
{
    PickBench bench{Weights{}};
    QVERIFY(!bench.pick(*balancerFor(bench), 7));
}

void tst_Algorithms::findNothingWhereAllAreFull()
{
    PickBench bench({1, 2, 3});
    const auto balancer = balancerFor(bench);
    for (std::size_t i = 0; i < 3; ++i)
        bench.fill(i);
    QVERIFY(!bench.pick(*balancer, 7));
}

void tst_Algorithms::findNothingWhereAllWereTried()
{
    PickBench bench({1, 2, 3});
    for (const RoutedBackend &routed : bench.backends)
        bench.tried.add(*routed.backend);
    QVERIFY(!bench.pick(*balancerFor(bench), 7));
}

void tst_Algorithms::takeTheOnlyOne()
{
    PickBench bench({5});
    QCOMPARE(bench.count(*balancerFor(bench), 100)[0], 100U);
}

void tst_Algorithms::takeBothOfTwo()
{
    PickBench bench({1, 1});
    const Counts counts = bench.count(*balancerFor(bench), 1'000);
    QVERIFY(counts[0] > 300 && counts[1] > 300);
}

void tst_Algorithms::findTheOneThatIsLeft()
{
    Weights weights(300, 20);
    weights[123] = 1;
    PickBench bench(weights);
    const auto balancer = balancerFor(bench);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (i != 123)
            bench.fill(i);
    }
    for (std::uint64_t key = 0; key < 100; ++key)
        QVERIFY(bench.pick(*balancer, PickBench::keyOf(key)) == 123U);
}

void tst_Algorithms::neverTakeOneThatMayNotBe()
{
    PickBench bench({3, 1, 2, 1, 5});
    const auto balancer = balancerFor(bench);
    bench.fill(0);
    bench.tried.add(*bench.backends[3].backend);
    const Counts counts = bench.count(*balancer, 3'000);
    QCOMPARE(counts[0] + counts[3], 0U);
    for (const std::size_t i : {1U, 2U, 4U})
        QVERIFY(counts[i] > 0);
}

void tst_Algorithms::giveARampingOneItsPart()
{
    PickBench bench({1, 1, 1, 1});
    const auto balancer = balancerFor(bench);
    const double whole = shareOf(bench.count(*balancer, 20'000), 2);
    bench.backends[2].ramp = {bench.now, 10s};
    for (const auto &[passed, factor] :
        {std::pair(0s, 0.1), {5s, 0.55}, {9s, 0.91}, {10s, 1.0}, {60s, 1.0}}) {
        bench.now = bench.backends[2].ramp.start + passed;
        const double share = shareOf(bench.count(*balancer, 20'000), 2);
        QVERIFY2(std::abs(share - whole * factor) < 0.015, qPrintable(QString::number(share)));
    }
}

void tst_Algorithms::takeARampingOneWhereThereIsNoOther()
{
    PickBench bench({1, 1, 1});
    const auto balancer = balancerFor(bench);
    for (RoutedBackend &routed : bench.backends)
        routed.ramp = {bench.now, 10s};
    bench.fill(0);
    for (std::uint64_t i = 0; i < 200; ++i)
        QVERIFY(bench.pick(*balancer, PickBench::keyOf(i)).has_value());
    QCOMPARE(bench.count(*balancer, 100)[0], 0U);
}

void tst_Algorithms::shareByWeightWhileIdle()
{
    QFETCH(const BalancingConfig, config);
    const Weights weights{1, 2, 3, 4};
    PickBench bench(weights);
    const Counts counts = bench.count(*balancerFor(bench), 40'000);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double asked = usesWeights(config.algorithm) ? weights[i] / 10.0 : 0.25;
        const double share = shareOf(counts, i);
        QVERIFY2(std::abs(share - asked) < 0.2 * asked, qPrintable(QString::number(share)));
    }
}

void tst_Algorithms::scoreAsTheyCompare_data()
{
    QTest::addColumn<BalancingConfig>("config");
    QTest::addColumn<std::vector<double>>("scores");
    const auto row = [](Algorithm algorithm, const std::vector<double> &scores) {
        BalancingConfig config;
        config.algorithm = algorithm;
        QTest::newRow(name(algorithm)) << config << scores;
    };
    row(Algorithm::WeightedRoundRobin, {});
    row(Algorithm::RoundRobin, {});
    row(Algorithm::LeastConnection, {3, 1.25, 4});
    row(Algorithm::ConsistentHashing, {});
    row(Algorithm::Maglev, {});
    row(Algorithm::TwoChoices, {3, 1.25, 4});
    row(Algorithm::PeakEwma, {0.8, 0.3, 1});
    row(Algorithm::Random, {});
}

void tst_Algorithms::scoreAsTheyCompare()
{
    QFETCH(const std::vector<double>, scores);
    PickBench bench({1, 4, 2}, 2);
    bench.worker = 1;
    bench.setInFlight({3, 5, 4});
    bench.backends[2].ramp = {bench.now - 4s, 9s}; // it has half of its weight
    for (const RoutedBackend &routed : bench.backends) {
        routed.backend->counters[0].latency.observe(9s, bench.now); // as another worker sees it
        routed.backend->counters[1].latency.observe(200ms, bench.now);
    }
    const auto balancer = balancerFor(bench);
    const PickContext context = bench.context();
    const Candidates candidates(bench.backends, context);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto score = balancer->score(candidates, i);
        QCOMPARE(score.has_value(), !scores.empty());
        if (score)
            QCOMPARE(*score, scores[i]);
    }
}

void tst_Algorithms::allocateNothing()
{
    PickBench bench(Weights(50, 3));
    const auto balancer = balancerFor(bench);
    for (std::size_t i = 0; i < 20; ++i)
        bench.fill(i);
    const std::size_t before = allocations;
    for (std::uint64_t i = 0; i < 1'000; ++i)
        bench.pick(*balancer, i << 50);
    QCOMPARE(allocations, before);
}

QTEST_GUILESS_MAIN(tst_Algorithms)
#include "tst_algorithms.moc"
