#include "engine/backendset.h"

#include <QTest>

#include <map>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::steady_clock::time_point now{1h};

BackendConfig config(const std::string &name, int weight = 1, std::uint16_t port = 9001)
{
    BackendConfig config;
    config.name = name;
    config.address = {"192.0.2.1", port};
    config.weight = weight;
    return config;
}

std::vector<SocketAddress> addresses(const char *host = "192.0.2.1")
{
    return {SocketAddress::fromNumeric(host, 9001)};
}

std::string codeOf(const std::optional<Error> &error)
{
    return error ? error->code : std::string();
}

std::optional<std::size_t> firstPick(const RoutingTable &table)
{
    const TriedBackends none;
    Chance chance(1);
    const auto pick = table.pick({none, chance, now});
    return pick.outcome == RoutingTable::Pick::Outcome::Picked ? std::optional(pick.index) : std::nullopt;
}

/// Its backends as "name:weight name:weight".
std::string text(const RoutingTable &table)
{
    std::string result;
    for (const RoutedBackend &routed : table.backends)
        result += (result.empty() ? "" : " ") + routed.backend->name + ":" + std::to_string(routed.weight);
    return result;
}

}

class tst_BackendSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_set = std::make_unique<BackendSet>(2, BalancingConfig(), StickyConfig()); }
    void namesABackendByItsAddress();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void numbersBackendsByAge();
    void takesTrafficOnceItIsResolved();
    void keepsTheOldAddressesWhenLookingUpFails();
    void noticesOnlyAddressesThatChange();
    void routesByModeAndWeight_data();
    void routesByModeAndWeight();
    void forgetsWeightsForRoundRobin();
    void keepsTheCursorOverChanges();
    void drainsWhatIsRemoved();
    void isReachableUntilNoWorkerHasItsTable_data();
    void isReachableUntilNoWorkerHasItsTable();
    void revivesWhatIsBeingRemoved();
    void takesAnotherBackendUnderTheNameOfOneBeingRemoved();
    void prefersTheLiveOneOfTwoOfOneName();
    void refusesToChangeWhatIsNotThere();
    void givesStatesAndReasons_data();
    void givesStatesAndReasons();
    void addsUpWhatTheWorkersCounted();
    void addsUpThoseThatAreGone();
    void countsEveryDurationOfThoseThatAreGone();
    void givesDurationsOfAllWorkers();
    void measuresDurationsOnceASecond();
    void tellsWhatLeavesTooSlowly_data();
    void tellsWhatLeavesTooSlowly();
    void tellsOfEachThatIsOverdueOnce();
    void tellsAgainOfOneThatLeavesAgain();
    void makesClientsStickOnceItIsConfigured();
    void givesRatesOverTheLastSecond();
    void givesIntendedSharesToThoseThatTakeTraffic();
    void listsWhatIsToBeLookedAfter();

private:
    void addResolved(const std::string &name, int weight = 1);
    Snapshot sample(std::chrono::steady_clock::time_point time);
    BackendSnapshot sampled(const std::string &name);
    std::optional<Error> setWeight(const std::string &name, int weight);
    std::optional<Error> setMode(const std::string &name, BackendMode mode);
    std::shared_ptr<Backend> addLeaving(const std::string &name);
    std::shared_ptr<Backend> backend(const std::string &name);
    std::uint64_t idOf(const std::string &name) const; ///< 0 where there is none
    void letWorkersGoOn(); ///< they all pick from a new table

    std::unique_ptr<BackendSet> m_set;
};

void tst_BackendSet::addResolved(const std::string &name, int weight)
{
    QCOMPARE(codeOf(m_set->add(config(name, weight))), std::string());
    QVERIFY(m_set->setAddresses(idOf(name), addresses(), {}));
}

Snapshot tst_BackendSet::sample(std::chrono::steady_clock::time_point time)
{
    m_set->advance(time);
    Snapshot snapshot;
    m_set->describe(snapshot, time);
    return snapshot;
}

