#include "engine/health/healthmonitor.h"

#include "tests/health/nodescriptors.h"
#include "tests/health/probedserver.h"
#include "tests/support/patience.h"
#include "tests/support/printing.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;
using State = BackendHealth::State;

namespace {

const Reason failing{"consecutive_failures", "5 requests in a row failed."};
const QByteArray fine("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
const QByteArray unavailable(
    "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

HealthConfig every(std::chrono::milliseconds interval)
{
    HealthConfig config;
    config.interval = interval;
    config.fastInterval = interval;
    config.timeout = patience;
    return config;
}

}

class tst_HealthMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_skipped = 0s;
        start(every(10ms));
    }
    void findsABackendUp();
    void findsABackendDown();
    void followsABackendDownAndUpAgain();
    void trustsBackendsWhereProbingIsOff();
    void asksOverHttpWhereThereIsAPath_data();
    void asksOverHttpWhereThereIsAPath();
    void waitsForAddresses();
    void probesNewAddressesAtOnce();
    void leavesABackendInMaintenanceAlone();
    void startsOverAfterMaintenance();
    void forgetsABackendThatIsRemoved();
    void ejectsByTrafficForAWhile();
    void bringsBackWhatWasUnreachableByAProbe_data();
    void bringsBackWhatWasUnreachableByAProbe();
    void ejectsOnlySoMany_data();
    void ejectsOnlySoMany();
    void takesABadProbeAfterFailingTrafficForAnAnswer();
    void probesFailingBackendsSoonButNotAllTheTime();
    void leavesOneThatIsDownForLongAloneWhileAnotherIsUp();
    void probesThoseThatAreDownFastWhenNoneIsUp();
    void probesThoseThatAreDownNoFasterThanThat();
    void takesNoProbeWithoutADescriptorForAnAnswer();
    void waitsBetweenProbesWithoutADescriptor();
    void appliesSettingsLive();
    void stopsAndStartsProbingLive();
    void letsAnyFunctionBeCalledFromItsSignals();
    void runsNoMoreThan64ProbesAtOnce();

private:
    void start(const HealthConfig &health, const OutlierConfig &outlier = {})
    {
        m_monitor = std::make_unique<HealthMonitor>(
            health, outlier, 7, [this] { return std::chrono::steady_clock::now() + m_skipped; });
    }
    void add(quint64 id, const ProbedServer &server)
    {
        m_monitor->add(id, targetOf({server.socketAddress()}));
    }
    State state(quint64 id) const { return m_monitor->of(id)->state(); }
    std::string code(quint64 id) const { return m_monitor->of(id)->lastProbe()->result.code; }

    SocketAddress refusing() const; ///< where nobody listens
    std::vector<BackendHealth::TimePoint> probesOf(quint64 id, std::size_t count);
    void letTwoBe(ProbedServer &up, ProbedServer &down);

    std::chrono::seconds m_skipped{0}; ///< by the monitor's clock
    std::unique_ptr<HealthMonitor> m_monitor;
};

SocketAddress tst_HealthMonitor::refusing() const
{
    return SocketAddress::fromNumeric("127.0.0.9", 1);
}

/// When its next probes end.
std::vector<BackendHealth::TimePoint> tst_HealthMonitor::probesOf(quint64 id, std::size_t count)
{
    std::vector<BackendHealth::TimePoint> times;
    const auto connection = connect(m_monitor.get(), &HealthMonitor::probed, this, [&](quint64 probed) {
        if (probed == id)
            times.push_back(m_monitor->of(id)->lastProbe()->ended);
    });
    (void)QTest::qWaitFor([&] { return times.size() >= count; }, static_cast<int>(patience.count()));
    disconnect(connection);
    return times;
}

/// Backend 1 is up, and 2 has been down for so long that it is probed once an hour only.
void tst_HealthMonitor::letTwoBe(ProbedServer &up, ProbedServer &down)
{
    HealthConfig health = every(20ms);
    health.downInterval = 1h;
    start(health);
    m_monitor->add(1, targetOf({up.socketAddress()}, "/"));
    QTRY_VERIFY(state(1) == State::Up);
    m_monitor->add(2, targetOf({down.socketAddress()}, "/"));
    QTRY_VERIFY(state(2) == State::Down);
    m_skipped = 2min;
    QCOMPARE(probesOf(2, 1).size(), 1U);
}

