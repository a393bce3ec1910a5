#include "tests/support/adminclient.h"
#include "tests/support/json.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;

/// The API's calls that change the configuration, against an engine that forwards.
class ConfigEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeTheConfiguration();
    void changeTheAlgorithmOfTraffic();
    void refuseToOverwriteUnseen();
    void refuseWhatNeedsARestart_data();
    void refuseWhatNeedsARestart();
    void refuseWhatTheApiMayNotWrite();
    void changeNothingWhenTheyFail();
    void saveNothingWithoutAFile();
};

namespace {

/// Two backends behind an engine without a configuration file.
class Site
{
public:
    Site()
        : engine(config())
        , admin(engine.admin())
    {
    }

private:
    Config config() const { return configWithAdmin({m_backends[0].port(), m_backends[1].port()}); }
    const ScriptedBackend m_backends[2] = {ScriptedBackend(named("b1")), ScriptedBackend(named("b2"))};

public:
    RunningEngine engine; ///< whose member above it reads
    const AdminClient admin;
};

}

void ConfigEditsTest::changeTheConfiguration()
{
    Site site;
    const auto before = site.admin.call("GET", "/api/v1/config");
    QCOMPARE(before.status, 200);
    const auto after = site.admin.call("PATCH", "/api/v1/config",
        R"({"retry": {"attempts": 7}, "timeouts": {"total": "9s"}})",
        "If-Match: " + before.response.field("ETag").value_or("") + "\r\n");
    QCOMPARE(after.status, 200);
    QVERIFY(after.response.field("ETag") != before.response.field("ETag"));
    QCOMPARE(site.admin.call("GET", "/api/v1/config").json, after.json);
    QCOMPARE(countAt(after.json, "retry.attempts"), 7);
    QCOMPARE(textAt(after.json, "timeouts.total"), "9s"s);
    QCOMPARE(valueAt(after.json, "backends"), valueAt(before.json, "backends"));
}

void ConfigEditsTest::changeTheAlgorithmOfTraffic()
{
    Site site;
    QCOMPARE(site.admin
                 .call("PATCH", "/api/v1/config",
                     R"({"balancing": {"algorithm": "consistent_hashing", "hash_key": "header:Key"}})")
                 .status,
        200);
    QCOMPARE(textAt(site.admin.get("/api/v1/status"), "algorithm"), "consistent_hashing"s);
    const auto where = [&] {
        const auto response = RawClient(site.engine.port()).exchange(get("/", "Key: some\r\n"));
        return response ? response->body : std::string();
    };
    const std::string backend = textAt(site.admin.get("/api/v1/route?key=some"), "backend");
    QTRY_COMPARE(where(), backend);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(where(), backend);
}

void ConfigEditsTest::refuseToOverwriteUnseen()
{
    Site site;
    const std::string seen =
        "If-Match: " + site.admin.call("GET", "/api/v1/config").response.field("ETag").value_or("") + "\r\n";
    QCOMPARE(site.admin.call("PATCH", "/api/v1/backends/b1", R"({"weight": 3})").status, 200);
    const auto reply = site.admin.call("PATCH", "/api/v1/config", R"({"retry": {"attempts": 7}})", seen);
    QCOMPARE(reply.status, 412);
    QCOMPARE(countAt(site.admin.get("/api/v1/config"), "retry.attempts"), 0);
}

void ConfigEditsTest::refuseWhatNeedsARestart_data()
{
    QTest::addColumn<std::string>("patch");
    QTest::addColumn<std::string>("key");
    const auto row = [](const char *key, const char *patch) {
        QTest::newRow(key) << std::string(patch) << std::string(key);
    };
    row("workers", R"({"retry": {"attempts": 7}, "workers": 7})");
    row("listen", R"({"retry": {"attempts": 7}, "listen": [{"address": "127.0.0.1:1"}]})");
    row("admin.address", R"({"retry": {"attempts": 7}, "admin": {"address": "off"}})");
    row("limits.connections", R"({"retry": {"attempts": 7}, "limits": {"connections": 7}})");
    row("limits.buffers", R"({"retry": {"attempts": 7}, "limits": {"buffers": "1GiB"}})");
}

void ConfigEditsTest::refuseWhatNeedsARestart()
{
    QFETCH(const std::string, patch);
    QFETCH(const std::string, key);
    Site site;
    const auto reply = site.admin.call("PATCH", "/api/v1/config", patch);
    QCOMPARE(reply.status, 409);
    QCOMPARE(textAt(reply.json, "error.code"), "restart_needed"s);
    QCOMPARE(textAt(reply.json, "error.field"), key);
    QCOMPARE(countAt(site.admin.get("/api/v1/config"), "retry.attempts"), 0);
}

void ConfigEditsTest::refuseWhatTheApiMayNotWrite()
{
    Site site;
    const auto reply =
        site.admin.call("PATCH", "/api/v1/config", R"({"logging": {"access_log": "/tmp/elsewhere"}})");
    QCOMPARE(reply.status, 403);
    QCOMPARE(textAt(reply.json, "error.field"), "logging.access_log"s);
}

void ConfigEditsTest::changeNothingWhenTheyFail()
{
    Site site;
    const auto before = site.admin.call("GET", "/api/v1/config");
    for (const char *patch : {"{", "[]", R"({"retry": {"attempts": -1}})", R"({"retri": {}})",
             R"({"retry": {"attempts": 7}, "timeouts": {"total": "soon"}})",
             R"({"retry": {"attempts": 7}, "retry": {"attempts": 8}})"})
        QCOMPARE(site.admin.call("PATCH", "/api/v1/config", patch).status, 400);
    const auto after = site.admin.call("GET", "/api/v1/config");
    QCOMPARE(after.json, before.json);
    QCOMPARE(after.response.field("ETag"), before.response.field("ETag"));
}

void ConfigEditsTest::saveNothingWithoutAFile()
{
    Site site;
    for (const char *call : {"/api/v1/config/save", "/api/v1/config/reload"}) {
        const auto reply = site.admin.call("POST", call);
        QCOMPARE(reply.status, 409);
        QCOMPARE(textAt(reply.json, "error.code"), "no_file"s);
    }
}

}

QTEST_GUILESS_MAIN(signalbox::test::ConfigEditsTest)
#include "tst_configedits.moc"
