#include "tests/support/adminclient.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/json.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"
#include "tests/support/tomlfile.h"
#include "tests/support/traffic.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;

/// The configuration file of a running engine: read again, and saved.
class ReloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesAChangedFile();
    void movesTrafficToAChangedAddress();
    void keepsTheOptionsOverTheFile();
    void changesNothingByABadFile_data();
    void changesNothingByABadFile();
    void dropsLiveEditsAndListsThem();
    void savesTheFileWithTheLiveEdits();
    void savesWhatTheWindowSets();
    void changesNothingByReadingWhatWasSaved();
    void keepsTheOldFileWhenSavingFails();
    void hasNothingToReadOrSaveWithoutAFile();
};

namespace {

std::string replaced(std::string text, const std::string &part, const std::string &by)
{
    const std::size_t at = text.find(part);
    return at == std::string::npos ? text + by : text.replace(at, part.size(), by);
}

/// An engine that was started from a file, before the first of two backends.
class Site
{
public:
    explicit Site(void (*options)(Config &) = nullptr)
        : original(text(first))
        , file(original)
        , engine(file, options)
        , admin(engine.admin())
    {
    }
    static std::string text(const ScriptedBackend &backend)
    {
        return "# The site.\nworkers = 2 # threads\n\n[[listen]]\naddress = \"127.0.0.1:0\"\n\n"
               "[admin]\naddress = \"127.0.0.1:0\"\n\n[retry]\nattempts = 1 # enough\n\n"
               "[[backends]]\nname = \"b1\"\n"
            + addressOf(backend) + "weight = 2 # of b1\n";
    }
    static std::string addressOf(const ScriptedBackend &backend)
    {
        return "address = \"127.0.0.1:" + std::to_string(backend.port()) + "\"\n";
    }
    std::string served() const
    {
        const auto response = RawClient(engine.port()).exchange(get("/"));
        return response && response->status == 200 ? response->body : std::string();
    }
    QJsonObject config() const { return admin.get("/api/v1/config"); }
    std::string tag() const
    {
        return admin.call("GET", "/api/v1/config").response.field("ETag").value_or("");
    }

    const ScriptedBackend first{named("b1")};
    const ScriptedBackend second{named("b2")};
    const std::string original;
    const TomlFile file;
    RunningEngine engine;
    const AdminClient admin;
};

}

void ReloadTest::appliesAChangedFile()
{
    Site site;
    QCOMPARE(site.served(), "b1"s);
    std::string text = replaced(site.original, "attempts = 1", "attempts = 4");
    text = replaced(text, "name = \"b1\"\n" + Site::addressOf(site.first),
        "name = \"b2\"\n" + Site::addressOf(site.second));
    site.file.write(text + "\n[balancing]\nalgorithm = \"maglev\"\n");
    const auto error = site.engine.run(ReloadConfig{});
    QVERIFY2(!error, error ? error->message.c_str() : "");
    QTRY_COMPARE(site.served(), "b2"s);
    QCOMPARE(countAt(site.config(), "retry.attempts"), 4);
    QCOMPARE(textAt(site.admin.get("/api/v1/status"), "algorithm"), "maglev"s);
    QTRY_COMPARE(site.admin.call("GET", "/api/v1/backends/b1").status, 404);
}

void ReloadTest::movesTrafficToAChangedAddress()
{
    Site site;
    Traffic traffic(site.engine.port(), 4);
    QVERIFY(traffic.waitForMore(100));
    site.file.write(replaced(site.original, Site::addressOf(site.first), Site::addressOf(site.second)));
    QVERIFY(!site.engine.run(ReloadConfig{}));
    QTRY_COMPARE(site.served(), "b2"s);
    QVERIFY(traffic.waitForMore(100));
    QCOMPARE(traffic.stop(), std::string());
    for (int i = 0; i < 10; ++i)
        QCOMPARE(site.served(), "b2"s);
    QCOMPARE(listAt(site.config(), "backends").size(), 1U);
    QCOMPARE(countAt(listAt(site.config(), "backends")[0], "weight"), 2);
}