void tst_HealthMonitor::findsABackendUp()
{
    ProbedServer server;
    QSignalSpy changed(m_monitor.get(), &HealthMonitor::changed);
    QSignalSpy probed(m_monitor.get(), &HealthMonitor::probed);
    add(1, server);
    QVERIFY(state(1) == State::Checking);
    QTRY_VERIFY(state(1) == State::Up);
    QTRY_VERIFY(probed.count() >= 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toULongLong(), 1U);
    QCOMPARE(code(1), std::string("connected"));
    QVERIFY(!m_monitor->of(2));
}

void tst_HealthMonitor::findsABackendDown()
{
    ProbedServer server;
    m_monitor->add(1, targetOf({SocketAddress::fromNumeric("127.0.0.9", server.serverPort())}));
    QTRY_VERIFY(state(1) == State::Down);
    QCOMPARE(m_monitor->of(1)->reason().code, std::string("connection_refused"));
}

void tst_HealthMonitor::followsABackendDownAndUpAgain()
{
    ProbedServer server(fine);
    m_monitor->add(1, targetOf({server.socketAddress()}, "/health"));
    QTRY_VERIFY(state(1) == State::Up);
    server.answer = unavailable;
    QTRY_VERIFY(state(1) == State::Down);
    QCOMPARE(m_monitor->of(1)->reason().message, std::string("Its probe failed: HTTP 503."));
    server.answer = fine;
    QTRY_VERIFY(state(1) == State::Up);
}

void tst_HealthMonitor::trustsBackendsWhereProbingIsOff()
{
    start(every(0ms));
    ProbedServer server;
    add(1, server);
    QVERIFY(state(1) == State::Up);
    m_monitor->noteFailures(1, failing); // asks for no probe either
    start(every(10ms));
    add(2, server);
    QTRY_VERIFY(state(2) == State::Up);
    QCOMPARE(server.connections, 1);
}

void tst_HealthMonitor::asksOverHttpWhereThereIsAPath_data()
{
    QTest::addColumn<std::string>("common");
    QTest::addColumn<std::string>("own");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the common path") << std::string("/all") << std::string() << QByteArray("GET /all ");
    QTest::newRow("its own path") << std::string() << std::string("/own") << QByteArray("GET /own ");
    QTest::newRow("its own before the common one")
        << std::string("/all") << std::string("/own") << QByteArray("GET /own ");
}

void tst_HealthMonitor::asksOverHttpWhereThereIsAPath()
{
    QFETCH(const std::string, common);
    QFETCH(const std::string, own);
    QFETCH(const QByteArray, expected);
    HealthConfig health = every(10ms);
    health.path = common;
    start(health);
    ProbedServer server(fine);
    m_monitor->add(1, targetOf({server.socketAddress()}, own));
    QTRY_VERIFY(state(1) == State::Up);
    QCOMPARE(code(1), std::string("status_ok"));
    QVERIFY(server.heads.first().startsWith(expected));
}

void tst_HealthMonitor::waitsForAddresses()
{
    ProbedServer server;
    m_monitor->add(1, {.address = {"backend.test", 9001}, .addresses = nullptr, .path = {}});
    add(2, server);
    QTRY_VERIFY(state(2) == State::Up);
    QVERIFY(state(1) == State::Checking);
    m_monitor->setTarget(1, targetOf({server.socketAddress()}));
    QTRY_VERIFY(state(1) == State::Up);
}

void tst_HealthMonitor::probesNewAddressesAtOnce()
{
    start(every(1h));
    ProbedServer server;
    ProbedServer other;
    add(1, server);
    QTRY_VERIFY(state(1) == State::Up);
    m_monitor->setTarget(1, targetOf({other.socketAddress()}));
    QTRY_COMPARE(other.connections, 1);
    QVERIFY(state(1) == State::Up);
}

