#include "engine/metrics/counters.h"

#include <QTest>

#include <thread>

using namespace signalbox;

class tst_Counters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsUpAndDown();
    void countsResponsesByClass_data();
    void countsResponsesByClass();
    void addsTheWorkersUp();
    void mayBeReadWhileItIsWritten();
    void sharesNoCacheLine();
    void namesEveryState_data();
    void namesEveryState();
};

void tst_Counters::countsUpAndDown()
{
    Counter counter;
    counter.add();
    counter.add(41);
    counter.set(41);
    QCOMPARE(counter.value(), 41U);
}

void tst_Counters::countsResponsesByClass_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("index");
    QTest::newRow("the first of a class") << 100 << 0;
    QTest::newRow("switching protocols") << 101 << 0;
    QTest::newRow("success") << 200 << 1;
    QTest::newRow("redirection") << 304 << 2;
    QTest::newRow("the client's error") << 404 << 3;
    QTest::newRow("the last of a class") << 599 << 4;
    QTest::newRow("no answer at all") << 0 << -1;
    QTest::newRow("below every class") << 99 << -1;
    QTest::newRow("beyond every class") << 600 << -1;
}

void tst_Counters::countsResponsesByClass()
{
    QFETCH(const int, status);
    QFETCH(const int, index);
    StatusCounters counters;
    countStatus(counters, status);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(counters[static_cast<std::size_t>(i)].value(), i == index ? 1U : 0U);
}

void tst_Counters::addsTheWorkersUp()
{
    std::array<WorkerCounters, 2> workers;
    std::uint64_t n = 1;
    for (WorkerCounters &worker : workers) {
        for (Counter *counter : {&worker.requests, &worker.proxyErrors, &worker.clientAborts,
                 &worker.attempts, &worker.retries, &worker.bytesReceived, &worker.bytesSent})
            counter->add(n++);
        countStatus(worker.responses, 200);
    }
    Totals totals;
    for (const WorkerCounters &worker : workers)
        addTo(totals, worker);
    QCOMPARE(totals.requests, 1U + 8U);
    QCOMPARE(totals.proxyErrors, 2U + 9U);
    QCOMPARE(totals.clientAborts, 3U + 10U);
    QCOMPARE(totals.attempts, 4U + 11U);
    QCOMPARE(totals.retries, 5U + 12U);
    QCOMPARE(totals.bytesReceived, 6U + 13U);
    QCOMPARE(totals.bytesSent, 7U + 14U);
    QVERIFY((totals.responses == StatusClasses{0, 2, 0, 0, 0}));
}

void tst_Counters::mayBeReadWhileItIsWritten()
{
    constexpr std::uint64_t most = 200'000;
    Counter counter;
    std::thread writer([&counter] {
        for (std::uint64_t i = 0; i < most; ++i)
            counter.add();
    });
    bool isMonotonic = true;
    for (std::uint64_t last = 0; last < most;) {
        const std::uint64_t value = counter.value();
        isMonotonic &= value >= last;
        last = value;
    }
    writer.join();
    QVERIFY(isMonotonic);
}

void tst_Counters::sharesNoCacheLine()
{
    QCOMPARE(alignof(WorkerCounters) % 64, 0U);
    QCOMPARE(sizeof(BackendCounters) % 64, 0U);
    const std::vector<BackendCounters> counters(3);
    QCOMPARE(reinterpret_cast<std::uintptr_t>(counters.data()) % 64, 0U);
}

void tst_Counters::namesEveryState_data()
{
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, BackendState state) {
        QTest::newRow(name) << static_cast<int>(state);
    };
    row("up", BackendState::Up);
    row("down", BackendState::Down);
    row("draining", BackendState::Draining);
    row("drained", BackendState::Drained);
    row("maintenance", BackendState::Maintenance);
    row("removing", BackendState::Removing);
}

void tst_Counters::namesEveryState()
{
    QFETCH(const int, state);
    QCOMPARE(name(static_cast<BackendState>(state)), QTest::currentDataTag());
}

QTEST_GUILESS_MAIN(tst_Counters)
#include "tst_counters.moc"
