#include "engine/balancing/twochoices.h"

#include "tests/balancing/closedloop.h"

#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

class tst_TwoChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheLessLoadedOfTwo();
    void comparesLoadsPerWeight();
    void neverTakesTheMostLoaded();
    void spreadsFarMoreEvenlyThanChance();
    void sendsLittleToASlowBackend();
};

void tst_TwoChoices::takesTheLessLoadedOfTwo()
{
    PickBench bench({1, 1});
    const TwoChoices balancer(bench.backends);
    bench.setInFlight({2, 1});
    QCOMPARE(bench.count(balancer, 100)[1], 100U);
}

void tst_TwoChoices::comparesLoadsPerWeight()
{
    PickBench bench({1, 4});
    const TwoChoices balancer(bench.backends);
    bench.setInFlight({2, 7});
    QCOMPARE(bench.count(balancer, 100)[1], 100U);
    bench.setInFlight({1, 5});
    QCOMPARE(bench.count(balancer, 100)[0], 100U);
}

void tst_TwoChoices::neverTakesTheMostLoaded()
{
    PickBench bench({1, 1, 1, 1});
    const TwoChoices balancer(bench.backends);
    bench.setInFlight({1, 3, 9, 2});
    const Counts counts = bench.count(balancer, 1'000);
    QCOMPARE(counts[2], 0U);
    QVERIFY(counts[0] > counts[3] && counts[3] > counts[1] && counts[1] > 0);
}

void tst_TwoChoices::spreadsFarMoreEvenlyThanChance()
{
    PickBench bench(Weights(100, 1));
    const TwoChoices balancer(bench.backends);
    std::uint32_t most = 0;
    for (int i = 0; i < 10'000; ++i)
        most = std::max(most, ++bench.backends[bench.pick(balancer).value()].backend->inFlight);
    QVERIFY(most <= 100 + 5); // chance alone: about 125
}

void tst_TwoChoices::sendsLittleToASlowBackend()
{
    PickBench bench({1, 1, 1, 1});
    const TwoChoices balancer(bench.backends);
    ClosedLoop loop(
        bench, balancer, [](std::size_t backend, ClosedLoop::Seconds) { return backend == 3 ? 50ms : 5ms; });
    const double share = shareOf(loop.run(32, 5s), 3, 0s, 5s);
    QVERIFY2(share <= 0.15, qPrintable(QString::number(share)));
}

QTEST_GUILESS_MAIN(tst_TwoChoices)
#include "tst_twochoices.moc"
