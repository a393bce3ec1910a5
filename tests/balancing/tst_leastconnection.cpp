#include "engine/balancing/leastconnection.h"

#include "tests/balancing/closedloop.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

class tst_LeastConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheLeastLoadedPerWeight_data();
    void takesTheLeastLoadedPerWeight();
    void takesEqualsInTurn();
    void takesIdleOnesByWeight();
    void keepsARampingOneBelowItsShareOfTheLoad();
    void sendsLittleToASlowBackend();
};

void tst_LeastConnection::takesTheLeastLoadedPerWeight_data()
{
    QTest::addColumn<Weights>("weights");
    QTest::addColumn<std::vector<std::uint32_t>>("inFlight");
    QTest::addColumn<std::size_t>("expected");
    using InFlight = std::vector<std::uint32_t>;
    QTest::newRow("the idle one") << Weights{1, 1, 1} << InFlight{1, 0, 2} << std::size_t{1};
    QTest::newRow("the last") << Weights{1, 1, 1} << InFlight{3, 4, 2} << std::size_t{2};
    QTest::newRow("the first") << Weights{1, 1, 1} << InFlight{3, 4, 5} << std::size_t{0};
    QTest::newRow("the heavy one, though it has more") << Weights{1, 4} << InFlight{2, 7} << std::size_t{1};
    QTest::newRow("the light one") << Weights{1, 4} << InFlight{1, 5} << std::size_t{0};
}

void tst_LeastConnection::takesTheLeastLoadedPerWeight()
{
    QFETCH(const Weights, weights);
    QFETCH(const std::vector<std::uint32_t>, inFlight);
    QFETCH(const std::size_t, expected);
    PickBench bench(weights);
    bench.setInFlight(inFlight);
    const LeastConnection balancer(bench.backends, cursorAt());
    for (int turn = 0; turn < 10; ++turn)
        QVERIFY(bench.pick(balancer) == expected);
}

void tst_LeastConnection::takesEqualsInTurn()
{
    PickBench bench({1, 1, 1});
    bench.setInFlight({3, 3, 3});
    const LeastConnection balancer(bench.backends, cursorAt());
    QVERIFY((bench.count(balancer, 300) == Counts{100, 100, 100}));
}

void tst_LeastConnection::takesIdleOnesByWeight()
{
    PickBench bench({3, 1});
    const LeastConnection balancer(bench.backends, cursorAt());
    QVERIFY((bench.count(balancer, 400) == Counts{300, 100}));
}

void tst_LeastConnection::keepsARampingOneBelowItsShareOfTheLoad()
{
    PickBench bench({1, 1});
    bench.backends[1].ramp = {bench.now, 10s};
    bench.setInFlight({9, 1}); // with a tenth of its weight it is as loaded as one with ten
    const LeastConnection balancer(bench.backends, cursorAt());
    QCOMPARE(bench.count(balancer, 100)[1], 0U);
    bench.setInFlight({11, 1});
    QCOMPARE(bench.count(balancer, 100)[1], 100U);
}

void tst_LeastConnection::sendsLittleToASlowBackend()
{
    PickBench bench({1, 1, 1, 1});
    const LeastConnection balancer(bench.backends, cursorAt());
    ClosedLoop loop(
        bench, balancer, [](std::size_t backend, ClosedLoop::Seconds) { return backend == 3 ? 50ms : 5ms; });
    const auto answers = loop.run(32, 5s);
    const double share = shareOf(answers, 3, 0s, 5s);
    QVERIFY2(share <= 0.15, qPrintable(QString::number(share)));
    for (const RoutedBackend &routed : bench.backends)
        QCOMPARE(routed.backend->inFlight.load(), 0U);
}

QTEST_GUILESS_MAIN(tst_LeastConnection)
#include "tst_leastconnection.moc"
