#include "engine/backendset.h"
#include "tests/support/printing.h"

#include <QTest>

#include <map>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::steady_clock::time_point start{1h};

BalancingConfig balancing(int panicThreshold = 50)
{
    BalancingConfig config;
    config.panicThreshold = panicThreshold;
    return config;
}

/// Its backends by name, those of a tier in brackets.
std::string text(const RoutingTable &table)
{
    std::string result;
    for (const RoutingTable::Tier &tier : table.tiers) {
        std::string names;
        for (std::size_t i = tier.first; i < tier.first + tier.count; ++i)
            names += (names.empty() ? "" : " ") + table.backends[i].backend->name;
        result += "(" + names + ")";
    }
    return result;
}

}

/// What tiers and health make of the routing table.
class tst_BackendSetHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(balancing()); }
    void ordersBackendsByTier();
    void choosesByHealth_data();
    void choosesByHealth();
    void countsNoneThatIsNotWantedTowardsPanic();
    void listsWhatIsDown();
    void rampsOnlyWhatComesBack();
    void whatWasTriedBeforeItsFirstProbeDoesNotComeBack();
    void keepsItsRampOverChanges();
    void tellsHowFarARampHasGot();
    void tellsHowLongAnEjectionLasts();
    void rampsNothingWhereSlowStartIsOff();
    void keepsBalancersWhileOnlyAddressesChange();
    void makesBalancersAnew_data();
    void makesBalancersAnew();
    void givesIntendedSharesToTheFirstTierOnly();
    void updatesAllButNameAndAddress();
    void passesSettingsOnToTheTable();

private:
    void renew(const BalancingConfig &config);
    void add(const std::string &name, int tier = 0, int weight = 1);
    void set(const std::string &name, char state);
    RoutedBackend routed(const std::string &name, std::chrono::steady_clock::time_point now = start);
    BackendConfig configOf(const std::string &name);
    void setMode(const std::string &name, BackendMode mode);
    void setWeight(const std::string &name, int weight);
    double intendedShare(const std::string &name);

    HealthConfig m_healthConfig;
    OutlierConfig m_outlierConfig;
    std::map<std::string, BackendHealth> m_health;
    std::unique_ptr<BackendSet> m_set;
};

void tst_BackendSetHealth::renew(const BalancingConfig &config)
{
    m_health.clear();
    m_set = std::make_unique<BackendSet>(1, config, StickyConfig());
}

/// Resolved, and being checked for the first time.
void tst_BackendSetHealth::add(const std::string &name, int tier, int weight)
{
    BackendConfig config;
    config.name = name;
    config.address = {"192.0.2.1", 9001};
    config.tier = tier;
    config.weight = weight;
    QVERIFY(!m_set->add(config));
    const std::uint64_t id = m_set->target(name)->id;
    QVERIFY(m_set->setAddresses(id, {SocketAddress::fromNumeric("192.0.2.1", 9001)}, {}));
    const auto added = m_health.try_emplace(name, m_healthConfig, m_outlierConfig, start).first;
    m_set->setHealth(id, &added->second);
}

/// Checking, up, down or ejected: c, u, d or e; t: trusted without health.
void tst_BackendSetHealth::set(const std::string &name, char state)
{
    BackendHealth &health = m_health.at(name);
    if (state == 't')
        return m_set->setHealth(m_set->target(name)->id, nullptr);
    health.startOver(start);
    if (state != 'c')
        health.takeProbe({.isGood = state != 'd'}, start);
    if (state == 'e')
        health.eject({"failures_in_a_row", ""}, start);
}

RoutedBackend tst_BackendSetHealth::routed(const std::string &name, std::chrono::steady_clock::time_point now)
{
    const RoutingTablePtr table = m_set->makeTable(now);
    for (const RoutedBackend &each : table->backends) {
        if (each.backend->name == name)
            return each;
    }
    return {};
}

