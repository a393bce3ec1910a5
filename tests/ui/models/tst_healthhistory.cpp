#include "tests/ui/madeup.h"
#include "ui/models/healthhistory.h"

#include <QTest>

using namespace signalbox;
using enum BackendState;

class tst_HealthHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_history = HealthHistory(); }
    void ordersStatesByHowBadTheyAre();
    void keepsTheWorstStateOfEachMinute();
    void keepsAnHour();
    void aMinuteThatNobodySawIsUnknown();
    void aStateBetweenSnapshotsCounts();
    void keepsChangesWithReasonAndTime();
    void keepsSoManyChangesAndNoMore();
    void forgetsChangesAfterAnHour();
    void countsTheTimesItWentDown_data();
    void countsTheTimesItWentDown();
    void forgetsFlapsAfterTenMinutes();
    void startsAnewWithTheEngine();
    void forgetsBackendsThatAreGone();
    void hearsOfABackendBeforeItIsSeen();
    void leavesOtherEventsAlone();

private:
    void see(int second, BackendState state);
    void tell(std::optional<BackendState> from, BackendState to, const char *code = "");

    HealthHistory m_history;
};

void tst_HealthHistory::see(int second, BackendState state)
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = state;
    m_history.update(madeUpSnapshot(second, {backend}));
}

void tst_HealthHistory::tell(std::optional<BackendState> from, BackendState to, const char *code)
{
    Event event;
    event.time = std::chrono::system_clock::time_point(std::chrono::seconds(1'700'000'000));
    event.what = StateChange{1, "b1", from, to, {code, "because"}};
    m_history.addEvents({event});
}

void tst_HealthHistory::ordersStatesByHowBadTheyAre()
{
    QVERIFY(severity(Up) < severity(Ramping));
    QVERIFY(severity(Ramping) < severity(Draining));
    QVERIFY(severity(Draining) < severity(Ejected));
    QVERIFY(severity(Ejected) < severity(Down));
}

void tst_HealthHistory::keepsTheWorstStateOfEachMinute()
{
    see(0, Up);
    see(10, Down);
    see(20, Ramping);
    see(59, Up);
    see(60, Up);
    see(130, Ramping);
    const HealthHistory::Minutes minutes = m_history.minutes(1);
    QVERIFY(minutes[59] == Ramping);
    QVERIFY(minutes[58] == Up);
    QVERIFY(minutes[57] == Down);
    QVERIFY(!minutes[56]);
}

void tst_HealthHistory::keepsAnHour()
{
    see(0, Down);
    for (int minute = 1; minute < 60; ++minute)
        see(minute * 60, Up);
    QVERIFY(m_history.minutes(1).front() == Down);
    see(3600, Up);
    QVERIFY(m_history.minutes(1).front() == Up);
    QVERIFY(m_history.minutes(1).back() == Up);
}

void tst_HealthHistory::aMinuteThatNobodySawIsUnknown()
{
    see(0, Up);
    see(59, Up);
    see(100, Up);
    see(300, Up);
    const HealthHistory::Minutes minutes = m_history.minutes(1);
    QVERIFY(minutes[59] == Up);
    QVERIFY(!minutes[58]);
    QVERIFY(!m_history.minutes(2)[59]);
}

void tst_HealthHistory::aStateBetweenSnapshotsCounts()
{
    see(1, Up);
    tell(Up, Ejected);
    tell(Ejected, Up);
    see(2, Up);
    QVERIFY(m_history.minutes(1).back() == Ejected);
}

void tst_HealthHistory::keepsChangesWithReasonAndTime()
{
    see(7, Up);
    tell(Up, Down, "connection_refused");
    const auto changes = m_history.changes(1);
    QCOMPARE(changes.size(), std::size_t(1));
    QVERIFY(changes.front().from == Up);
    QVERIFY(changes.front().to == Down);
    QCOMPARE(changes.front().reason.code, std::string("connection_refused"));
    QCOMPARE(changes.front().time.time_since_epoch() / std::chrono::seconds(1), 1'700'000'000);
    QVERIFY(changes.front().uptime == std::chrono::seconds(7));
    QVERIFY(m_history.changes(2).empty());
}

void tst_HealthHistory::keepsSoManyChangesAndNoMore()
{
    see(1, Up);
    for (int i = 0; i < 300; ++i)
        tell(Up, Down, std::to_string(i).c_str());
    QCOMPARE(m_history.changes(1).size(), HealthHistory::mostChanges);
    QCOMPARE(m_history.changes(1).back().reason.code, std::string("299"));
}

void tst_HealthHistory::forgetsChangesAfterAnHour()
{
    see(1, Up);
    tell(Up, Down);
    see(3601, Up);
    QCOMPARE(m_history.changes(1).size(), std::size_t(0));
}

void tst_HealthHistory::countsTheTimesItWentDown_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("flaps");
    const auto row = [](const char *name, BackendState from, BackendState to, int flaps) {
        QTest::newRow(name) << static_cast<int>(from) << static_cast<int>(to) << flaps;
    };
    row("from up to down", Up, Down, 1);
    row("from up to ejected", Up, Ejected, 1);
    row("on its way up", Ramping, Ejected, 1);
    row("ejected, then down, was not up between", Ejected, Down, 0);
    row("its first probe failed", Checking, Down, 0);
    row("up again", Down, Up, 0);
    row("drained by its operator", Up, Draining, 0);
}

void tst_HealthHistory::countsTheTimesItWentDown()
{
    QFETCH(int, from);
    QFETCH(int, to);
    see(1, Up);
    tell(static_cast<BackendState>(from), static_cast<BackendState>(to));
    QTEST(m_history.flaps(1), "flaps");
}

void tst_HealthHistory::forgetsFlapsAfterTenMinutes()
{
    for (int minute = 0; minute < 5; ++minute) {
        see(minute * 60, Up);
        tell(Up, Down);
        tell(Down, Up);
    }
    QCOMPARE(m_history.flaps(1), 5);
    for (int minute = 5; minute <= 10; ++minute)
        see(minute * 60, Up);
    QCOMPARE(m_history.flaps(1), 4);
    see(11 * 60, Up);
    QCOMPARE(m_history.flaps(1), 3);
}

void tst_HealthHistory::startsAnewWithTheEngine()
{
    see(100, Up);
    tell(Up, Down);
    see(1, Up);
    QCOMPARE(m_history.flaps(1), 0);
    QVERIFY(!m_history.minutes(1)[58]);
}

void tst_HealthHistory::forgetsBackendsThatAreGone()
{
    see(1, Up);
    tell(Up, Down);
    m_history.update(madeUpSnapshot(30));
    QCOMPARE(m_history.changes(1).size(), std::size_t(1));
    m_history.update(madeUpSnapshot(90));
    QCOMPARE(m_history.changes(1).size(), std::size_t(0));
}

void tst_HealthHistory::hearsOfABackendBeforeItIsSeen()
{
    m_history.update(madeUpSnapshot(1));
    tell(std::nullopt, Checking);
    m_history.update(madeUpSnapshot(2));
    see(3, Checking);
    QCOMPARE(m_history.changes(1).size(), std::size_t(1));
}

void tst_HealthHistory::leavesOtherEventsAlone()
{
    Event event;
    event.what = Warning{"weights_ignored", "x"};
    m_history.addEvents({event});
    QVERIFY(!m_history.minutes(0).back());
}

QTEST_APPLESS_MAIN(tst_HealthHistory)
#include "tst_healthhistory.moc"