void tst_HealthMonitor::leavesABackendInMaintenanceAlone()
{
    ProbedServer server;
    ProbedServer other;
    add(1, server);
    m_monitor->setEnabled(1, false);
    m_monitor->noteFailures(1, failing);
    m_monitor->setTarget(1, targetOf({other.socketAddress()}));
    QSignalSpy probed(m_monitor.get(), &HealthMonitor::probed);
    add(2, other);
    QTRY_VERIFY(probed.count() >= 3);
    for (const auto &arguments : std::as_const(probed))
        QCOMPARE(arguments.first().toULongLong(), 2U);
    QCOMPARE(server.connections, 0);
    QVERIFY(state(1) == State::Checking);
}

void tst_HealthMonitor::startsOverAfterMaintenance()
{
    ProbedServer server(fine);
    m_monitor->add(1, targetOf({server.socketAddress()}, "/health"));
    QTRY_VERIFY(state(1) == State::Up);
    m_monitor->setEnabled(1, false);
    server.answer = unavailable;
    QSignalSpy changed(m_monitor.get(), &HealthMonitor::changed);
    m_monitor->setEnabled(1, true);
    QVERIFY(state(1) == State::Checking);
    QCOMPARE(changed.count(), 1);
    QTRY_VERIFY(state(1) == State::Down); // by its first probe
    QCOMPARE(changed.count(), 2);
}

void tst_HealthMonitor::forgetsABackendThatIsRemoved()
{
    ProbedServer server;
    add(1, server);
    add(2, server);
    QTRY_VERIFY(state(1) == State::Up);
    m_monitor->remove(1);
    m_monitor->noteFailures(1, failing);
    m_monitor->setEnabled(1, false);
    m_monitor->setTarget(1, targetOf({server.socketAddress()}));
    QVERIFY(!m_monitor->of(1));
    QSignalSpy probed(m_monitor.get(), &HealthMonitor::probed);
    QTRY_VERIFY(probed.count() >= 3);
    for (const auto &arguments : std::as_const(probed))
        QCOMPARE(arguments.first().toULongLong(), 2U);
}

void tst_HealthMonitor::ejectsByTrafficForAWhile()
{
    OutlierConfig outlier;
    outlier.ejection = 50ms;
    start(every(0ms), outlier);
    ProbedServer server;
    add(1, server);
    add(2, server);
    QSignalSpy changed(m_monitor.get(), &HealthMonitor::changed);
    m_monitor->noteFailures(1, failing);
    QVERIFY(state(1) == State::Ejected);
    QVERIFY(m_monitor->of(1)->reason() == failing);
    const auto ejected = m_monitor->of(1)->since();
    QCOMPARE(changed.count(), 1);
    QTRY_VERIFY(state(1) == State::Up);
    QCOMPARE(changed.count(), 2);
    QVERIFY(m_monitor->of(1)->since() - ejected >= 50ms);
}

void tst_HealthMonitor::bringsBackWhatWasUnreachableByAProbe_data()
{
    QTest::addColumn<bool>("isUnreachable");
    QTest::addColumn<State>("state");
    QTest::newRow("one that could not be connected to") << true << State::Up;
    QTest::newRow("not one that failed otherwise") << false << State::Ejected;
}

void tst_HealthMonitor::bringsBackWhatWasUnreachableByAProbe()
{
    QFETCH(const bool, isUnreachable);
    QFETCH(const State, state);
    HealthConfig health = every(1h);
    health.fastInterval = 10ms;
    start(health);
    ProbedServer server;
    add(1, server);
    add(2, server);
    QTRY_VERIFY(this->state(1) == State::Up && this->state(2) == State::Up);
    m_monitor->noteFailures(1, failing, isUnreachable);
    QVERIFY(this->state(1) == State::Ejected);
    QCOMPARE(probesOf(1, 1).size(), 1U);
    QVERIFY(this->state(1) == state);
}