BackendSnapshot tst_BackendSet::sampled(const std::string &name)
{
    const Snapshot snapshot = sample(std::chrono::steady_clock::now());
    for (const BackendSnapshot &each : snapshot.backends) {
        if (each.config.name == name)
            return each;
    }
    return {};
}

std::optional<Error> tst_BackendSet::setWeight(const std::string &name, int weight)
{
    BackendConfig changed = sampled(name).config;
    changed.weight = weight;
    return m_set->update(name, changed);
}

std::optional<Error> tst_BackendSet::setMode(const std::string &name, BackendMode mode)
{
    BackendConfig changed = sampled(name).config;
    changed.mode = mode;
    return m_set->update(name, changed);
}

/// One that has something in flight and is being removed from now on.
std::shared_ptr<Backend> tst_BackendSet::addLeaving(const std::string &name)
{
    addResolved(name);
    const auto leaving = backend(name);
    leaving->inFlight = 1;
    m_set->remove(name);
    m_set->takeChanges(now);
    return leaving;
}

std::shared_ptr<Backend> tst_BackendSet::backend(const std::string &name)
{
    const RoutingTablePtr table = m_set->makeTable(now);
    for (const RoutedBackend &routed : table->backends) {
        if (routed.backend->name == name)
            return routed.backend;
    }
    return nullptr;
}

std::uint64_t tst_BackendSet::idOf(const std::string &name) const
{
    const auto target = m_set->target(name);
    return target ? target->id : 0;
}

void tst_BackendSet::letWorkersGoOn()
{
    m_set->noteTables(m_set->makeTable(now)->number);
}

void tst_BackendSet::namesABackendByItsAddress()
{
    m_set->add(config({}));
    QVERIFY(idOf("192.0.2.1:9001") != 0);
}

void tst_BackendSet::refusesWhatCannotBe_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<int>("weight");
    QTest::addColumn<std::string>("code");
    QTest::newRow("a name with a space") << std::string("a b") << 1 << std::string("bad_name");
    QTest::newRow("a name of 65 characters") << std::string(65, 'a') << 1 << std::string("bad_name");
    QTest::newRow("a weight below zero") << std::string("b") << -1 << std::string("out_of_range");
    QTest::newRow("a weight above a thousand") << std::string("b") << 1001 << std::string("out_of_range");
    QTest::newRow("a name that is taken") << std::string("taken") << 1 << std::string("exists");
    QTest::newRow("the largest weight is none of these") << std::string("b") << 1000 << std::string();
    QTest::newRow("nor is the smallest") << std::string("b") << 0 << std::string();
}

void tst_BackendSet::refusesWhatCannotBe()
{
    QFETCH(const std::string, name);
    QFETCH(const int, weight);
    QFETCH(const std::string, code);
    addResolved("taken", 5);
    QCOMPARE(codeOf(m_set->add(config(name, weight))), code);
    QCOMPARE(m_set->targets().size(), code.empty() ? 2U : 1U);
    QCOMPARE(text(*m_set->makeTable(now)), std::string("taken:5"));
}

void tst_BackendSet::numbersBackendsByAge()
{
    addResolved("a");
    addResolved("b");
    const std::uint64_t first = idOf("a");
    QVERIFY(idOf("b") > first);
    m_set->remove("a");
    QVERIFY(m_set->forgetRemoved());
    QCOMPARE(idOf("a"), 0U);
    addResolved("a");
    QVERIFY(idOf("a") > idOf("b"));
}

void tst_BackendSet::takesTrafficOnceItIsResolved()
{
    m_set->add(config("a"));
    QCOMPARE(text(*m_set->makeTable(now)), std::string());
    QVERIFY(!firstPick(*m_set->makeTable(now)));
    QVERIFY(m_set->setAddresses(idOf("a"), addresses(), {}));
    QCOMPARE(text(*m_set->makeTable(now)), std::string("a:1"));
    QVERIFY(*m_set->makeTable(now)->backends[0].addresses == addresses());
    QCOMPARE(m_set->makeTable(now)->backends[0].backend->host, std::string("192.0.2.1:9001"));
}

