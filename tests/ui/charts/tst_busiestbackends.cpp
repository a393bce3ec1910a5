#include "tests/ui/madeup.h"
#include "ui/charts/busiestbackends.h"

#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_BusiestBackends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAllWhileTheyAreFew();
    void showsElevenAndOthersOfMany();
    void staysWithItsChoiceUntilAnotherHasClearlyMore();
    void showsAPinnedOneWhateverItsTraffic();
    void forgetsWhatIsOlderThanTheWindow();
    void sumsAnewForAnotherWindow();
    void startsAnewWithTheEngine();
    void knowsTheTotalOfASecond();

private:
    void pass(int second, const std::vector<double> &rates);

    TrafficHistory m_history;
    BusiestBackends m_busiest;
};

/// Backends with the ids 1, 2, … and these rates.
void tst_BusiestBackends::pass(int second, const std::vector<double> &rates)
{
    if (second == 0) {
        m_history = TrafficHistory();
        m_busiest = BusiestBackends();
    }
    std::vector<BackendSnapshot> backends;
    for (const double rate : rates) {
        backends.push_back(madeUpBackend(backends.size() + 1));
        backends.back().requestsPerSecond = rate;
    }
    m_history.update(madeUpSnapshot(second, backends));
    m_busiest.update(m_history);
}

static bool isShown(const BusiestBackends &busiest, std::uint64_t id)
{
    return std::ranges::binary_search(busiest.shown(), id);
}

void tst_BusiestBackends::showsAllWhileTheyAreFew()
{
    pass(0, std::vector<double>(12, 0));
    QCOMPARE(m_busiest.shown().size(), std::size_t(12));
    QCOMPARE(m_busiest.others(), 0);
    QVERIFY(!m_busiest.hasTraffic(1));
}

void tst_BusiestBackends::showsElevenAndOthersOfMany()
{
    std::vector<double> rates;
    for (int i = 0; i < 200; ++i)
        rates.push_back(i);
    pass(0, rates);
    QCOMPARE(m_busiest.shown().size(), std::size_t(11));
    QCOMPARE(m_busiest.others(), 189);
    QCOMPARE(m_busiest.shown().front(), std::uint64_t(190));
    QCOMPARE(m_busiest.shown().back(), std::uint64_t(200));
}

void tst_BusiestBackends::staysWithItsChoiceUntilAnotherHasClearlyMore()
{
    std::vector<double> rates(20, 100);
    rates[15] = 90;
    for (int second = 0; second < 30; ++second) {
        rates[15] = 90 + second % 20; // now a little less, now a little more
        pass(second, rates);
        QVERIFY(!isShown(m_busiest, 16));
    }
    rates[15] = 1000;
    pass(30, rates);
    QVERIFY(isShown(m_busiest, 16));
}

void tst_BusiestBackends::showsAPinnedOneWhateverItsTraffic()
{
    std::vector<double> rates(20, 100);
    rates[19] = 0;
    pass(0, rates);
    QVERIFY(!isShown(m_busiest, 20));
    m_busiest.setPinned(20);
    m_busiest.update(m_history);
    QVERIFY(isShown(m_busiest, 20));
    QCOMPARE(m_busiest.shown().size(), std::size_t(11));
}

void tst_BusiestBackends::forgetsWhatIsOlderThanTheWindow()
{
    pass(0, {5, 7});
    pass(1, {5});
    QVERIFY(m_busiest.hasTraffic(2));
    pass(61, {5});
    QCOMPARE(m_busiest.shown(), std::vector<std::uint64_t>{1});
}

void tst_BusiestBackends::sumsAnewForAnotherWindow()
{
    pass(0, {5, 7});
    pass(100, {5});
    QVERIFY(!isShown(m_busiest, 2));
    m_busiest.setWindow(5min);
    m_busiest.update(m_history);
    QVERIFY(isShown(m_busiest, 2));
    m_busiest.setWindow(1min);
    m_busiest.update(m_history);
    QVERIFY(!isShown(m_busiest, 2));
}

void tst_BusiestBackends::startsAnewWithTheEngine()
{
    pass(0, {1});
    pass(500, {5, 7});
    m_history.update(madeUpSnapshot(3, {madeUpBackend(1)}));
    m_busiest.update(m_history);
    QCOMPARE(m_busiest.shown(), std::vector<std::uint64_t>{1});
    QVERIFY(!m_busiest.hasTraffic(1));
}

void tst_BusiestBackends::knowsTheTotalOfASecond()
{
    pass(0, {5, 7});
    pass(2, {1});
    QCOMPARE(m_busiest.total(0), 12.0);
    QCOMPARE(m_busiest.total(1), 0.0);
    QCOMPARE(m_busiest.total(2), 1.0);
}

QTEST_APPLESS_MAIN(tst_BusiestBackends)
#include "tst_busiestbackends.moc"
