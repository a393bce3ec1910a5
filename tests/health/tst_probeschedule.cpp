#include "engine/health/probeschedule.h"

#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace std::chrono_literals;
using Ids = std::vector<std::uint64_t>;

namespace {

constexpr ProbeSchedule::TimePoint start{1h};
constexpr std::uint64_t seed = 7;

/// Adds so many backends, numbered from 1, that are due at once.
void addMany(ProbeSchedule &schedule, std::uint64_t count)
{
    for (std::uint64_t id = 1; id <= count; ++id)
        schedule.add(id, start);
}

/// Runs one probe of a backend that is due, without taking time, and tells when the next is due.
ProbeSchedule::TimePoint probe(ProbeSchedule &schedule, ProbeSchedule::TimePoint now)
{
    for (const std::uint64_t id : schedule.start(now))
        schedule.finish(id, now, 10s);
    return *schedule.next();
}

}

class tst_ProbeSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNothingToDoWhenEmpty();
    void startsWhatIsDueTheLongestDueFirst();
    void startsNoMoreThanMayRun();
    void startsTheNextWhenOneHasEnded();
    void spreadsFirstIntervals();
    void variesIntervalsButNeverLengthensThem();
    void repeatsItselfWithTheSameSeed();
    void hastensOneThatWaits();
    void neverPutsOffWhatItHastens();
    void followsARunningOneThatIsHastenedByAnother();
    void forgetsWhatIsRemoved();
    void ignoresWhatItDoesNotKnow();
};

void tst_ProbeSchedule::hasNothingToDoWhenEmpty()
{
    ProbeSchedule schedule(seed, 10);
    QVERIFY(!schedule.next());
    QVERIFY(schedule.start(start).empty());
}

void tst_ProbeSchedule::startsWhatIsDueTheLongestDueFirst()
{
    ProbeSchedule schedule(seed, 10);
    schedule.add(1, start);
    schedule.add(2, start - 2s);
    schedule.add(3, start - 1s);
    schedule.add(4, start + 1s);
    QVERIFY(schedule.next() == start - 2s);
    QVERIFY((schedule.start(start) == Ids{2, 3, 1}));
    QVERIFY(schedule.next() == start + 1s);
    QVERIFY(schedule.start(start).empty());
}

void tst_ProbeSchedule::startsNoMoreThanMayRun()
{
    ProbeSchedule schedule(seed, 10);
    addMany(schedule, 1'000);
    QCOMPARE(schedule.start(start).size(), std::size_t(64));
    QVERIFY(!schedule.next());
    QVERIFY(schedule.start(start).empty());
}

void tst_ProbeSchedule::startsTheNextWhenOneHasEnded()
{
    ProbeSchedule schedule(seed, 10, 2);
    addMany(schedule, 4);
    QVERIFY((schedule.start(start) == Ids{1, 2}));
    schedule.finish(1, start, 10s);
    QVERIFY(schedule.next() == start);
    QVERIFY((schedule.start(start) == Ids{3}));
    schedule.remove(2); // while it runs
    QVERIFY((schedule.start(start) == Ids{4}));
}

void tst_ProbeSchedule::spreadsFirstIntervals()
{
    ProbeSchedule schedule(seed, 10, 1'000);
    addMany(schedule, 1'000);
    for (const std::uint64_t id : schedule.start(start))
        schedule.finish(id, start, 10s);
    for (auto now = start + 1s; now <= start + 10s; now += 1s) {
        const auto started = schedule.start(now).size();
        QVERIFY2(started > 50 && started < 150, qPrintable(QString::number(started)));
    }
}

void tst_ProbeSchedule::variesIntervalsButNeverLengthensThem()
{
    ProbeSchedule schedule(seed, 10);
    schedule.add(1, start);
    auto now = probe(schedule, start); // the first one is any part of it
    auto shortest = std::chrono::steady_clock::duration(10s);
    auto longest = std::chrono::steady_clock::duration(0);
    for (int i = 0; i < 1'000; ++i) {
        const auto next = probe(schedule, now);
        shortest = std::min(shortest, next - now);
        longest = std::max(longest, next - now);
        now = next;
    }
    QVERIFY(shortest >= 9s && shortest < 9100ms);
    QVERIFY(longest <= 10s && longest > 9900ms);
    schedule.setJitter(0);
    QVERIFY(probe(schedule, now) == now + 10s);
}

void tst_ProbeSchedule::repeatsItselfWithTheSameSeed()
{
    ProbeSchedule one(seed, 10);
    ProbeSchedule other(seed, 10);
    ProbeSchedule different(seed + 1, 10);
    for (ProbeSchedule *schedule : {&one, &other, &different})
        schedule->add(1, start);
    const auto next = probe(one, start);
    QVERIFY(next == probe(other, start));
    QVERIFY(next != probe(different, start));
}

void tst_ProbeSchedule::hastensOneThatWaits()
{
    ProbeSchedule schedule(seed, 10);
    schedule.add(1, start + 10s);
    schedule.hasten(1, start + 1s);
    QVERIFY(schedule.next() == start + 1s);
    QVERIFY((schedule.start(start + 1s) == Ids{1}));
}

void tst_ProbeSchedule::neverPutsOffWhatItHastens()
{
    ProbeSchedule schedule(seed, 10);
    schedule.add(1, start);
    schedule.hasten(1, start + 5s);
    QVERIFY(schedule.next() == start);
}

void tst_ProbeSchedule::followsARunningOneThatIsHastenedByAnother()
{
    ProbeSchedule schedule(seed, 0);
    schedule.add(1, start);
    schedule.start(start);
    schedule.hasten(1, start);
    QVERIFY(schedule.start(start).empty()); // it runs
    schedule.finish(1, start, 10s);
    QVERIFY((schedule.start(start) == Ids{1}));
    schedule.finish(1, start, 10s);
    QVERIFY(schedule.next() == start + 10s);
}

void tst_ProbeSchedule::forgetsWhatIsRemoved()
{
    ProbeSchedule schedule(seed, 10, 1);
    addMany(schedule, 2);
    QVERIFY((schedule.start(start) == Ids{1}));
    schedule.remove(1);
    schedule.finish(1, start, 10s);
    schedule.remove(2);
    QVERIFY(schedule.start(start + 1h).empty());
    QVERIFY(!schedule.next());
}

void tst_ProbeSchedule::ignoresWhatItDoesNotKnow()
{
    ProbeSchedule schedule(seed, 10);
    schedule.add(1, start);
    schedule.finish(1, start, 10s); // it does not run
    schedule.add(1, start - 1s); // it is there
    schedule.hasten(2, start);
    schedule.remove(2);
    QVERIFY(schedule.next() == start);
}

QTEST_GUILESS_MAIN(tst_ProbeSchedule)
#include "tst_probeschedule.moc"