void tst_BackendSet::keepsTheOldAddressesWhenLookingUpFails()
{
    addResolved("a");
    QVERIFY(!m_set->setAddresses(idOf("a"), {}, "no such host"));
    QCOMPARE(text(*m_set->makeTable(now)), std::string("a:1"));
    QCOMPARE(sampled("a").state, BackendState::Up);
}

void tst_BackendSet::noticesOnlyAddressesThatChange()
{
    addResolved("a");
    QVERIFY(!m_set->setAddresses(idOf("a"), addresses(), {}));
    QVERIFY(m_set->setAddresses(idOf("a"), addresses("192.0.2.2"), {}));
    QVERIFY(*m_set->makeTable(now)->backends[0].addresses == addresses("192.0.2.2"));
    QVERIFY(!m_set->setAddresses(99, addresses(), {}));
}

void tst_BackendSet::routesByModeAndWeight_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("weight");
    QTest::addColumn<std::string>("table");
    const auto row = [](const char *name, BackendMode mode, int weight, const char *table) {
        QTest::newRow(name) << static_cast<int>(mode) << weight << std::string(table);
    };
    row("ready", BackendMode::Ready, 3, "a:3 b:2");
    row("ready with no weight", BackendMode::Ready, 0, "b:2");
    row("draining", BackendMode::Drain, 3, "b:2");
    row("in maintenance", BackendMode::Maintenance, 3, "b:2");
}

void tst_BackendSet::routesByModeAndWeight()
{
    QFETCH(const int, mode);
    QFETCH(const int, weight);
    QFETCH(const std::string, table);
    addResolved("a");
    addResolved("b", 2);
    QVERIFY(!setMode("a", static_cast<BackendMode>(mode)));
    QVERIFY(!setWeight("a", weight));
    QCOMPARE(text(*m_set->makeTable(now)), table);
    QVERIFY(!setMode("a", BackendMode::Ready));
    QVERIFY(!setWeight("a", 7));
    QCOMPARE(text(*m_set->makeTable(now)), std::string("a:7 b:2"));
}

void tst_BackendSet::forgetsWeightsForRoundRobin()
{
    addResolved("a", 9);
    addResolved("b", 0);
    addResolved("c", 2);
    m_set->configure({.algorithm = Algorithm::RoundRobin}, {});
    QCOMPARE(text(*m_set->makeTable(now)), std::string("a:1 c:1"));
    QCOMPARE(sampled("a").intendedShare, 0.5);
    m_set->configure({.algorithm = Algorithm::WeightedRoundRobin}, {});
    QCOMPARE(text(*m_set->makeTable(now)), std::string("a:9 c:2"));
}

void tst_BackendSet::keepsTheCursorOverChanges()
{
    addResolved("a");
    addResolved("b");
    std::map<std::size_t, int> picks;
    for (int i = 0; i < 10; ++i)
        ++picks[*firstPick(*m_set->makeTable(now))];
    QCOMPARE(picks[0], 5);
    QCOMPARE(picks[1], 5);
}

void tst_BackendSet::drainsWhatIsRemoved()
{
    addResolved("a");
    const auto removed = backend("a");
    removed->inFlight = 1;
    QVERIFY(!m_set->remove("a"));
    QCOMPARE(text(*m_set->makeTable(now)), std::string());
    letWorkersGoOn();
    QCOMPARE(sampled("a").state, BackendState::Removing);
    QVERIFY(!m_set->forgetRemoved());
    QCOMPARE(codeOf(m_set->remove("a")), std::string("not_found"));
    removed->inFlight = 0;
    QVERIFY(m_set->forgetRemoved());
    QVERIFY(!m_set->forgetRemoved());
    QVERIFY(m_set->targets().empty());
}