BackendConfig tst_BackendSetHealth::configOf(const std::string &name)
{
    Snapshot snapshot;
    m_set->describe(snapshot, start);
    for (const BackendSnapshot &each : snapshot.backends) {
        if (each.config.name == name)
            return each.config;
    }
    return {};
}

void tst_BackendSetHealth::setMode(const std::string &name, BackendMode mode)
{
    BackendConfig changed = configOf(name);
    changed.mode = mode;
    QVERIFY(!m_set->update(name, changed));
}

void tst_BackendSetHealth::setWeight(const std::string &name, int weight)
{
    BackendConfig changed = configOf(name);
    changed.weight = weight;
    QVERIFY(!m_set->update(name, changed));
}

double tst_BackendSetHealth::intendedShare(const std::string &name)
{
    m_set->makeTable(start);
    Snapshot snapshot;
    m_set->describe(snapshot, start);
    for (const BackendSnapshot &each : snapshot.backends) {
        if (each.config.name == name)
            return each.intendedShare;
    }
    return -1;
}

void tst_BackendSetHealth::ordersBackendsByTier()
{
    add("c", 5);
    add("a", 1);
    add("d", 5);
    add("b", 1);
    for (const char *name : {"a", "b", "c", "d"})
        set(name, 'u');
    QCOMPARE(text(*m_set->makeTable(start)), std::string("(a b)(c d)"));
    set("a", 'd');
    set("b", 'd');
    QCOMPARE(text(*m_set->makeTable(start)), std::string("(c d)"));
}

void tst_BackendSetHealth::choosesByHealth_data()
{
    QTest::addColumn<std::string>("states"); // of a, b, c, d
    QTest::addColumn<int>("panicThreshold");
    QTest::addColumn<std::string>("chosen");
    QTest::addColumn<bool>("isPanicking");
    const auto row = [](const char *name, const char *states, int panicThreshold, const char *chosen,
                         bool isPanicking) {
        QTest::newRow(name) << std::string(states) << panicThreshold << std::string(chosen) << isPanicking;
    };
    row("all that are up", "uuuu", 50, "(a b c d)", false);
    row("all while all are being checked", "cccc", 50, "(a b c d)", false);
    row("none that is checked beside one that is up", "uccc", 50, "(a)", false);
    row("none that is checked beside one that is down", "dccc", 50, "", false);
    row("none that is checked beside one that is ejected", "eccc", 50, "(a)", true);
    row("those that are trusted at once", "ttcc", 50, "(a b)", false);
    row("no ejected ones at the panic threshold", "uuee", 50, "(a b)", false);
    row("the ejected ones too below it", "ueee", 50, "(a b c d)", true);
    row("even if none is up", "eeee", 50, "(a b c d)", true);
    row("no ejected ones where panic is off", "eeeu", 0, "(d)", false);
    row("the ejected ones where any missing is panic", "uuue", 100, "(a b c d)", true);
    row("none that is down, whatever the panic", "uddd", 100, "(a)", false);
    row("the ejected ones while others are down", "ddee", 50, "(c d)", true);
    row("none where all are down", "dddd", 50, "", false);
}

void tst_BackendSetHealth::choosesByHealth()
{
    QFETCH(const std::string, states);
    QFETCH(const int, panicThreshold);
    QFETCH(const std::string, chosen);
    QFETCH(const bool, isPanicking);
    renew(balancing(panicThreshold));
    for (std::size_t i = 0; i < states.size(); ++i) {
        const std::string name(1, static_cast<char>('a' + i));
        add(name);
        set(name, states[i]);
    }
    QCOMPARE(text(*m_set->makeTable(start)), chosen);
    QCOMPARE(m_set->isPanicking(), isPanicking);
    Snapshot snapshot;
    m_set->describe(snapshot, start);
    QCOMPARE(snapshot.isPanicking, isPanicking);
}