void ReloadTest::keepsTheOptionsOverTheFile()
{
    Site site([](Config &config) { config.retry.attempts = 9; });
    QCOMPARE(countAt(site.config(), "retry.attempts"), 9);
    site.file.write(
        replaced(replaced(site.original, "attempts = 1", "attempts = 4"), "weight = 2", "weight = 3"));
    QVERIFY(!site.engine.run(ReloadConfig{}));
    QCOMPARE(countAt(site.config(), "retry.attempts"), 9);
    QCOMPARE(countAt(site.admin.get("/api/v1/backends/b1"), "weight"), 3);
}

void ReloadTest::changesNothingByABadFile_data()
{
    QTest::addColumn<std::string>("part");
    QTest::addColumn<std::string>("by");
    QTest::addColumn<std::string>("reason");
    QTest::newRow("no TOML") << "[retry]"s
                             << "[retry"s
                             << "signalbox.toml:10:"s;
    QTest::newRow("an unknown key") << "attempts = 1"s
                                    << "atempts = 1"s
                                    << "did you mean retry.attempts"s;
    QTest::newRow("out of range") << "weight = 2"s
                                  << "weight = 1001"s
                                  << "backends[0].weight"s;
    QTest::newRow("a wrong type") << "attempts = 1"s
                                  << "attempts = \"many\""s
                                  << "retry.attempts"s;
    QTest::newRow("needs a restart") << "workers = 2"s
                                     << "workers = 3"s
                                     << "workers"s;
}

void ReloadTest::changesNothingByABadFile()
{
    QFETCH(const std::string, part);
    QFETCH(const std::string, by);
    QFETCH(const std::string, reason);
    Site site;
    QCOMPARE(site.admin.call("PATCH", "/api/v1/config", R"({"retry": {"attempts": 7}})").status, 200);
    const std::string before = site.tag();
    site.file.write(replaced(replaced(site.original, part, by), "name = \"b1\"", "name = \"renamed\""));
    const auto error = site.engine.run(ReloadConfig{});
    QVERIFY(error.has_value());
    QVERIFY2(contains(error->message, reason), error->message.c_str());
    const auto reply = site.admin.call("POST", "/api/v1/config/reload");
    QVERIFY(reply.status == 400 || reply.status == 409);
    QVERIFY(contains(textAt(reply.json, "error.message"), reason));
    QCOMPARE(site.tag(), before);
    QCOMPARE(countAt(site.config(), "retry.attempts"), 7);
    QCOMPARE(site.served(), "b1"s);
}

void ReloadTest::dropsLiveEditsAndListsThem()
{
    Site site;
    const std::string before = site.tag();
    QCOMPARE(site.admin.call("PATCH", "/api/v1/config", R"({"retry": {"attempts": 7}})").status, 200);
    QCOMPARE(site.admin.call("PATCH", "/api/v1/backends/b1", R"({"weight": 9})").status, 200);
    const auto reply = site.admin.call("POST", "/api/v1/config/reload");
    QCOMPARE(reply.status, 200);
    QStringList dropped = valueAt(reply.json, "dropped").toVariant().toStringList();
    dropped.sort();
    QCOMPARE(dropped, (QStringList{QStringLiteral("backends[b1].weight"), QStringLiteral("retry.attempts")}));
    QCOMPARE(site.tag(), before);
    QCOMPARE(site.file.text(), site.original);
}