void tst_BackendSet::isReachableUntilNoWorkerHasItsTable_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("drained") << static_cast<int>(BackendMode::Drain);
    QTest::newRow("in maintenance") << static_cast<int>(BackendMode::Maintenance);
}

void tst_BackendSet::isReachableUntilNoWorkerHasItsTable()
{
    QFETCH(const int, mode);
    addResolved("a");
    const std::uint64_t first = m_set->makeTable(now)->number;
    setMode("a", static_cast<BackendMode>(mode));
    const std::uint64_t second = m_set->makeTable(now)->number;
    m_set->noteTables(first); // one worker is late
    QVERIFY(!sampled("a").isIdle);
    QVERIFY(sampled("a").state != BackendState::Drained);
    m_set->remove("a");
    QVERIFY(!m_set->forgetRemoved());
    m_set->noteTables(second);
    QVERIFY(sampled("a").isIdle);
    QVERIFY(m_set->forgetRemoved());
}

void tst_BackendSet::revivesWhatIsBeingRemoved()
{
    addResolved("a");
    const auto removed = backend("a");
    removed->inFlight = 1;
    m_set->remove("a");
    QVERIFY(!m_set->add(config("a", 4)));
    QCOMPARE(text(*m_set->makeTable(now)), std::string("a:4"));
    QVERIFY(backend("a") == removed);
    QCOMPARE(sampled("a").state, BackendState::Up);
}

void tst_BackendSet::takesAnotherBackendUnderTheNameOfOneBeingRemoved()
{
    const auto removed = addLeaving("a");
    QVERIFY(!m_set->add(config("a", 4, 9002)));
    QVERIFY(idOf("a") > removed->id);
    QCOMPARE(m_set->idOfRemoved("a").value_or(0), removed->id);
    QVERIFY(m_set->setAddresses(idOf("a"), addresses("192.0.2.2"), {}));
    QCOMPARE(text(*m_set->makeTable(now)), std::string("a:4"));
    QCOMPARE(backend("a")->host, std::string("192.0.2.1:9002"));
    QCOMPARE(backend("a")->inFlight.load(), 0U);

    const Snapshot both = sample(now);
    QCOMPARE(both.backends.size(), 2U);
    QCOMPARE(both.backends[0].state, BackendState::Removing);
    QCOMPARE(both.backends[1].state, BackendState::Up);
    removed->inFlight = 0;
    letWorkersGoOn();
    QVERIFY(m_set->forgetRemoved());
    QVERIFY(!m_set->idOfRemoved("a"));
    QCOMPARE(text(*m_set->makeTable(now)), std::string("a:4"));
}

void tst_BackendSet::prefersTheLiveOneOfTwoOfOneName()
{
    const auto removed = addLeaving("a");
    m_set->add(config("a", 4, 9002));
    const std::uint64_t live = idOf("a");
    QCOMPARE(codeOf(m_set->add(config("a", 1, 9002))), std::string("exists"));
    QCOMPARE(codeOf(m_set->add(config("a"))), std::string("exists")); // the address of the other one
    QVERIFY(!m_set->update("a", config("a", 7)));
    QCOMPARE(sample(now).backends[0].config.weight, 1);
    QCOMPARE(sample(now).backends[1].config.weight, 7);
    QVERIFY(!m_set->remove("a"));
    QCOMPARE(codeOf(m_set->remove("a")), std::string("not_found"));
    QVERIFY(m_set->forgetRemoved());
    QVERIFY(!m_set->target(live));
    QCOMPARE(m_set->idOfRemoved("a").value_or(0), removed->id);
}

void tst_BackendSet::refusesToChangeWhatIsNotThere()
{
    QCOMPARE(codeOf(m_set->remove("a")), std::string("not_found"));
    QCOMPARE(codeOf(setWeight("a", 1)), std::string("not_found"));
    QCOMPARE(codeOf(setMode("a", BackendMode::Drain)), std::string("not_found"));
    addResolved("a", 3);
    QCOMPARE(codeOf(setWeight("a", 1001)), std::string("out_of_range"));
    QCOMPARE(text(*m_set->makeTable(now)), std::string("a:3"));
}

