#include "engine/balancing/hashring.h"

#include "tests/balancing/pickbench.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace signalbox;
using namespace signalbox::test;

namespace {

constexpr std::uint64_t keys = 50'000;

/// The names of the backends that the keys go to.
std::vector<std::string> homes(PickBench &bench, double balanceFactor = 0)
{
    const HashRing ring(bench.backends, balanceFactor);
    std::vector<std::string> names;
    for (std::uint64_t i = 0; i < keys; ++i)
        names.push_back(bench.backends[bench.pick(ring, PickBench::keyOf(i)).value()].backend->name);
    return names;
}

double partOf(std::uint64_t count)
{
    return static_cast<double>(count) / static_cast<double>(keys);
}

}

class tst_HashRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsEvenAsItsPointsLetIt_data();
    void isAsEvenAsItsPointsLetIt();
    void movesOnlyToABackendThatCame();
    void movesOnlyFromABackendThatWent();
    void movesOnlyToABackendThatGotHeavier();
    void movesOnlyFromABackendThatIsFull();
    void goesByNamesNotByOrder();
    void isTheSameInEveryProcess();
    void holdsEveryBackendToItsBound_data();
    void holdsEveryBackendToItsBound();
    void keepsKeysAtHomeBelowTheBound();
    void goesBeyondTheBoundWhereItMust();
    void halvesItsPointsWhereTheyAreTooMany();
};

void tst_HashRing::isAsEvenAsItsPointsLetIt_data()
{
    QTest::addColumn<Weights>("weights");
    QTest::newRow("ten equal ones") << Weights(10, 1);
    QTest::newRow("unequal ones") << Weights{1, 2, 3, 4, 10};
    QTest::newRow("a hundred") << Weights(100, 1);
}

/// The standard deviation of a share with n points is 1 / sqrt(n) of it, that of a sample is added.
void tst_HashRing::isAsEvenAsItsPointsLetIt()
{
    QFETCH(const Weights, weights);
    PickBench bench(weights);
    const Counts counts = bench.count(HashRing(bench.backends, 0), keys);
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double squares = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double error = shareOf(counts, i) * total / weights[i] - 1;
        const double deviation = 1 / std::sqrt(160 * weights[i]) + 1 / std::sqrt(keys * weights[i] / total);
        QVERIFY2(std::abs(error) < 3.5 * deviation, qPrintable(QString::number(error)));
        squares += error * error / (deviation * deviation);
    }
    QVERIFY(std::sqrt(squares / static_cast<double>(weights.size())) < 1.5);
}

void tst_HashRing::movesOnlyToABackendThatCame()
{
    PickBench bench(Weights(10, 1));
    const auto before = homes(bench);
    bench.add("new", 1);
    const auto after = homes(bench);
    std::uint64_t moved = 0;
    for (std::size_t i = 0; i < keys; ++i) {
        QVERIFY(after[i] == before[i] || after[i] == "new");
        moved += after[i] != before[i] ? 1 : 0;
    }
    QVERIFY2(std::abs(partOf(moved) * 11 - 1) < 0.25, qPrintable(QString::number(partOf(moved))));
}

void tst_HashRing::movesOnlyFromABackendThatWent()
{
    PickBench bench(Weights(10, 1));
    const auto before = homes(bench);
    bench.backends.erase(bench.backends.begin() + 4);
    const auto after = homes(bench);
    std::uint64_t moved = 0;
    for (std::size_t i = 0; i < keys; ++i) {
        QCOMPARE(after[i] != before[i], before[i] == "b4");
        moved += after[i] != before[i] ? 1 : 0;
    }
    QVERIFY2(std::abs(partOf(moved) * 10 - 1) < 0.25, qPrintable(QString::number(partOf(moved))));
}

void tst_HashRing::movesOnlyToABackendThatGotHeavier()
{
    PickBench bench({2, 2, 2, 2});
    const auto before = homes(bench);
    bench.backends[1].weight = 3;
    const auto after = homes(bench);
    for (std::size_t i = 0; i < keys; ++i)
        QVERIFY(after[i] == before[i] || after[i] == "b1");
}

