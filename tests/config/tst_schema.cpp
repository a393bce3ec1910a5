#include "engine/config/schema.h"
#include "engine/config/tomlreader.h"
#include "engine/config/tomlwriter.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

std::string example()
{
    QFile file(QStringLiteral(EXAMPLE_FILE));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string{};
}

/// A configuration in which nothing has its default.
Config unusual()
{
    Config config;
    config.listen = {{"", 8000}, {"*", 0}, {"::1", 80}};
    config.backends = {
        {"a", {"::1", 9001}, 3, BackendMode::Drain}, {"b", {"api", 80}, 0, BackendMode::Maintenance}};
    config.admin = {std::nullopt, {"signalbox", "localhost"}, "/token", {}};
    config.balancing = {Algorithm::Maglev, "header:X-User"};
    config.health.interval = 250ms;
    config.retry = {0, 1250ms, 1.5};
    config.timeouts = {1s, 2s, 3ms, 4min, 5h, 0s, 7s, 8s};
    config.limits = {1'000, 2'048, 10, 5, 3 * 1'048'576};
    config.sticky.cookie = "node";
    config.forwarding.trustedProxies = {"10.0.0.0/8", "::1"};
    config.logging = {LogLevel::Debug, "-", LogFormat::Json};
    config.application = {true, true, "/ready \"file\"", "-", "de"};
    config.workers = 7;
    return config;
}

}

class tst_Schema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleFileHoldsTheDefaults();
    void exampleFileDocumentsEverySetting();
    void exampleFileDocumentsEveryBackendSetting();
    void printedConfigurationReadsBack_data();
    void printedConfigurationReadsBack();
    void everySettingIsPrinted();
    void keysAndOptionsAreUnique();
    void everySettingTellsWhatIsAllowed();
};

void tst_Schema::exampleFileHoldsTheDefaults()
{
    Draft draft;
    draft.config = unusual();
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

void tst_Schema::printedConfigurationReadsBack_data()
{
    QTest::addColumn<bool>("usual");
    QTest::newRow("the defaults") << true;
    QTest::newRow("nothing as by default") << false;
}

void tst_Schema::printedConfigurationReadsBack()
{
    QFETCH(bool, usual);
    const Config config = usual ? Config{} : unusual();
    Draft draft;
    draft.config = usual ? unusual() : Config{};
    if (usual)
        draft.config.backends.clear();
    readToml(toToml(config), "printed.toml", draft);
    QVERIFY2(draft.problems.empty(), draft.problems.empty() ? "" : toString(draft.problems.front()).c_str());
    QVERIFY(draft.config == config);
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
}

QTEST_APPLESS_MAIN(tst_Schema)
#include "tst_schema.moc"
