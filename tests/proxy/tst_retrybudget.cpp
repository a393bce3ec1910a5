#include "engine/proxy/retrybudget.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace signalbox;
using namespace std::chrono_literals;

using TimePoint = std::chrono::steady_clock::time_point;

namespace {

constexpr int most = 1'000; // tokens
constexpr int reserve = 3; // a second
constexpr TimePoint start{1h};

/// How many of `tries` retries at that moment are allowed.
int taken(RetryBudget &budget, int tries, TimePoint now)
{
    int count = 0;
    for (int i = 0; i < tries; ++i)
        count += budget.take(now);
    return count;
}

/// With its tokens and the reserve of `start` used up.
void exhaust(RetryBudget &budget)
{
    QCOMPARE(taken(budget, 2 * most, start), most + reserve);
}

}

class tst_RetryBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsFull();
    void growsByWhatARequestAdds_data();
    void growsByWhatARequestAdds();
    void holdsAThousandAtMost();
    void alwaysAllowsThreeASecond();
    void savesNoMoreThanASecondOfItsReserve();
    void leavesTheReserveWhileThereAreTokens();
    void neverAllowsMoreToManyThreads();
};

void tst_RetryBudget::beginsFull()
{
    RetryBudget budget(0.2);
    QCOMPARE(taken(budget, 2 * most, start), most + reserve);
}

void tst_RetryBudget::growsByWhatARequestAdds_data()
{
    QTest::addColumn<double>("perRequest");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("retries");
    QTest::newRow("a fifth: four requests are not enough") << 0.2 << 4 << 0;
    QTest::newRow("a fifth: five are") << 0.2 << 5 << 1;
    QTest::newRow("a fifth: a hundred requests") << 0.2 << 100 << 20;
    QTest::newRow("one: as many retries as requests") << 1.0 << 10 << 10;
    QTest::newRow("none: the reserve is all there is") << 0.0 << 10'000 << 0;
}

void tst_RetryBudget::growsByWhatARequestAdds()
{
    QFETCH(const double, perRequest);
    QFETCH(const int, requests);
    QFETCH(const int, retries);
    RetryBudget budget(perRequest);
    exhaust(budget);
    for (int i = 0; i < requests; ++i)
        budget.noteRequest();
    QCOMPARE(taken(budget, 2 * most, start), retries);
}

void tst_RetryBudget::holdsAThousandAtMost()
{
    RetryBudget budget(0.5);
    exhaust(budget);
    for (int i = 0; i < 10 * most; ++i)
        budget.noteRequest();
    QCOMPARE(taken(budget, 2 * most, start), most);
}

void tst_RetryBudget::alwaysAllowsThreeASecond()
{
    RetryBudget budget(0);
    exhaust(budget);
    QCOMPARE(taken(budget, 10, start + 300ms), 0);
    QCOMPARE(taken(budget, 10, start + 334ms), 1);
    QCOMPARE(taken(budget, 10, start + 667ms), 1);
    int count = 0;
    for (auto now = start + 1s; now < start + 11s; now += 10ms)
        count += taken(budget, 10, now);
    QVERIFY2(count >= 30 && count <= 31, qPrintable(QString::number(count)));
}

void tst_RetryBudget::savesNoMoreThanASecondOfItsReserve()
{
    RetryBudget budget(0);
    exhaust(budget);
    QCOMPARE(taken(budget, 100, start + 24h), reserve);
}

void tst_RetryBudget::leavesTheReserveWhileThereAreTokens()
{
    RetryBudget budget(1);
    QCOMPARE(taken(budget, most, start), most);
    budget.noteRequest();
    QCOMPARE(taken(budget, 1, start), 1);
    QCOMPARE(taken(budget, 10, start), reserve);
}

void tst_RetryBudget::neverAllowsMoreToManyThreads()
{
    RetryBudget budget(0.2);
    std::atomic<int> count{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&budget, &count] {
            for (int request = 0; request < 5'000; ++request) {
                if (request % 4 == 0)
                    budget.noteRequest();
                count += budget.take(start);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    constexpr int added = 4 * 1'250 / 5;
    QVERIFY(count <= most + added + reserve);
    QVERIFY(count >= most + reserve);
    const int rest = taken(budget, 2 * most, start);
    QVERIFY(count + rest <= most + added + reserve);
}

QTEST_APPLESS_MAIN(tst_RetryBudget)
#include "tst_retrybudget.moc"