void tst_HealthMonitor::ejectsOnlySoMany_data()
{
    QTest::addColumn<int>("backends");
    QTest::addColumn<int>("inMaintenance"); // of them
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("ejected");
    QTest::newRow("never the only one") << 1 << 0 << 100 << 0;
    QTest::newRow("one of two at half") << 2 << 0 << 50 << 1;
    QTest::newRow("one of three at half") << 3 << 0 << 50 << 1;
    QTest::newRow("two of four at half") << 4 << 0 << 50 << 2;
    QTest::newRow("none of two at less than half") << 2 << 0 << 49 << 0;
    QTest::newRow("all at all") << 4 << 0 << 100 << 4;
    QTest::newRow("none at nothing") << 4 << 0 << 0 << 0;
    QTest::newRow("those in maintenance do not count") << 4 << 2 << 50 << 1;
    QTest::newRow("the only one that is not in maintenance stays") << 2 << 1 << 100 << 0;
}

void tst_HealthMonitor::ejectsOnlySoMany()
{
    QFETCH(const int, backends);
    QFETCH(const int, inMaintenance);
    QFETCH(const int, percent);
    OutlierConfig outlier;
    outlier.maxEjected = percent;
    start(every(0ms), outlier);
    ProbedServer server;
    for (int id = 1; id <= backends; ++id) {
        add(static_cast<quint64>(id), server);
        m_monitor->setEnabled(static_cast<quint64>(id), id > inMaintenance);
    }
    int ejected = 0;
    for (int id = 1; id <= backends; ++id) {
        m_monitor->noteFailures(static_cast<quint64>(id), failing);
        ejected += state(static_cast<quint64>(id)) == State::Ejected;
    }
    QTEST(ejected, "ejected");
}

void tst_HealthMonitor::takesABadProbeAfterFailingTrafficForAnAnswer()
{
    HealthConfig health = every(1h);
    health.fastInterval = 10ms;
    health.fall = 100;
    start(health);
    ProbedServer one(fine);
    ProbedServer other(fine);
    m_monitor->add(1, targetOf({one.socketAddress()}, "/"));
    m_monitor->add(2, targetOf({other.socketAddress()}, "/"));
    QTRY_VERIFY(state(1) == State::Up && state(2) == State::Up);
    one.answer = other.answer = unavailable;
    m_monitor->noteFailures(1, failing);
    m_monitor->noteFailures(2, failing); // may not be ejected too
    QVERIFY(state(1) == State::Ejected && state(2) == State::Up);
    QTRY_VERIFY(state(1) == State::Down && state(2) == State::Down);
}