void ReloadTest::savesTheFileWithTheLiveEdits()
{
    Site site([](Config &config) { config.timeouts.total = std::chrono::seconds(9); });
    QCOMPARE(site.admin.call("PATCH", "/api/v1/config", R"({"retry": {"attempts": 7}})").status, 200);
    QCOMPARE(site.admin.call("PATCH", "/api/v1/backends/b1", R"({"weight": 9})").status, 200);
    QCOMPARE(site.file.text(), site.original);
    QCOMPARE(site.admin.call("POST", "/api/v1/config/save").status, 204);
    const std::string expected =
        replaced(replaced(site.original, "attempts = 1", "attempts = 7"), "weight = 2", "weight = 9");
    QCOMPARE(site.file.text(), expected);
    QFile backup(QString::fromStdString(site.file.path() + '~'));
    QVERIFY(backup.open(QIODevice::ReadOnly));
    QCOMPARE(backup.readAll().toStdString(), site.original);
}

void ReloadTest::savesWhatTheWindowSets()
{
    Site site;
    Config wanted = site.file.load().started;
    wanted.retry.attempts = 7;
    wanted.backends.push_back(backendAt("b2", site.second.port()));
    QVERIFY(!site.engine.run(SetConfig{wanted}));
    QCOMPARE(listAt(site.config(), "backends").size(), 2U);
    QVERIFY(!site.engine.run(SaveConfig{}));
    QVERIFY(site.file.load().file == wanted);
    wanted.workers = 7;
    wanted.retry.attempts = 8;
    const auto error = site.engine.run(SetConfig{wanted});
    QVERIFY(error.has_value());
    QCOMPARE(error->code, "restart_needed"s);
    QCOMPARE(error->field, "workers"s);
    QCOMPARE(countAt(site.config(), "retry.attempts"), 7);
}

void ReloadTest::changesNothingByReadingWhatWasSaved()
{
    Site site;
    const std::string added =
        R"({"name": "b2", "address": "127.0.0.1:)" + std::to_string(site.second.port()) + "\"}";
    QCOMPARE(site.admin.call("POST", "/api/v1/backends", added).status, 201);
    QCOMPARE(
        site.admin.call("PATCH", "/api/v1/config", R"({"balancing": {"algorithm": "maglev"}})").status, 200);
    const std::string before = site.tag();
    QCOMPARE(site.admin.call("POST", "/api/v1/config/save").status, 204);
    const std::string saved = site.file.text();
    const auto reply = site.admin.call("POST", "/api/v1/config/reload");
    QCOMPARE(reply.status, 200);
    QVERIFY(valueAt(reply.json, "dropped").toArray().isEmpty());
    QCOMPARE(site.tag(), before);
    QCOMPARE(site.admin.call("POST", "/api/v1/config/save").status, 204);
    QCOMPARE(site.file.text(), saved);
}

void ReloadTest::keepsTheOldFileWhenSavingFails()
{
    Site site;
    QCOMPARE(site.admin.call("PATCH", "/api/v1/config", R"({"retry": {"attempts": 7}})").status, 200);
    AdminClient::Reply reply;
    {
        const FileSizeLimit fullDisk(10);
        reply = site.admin.call("POST", "/api/v1/config/save");
    }
    QCOMPARE(reply.status, 500);
    QCOMPARE(textAt(reply.json, "error.code"), "save_failed"s);
    QCOMPARE(site.file.text(), site.original);
    QCOMPARE(countAt(site.config(), "retry.attempts"), 7);
    QCOMPARE(site.admin.call("POST", "/api/v1/config/save").status, 204);
    QCOMPARE(site.file.text(), replaced(site.original, "attempts = 1", "attempts = 7"));
}

void ReloadTest::hasNothingToReadOrSaveWithoutAFile()
{
    const ScriptedBackend backend;
    RunningEngine engine{backend.port()};
    for (const Command &command : {Command(ReloadConfig{}), Command(SaveConfig{})}) {
        const auto error = engine.run(command);
        QVERIFY(error.has_value());
        QCOMPARE(error->code, "no_file"s);
    }
}

}

QTEST_GUILESS_MAIN(signalbox::test::ReloadTest)
#include "tst_reload.moc"
