#include "engine/balancing/routingtable.h"
#include "engine/config/names.h"
#include "tests/balancing/pickbench.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

namespace {

constexpr int picks = 1'000; // per iteration: the printed time is that of so many

/// Weights from 1 to 10, and under each backend what a busy moment has in flight and measured.
PickBench busyBench(std::size_t backends)
{
    PickBench bench(Weights{}, 1);
    for (std::size_t i = 0; i < backends; ++i) {
        bench.add("b" + std::to_string(i), 1 + static_cast<int>(i % 10));
        Backend &backend = *bench.backends.back().backend;
        backend.inFlight = static_cast<std::uint32_t>(1 + i * 7 % 13);
        backend.counters[0].latency.observe(std::chrono::milliseconds(1 + i % 5), bench.now);
    }
    bench.now += std::chrono::milliseconds(20);
    return bench;
}

}

/// What picking a backend costs (design: at most 50 ns of 10 backends, 1 µs of 1,000).
class tst_PickBenchmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pick_data();
    void pick();
};

void tst_PickBenchmark::pick_data()
{
    QTest::addColumn<BalancingConfig>("config");
    QTest::addColumn<std::size_t>("backends");
    QTest::addColumn<std::size_t>("tried");
    for (const std::size_t backends : {10U, 1'000U}) {
        for (int i = 0; i <= static_cast<int>(Algorithm::Random); ++i) {
            const BalancingConfig config{.algorithm = static_cast<Algorithm>(i)};
            const char *algorithm = name(config.algorithm);
            QTest::addRow("%s, %zu backends", algorithm, backends) << config << backends << std::size_t{0};
            QTest::addRow("%s, %zu backends, 3 of them tried", algorithm, backends)
                << config << backends << std::size_t{3};
        }
        QTest::addRow("consistent_hashing with bounded load, %zu backends", backends)
            << BalancingConfig{.algorithm = Algorithm::ConsistentHashing, .balanceFactor = 1.25} << backends
            << std::size_t{0};
    }
}

void tst_PickBenchmark::pick()
{
    QFETCH(const BalancingConfig, config);
    QFETCH(const std::size_t, backends);
    QFETCH(const std::size_t, tried);
    PickBench bench = busyBench(backends);
    RoutingTable table;
    table.backends = bench.backends;
    table.tiers.push_back({0, backends, makeBalancer(config, table.backends, cursorAt())});
    for (std::size_t i = 0; i < tried; ++i)
        bench.tried.add(*table.backends[i].backend);
    PickContext context = bench.context();
    std::size_t sum = 0;
    QBENCHMARK
    {
        for (int i = 0; i < picks; ++i) {
            context.key += 0x9e3779b97f4a7c15; // spreads over all hashes
            sum += table.pick(context).index;
        }
    }
    QVERIFY(sum > 0);
}

QTEST_GUILESS_MAIN(tst_PickBenchmark)
#include "tst_pickbenchmark.moc"