void tst_HealthMonitor::probesFailingBackendsSoonButNotAllTheTime()
{
    HealthConfig health = every(1h);
    health.fastInterval = 30min;
    start(health);
    ProbedServer server;
    add(1, server);
    add(2, server);
    QTRY_VERIFY(state(1) == State::Up && state(2) == State::Up);
    QSignalSpy probed(m_monitor.get(), &HealthMonitor::probed);
    for (int i = 0; i < 1'000; ++i)
        m_monitor->noteFailures(1, failing); // right after a probe
    add(3, server);
    QTRY_VERIFY(state(3) == State::Up);
    QCOMPARE(probed.count(), 1);
}

void tst_HealthMonitor::leavesOneThatIsDownForLongAloneWhileAnotherIsUp()
{
    ProbedServer first(fine);
    ProbedServer second(unavailable);
    letTwoBe(first, second);
    QSignalSpy probed(m_monitor.get(), &HealthMonitor::probed);
    QCOMPARE(probesOf(1, 5).size(), 5U);
    QCOMPARE(probed.count(), 5);
}

void tst_HealthMonitor::probesThoseThatAreDownFastWhenNoneIsUp()
{
    ProbedServer first(fine);
    ProbedServer second(unavailable);
    letTwoBe(first, second);
    m_monitor->setEnabled(1, false);
    QCOMPARE(probesOf(2, 3).size(), 3U);
    QVERIFY(state(2) == State::Down);
    second.answer = fine;
    QTRY_VERIFY(state(2) == State::Up);
}

void tst_HealthMonitor::probesThoseThatAreDownNoFasterThanThat()
{
    HealthConfig health = every(200ms);
    health.jitter = 0;
    start(health);
    m_monitor->add(1, targetOf({refusing()}));
    const auto times = probesOf(1, 4);
    QCOMPARE(times.size(), 4U);
    const auto shorter =
        std::min(times[2] - times[1], times[3] - times[2]); // the first one is any part of it
    QVERIFY2(shorter >= 200ms, QByteArray::number(static_cast<qint64>(shorter / 1us)) + " us");
}

void tst_HealthMonitor::takesNoProbeWithoutADescriptorForAnAnswer()
{
    HealthConfig health = every(10ms);
    health.fall = 1;
    start(every(1h));
    ProbedServer server;
    add(1, server);
    QTRY_VERIFY(state(1) == State::Up);
    QTRY_COMPARE(server.closed, 1);
    const NoDescriptors none;
    QSignalSpy changed(m_monitor.get(), &HealthMonitor::changed);
    m_monitor->configure(health, {});
    QCOMPARE(probesOf(1, 5).size(), 5U);
    QVERIFY(state(1) == State::Up);
    QCOMPARE(code(1), std::string("connected"));
    QCOMPARE(changed.count(), 0);
}

void tst_HealthMonitor::waitsBetweenProbesWithoutADescriptor()
{
    start(every(50ms));
    m_monitor->add(1, targetOf({refusing()}));
    QTRY_VERIFY(state(1) == State::Down);
    const NoDescriptors none;
    QElapsedTimer elapsed;
    elapsed.start();
    QCOMPARE(probesOf(1, 8).size(), 8U);
    QVERIFY2(elapsed.elapsed() >= 200, QByteArray::number(elapsed.elapsed()) + " ms");
}

void tst_HealthMonitor::appliesSettingsLive()
{
    start(every(1h));
    ProbedServer server(unavailable);
    add(1, server);
    QTRY_VERIFY(state(1) == State::Up);
    HealthConfig health = every(10ms);
    health.path = "/health";
    m_monitor->configure(health, {});
    QTRY_VERIFY(state(1) == State::Down);
    health.statuses = {"503"};
    m_monitor->configure(health, {});
    QTRY_VERIFY(state(1) == State::Up);
}

void tst_HealthMonitor::stopsAndStartsProbingLive()
{
    ProbedServer server(unavailable);
    m_monitor->add(1, targetOf({server.socketAddress()}, "/health"));
    QTRY_VERIFY(state(1) == State::Down);
    QSignalSpy changed(m_monitor.get(), &HealthMonitor::changed);
    m_monitor->configure(every(0ms), {});
    QVERIFY(state(1) == State::Up);
    QCOMPARE(changed.count(), 1);
    m_monitor->configure(every(10ms), {});
    QVERIFY(state(1) == State::Up);
    QTRY_VERIFY(state(1) == State::Down);
}

void tst_HealthMonitor::letsAnyFunctionBeCalledFromItsSignals()
{
    ProbedServer server;
    QSignalSpy probed(m_monitor.get(), &HealthMonitor::probed);
    connect(m_monitor.get(), &HealthMonitor::changed, this, [&](quint64 id) {
        m_monitor->remove(id);
        m_monitor->remove(id + 1);
        m_monitor->add(id + 2, targetOf({server.socketAddress()}));
        m_monitor->configure(every(id % 2 == 0 ? 10ms : 20ms), {});
    });
    add(1, server);
    add(2, server);
    QTRY_VERIFY(probed.count() >= 10);
}

void tst_HealthMonitor::runsNoMoreThan64ProbesAtOnce()
{
    HealthConfig health = every(1h);
    health.path = "/health";
    start(health);
    ProbedServer server(fine, QHostAddress::AnyIPv4);
    server.delay = 5ms;
    QSignalSpy changed(m_monitor.get(), &HealthMonitor::changed);
    for (quint64 id = 0; id < 1'000; ++id) {
        const std::string host = "127.0." + std::to_string(id / 250) + "." + std::to_string(id % 250 + 1);
        m_monitor->add(id, targetOf({SocketAddress::fromNumeric(host, server.serverPort())}));
    }
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1'000, static_cast<int>(patience.count()));
    QVERIFY(state(0) == State::Up && state(999) == State::Up);
    QVERIFY2(server.mostPending <= 64 && server.mostPending > 16, QByteArray::number(server.mostPending));
}

QTEST_GUILESS_MAIN(tst_HealthMonitor)
#include "tst_healthmonitor.moc"
