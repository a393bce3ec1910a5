#include "engine/balancing/routingtable.h"

#include "tests/balancing/pickbench.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

using Outcome = RoutingTable::Pick::Outcome;

namespace {

/// Tiers of so many backends each.
RoutingTable tableOf(const PickBench &bench, const std::vector<std::size_t> &tiers)
{
    RoutingTable table;
    table.backends = bench.backends;
    std::size_t first = 0;
    for (const std::size_t count : tiers) {
        const auto members = std::span(table.backends).subspan(first, count);
        table.tiers.push_back({first, count, makeBalancer(BalancingConfig{}, members, cursorAt())});
        first += count;
    }
    return table;
}

}

class tst_RoutingTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksFromTheFirstTier();
    void offersEachBackendOnce();
    void doesNotSpillFromAFullTier();
    void goesToTheNextTierWhenAllOfOneWereTried();
    void saysWhetherThereIsNoneOrAllAreFull();
    void findsNothingInAnEmptyTable();
    void usesTheKeyWhereItsAlgorithmDoes();
};

void tst_RoutingTable::picksFromTheFirstTier()
{
    PickBench bench({1, 1, 1, 1});
    const RoutingTable table = tableOf(bench, {2, 2});
    Counts counts(4);
    for (int i = 0; i < 10; ++i)
        ++counts[table.pick(bench.context()).index];
    QVERIFY((counts == Counts{5, 5, 0, 0}));
}

void tst_RoutingTable::offersEachBackendOnce()
{
    PickBench bench({1, 1, 1, 1, 1});
    const RoutingTable table = tableOf(bench, {2, 1, 2});
    Counts counts(5);
    std::vector<std::size_t> order;
    for (int i = 0; i < 5; ++i) {
        const auto picked = table.pick(bench.context());
        QVERIFY(picked.outcome == Outcome::Picked);
        bench.tried.add(*table.backends[picked.index].backend);
        order.push_back(picked.index);
    }
    QVERIFY(order[0] + order[1] == 1 && order[2] == 2 && order[3] + order[4] == 7);
    QVERIFY(table.pick(bench.context()).outcome == Outcome::None);
}

void tst_RoutingTable::doesNotSpillFromAFullTier()
{
    PickBench bench({1, 1, 1});
    bench.fill(0);
    bench.fill(1);
    const RoutingTable table = tableOf(bench, {2, 1});
    QVERIFY(table.pick(bench.context()).outcome == Outcome::Full);
    bench.tried.add(*bench.backends[0].backend);
    QVERIFY(table.pick(bench.context()).outcome == Outcome::Full);
    bench.backends[1].backend->inFlight = 0;
    QCOMPARE(table.pick(bench.context()).index, 1U);
}

void tst_RoutingTable::goesToTheNextTierWhenAllOfOneWereTried()
{
    PickBench bench({1, 1, 1});
    bench.fill(0);
    const RoutingTable table = tableOf(bench, {2, 1});
    bench.tried.add(*bench.backends[0].backend);
    bench.tried.add(*bench.backends[1].backend);
    const auto picked = table.pick(bench.context());
    QVERIFY(picked.outcome == Outcome::Picked);
    QCOMPARE(picked.index, 2U);
}

void tst_RoutingTable::saysWhetherThereIsNoneOrAllAreFull()
{
    PickBench bench({1, 1});
    bench.fill(1);
    const RoutingTable table = tableOf(bench, {1, 1});
    bench.tried.add(*bench.backends[0].backend);
    QVERIFY(table.pick(bench.context()).outcome == Outcome::Full);
    bench.tried.add(*bench.backends[1].backend);
    QVERIFY(table.pick(bench.context()).outcome == Outcome::None);
}

void tst_RoutingTable::findsNothingInAnEmptyTable()
{
    PickBench bench{Weights{}};
    QVERIFY(tableOf(bench, {}).pick(bench.context()).outcome == Outcome::None);
    QVERIFY(!tableOf(bench, {}).usesKey());
}

void tst_RoutingTable::usesTheKeyWhereItsAlgorithmDoes()
{
    PickBench bench({1, 1});
    RoutingTable table = tableOf(bench, {2});
    QVERIFY(!table.usesKey());
    BalancingConfig config;
    config.algorithm = Algorithm::Maglev;
    table.tiers[0].balancer = makeBalancer(config, table.backends, cursorAt());
    QVERIFY(table.usesKey());
}

QTEST_GUILESS_MAIN(tst_RoutingTable)
#include "tst_routingtable.moc"
