#include "engine/config/schema.h"
#include "engine/config/tomlreader.h"
#include "engine/config/tomlwriter.h"
#include "tests/config/unusualconfig.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>

using namespace signalbox;

namespace {

std::string example()
{
    QFile file(QStringLiteral(EXAMPLE_FILE));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string{};
}

using Values = std::vector<Written>;

template <class... Item> Written list(Item... items)
{
    return std::vector<std::string>{items...};
}

void bounds(const char *key, const Values &accepted, const Values &refused)
{
    QTest::newRow(key) << accepted << refused;
}

/// Checks the current row, whose name is the setting's key.
template <class Owner> void check(std::span<const Setting<Owner>> among)
{
    QFETCH(Values, accepted);
    QFETCH(Values, refused);
    const Setting<Owner> *setting = find(among, QTest::currentDataTag());
    QVERIFY(setting);
    Owner owner{};
    for (const Written &value : accepted)
        QVERIFY2(setting->assign(owner, value), toText(value).c_str());
    const Written last = setting->written(owner);
    for (const Written &value : refused)
        QVERIFY2(!setting->assign(owner, value), toText(value).c_str());
    QVERIFY(setting->written(owner) == last);
}

}

Q_DECLARE_METATYPE(Values)

class tst_Schema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleFileHoldsTheDefaults();
    void exampleFileDocumentsEverySetting();
    void exampleFileDocumentsEveryBackendSetting();
    void exampleFileListsWhatNeedsARestart();
    void printedConfigurationReadsBack_data();
    void printedConfigurationReadsBack();
    void secretsAreNotPrinted();
    void everySettingIsPrinted();
    void keysAndOptionsAreUnique();
    void everySettingTellsWhatIsAllowed();
    void keepsWithinBounds_data();
    void keepsWithinBounds();
    void keepsBackendsWithinBounds_data();
    void keepsBackendsWithinBounds();
};

void tst_Schema::exampleFileHoldsTheDefaults()
{
    Draft draft;
    draft.config = unusualConfig();
    draft.config.backends.clear(); // the file has none, and so leaves them alone
    readToml(example(), "signalbox.toml", draft);
    QVERIFY2(draft.problems.empty(), draft.problems.empty() ? "" : toString(draft.problems.front()).c_str());
    QVERIFY(draft.config == Config{});
}

void tst_Schema::exampleFileDocumentsEverySetting()
{
    Draft draft;
    readToml(example(), "signalbox.toml", draft);
    for (const Setting<Config> &setting : settings())
        QVERIFY2(draft.origins.contains(setting.key), setting.key);
}

void tst_Schema::exampleFileDocumentsEveryBackendSetting()
{
    const std::string text = example();
    for (const Setting<BackendConfig> &setting : backendSettings())
        QVERIFY2(text.find(std::string("# ") + setting.key + " = ") != std::string::npos, setting.key);
}

void tst_Schema::exampleFileListsWhatNeedsARestart()
{
    std::string expected = "# Needs a restart: listen";
    for (const Setting<Config> &setting : settings()) {
        if (setting.restart && section(setting.key) != "application")
            expected += std::string(", ") + setting.key;
    }
    expected += " and [application].";
    QVERIFY2(example().find(expected) != std::string::npos, expected.c_str());
}

void tst_Schema::printedConfigurationReadsBack_data()
{
    QTest::addColumn<bool>("usual");
    QTest::newRow("the defaults") << true;
    QTest::newRow("nothing as by default") << false;
}

void tst_Schema::printedConfigurationReadsBack()
{
    QFETCH(bool, usual);
    Config config = usual ? Config{} : unusualConfig();
    Draft draft;
    draft.config = usual ? unusualConfig() : Config{};
    if (usual)
        draft.config.backends.clear();
    readToml(toToml(config), "printed.toml", draft);
    QVERIFY2(draft.problems.empty(), draft.problems.empty() ? "" : toString(draft.problems.front()).c_str());
    config.sticky.secret.clear();
    QVERIFY(draft.config == config);
}

void tst_Schema::secretsAreNotPrinted()
{
    const std::string printed = toToml(unusualConfig());
    QVERIFY(printed.find("swordfish") == std::string::npos);
    QVERIFY(printed.find("\n# secret is set, and not shown\n") != std::string::npos);
}

void tst_Schema::everySettingIsPrinted()
{
    Draft draft;
    readToml(toToml(Config{}), "printed.toml", draft);
    for (const Setting<Config> &setting : settings())
        QVERIFY2(draft.origins.contains(setting.key), setting.key);
}

