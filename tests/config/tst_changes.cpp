#include "engine/config/changes.h"

#include "engine/config/schema.h"
#include "tests/config/unusualconfig.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

Config withBackends()
{
    Config config;
    config.backends = {{"a", {"127.0.0.1", 9001}, 3}, {"b", {"127.0.0.1", 9002}, 2}};
    return config;
}

/// Every change on a line of its own.
std::string lines(const Config &from, const Config &to)
{
    std::string result;
    for (const Change &change : changedKeys(from, to))
        result += toString(change) + '\n';
    return result;
}

}

class tst_Changes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNoneBetweenEquals();
    void namesWhatChangedFromWhatToWhat();
    void findsEverySetting();
    void matchesBackendsByName();
    void doesNotTellSecrets();
    void knowsWhatNeedsARestart();
    void knowsWhatHoldsPaths();
};

void tst_Changes::findsNoneBetweenEquals()
{
    QVERIFY(changedKeys(unusualConfig(), unusualConfig()).empty());
    Config turned = withBackends();
    std::swap(turned.backends.front(), turned.backends.back());
    QVERIFY(changedKeys(withBackends(), turned).empty());
}

void tst_Changes::namesWhatChangedFromWhatToWhat()
{
    Config to;
    to.balancing.algorithm = Algorithm::Random;
    to.timeouts.connect = 250ms;
    to.sticky.cookie = "node";
    to.retry.statuses.clear();
    to.listen = {{"*", 80}, {"", 81}};
    QCOMPARE(lines({}, to),
        std::string("balancing.algorithm: weighted_round_robin → random\nsticky.cookie: \"\" → node\n"
                    "retry.statuses: 502-504 → []\n"
                    "timeouts.connect: 3s → 250ms\nlisten: 127.0.0.1:8800 → *:80, 81\n"));
}

void tst_Changes::findsEverySetting()
{
    Config to = unusualConfig();
    to.listen = {};
    to.backends = {};
    QCOMPARE(changedKeys({}, to).size(), settings().size() + 1);
}

void tst_Changes::matchesBackendsByName()
{
    Config to = withBackends();
    to.backends = {{"c", {"127.0.0.1", 9003}}, {"b", {"127.0.0.1", 9002}, 5}};
    QCOMPARE(lines(withBackends(), to),
        std::string("backends[a]: removed\nbackends[b].weight: 2 → 5\nbackends[c]: added, 127.0.0.1:9003\n"));
}

void tst_Changes::doesNotTellSecrets()
{
    Config to;
    to.sticky.secret = "swordfish";
    QCOMPARE(lines({}, to), std::string("sticky.secret: not set → set\n"));
}

void tst_Changes::knowsWhatNeedsARestart()
{
    const std::vector<std::string> expected = {"workers", "application.headless", "application.demo",
        "application.ready_file", "application.summary", "application.language", "admin.address",
        "admin.hosts", "admin.token_file", "limits.connections", "limits.buffers", "logging.access_log",
        "logging.format", "listen"};
    QVERIFY(restartKeys({}, unusualConfig()) == expected);
    QVERIFY(restartKeys(withBackends(), {}).empty());
}

void tst_Changes::knowsWhatHoldsPaths()
{
    const std::vector<std::string> expected = {
        "application.ready_file", "application.summary", "admin.token_file", "logging.access_log"};
    QVERIFY(pathKeys({}, unusualConfig()) == expected);
}

QTEST_APPLESS_MAIN(tst_Changes)
#include "tst_changes.moc"