void tst_BackendSet::givesStatesAndReasons_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("weight");
    QTest::addColumn<int>("inFlight");
    QTest::addColumn<int>("state");
    QTest::addColumn<std::string>("reason");
    const auto row = [](const char *name, BackendMode mode, int weight, int inFlight, BackendState state,
                         const char *reason) {
        QTest::newRow(name) << static_cast<int>(mode) << weight << inFlight << static_cast<int>(state)
                            << std::string(reason);
    };
    row("ready and used", BackendMode::Ready, 1, 3, BackendState::Up, "up");
    row("ready without weight", BackendMode::Ready, 0, 0, BackendState::Up, "weight_zero");
    row("draining while busy", BackendMode::Drain, 1, 1, BackendState::Draining, "draining");
    row("drained once idle", BackendMode::Drain, 1, 0, BackendState::Drained, "drained");
    row("in maintenance while busy", BackendMode::Maintenance, 1, 1, BackendState::Maintenance,
        "maintenance");
}

void tst_BackendSet::givesStatesAndReasons()
{
    QFETCH(const int, mode);
    QFETCH(const int, weight);
    QFETCH(const int, inFlight);
    QFETCH(const int, state);
    QFETCH(const std::string, reason);
    addResolved("a");
    backend("a")->inFlight = static_cast<std::uint32_t>(inFlight);
    setMode("a", static_cast<BackendMode>(mode));
    setWeight("a", weight);
    letWorkersGoOn();
    const BackendSnapshot snapshot = sampled("a");
    QCOMPARE(static_cast<int>(snapshot.state), state);
    QCOMPARE(snapshot.reason.code, reason);
    QCOMPARE(snapshot.inFlight, static_cast<std::uint64_t>(inFlight));

    m_set->add(config("unresolved"));
    QCOMPARE(sampled("unresolved").state, BackendState::Checking);
    QCOMPARE(sampled("unresolved").reason.code, std::string("resolving"));
    m_set->setAddresses(idOf("unresolved"), {}, "no such host");
    QCOMPARE(sampled("unresolved").state, BackendState::Down);
    QCOMPARE(sampled("unresolved").reason.code, std::string("unresolvable"));
    QCOMPARE(sampled("unresolved").reason.message, std::string("192.0.2.1: no such host"));
}

void tst_BackendSet::addsUpWhatTheWorkersCounted()
{
    addResolved("a");
    const auto counted = backend("a");
    QCOMPARE(counted->counters.size(), 2U);
    for (BackendCounters &counters : counted->counters) {
        counters.requests.add(10);
        counters.errors.add(2);
        counters.retries.add(3);
        counters.idle.set(4);
        countStatus(counters.responses, 404);
    }
    const BackendSnapshot snapshot = sampled("a");
    QCOMPARE(snapshot.requests, 20U);
    QCOMPARE(snapshot.errors, 4U);
    QCOMPARE(snapshot.retries, 6U);
    QCOMPARE(snapshot.idleConnections, 8U);
    QCOMPARE(snapshot.responses[3], 2U);
    QCOMPARE(m_set->targets().front().errors, 4U);
}

void tst_BackendSet::addsUpThoseThatAreGone()
{
    for (const char *name : {"a", "b"}) {
        addResolved(name);
        BackendCounters &counters = backend(name)->counters[0];
        counters.requests.add(10);
        counters.errors.add(2);
        counters.retries.add(1);
        countStatus(counters.responses, 503);
        counters.durations.record(5ms);
    }
    const Snapshot before = sample(now);
    m_set->remove("a");
    letWorkersGoOn();
    QCOMPARE(m_set->gone().requests, 0U);
    QVERIFY(m_set->forgetRemoved());
    QCOMPARE(m_set->gone().requests, 10U);
    QCOMPARE(m_set->gone().errors, 2U);
    QCOMPARE(m_set->gone().retries, 1U);
    QCOMPARE(m_set->gone().durations.total, 1U);
    QCOMPARE(before.totals.backendErrors, 2U);
    QCOMPARE(sample(now).totals.backendErrors, 2U);
}

