#include "engine/balancing/routingtable.h"

#include <QTest>

using namespace signalbox;

namespace {

/// Picks the first that it may.
class First final : public Balancer
{
public:
    std::optional<std::size_t> pick(const Candidates &candidates) const override
    {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (candidates.isEligible(i))
                return i;
        }
        return std::nullopt;
    }
};

RoutingTable tableOf(std::size_t backends)
{
    RoutingTable table;
    for (std::size_t i = 0; i < backends; ++i)
        table.backends.push_back({std::make_shared<Backend>(i + 1, "b" + std::to_string(i), "", 1), 1, {}});
    table.balancer = std::make_unique<First>();
    return table;
}

}

class tst_Balancer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersEachBackendOnce();
    void remembersNothingOnceCleared();
    void remembersAtMostSixteen();
    void offersNothingOfAnEmptyTable();
};

void tst_Balancer::offersEachBackendOnce()
{
    const RoutingTable table = tableOf(3);
    TriedBackends tried;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto picked = table.pick(tried);
        QVERIFY(picked == i);
        tried.add(*table.backends[*picked].backend);
    }
    QVERIFY(!table.pick(tried));
}

void tst_Balancer::remembersNothingOnceCleared()
{
    const RoutingTable table = tableOf(1);
    TriedBackends tried;
    tried.add(*table.backends[0].backend);
    tried.clear();
    QVERIFY(!tried.contains(*table.backends[0].backend));
    QVERIFY(table.pick(tried) == 0U);
}

void tst_Balancer::remembersAtMostSixteen()
{
    const RoutingTable table = tableOf(18);
    TriedBackends tried;
    for (const RoutedBackend &routed : table.backends)
        tried.add(*routed.backend);
    QVERIFY(tried.contains(*table.backends[15].backend));
    QVERIFY(!tried.contains(*table.backends[16].backend));
    QVERIFY(table.pick(tried) == 16U);
}

void tst_Balancer::offersNothingOfAnEmptyTable()
{
    QVERIFY(!tableOf(0).pick(TriedBackends()));
}

QTEST_GUILESS_MAIN(tst_Balancer)
#include "tst_balancer.moc"
