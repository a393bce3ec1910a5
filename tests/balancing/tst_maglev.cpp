#include "engine/balancing/maglev.h"

#include "tests/balancing/pickbench.h"

#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace signalbox::test;

namespace {

/// The names of the backends at every place of the table.
std::vector<std::string> table(PickBench &bench)
{
    const Maglev maglev(bench.backends);
    std::vector<std::string> names;
    for (std::uint64_t place = 0; place < Maglev::tableSize; ++place)
        names.push_back(bench.backends[bench.pick(maglev, place).value()].backend->name);
    return names;
}

/// The part of the places that changed, without those that `name` had or has.
double movedWithout(
    const std::vector<std::string> &before, const std::vector<std::string> &after, const std::string &name)
{
    std::size_t moved = 0;
    for (std::size_t i = 0; i < before.size(); ++i)
        moved += before[i] != after[i] && before[i] != name && after[i] != name ? 1 : 0;
    return static_cast<double>(moved) / static_cast<double>(before.size());
}

}

class tst_Maglev : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEvenWithinOnePercent_data();
    void isEvenWithinOnePercent();
    void movesFewKeysOfTheOthersWhenOneComes();
    void movesFewKeysOfTheOthersWhenOneGoes();
    void movesOnlyFromABackendThatIsFull();
    void goesByNamesNotByOrder();
    void isTheSameInEveryProcess();
};

void tst_Maglev::isEvenWithinOnePercent_data()
{
    QTest::addColumn<Weights>("weights");
    QTest::newRow("one") << Weights{3};
    QTest::newRow("two") << Weights{1, 1};
    QTest::newRow("ten equal ones") << Weights(10, 7);
    QTest::newRow("a thousand equal ones") << Weights(1'000, 1);
    QTest::newRow("unequal ones") << Weights{1, 2, 3, 4, 10};
    QTest::newRow("primes") << Weights{7, 11, 13, 17, 19};
    QTest::newRow("a hundred to one") << Weights{100, 1};
}

void tst_Maglev::isEvenWithinOnePercent()
{
    QFETCH(const Weights, weights);
    PickBench bench(weights);
    const Maglev maglev(bench.backends);
    Counts counts(weights.size());
    for (std::uint64_t place = 0; place < Maglev::tableSize; ++place)
        ++counts[bench.pick(maglev, place).value()];
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double error = shareOf(counts, i) * total / weights[i] - 1;
        QVERIFY2(std::abs(error) < 0.01, qPrintable(QString::number(error)));
    }
}

void tst_Maglev::movesFewKeysOfTheOthersWhenOneComes()
{
    PickBench bench(Weights(10, 1));
    const auto before = table(bench);
    bench.add("new", 1);
    const double moved = movedWithout(before, table(bench), "new");
    QVERIFY2(moved < 0.05, qPrintable(QString::number(moved)));
}

void tst_Maglev::movesFewKeysOfTheOthersWhenOneGoes()
{
    PickBench bench(Weights(10, 1));
    const auto before = table(bench);
    bench.backends.erase(bench.backends.begin() + 4);
    const double moved = movedWithout(before, table(bench), "b4");
    QVERIFY2(moved < 0.05, qPrintable(QString::number(moved)));
}

void tst_Maglev::movesOnlyFromABackendThatIsFull()
{
    PickBench bench(Weights(5, 1));
    const auto before = table(bench);
    bench.fill(2);
    const auto after = table(bench);
    for (std::size_t i = 0; i < before.size(); ++i)
        QCOMPARE(after[i] != before[i], before[i] == "b2");
}

void tst_Maglev::goesByNamesNotByOrder()
{
    PickBench bench({1, 2, 3, 4, 5});
    const auto before = table(bench);
    std::reverse(bench.backends.begin(), bench.backends.end());
    QVERIFY(table(bench) == before);
}

void tst_Maglev::isTheSameInEveryProcess()
{
    PickBench bench({1, 2, 1, 3});
    const auto names = table(bench);
    const std::vector<std::string> expected{
        "b3", "b1", "b0", "b3", "b3", "b0", "b0", "b0", "b2", "b3", "b3", "b3"};
    QVERIFY(std::equal(expected.begin(), expected.end(), names.begin()));
}

QTEST_GUILESS_MAIN(tst_Maglev)
#include "tst_maglev.moc"