void tst_BackendSet::countsEveryDurationOfThoseThatAreGone()
{
    addResolved("a");
    sample(now);
    backend("a")->counters[0].durations.record(5ms); // after the last tick
    m_set->remove("a");
    letWorkersGoOn();
    QVERIFY(m_set->forgetRemoved());
    QCOMPARE(m_set->gone().durations.total, 1U);
}

void tst_BackendSet::givesDurationsOfAllWorkers()
{
    addResolved("a");
    addResolved("b");
    for (int i = 0; i < 3; ++i)
        backend("b")->counters[static_cast<std::size_t>(i % 2)].durations.record(5ms);
    const Snapshot snapshot = sample(now);
    QCOMPARE(snapshot.backends[0].durations.total, 0U);
    QCOMPARE(snapshot.backends[1].config.name, std::string("b"));
    QCOMPARE(snapshot.backends[1].durations.total, 3U);
    QVERIFY(snapshot.backends[1].durations.sum == 15ms);
}

void tst_BackendSet::measuresDurationsOnceASecond()
{
    addResolved("a");
    sample(now);
    backend("a")->counters[0].durations.record(5ms);
    QCOMPARE(sample(now + 250ms).backends[0].durations.total, 0U);
    QCOMPARE(sample(now + 1s).backends[0].durations.total, 1U);
    QVERIFY(sample(now + 1s).backends[0].latency.has_value());
}

void tst_BackendSet::tellsWhatLeavesTooSlowly_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("inFlight");
    QTest::addColumn<std::chrono::milliseconds>("patience");
    QTest::addColumn<std::chrono::milliseconds>("passed");
    QTest::addColumn<bool>("isOverdue");
    const auto row = [](const char *name, bool isRemoved, BackendMode mode, int inFlight,
                         std::chrono::milliseconds patience, std::chrono::milliseconds passed,
                         bool isOverdue) {
        QTest::newRow(name) << isRemoved << static_cast<int>(mode) << inFlight << patience << passed
                            << isOverdue;
    };
    row("one that drains", false, BackendMode::Drain, 2, 60s, 60s, true);
    row("one that is removed", true, BackendMode::Ready, 2, 60s, 60s, true);
    row("one that is removed from maintenance", true, BackendMode::Maintenance, 2, 60s, 60s, true);
    row("not before its time is over", true, BackendMode::Drain, 2, 60s, 59'999ms, false);
    row("not one that has finished", false, BackendMode::Drain, 0, 60s, 2min, false);
    row("not one in maintenance", false, BackendMode::Maintenance, 2, 60s, 2min, false);
    row("not one that is ready", false, BackendMode::Ready, 2, 60s, 2min, false);
    row("none where there is no end to patience", true, BackendMode::Drain, 2, 0s, 24h, false);
}

void tst_BackendSet::tellsWhatLeavesTooSlowly()
{
    QFETCH(const bool, isRemoved);
    QFETCH(const int, mode);
    QFETCH(const int, inFlight);
    QFETCH(const std::chrono::milliseconds, patience);
    QFETCH(const std::chrono::milliseconds, passed);
    addResolved("a");
    const auto leaving = backend("a");
    leaving->inFlight = static_cast<std::uint32_t>(inFlight);
    m_set->takeChanges(now - 1h);
    QVERIFY(!setMode("a", static_cast<BackendMode>(mode)));
    if (isRemoved)
        m_set->remove("a");
    m_set->takeChanges(now);
    const auto overdue = m_set->takeOverdue(now + passed, patience);
    QTEST(!overdue.empty(), "isOverdue");
    if (overdue.empty())
        return;
    QCOMPARE(overdue[0].id, leaving->id);
    QCOMPARE(overdue[0].name, std::string("a"));
    QCOMPARE(overdue[0].inFlight, 2U);
}

