#include "tests/support/adminclient.h"
#include "tests/support/backendprocess.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/traffic.h"

#include <QElapsedTimer>
#include <QTest>

#include <list>
#include <thread>

namespace signalbox::test {

/// Clients of the admin API that are slow, or many, while traffic flows.
class AdminLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowsNoTrafficBySlowClients();
    void losesNoTrafficToBusyClients();
    void servesOthersWhenSlowClientsAreTimedOut();
};

namespace {

constexpr std::uint64_t requests = 4'000;
constexpr int mostConnections = 64;

/// Two backends behind an engine with an admin API.
class Site
{
public:
    Site()
        : engine(config())
        , admin(engine.admin())
        , traffic(engine.port(), 8)
    {
    }
    /// How long so many requests take; 0: they failed.
    qint64 timeOfRequests()
    {
        QElapsedTimer timer;
        timer.start();
        return traffic.waitForMore(requests) ? std::max<qint64>(timer.elapsed(), 1) : 0;
    }
    /// Connections of every slow kind: in the head, in the content, and not reading what comes.
    void crowd()
    {
        for (int i = 0; i < mostConnections; ++i) {
            const std::string events = admin.request("GET", "/api/v1/events");
            const std::string patch = admin.request("PATCH", "/api/v1/config", "{} ");
            const std::string sent[] = {
                events.substr(0, events.size() - 1), patch.substr(0, patch.size() - 1), events};
            slow.emplace_back(admin.port()).send(sent[i % 3]);
        }
    }

private:
    Config config() const { return configWithAdmin({m_backends[0].port(), m_backends[1].port()}); }
    const BackendProcess m_backends[2];

public:
    RunningEngine engine; ///< whose member above it reads
    const AdminClient admin;
    Traffic traffic;
    std::list<RawClient> slow;
};

}

void AdminLoadTest::slowsNoTrafficBySlowClients()
{
    Site site;
    QVERIFY(site.timeOfRequests() > 0);
    const qint64 alone = site.timeOfRequests();
    site.crowd();
    const qint64 beside = site.timeOfRequests();
    QCOMPARE(site.traffic.stop(), std::string());
    QVERIFY(alone > 0 && beside > 0);
    QVERIFY2(beside < 3 * alone, qPrintable(QStringLiteral("%1 ms, alone %2 ms").arg(beside).arg(alone)));
}

void AdminLoadTest::losesNoTrafficToBusyClients()
{
    Site site;
    std::atomic<bool> isOver = false;
    std::atomic<int> answers = 0;
    std::vector<std::thread> busy;
    for (int i = 0; i < 4; ++i)
        busy.emplace_back([&] {
            while (!isOver)
                answers += site.admin.call("GET", "/metrics").status == 200;
        });
    const bool flows = site.timeOfRequests() > 0;
    isOver = true;
    for (std::thread &thread : busy)
        thread.join();
    QVERIFY(flows && answers > 0);
    QCOMPARE(site.traffic.stop(), std::string());
}

void AdminLoadTest::servesOthersWhenSlowClientsAreTimedOut()
{
    Site site;
    site.crowd();
    RawClient next(site.admin.port());
    next.send(site.admin.request("GET", "/healthz"));
    QVERIFY(!next.receiveUntil([](const std::string &received) { return !received.empty(); }, stalled));
    QVERIFY(site.traffic.waitForMore(100));
    const auto refusal = site.slow.front().receive(); // its head is not whole
    QVERIFY(refusal);
    QCOMPARE(refusal->status, 408);
    const auto response = next.receive();
    QVERIFY(response);
    QCOMPARE(response->status, 200);
    QCOMPARE(site.traffic.stop(), std::string());
}

}

QTEST_GUILESS_MAIN(signalbox::test::AdminLoadTest)
#include "tst_adminload.moc"
