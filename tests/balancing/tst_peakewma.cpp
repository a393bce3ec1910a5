#include "engine/balancing/peakewma.h"

#include "tests/balancing/closedloop.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

using Seconds = ClosedLoop::Seconds;

namespace {

constexpr int workers = 2;

/// The last of four is 20 times slower while `isSlow(time)`.
template <typename IsSlow> ClosedLoop::Speed slowLast(IsSlow isSlow)
{
    return [isSlow](std::size_t backend, Seconds time) -> Seconds {
        return backend == 3 && isSlow(time) ? 100ms : 5ms;
    };
}

bool always(Seconds)
{
    return true;
}

}

class tst_PeakEwma : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheFasterOfTwo();
    void weighsLatencyByWhatIsInFlight();
    void triesWhatIsNotMeasured();
    void sendsNoMoreToWhatHasNotAnswered();
    void goesByItsOwnWorkersMeasurements();
    void halvesTheTailOfRoundRobin();
    void leavesASlowBackendWithinSeconds();
    void comesBackAfterItRecovers();
    void isNotAttractedByFastFailures();
    void isNotDrawnIntoABackendThatHangs();
};

void tst_PeakEwma::takesTheFasterOfTwo()
{
    PickBench bench({1, 1});
    const PeakEwma balancer(bench.backends);
    bench.backends[0].backend->counters[0].latency.observe(5ms, bench.now);
    bench.backends[1].backend->counters[0].latency.observe(4ms, bench.now);
    QCOMPARE(bench.count(balancer, 100)[1], 100U);
}

void tst_PeakEwma::weighsLatencyByWhatIsInFlight()
{
    PickBench bench({1, 2});
    const PeakEwma balancer(bench.backends);
    bench.backends[0].backend->counters[0].latency.observe(10ms, bench.now);
    bench.backends[1].backend->counters[0].latency.observe(10ms, bench.now);
    bench.setInFlight({0, 2}); // 10 ms · 1 / 1 against 10 ms · 3 / 2
    QCOMPARE(bench.count(balancer, 100)[0], 100U);
    bench.setInFlight({1, 2});
    QCOMPARE(bench.count(balancer, 100)[1], 100U);
}

void tst_PeakEwma::triesWhatIsNotMeasured()
{
    PickBench bench({1, 1});
    const PeakEwma balancer(bench.backends);
    bench.backends[0].backend->counters[0].latency.observe(1ms, bench.now);
    QVERIFY(bench.pick(balancer) == 1U);
}

void tst_PeakEwma::sendsNoMoreToWhatHasNotAnswered()
{
    PickBench bench({1, 1});
    const PeakEwma balancer(bench.backends);
    bench.backends[0].backend->counters[0].latency.observe(1ms, bench.now);
    bench.backends[1].backend->counters[0].latency.begin(bench.now);
    bench.setInFlight({20, 1});
    QCOMPARE(bench.count(balancer, 100)[0], 100U);
}

void tst_PeakEwma::goesByItsOwnWorkersMeasurements()
{
    PickBench bench({1, 1}, 2);
    const PeakEwma balancer(bench.backends);
    for (std::size_t i = 0; i < 2; ++i) {
        bench.backends[i].backend->counters[i].latency.observe(1ms, bench.now);
        bench.backends[i].backend->counters[1 - i].latency.observe(9ms, bench.now);
    }
    QVERIFY(bench.pick(balancer) == 0U);
    bench.worker = 1;
    QVERIFY(bench.pick(balancer) == 1U);
}

void tst_PeakEwma::halvesTheTailOfRoundRobin()
{
    const Weights weights(4, 1);
    PickBench even(weights, workers);
    const SmoothRoundRobin roundRobin(weights, cursorAt());
    const Seconds before = percentile(ClosedLoop(even, roundRobin, slowLast(always)).run(32, 20s), 0.99);
    PickBench bench(weights, workers);
    const PeakEwma balancer(bench.backends);
    const Seconds after = percentile(ClosedLoop(bench, balancer, slowLast(always)).run(32, 20s), 0.99);
    QVERIFY2(after <= 0.5 * before, qPrintable(QString::number(after / before)));
}

void tst_PeakEwma::leavesASlowBackendWithinSeconds()
{
    PickBench bench(Weights(4, 1), workers);
    const PeakEwma balancer(bench.backends);
    ClosedLoop loop(bench, balancer, slowLast([](Seconds time) { return time > 10s; }));
    const auto answers = loop.run(32, 20s);
    QVERIFY(shareOf(answers, 3, 5s, 10s) > 0.15);
    const double share = shareOf(answers, 3, 11s, 20s);
    QVERIFY2(share < 0.01, qPrintable(QString::number(share)));
}

void tst_PeakEwma::comesBackAfterItRecovers()
{
    PickBench bench(Weights(4, 1), workers);
    const PeakEwma balancer(bench.backends);
    ClosedLoop loop(bench, balancer, slowLast([](Seconds time) { return time < 10s; }));
    const auto answers = loop.run(32, 30s);
    const double share = shareOf(answers, 3, 20s, 30s);
    QVERIFY2(share > 0.15, qPrintable(QString::number(share)));
}

void tst_PeakEwma::isNotAttractedByFastFailures()
{
    PickBench bench(Weights(4, 1), workers);
    const PeakEwma balancer(bench.backends);
    ClosedLoop loop(bench, balancer, slowLast([](Seconds) { return false; }));
    loop.fails = [](std::size_t backend) { return backend == 3; };
    const double share = shareOf(loop.run(32, 30s), 3, 1s, 30s);
    QVERIFY2(share < 0.005, qPrintable(QString::number(share)));
}

/// It answered in 5 ms and then accepts and never answers, for as long as a response head may take.
void tst_PeakEwma::isNotDrawnIntoABackendThatHangs()
{
    PickBench bench(Weights(4, 1), workers);
    const PeakEwma balancer(bench.backends);
    ClosedLoop loop(bench, balancer,
        [](std::size_t backend, Seconds time) -> Seconds { return backend == 3 && time > 5s ? 60s : 5ms; });
    std::size_t caught = 0;
    for (const ClosedLoop::Answer &answer : loop.run(100, 30s))
        caught += answer.backend == 3 && answer.begun > 5s ? 1 : 0;
    // A quarter of the clients may be there already, and some more while it seems as fast as the others.
    QVERIFY2(caught <= 40, qPrintable(QString::number(caught)));
}

QTEST_GUILESS_MAIN(tst_PeakEwma)
#include "tst_peakewma.moc"