void tst_BackendSet::tellsOfEachThatIsOverdueOnce()
{
    addLeaving("a");
    addLeaving("b");
    QCOMPARE(m_set->takeOverdue(now + 1min, 60s).size(), 2U);
    QVERIFY(m_set->takeOverdue(now + 2min, 60s).empty());
}

void tst_BackendSet::tellsAgainOfOneThatLeavesAgain()
{
    const auto leaving = addLeaving("a");
    QCOMPARE(m_set->takeOverdue(now + 1min, 60s).size(), 1U);
    m_set->add(config("a"));
    m_set->takeChanges(now + 2min);
    setMode("a", BackendMode::Drain);
    m_set->takeChanges(now + 3min);
    QVERIFY(m_set->takeOverdue(now + 3min + 59s, 60s).empty());
    QCOMPARE(m_set->takeOverdue(now + 4min, 60s).size(), 1U);
}

void tst_BackendSet::makesClientsStickOnceItIsConfigured()
{
    addResolved("a");
    QVERIFY(!m_set->makeTable(now)->sticky);
    m_set->configure({}, {.cookie = "route", .secret = {}});
    QVERIFY(m_set->makeTable(now)->sticky);
    m_set->configure({}, {});
    QVERIFY(!m_set->makeTable(now)->sticky);
}

void tst_BackendSet::givesRatesOverTheLastSecond()
{
    addResolved("a");
    addResolved("b");
    const auto a = backend("a");
    const auto b = backend("b");
    const auto start = std::chrono::steady_clock::now() + 1h;
    for (int tick = 0; tick < 12; ++tick) {
        a->counters[0].requests.add(25);
        b->counters[1].requests.add(75);
        const Snapshot snapshot = sample(start + tick * 250ms);
        if (tick < 4)
            continue;
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(qRound(snapshot.backends[i].requestsPerSecond), i == 0 ? 100 : 300);
        }
        QCOMPARE(snapshot.backends[0].share, 0.25);
        QCOMPARE(snapshot.backends[1].share, 0.75);
    }
    for (int tick = 12; tick < 17; ++tick) {
        const Snapshot snapshot = sample(start + tick * 250ms);
        QVERIFY(tick < 16 || snapshot.backends[0].requestsPerSecond == 0);
        QVERIFY(tick < 16 || snapshot.backends[0].share == 0);
    }
}

void tst_BackendSet::givesIntendedSharesToThoseThatTakeTraffic()
{
    addResolved("a", 3);
    addResolved("b", 1);
    addResolved("c", 4);
    setMode("c", BackendMode::Drain);
    m_set->makeTable(now);
    QCOMPARE(sampled("a").intendedShare, 0.75);
    QCOMPARE(sampled("b").intendedShare, 0.25);
    QCOMPARE(sampled("c").intendedShare, 0.0);
    m_set->remove("a");
    m_set->remove("b");
    m_set->makeTable(now);
    QCOMPARE(sampled("b").intendedShare, 0.0);
}

void tst_BackendSet::listsWhatIsToBeLookedAfter()
{
    addResolved("a");
    m_set->add(config("b"));
    addResolved("c");
    backend("c")->inFlight = 1;
    m_set->remove("c");
    const auto targets = m_set->targets();
    QCOMPARE(targets.size(), 2U);
    QVERIFY(targets[0].addresses && !targets[1].addresses);
    QVERIFY(targets[0].isLookedUp && !targets[1].isLookedUp);
    QCOMPARE(targets[1].id, idOf("b"));
}

QTEST_GUILESS_MAIN(tst_BackendSet)
#include "tst_backendset.moc"
