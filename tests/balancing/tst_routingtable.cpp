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
    void explainsHowTheBackendsStood_data();
    void explainsHowTheBackendsStood();
    void explainsByTheScoresOfTheTierThatWasAsked();
    void explainsAStickyPickWithoutScores();
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

namespace {

std::string textOf(const Explanation &explanation)
{
    std::string text(explanation.chosenBy);
    for (const Explanation::Candidate &each : explanation.candidates())
        text.append("|").append(each.backend).append(" ").append(each.code);
    return text;
}

}

void tst_RoutingTable::explainsHowTheBackendsStood_data()
{
    using Indexes = std::vector<std::size_t>;
    QTest::addColumn<Indexes>("full");
    QTest::addColumn<Indexes>("tried");
    QTest::addColumn<std::string>("text");
    const auto row = [](const char *name, const Indexes &full, const Indexes &tried, const char *text) {
        QTest::newRow(name) << full << tried << std::string(text) + "|x drained|y down";
    };
    row("at the first attempt", {}, {}, "round_robin|b0 picked|b1 eligible|b2 later_tier");
    row("with a full one", {0}, {}, "round_robin|b1 picked|b0 full|b2 later_tier");
    row("after one was tried, full or not", {0}, {0}, "round_robin|b1 picked|b0 tried|b2 later_tier");
    row("in the next tier", {}, {0, 1}, "round_robin|b2 picked|b0 tried|b1 tried");
    row("of a full tier", {0, 1}, {}, "|b0 full|b1 full|b2 later_tier");
    row("of a full tier behind one that was tried", {2}, {0, 1}, "|b0 tried|b1 tried|b2 full");
    row("when all were tried", {}, {0, 1, 2}, "|b0 tried|b1 tried|b2 tried");
}

void tst_RoutingTable::explainsHowTheBackendsStood()
{
    QFETCH(const std::vector<std::size_t>, full);
    QFETCH(const std::vector<std::size_t>, tried);
    PickBench bench({1, 1, 1});
    for (const std::size_t i : full)
        bench.fill(i);
    for (const std::size_t i : tried)
        bench.tried.add(*bench.backends[i].backend);
    RoutingTable table = tableOf(bench, {2, 1});
    table.algorithm = Algorithm::RoundRobin;
    table.excluded = {{"x", "drained"}, {"y", "down"}};
    Explanation explanation;
    table.explain(bench.context(), table.pick(bench.context()), explanation);
    QTEST(textOf(explanation), "text");
    for (const Explanation::Candidate &each : explanation.candidates())
        QVERIFY(!each.score);
}

void tst_RoutingTable::explainsByTheScoresOfTheTierThatWasAsked()
{
    PickBench bench({1, 1, 1, 1});
    bench.setInFlight({3, 1, 2, 0});
    RoutingTable table = tableOf(bench, {3, 1});
    BalancingConfig config;
    config.algorithm = table.algorithm = Algorithm::LeastConnection;
    for (RoutingTable::Tier &tier : table.tiers)
        tier.balancer =
            makeBalancer(config, std::span(table.backends).subspan(tier.first, tier.count), cursorAt());
    Explanation explanation;
    table.explain(bench.context(), table.pick(bench.context()), explanation);
    QCOMPARE(
        textOf(explanation), std::string("least_connection|b1 picked|b2 eligible|b0 eligible|b3 later_tier"));
    QCOMPARE(explanation.candidates()[1].score, std::optional(2.0));
    QVERIFY(!explanation.candidates()[3].score);
}

void tst_RoutingTable::explainsAStickyPickWithoutScores()
{
    PickBench bench({1, 1});
    RoutingTable table = tableOf(bench, {2});
    BalancingConfig config;
    config.algorithm = Algorithm::LeastConnection;
    table.tiers[0].balancer = makeBalancer(config, table.backends, cursorAt());
    Explanation explanation;
    table.explain(bench.context(), {Outcome::Picked, 1, true}, explanation);
    QCOMPARE(textOf(explanation), std::string("sticky|b1 picked|b0 eligible"));
    QVERIFY(!explanation.candidates()[0].score);
}

QTEST_GUILESS_MAIN(tst_RoutingTable)
#include "tst_routingtable.moc"
