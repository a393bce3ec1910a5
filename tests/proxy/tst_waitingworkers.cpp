#include "engine/proxy/waitingworkers.h"

#include <QTest>

#include <algorithm>
#include <thread>
#include <vector>

using namespace signalbox;

namespace {

constexpr int allWorkers = 64;

/// 64 workers that note who was woken.
struct Woken
{
    Woken()
    {
        for (std::size_t i = 0; i < allWorkers; ++i)
            workers.setWake(i, [this, i](int hops) {
                woken.push_back(static_cast<int>(i));
                lastHops = hops;
            });
    }

    WaitingWorkers workers{allWorkers, 10};
    std::vector<int> woken;
    int lastHops = -1;
};

}

class tst_WaitingWorkers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundsWhatWaitsInAll();
    void wakesTheNextThatHasSomeWaiting_data();
    void wakesTheNextThatHasSomeWaiting();
    void wakesNobodyOnceTheyAreServed();
    void doesNotWakeAWorkerThatHasEnded();
    void losesNoWakeUp();
};

void tst_WaitingWorkers::boundsWhatWaitsInAll()
{
    WaitingWorkers workers(2, 2);
    QVERIFY(workers.takePlace());
    QVERIFY(workers.takePlace());
    QVERIFY(!workers.takePlace());
    QVERIFY(!workers.takePlace());
    workers.givePlace();
    QVERIFY(workers.takePlace());
    QVERIFY(!workers.takePlace());
    WaitingWorkers none(1, 0);
    QVERIFY(!none.takePlace());
}

void tst_WaitingWorkers::wakesTheNextThatHasSomeWaiting_data()
{
    QTest::addColumn<QList<int>>("waiting");
    QTest::addColumn<int>("worker");
    QTest::addColumn<int>("woken");
    QTest::newRow("the only other one") << QList<int>{3} << 0 << 3;
    QTest::newRow("the next of many") << QList<int>{0, 2, 5} << 1 << 2;
    QTest::newRow("the one after itself") << QList<int>{2, 5} << 2 << 5;
    QTest::newRow("around the end") << QList<int>{1, 2} << 5 << 1;
    QTest::newRow("the last") << QList<int>{63} << 0 << 63;
    QTest::newRow("from the last to the first") << QList<int>{0, 62, 63} << 63 << 0;
    QTest::newRow("from the last to the one before it") << QList<int>{62, 63} << 63 << 62;
    QTest::newRow("from the first to the last") << QList<int>{0, 63} << 0 << 63;
    QTest::newRow("never itself") << QList<int>{7} << 7 << -1;
    QTest::newRow("nor the last itself") << QList<int>{63} << 63 << -1;
    QTest::newRow("nobody where none waits") << QList<int>{} << 0 << -1;
}

void tst_WaitingWorkers::wakesTheNextThatHasSomeWaiting()
{
    QFETCH(const QList<int>, waiting);
    QFETCH(const int, worker);
    QFETCH(const int, woken);
    Woken all;
    for (const int each : waiting)
        all.workers.announce(static_cast<std::size_t>(each));
    QCOMPARE(all.workers.wakeAnother(static_cast<std::size_t>(worker), 5), woken >= 0);
    QCOMPARE(all.woken, woken >= 0 ? std::vector{woken} : std::vector<int>{});
    QCOMPARE(all.lastHops, woken >= 0 ? 5 : -1);
}

void tst_WaitingWorkers::wakesNobodyOnceTheyAreServed()
{
    Woken all;
    all.workers.announce(4);
    all.workers.announce(63);
    all.workers.withdraw(4);
    QVERIFY(all.workers.wakeAnother(0, 0));
    all.workers.withdraw(63);
    QVERIFY(!all.workers.wakeAnother(0, 0));
    QCOMPARE(all.woken, std::vector{63});
}

void tst_WaitingWorkers::doesNotWakeAWorkerThatHasEnded()
{
    Woken all;
    all.workers.announce(4);
    all.workers.setWake(4, {});
    QVERIFY(!all.workers.wakeAnother(0, 0));
    QVERIFY(all.woken.empty());
}

/// Two workers and one place: whoever finds it taken announces and looks once more; whoever gives it back
/// wakes the other. If a wake-up were lost, one would wait for ever.
void tst_WaitingWorkers::losesNoWakeUp()
{
    constexpr int rounds = 20'000;
    WaitingWorkers workers(2, 2);
    std::atomic<int> underWay{0};
    std::atomic<bool> isWoken[2] = {false, false};
    std::atomic<int> lost{0};
    const auto take = [&underWay] {
        int none = 0;
        return underWay.compare_exchange_strong(none, 1, std::memory_order_relaxed);
    };
    const auto waitFor = [&](std::size_t me) {
        workers.announce(me);
        const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!take()) {
            while (!isWoken[me].exchange(false)) {
                if (std::chrono::steady_clock::now() > patience)
                    return false;
                std::this_thread::yield();
            }
        }
        workers.withdraw(me);
        return true;
    };
    const auto work = [&](std::size_t me) {
        for (int i = 0; i < rounds && lost == 0; ++i) {
            if (!take() && !waitFor(me)) {
                ++lost;
                return;
            }
            underWay.fetch_sub(1, std::memory_order_relaxed);
            workers.wakeAnother(me, 0);
        }
    };
    for (std::size_t i = 0; i < 2; ++i)
        workers.setWake(i, [&isWoken, i](int) { isWoken[i] = true; });
    std::thread other([&work] { work(1); });
    work(0);
    other.join();
    QCOMPARE(lost.load(), 0);
    QCOMPARE(underWay.load(), 0);
}

QTEST_APPLESS_MAIN(tst_WaitingWorkers)
#include "tst_waitingworkers.moc"