void tst_BackendSetHealth::countsNoneThatIsNotWantedTowardsPanic()
{
    for (const char *name : {"a", "b", "c", "d", "e"}) {
        add(name);
        set(name, 'e');
    }
    set("a", 'u');
    QCOMPARE(text(*m_set->makeTable(start)), std::string("(a b c d e)"));
    setMode("c", BackendMode::Maintenance);
    setMode("d", BackendMode::Drain);
    setWeight("e", 0);
    QCOMPARE(text(*m_set->makeTable(start)), std::string("(a)"));
}

void tst_BackendSetHealth::listsWhatIsDown()
{
    for (const char *name : {"a", "b", "c", "d"})
        add(name);
    set("a", 'u');
    set("b", 'd');
    set("c", 'e');
    QVERIFY(m_set->makeTable(start)->down == std::vector{m_set->target("b")->id});
}

void tst_BackendSetHealth::rampsOnlyWhatComesBack()
{
    add("a");
    add("b");
    set("a", 'u');
    QVERIFY(routed("a").ramp.isOver(start)); // the first time
    set("b", 'u');
    QVERIFY(routed("b", start + 1s).ramp.isOver(start + 1s)); // a new one
    set("a", 'd');
    m_set->makeTable(start + 2s);
    set("a", 'u');
    const RoutedBackend back = routed("a", start + 3s);
    QCOMPARE(back.ramp.factor(start + 3s), 0.1);
    QCOMPARE(back.ramp.factor(start + 8s), 0.55);
    QVERIFY(back.ramp.isOver(start + 13s));
    QVERIFY(routed("b", start + 3s).ramp.isOver(start + 3s));
}

void tst_BackendSetHealth::whatWasTriedBeforeItsFirstProbeDoesNotComeBack()
{
    add("a");
    add("b");
    QCOMPARE(text(*m_set->makeTable(start)), std::string("(a b)")); // nothing is known of any
    set("a", 'u');
    QCOMPARE(text(*m_set->makeTable(start + 1s)), std::string("(a)"));
    set("b", 'u');
    QVERIFY(routed("b", start + 2s).ramp.isOver(start + 2s));
}

void tst_BackendSetHealth::keepsItsRampOverChanges()
{
    add("a");
    set("a", 'u');
    m_set->makeTable(start);
    setMode("a", BackendMode::Drain);
    m_set->makeTable(start);
    setMode("a", BackendMode::Ready);
    QCOMPARE(routed("a", start).ramp.factor(start + 5s), 0.55);
    setWeight("a", 3);
    QCOMPARE(routed("a", start + 4s).ramp.factor(start + 5s), 0.55);
}

void tst_BackendSetHealth::tellsHowFarARampHasGot()
{
    add("a");
    for (const char state : {'u', 'd', 'u'}) {
        set("a", state);
        m_set->makeTable(start);
    }
    const auto described = [this](std::chrono::seconds passed) {
        Snapshot snapshot;
        m_set->describe(snapshot, start + passed);
        return snapshot.backends.front();
    };
    QCOMPARE(described(5s).state, BackendState::Ramping);
    QCOMPARE(described(5s).ramp, 0.55);
    QCOMPARE(described(10s).state, BackendState::Up);
    QCOMPARE(described(10s).ramp, 1.0);
}