void tst_HashRing::movesOnlyFromABackendThatIsFull()
{
    PickBench bench(Weights(5, 1));
    const auto before = homes(bench);
    bench.fill(2);
    const auto after = homes(bench);
    std::map<std::string, int> heirs;
    for (std::size_t i = 0; i < keys; ++i) {
        QCOMPARE(after[i] != before[i], before[i] == "b2");
        heirs[after[i]] += after[i] != before[i] ? 1 : 0;
    }
    QCOMPARE(heirs.size(), 4U);
    for (const auto &[name, count] : heirs)
        QVERIFY(count > 1'000);
}

void tst_HashRing::goesByNamesNotByOrder()
{
    PickBench bench({1, 2, 3, 4, 5});
    const auto before = homes(bench);
    std::reverse(bench.backends.begin(), bench.backends.end());
    QVERIFY(homes(bench) == before);
}

void tst_HashRing::isTheSameInEveryProcess()
{
    PickBench bench({1, 2, 1, 3});
    const auto names = homes(bench);
    const std::vector<std::string> expected{
        "b3", "b3", "b3", "b0", "b3", "b2", "b2", "b3", "b3", "b3", "b1", "b1"};
    QVERIFY(std::equal(expected.begin(), expected.end(), names.begin()));
}

void tst_HashRing::holdsEveryBackendToItsBound_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<Weights>("weights");
    QTest::newRow("a quarter above") << 1.25 << Weights(10, 1);
    QTest::newRow("a twentieth above") << 1.05 << Weights(10, 1);
    QTest::newRow("twice") << 2.0 << Weights(4, 1);
    QTest::newRow("by weight") << 1.25 << Weights{1, 2, 3, 4};
}

void tst_HashRing::holdsEveryBackendToItsBound()
{
    QFETCH(const double, factor);
    QFETCH(const Weights, weights);
    PickBench bench(weights);
    const HashRing ring(bench.backends, factor);
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (int load = 1; load <= 1'000; ++load) {
        const std::size_t index = bench.pick(ring, PickBench::keyOf(1)).value(); // all ask for one key
        const std::uint32_t inFlight = ++bench.backends[index].backend->inFlight;
        QVERIFY(inFlight <= std::ceil(factor * load * weights[index] / total + 1e-9));
    }
}

void tst_HashRing::keepsKeysAtHomeBelowTheBound()
{
    PickBench bench(Weights(10, 1));
    bench.setInFlight(std::vector<std::uint32_t>(10, 20));
    const auto free = homes(bench);
    QVERIFY(homes(bench, 1.25) == free);
    bench.setInFlight({26, 20, 20, 20, 20, 20, 20, 20, 20, 20});
    const auto bounded = homes(bench, 1.25);
    for (std::size_t i = 0; i < keys; ++i)
        QCOMPARE(bounded[i] != free[i], free[i] == "b0");
}

void tst_HashRing::goesBeyondTheBoundWhereItMust()
{
    PickBench bench({1, 1, 1});
    const HashRing ring(bench.backends, 1.25);
    bench.setInFlight({0, 50, 0});
    bench.tried.add(*bench.backends[0].backend);
    bench.tried.add(*bench.backends[2].backend);
    QVERIFY(bench.pick(ring, 5) == 1U);
}

void tst_HashRing::halvesItsPointsWhereTheyAreTooMany()
{
    PickBench bench(Weights(27, 1'000));
    bench.add("light", 1);
    const HashRing ring(bench.backends, 0);
    QCOMPARE(ring.points(), 27'001U * 80);
    QVERIFY(ring.points() <= HashRing::mostPoints);
    const Counts counts = bench.count(ring, keys);
    for (std::size_t i = 0; i < 27; ++i)
        QVERIFY(std::abs(shareOf(counts, i) * 27 - 1) < 0.1);
}

QTEST_GUILESS_MAIN(tst_HashRing)
#include "tst_hashring.moc"
