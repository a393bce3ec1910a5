#include "engine/balancing/choice.h"
#include "tests/balancing/pickbench.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

class tst_Balancer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersWhatWasTried();
    void remembersAtMostSixteen();
    void remembersEachOnce();
    void offersWhatIsNeitherFullNorTried();
    void weighsByTheRamp();
    void drawsEachNumberAsOften();
    void takesTheFirstThatTheRampAdmits();
    void takesTheFirstEligibleWhereTheRampAdmitsNone();
    void takesNothingWhereNoneIsEligible();
};

void tst_Balancer::remembersWhatWasTried()
{
    const PickBench bench({1, 1});
    TriedBackends tried;
    QVERIFY(tried.isEmpty());
    tried.add(*bench.backends[0].backend);
    QVERIFY(tried.contains(*bench.backends[0].backend));
    QVERIFY(!tried.contains(*bench.backends[1].backend));
    tried.clear();
    QVERIFY(!tried.contains(*bench.backends[0].backend));
}

void tst_Balancer::remembersAtMostSixteen()
{
    const PickBench bench(Weights(18, 1));
    TriedBackends tried;
    for (const RoutedBackend &routed : bench.backends)
        tried.add(*routed.backend);
    QVERIFY(tried.contains(*bench.backends[15].backend));
    QVERIFY(!tried.contains(*bench.backends[16].backend));
}

void tst_Balancer::remembersEachOnce()
{
    const PickBench bench({1, 1});
    TriedBackends tried;
    for (int i = 0; i < 16; ++i)
        tried.add(*bench.backends[0].backend);
    tried.add(*bench.backends[1].backend);
    QVERIFY(tried.contains(*bench.backends[1].backend));
}

void tst_Balancer::offersWhatIsNeitherFullNorTried()
{
    PickBench bench({1, 1, 1});
    bench.fill(0);
    bench.tried.add(*bench.backends[1].backend);
    const PickContext context = bench.context();
    const Candidates candidates(bench.backends, context);
    QVERIFY(!candidates.isEligible(0));
    QVERIFY(!candidates.isEligible(1));
    QVERIFY(candidates.isEligible(2));
    bench.backends[0].backend->inFlight = 0;
    QVERIFY(candidates.isEligible(0));
}

void tst_Balancer::weighsByTheRamp()
{
    PickBench bench({4});
    bench.backends[0].ramp = {bench.now - 5s, 10s};
    const PickContext context = bench.context();
    QCOMPARE(Candidates(bench.backends, context).weight(0), 4 * 0.55);
    bench.backends[0].ramp = {bench.now + 5s, 10s}; // a clock read a moment earlier
    QCOMPARE(Candidates(bench.backends, context).weight(0), 4 * 0.1);
}

void tst_Balancer::drawsEachNumberAsOften()
{
    Chance chance(3);
    Counts counts(7);
    for (int i = 0; i < 70'000; ++i)
        ++counts[chance.below(7)];
    for (const std::uint64_t count : counts)
        QVERIFY(count > 9'600 && count < 10'400);
    for (int i = 0; i < 1'000; ++i) {
        const double fraction = chance.fraction();
        QVERIFY(fraction >= 0 && fraction < 1);
    }
}

void tst_Balancer::takesTheFirstThatTheRampAdmits()
{
    PickBench bench({1, 1});
    bench.backends[0].ramp = {bench.now, 10s};
    const PickContext context = bench.context();
    const Candidates candidates(bench.backends, context);
    int second = 0;
    for (int i = 0; i < 1'000; ++i) {
        Choice choice(candidates);
        second += choice.offerAll(0) == 1U ? 1 : 0;
    }
    QVERIFY(second > 850 && second < 950);
}

void tst_Balancer::takesTheFirstEligibleWhereTheRampAdmitsNone()
{
    PickBench bench({1, 1, 1});
    for (RoutedBackend &routed : bench.backends)
        routed.ramp = {bench.now, 10s};
    bench.fill(1);
    const PickContext context = bench.context();
    const Candidates candidates(bench.backends, context);
    Counts counts(3);
    for (int i = 0; i < 1'000; ++i)
        ++counts[Choice(candidates).offerAll(1).value()];
    QCOMPARE(counts[1], 0U);
    QVERIFY(counts[2] > 850 && counts[0] > 50);
}

void tst_Balancer::takesNothingWhereNoneIsEligible()
{
    PickBench bench({1});
    bench.fill(0);
    const PickContext context = bench.context();
    const Candidates candidates(bench.backends, context);
    Choice choice(candidates);
    QVERIFY(!choice.offer(0));
    QVERIFY(!choice.index());
    QVERIFY(!Choice(Candidates({}, context)).offerAll(0));
}

QTEST_GUILESS_MAIN(tst_Balancer)
#include "tst_balancer.moc"