void tst_BackendSetHealth::tellsHowLongAnEjectionLasts()
{
    m_outlierConfig.ejection = 30s;
    add("a");
    set("a", 'e');
    Snapshot snapshot;
    m_set->describe(snapshot, start + 20'500ms);
    QCOMPARE(snapshot.backends.front().reason.code, std::string("failures_in_a_row"));
    QCOMPARE(snapshot.backends.front().reason.message, std::string("back in at most 10 s"));
    const std::vector<StateChange> changes = m_set->takeChanges(start);
    QCOMPARE(changes.front().reason.message, std::string("back in at most 30 s"));
}

void tst_BackendSetHealth::rampsNothingWhereSlowStartIsOff()
{
    BalancingConfig config = balancing();
    config.slowStart = 0ms;
    renew(config);
    add("a");
    set("a", 'u');
    m_set->makeTable(start);
    set("a", 'd');
    m_set->makeTable(start);
    set("a", 'u');
    QVERIFY(routed("a").ramp.isOver(start));
}

void tst_BackendSetHealth::keepsBalancersWhileOnlyAddressesChange()
{
    add("a");
    add("b", 1);
    const RoutingTablePtr before = m_set->makeTable(start);
    QVERIFY(m_set->setAddresses(m_set->target("a")->id, {SocketAddress::fromNumeric("192.0.2.9", 9001)}, {}));
    const RoutingTablePtr after = m_set->makeTable(start);
    QVERIFY(after->backends[0].addresses != before->backends[0].addresses);
    QCOMPARE(after->tiers.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i)
        QCOMPARE(after->tiers[i].balancer, before->tiers[i].balancer);
}

void tst_BackendSetHealth::makesBalancersAnew_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("for a weight") << "weight";
    QTest::newRow("for one that goes") << "goes";
    QTest::newRow("for another algorithm") << "algorithm";
}

void tst_BackendSetHealth::makesBalancersAnew()
{
    QFETCH(const QString, change);
    add("a");
    add("b");
    add("c", 1);
    const RoutingTablePtr before = m_set->makeTable(start);
    if (change == QLatin1String("weight"))
        setWeight("b", 2);
    else if (change == QLatin1String("goes"))
        m_set->remove("b");
    else
        m_set->configure({.algorithm = Algorithm::Maglev}, {});
    const RoutingTablePtr after = m_set->makeTable(start);
    QVERIFY(after->tiers[0].balancer != before->tiers[0].balancer);
    QCOMPARE(after->tiers[1].balancer == before->tiers[1].balancer, change != QLatin1String("algorithm"));
}

void tst_BackendSetHealth::givesIntendedSharesToTheFirstTierOnly()
{
    add("a", 0, 3);
    add("b", 0, 1);
    add("backup", 1, 4);
    for (const char *name : {"a", "b", "backup"})
        set(name, 'u');
    QCOMPARE(intendedShare("a"), 0.75);
    QCOMPARE(intendedShare("b"), 0.25);
    QCOMPARE(intendedShare("backup"), 0.0);
    set("a", 'd');
    QCOMPARE(intendedShare("b"), 1.0);
    set("b", 'd');
    QCOMPARE(intendedShare("b"), 0.0);
    QCOMPARE(intendedShare("backup"), 1.0);
}

void tst_BackendSetHealth::updatesAllButNameAndAddress()
{
    add("a", 0, 2);
    BackendConfig changed;
    changed.name = "other";
    changed.address = {"192.0.2.77", 77};
    changed.weight = 7;
    changed.tier = 3;
    changed.maxConnections = 9;
    changed.mode = BackendMode::Drain;
    QVERIFY(!m_set->update("a", changed));
    changed.name = "a";
    changed.address = {"192.0.2.1", 9001};
    QVERIFY(configOf("a") == changed);
    changed.weight = 1001;
    QVERIFY(m_set->update("a", changed));
    QCOMPARE(configOf("a").weight, 7);
    QVERIFY(m_set->update("other", changed));
}

void tst_BackendSetHealth::passesSettingsOnToTheTable()
{
    add("a");
    BackendConfig changed = configOf("a");
    changed.maxConnections = 9;
    changed.host = "b.example";
    m_set->update("a", changed);
    QCOMPARE(routed("a").maxConnections, 9U);
    QCOMPARE(routed("a").host, std::string("b.example"));
    changed.host = "backend";
    m_set->update("a", changed);
    QCOMPARE(routed("a").host, std::string("192.0.2.1:9001"));
}

QTEST_GUILESS_MAIN(tst_BackendSetHealth)
#include "tst_backendsethealth.moc"
