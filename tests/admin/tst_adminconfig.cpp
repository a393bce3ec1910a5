#include "tests/admin/adminbench.h"
#include "tests/support/printing.h"

#include <QJsonArray>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

class tst_AdminConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheConfigurationWithItsTag();
    void changesTheConfiguration();
    void refusesAStaleTag();
    void refusesWhatNeedsARestart();
    void writesNoPaths();
    void savesTheConfiguration();
    void reloadsTheConfiguration();
};

void tst_AdminConfig::showsTheConfigurationWithItsTag()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) { engine.current.sticky.secret = "hush"; });
    const Reply reply = bench.call("GET", "/api/v1/config");
    QCOMPARE(reply.status, 200);
    const std::string tag = *reply.response.field("ETag");
    QVERIFY(tag.starts_with('"') && tag.ends_with('"'));
    QCOMPARE(*bench.call("GET", "/api/v1/config").response.field("ETag"), tag);
    QVERIFY(!contains(reply.response.body, "hush"));
}

void tst_AdminConfig::changesTheConfiguration()
{
    AdminBench bench;
    const std::string before = *bench.call("GET", "/api/v1/config").response.field("ETag");
    const Reply reply = bench.call(
        "PATCH", "/api/v1/config", R"({"retry": {"attempts": 7}})", "If-Match: " + before + "\r\n");
    QCOMPARE(reply.status, 200);
    QVERIFY(*reply.response.field("ETag") != before);
    const QJsonObject retry = reply.json.value(QLatin1String("retry")).toObject();
    QCOMPARE(retry.value(QLatin1String("attempts")).toInt(), 7);
}

void tst_AdminConfig::refusesAStaleTag()
{
    AdminBench bench;
    const std::string stale =
        "If-Match: " + *bench.call("GET", "/api/v1/config").response.field("ETag") + "\r\n";
    QCOMPARE(bench.call("PATCH", "/api/v1/config", R"({"retry": {"attempts": 7}})").status, 200);
    QCOMPARE(bench.call("PATCH", "/api/v1/config", R"({"retry": {"attempts": 8}})", stale).status, 412);
    QCOMPARE(bench.call("PATCH", "/api/v1/config", "{}", "If-Match: *\r\n").status, 200);
    QCOMPARE(bench.call("PATCH", "/api/v1/config", "{}", "If-Match: \"x\", W/\"y\"\r\n").status, 412);
}

void tst_AdminConfig::refusesWhatNeedsARestart()
{
    AdminBench bench;
    const Reply reply = bench.call("PATCH", "/api/v1/config",
        R"({"listen": [{"address": "127.0.0.1:1234"}], "retry": {"attempts": 7}})");
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.errorCode(), QLatin1String("restart_needed"));
    QCOMPARE(reply.errorField(), QLatin1String("listen"));
    bench.run([](FakePort &engine, AdminServer &) { QCOMPARE(engine.applied, 0); });
}

void tst_AdminConfig::writesNoPaths()
{
    AdminBench bench;
    const Reply reply =
        bench.call("PATCH", "/api/v1/config", R"({"logging": {"access_log": "/etc/passwd"}})");
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.errorField(), QLatin1String("logging.access_log"));
    bench.run([](FakePort &engine, AdminServer &) { QCOMPARE(engine.applied, 0); });
}

void tst_AdminConfig::savesTheConfiguration()
{
    AdminBench bench;
    QCOMPARE(bench.call("POST", "/api/v1/config/save").status, 204);
    bench.run([](FakePort &engine, AdminServer &) { engine.saveProblem = Problem{.code = "no_file"}; });
    QCOMPARE(bench.call("POST", "/api/v1/config/save").status, 409);
    bench.run([](FakePort &engine, AdminServer &) { engine.saveProblem = Problem{.code = "file_changed"}; });
    QCOMPARE(bench.call("POST", "/api/v1/config/save").status, 409);
    bench.run([](FakePort &engine, AdminServer &) { engine.saveProblem = Problem{.code = "save_failed"}; });
    QCOMPARE(bench.call("POST", "/api/v1/config/save").status, 500);
}

void tst_AdminConfig::reloadsTheConfiguration()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) { engine.reloading.dropped = {"retry.attempts"}; });
    const Reply good = bench.call("POST", "/api/v1/config/reload");
    QCOMPARE(good.status, 200);
    QCOMPARE(good.json.value(QLatin1String("dropped")).toArray().first().toString(),
        QLatin1String("retry.attempts"));
    bench.run([](FakePort &engine, AdminServer &) {
        engine.reloading.problems = {{.code = "bad_value", .key = "workers"}, {.code = "syntax"}};
    });
    const Reply bad = bench.call("POST", "/api/v1/config/reload");
    QCOMPARE(bad.status, 400);
    QCOMPARE(bad.errorField(), QLatin1String("workers"));
    QCOMPARE(
        bad.json.value(QLatin1String("error")).toObject().value(QLatin1String("problems")).toArray().size(),
        2);
}

QTEST_GUILESS_MAIN(tst_AdminConfig)
#include "tst_adminconfig.moc"
