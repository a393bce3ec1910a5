#include "engine/balancing/routingtable.h"
#include "engine/balancing/smoothroundrobin.h"

#include <QTest>

using namespace signalbox;

namespace {

RoutingTable tableOf(std::size_t backends)
{
    RoutingTable table;
    std::vector<int> weights;
    for (std::size_t i = 0; i < backends; ++i) {
        weights.push_back(1 + static_cast<int>(i % 10));
        table.backends.push_back({std::make_shared<Backend>(i + 1, "b", "", 1), weights.back(), {}});
    }
    table.balancer =
        std::make_unique<SmoothRoundRobin>(weights, std::make_shared<std::atomic<std::uint64_t>>(0));
    return table;
}

constexpr int picks = 1'000; // per iteration: the printed time is that of so many

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
    QTest::addColumn<std::size_t>("backends");
    QTest::addColumn<std::size_t>("tried");
    QTest::newRow("10 backends") << std::size_t{10} << std::size_t{0};
    QTest::newRow("10 backends, 3 of them tried") << std::size_t{10} << std::size_t{3};
    QTest::newRow("1,000 backends") << std::size_t{1'000} << std::size_t{0};
    QTest::newRow("1,000 backends, 3 of them tried") << std::size_t{1'000} << std::size_t{3};
}

void tst_PickBenchmark::pick()
{
    QFETCH(const std::size_t, backends);
    QFETCH(const std::size_t, tried);
    const RoutingTable table = tableOf(backends);
    TriedBackends before;
    for (std::size_t i = 0; i < tried; ++i)
        before.add(*table.backends[i].backend);
    std::size_t sum = 0;
    QBENCHMARK
    {
        for (int i = 0; i < picks; ++i)
            sum += *table.pick(before);
    }
    QVERIFY(sum > 0);
}

QTEST_GUILESS_MAIN(tst_PickBenchmark)
#include "tst_pickbenchmark.moc"