void tst_Schema::keysAndOptionsAreUnique()
{
    std::set<std::string> keys;
    std::set<std::string> names;
    std::set<char> letters;
    for (const Setting<Config> &setting : settings()) {
        QVERIFY2(keys.insert(setting.key).second, setting.key);
        if (setting.option.name)
            QVERIFY2(names.insert(setting.option.name).second, setting.key);
        if (setting.option.letter)
            QVERIFY2(letters.insert(setting.option.letter).second, setting.key);
    }
}

void tst_Schema::everySettingTellsWhatIsAllowed()
{
    for (const Setting<Config> &setting : settings()) {
        QVERIFY2(!setting.allowed().empty(), setting.key);
        QVERIFY2(*setting.documentation != '\0', setting.key);
    }
    QCOMPARE(find(settings(), "retry.attempts")->allowed(), std::string("a whole number from 0 to 100"));
    QCOMPARE(find(settings(), "limits.head")->allowed(),
        std::string("a size from 1KiB to 16MiB (512, 64KiB, 16MiB)"));
    QCOMPARE(find(settings(), "balancing.balance_factor")->allowed(),
        std::string("0 or a number from 1.05 to 10"));
}

void tst_Schema::keepsWithinBounds_data()
{
    QTest::addColumn<Values>("accepted");
    QTest::addColumn<Values>("refused");

    bounds("balancing.balance_factor", {0.0, 1.05, 10.0}, {-0.1, 0.5, 1.04, 10.1});
    bounds("balancing.slow_start", {"0s", "24h"}, {"25h"});
    bounds("balancing.panic_threshold", {0, 100}, {-1, 101});
    bounds("balancing.hash_key", {"uri", "query:id"}, {"", "query", "query:a b"});
    bounds("health.interval", {"0s", "24h"}, {"25h"});
    bounds("health.fast_interval", {"1ms", "24h"}, {"0s", "25h"});
    bounds("health.down_interval", {"0s", "24h"}, {"25h"});
    bounds("health.timeout", {"1ms", "24h"}, {"0s", "25h"});
    bounds("health.jitter", {0, 50}, {-1, 51});
    bounds("health.rise", {1, 100}, {0, 101});
    bounds("health.fall", {1, 100}, {0, 101});
    bounds("health.path", {"", "/", "/a?b=c"}, {"a", "/a b", "/#a"});
    bounds("health.method", {"GET", "PROPFIND"}, {"", "GET /"});
    bounds("health.scheme", {"http", "https"}, {"", "ftp"});
    bounds("health.port", {0, 65'535}, {-1, 65'536});
    bounds("health.host", {"", "a.example", "a.example:1"}, {"a b", "a:b"});
    bounds("health.statuses", {list("200", "300-399")}, {list("99"), list("200", "x"), "200"});
    bounds("health.body", {"", "\"status\": \"ok\""}, {1});
    bounds("outlier.consecutive_failures", {0, 1'000}, {-1, 1'001});
    bounds("outlier.statuses", {list("500", "502-504")}, {list("600"), list("504-502")});
    bounds("outlier.ejection", {"1ms", "24h"}, {"0s", "25h"});
    bounds("outlier.max_ejection", {"1ms", "24h"}, {"0s", "25h"});
    bounds("outlier.max_ejected", {0, 100}, {-1, 101});
    bounds("retry.max_backoff", {"0s", "1h"}, {"61m"});
    bounds("retry.statuses", {list("500", "502-504")}, {list("5xx"), list("")});
    bounds("retry.non_idempotent", {true, false}, {2});
    bounds("retry.per_try_timeout", {"0s", "24h"}, {"25h"});
    bounds("retry.content_limit", {0, "1MiB"}, {-1, 1'048'577, "2MiB"});
    bounds("retry.budget", {0.0, 10.0}, {-0.1, 10.1});
    bounds("retry.hedge_delay", {"0s", "24h"}, {"25h"});
    bounds("timeouts.queue", {"0s", "24h"}, {"25h"});
    bounds("timeouts.total", {"0s", "24h"}, {"25h"});
    bounds("limits.queue", {0, 1'000'000}, {-1, 1'000'001});
    bounds("sticky.secret", {"", "any text"}, {1});
}

void tst_Schema::keepsWithinBounds()
{
    check(settings());
}

void tst_Schema::keepsBackendsWithinBounds_data()
{
    QTest::addColumn<Values>("accepted");
    QTest::addColumn<Values>("refused");

    bounds("weight", {0, 1'000}, {-1, 1'001});
    bounds("tier", {0, 9}, {-1, 10});
    bounds("max_connections", {0, 1'000'000}, {-1, 1'000'001});
    bounds("host", {"", "backend", "a.example", "[::1]:80"}, {"a b", "http://a"});
    bounds("health_path", {"", "/health"}, {"health", "/a\n"});
}

void tst_Schema::keepsBackendsWithinBounds()
{
    check(backendSettings());
}

QTEST_APPLESS_MAIN(tst_Schema)
#include "tst_schema.moc"
