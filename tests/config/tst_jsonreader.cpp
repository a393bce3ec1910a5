#include "engine/config/jsonreader.h"

#include "engine/config/jsonwriter.h"
#include "engine/config/schema.h"
#include "engine/config/values.h"
#include "tests/config/unusualconfig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

std::string text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson().toStdString();
}

Config withBackends()
{
    Config config;
    config.backends = {{"a", {"127.0.0.1", 9001}, 3}, {"b", {"127.0.0.1", 9002}, 2, BackendMode::Drain}};
    return config;
}

QByteArray message(const Draft &draft)
{
    return draft.problems.empty() ? QByteArray()
                                  : QByteArray::fromStdString(toString(draft.problems.front()));
}

/// A patch that gives one setting, whose key may be in a section, a value written in JSON.
std::string patchOf(const std::string &key, const std::string &value)
{
    const auto section = std::string(signalbox::section(key));
    const std::string member =
        "{\"" + key.substr(section.empty() ? 0 : section.size() + 1) + "\": " + value + '}';
    return section.empty() ? member : "{\"" + section + "\": " + member + '}';
}

}

/// What the API's JSON makes of a configuration, and back.
class tst_JsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenConfigurationReadsBack_data();
    void writtenConfigurationReadsBack();
    void writesBySectionAsTomlDoes();
    void leavesSecretsOut();
    void writtenBackendReadsBack();
    void changesOnlyWhatIsThere();
    void nullMeansTheDefault();
    void nullOfASectionMeansItsDefaults();
    void nullOfAListMeansTheDefault();
    void replacesListsAsAWhole();
    void readsItsOwnAnswer();
    void patchesOneBackend();
    void patchesSeveralBackends();
    void keepsTheNameOfABackendThatMoves();
    void addsABackend();
    void refusesAndChangesNothing_data();
    void refusesAndChangesNothing();
    void refusesBackendPatches_data();
    void refusesBackendPatches();
    void refusesPatchesOfSeveralBackendsAltogether();
    void refusesBadAdditions_data();
    void refusesBadAdditions();
    void collectsEveryProblemInItsOrder();
    void staysShortHoweverMuchIsWrong();
    void refusesEverySettingOutOfRange_data();
    void refusesEverySettingOutOfRange();
    void refusesEveryWrongType_data();
    void refusesEveryWrongType();
};

void tst_JsonReader::writtenConfigurationReadsBack_data()
{
    QTest::addColumn<bool>("usual");
    QTest::newRow("the defaults") << true;
    QTest::newRow("nothing as by default") << false;
}

void tst_JsonReader::writtenConfigurationReadsBack()
{
    QFETCH(bool, usual);
    Config config = usual ? Config{} : unusualConfig();
    Config other = usual ? unusualConfig() : Config{};
    other.sticky.secret = config.sticky.secret;
    other.admin.token = config.admin.token;
    const Draft draft = patchConfig(other, text(toJson(config)));
    QVERIFY2(!hasErrors(draft.problems), message(draft).constData());
    QVERIFY(draft.config == config);
}

void tst_JsonReader::writesBySectionAsTomlDoes()
{
    const QJsonObject json = toJson(withBackends());
    QCOMPARE(json[u"workers"], QJsonValue(0));
    QCOMPARE(json[u"timeouts"][u"connect"], QJsonValue(QStringLiteral("3s")));
    QCOMPARE(json[u"limits"][u"head"], QJsonValue(QStringLiteral("64KiB")));
    QCOMPARE(json[u"retry"][u"factor"], QJsonValue(2.0));
    QCOMPARE(json[u"retry"][u"statuses"], QJsonValue(QJsonArray{QStringLiteral("502-504")}));
    QCOMPARE(json[u"listen"][0][u"address"], QJsonValue(QStringLiteral("127.0.0.1:8800")));
    QCOMPARE(json[u"backends"][1][u"mode"], QJsonValue(QStringLiteral("drain")));
    QCOMPARE(json[u"balancing"][u"algorithm"], QJsonValue(QStringLiteral("weighted_round_robin")));
}

void tst_JsonReader::leavesSecretsOut()
{
    Config config = unusualConfig();
    config.admin.token = "open sesame";
    const std::string json = text(toJson(config));
    QVERIFY(json.find("swordfish") == std::string::npos);
    QVERIFY(json.find("sesame") == std::string::npos);
    QVERIFY(json.find("\"cookie\"") != std::string::npos);
}

void tst_JsonReader::writtenBackendReadsBack()
{
    const BackendConfig backend = unusualConfig().backends.front();
    const Draft draft = addBackend({}, text(toJson(backend)));
    QVERIFY2(draft.problems.empty(), message(draft).constData());
    QVERIFY(draft.config.backends.front() == backend);
}

void tst_JsonReader::changesOnlyWhatIsThere()
{
    Config expected = withBackends();
    const Draft draft = patchConfig(expected,
        R"({"workers": 3, "timeouts": {"connect": "1500ms", "drain": 3}, "limits": {"head": "32KiB"},
            "balancing": {"algorithm": "random"}, "admin": {"address": "off"}})");
    expected.workers = 3;
    expected.timeouts.connect = 1500ms;
    expected.timeouts.drain = 3s;
    expected.limits.head = 32'768;
    expected.balancing.algorithm = Algorithm::Random;
    expected.admin.address = std::nullopt;
    QVERIFY2(draft.problems.empty(), message(draft).constData());
    QVERIFY(draft.config == expected);
}

void tst_JsonReader::nullMeansTheDefault()
{
    Config config;
    config.retry.attempts = 9;
    config.retry.budget = 1;
    config.sticky.cookie = "node";
    const Draft draft = patchConfig(config, R"({"retry": {"attempts": null}, "sticky": {"cookie": null}})");
    QVERIFY(draft.problems.empty());
    QCOMPARE(draft.config.retry.attempts, RetryConfig{}.attempts);
    QCOMPARE(draft.config.retry.budget, 1.0);
    QVERIFY(draft.config.sticky.cookie.empty());
}

void tst_JsonReader::nullOfASectionMeansItsDefaults()
{
    const Config config = unusualConfig();
    const Draft draft = patchConfig(config, R"({"health": null})");
    QVERIFY(!hasErrors(draft.problems));
    QVERIFY(draft.config.health == HealthConfig{});
    QVERIFY(draft.config.outlier == config.outlier);
}

void tst_JsonReader::nullOfAListMeansTheDefault()
{
    const Draft draft =
        patchConfig(unusualConfig(), R"({"listen": null, "backends": null, "retry": {"statuses": null}})");
    QVERIFY(!hasErrors(draft.problems));
    QVERIFY(draft.config.listen == Config{}.listen);
    QVERIFY(draft.config.backends.empty());
    QVERIFY(draft.config.retry.statuses == RetryConfig{}.statuses);
}

void tst_JsonReader::replacesListsAsAWhole()
{
    const Draft draft = patchConfig(
        withBackends(), R"({"backends": [{"address": "127.0.0.1:9003"}], "retry": {"statuses": [500]}})");
    const std::vector<BackendConfig> expected = {{"127.0.0.1:9003", {"127.0.0.1", 9003}}};
    QVERIFY2(draft.problems.empty(), message(draft).constData());
    QVERIFY(draft.config.backends == expected);
    QVERIFY(draft.config.retry.statuses == std::vector<std::string>{"500"});
}

void tst_JsonReader::readsItsOwnAnswer()
{
    const Config config = unusualConfig();
    const Draft draft = patchConfig(config, text(toJson(config)));
    QVERIFY(draft.config == config);
}

void tst_JsonReader::patchesOneBackend()
{
    Config expected = withBackends();
    const Draft draft = patchBackend(expected, "b", R"({"weight": 7, "mode": null, "max_connections": 10})");
    expected.backends[1].weight = 7;
    expected.backends[1].mode = BackendMode::Ready;
    expected.backends[1].maxConnections = 10;
    QVERIFY2(draft.problems.empty(), message(draft).constData());
    QVERIFY(draft.config == expected);
}

void tst_JsonReader::patchesSeveralBackends()
{
    Config expected = withBackends();
    const Draft draft = patchBackends(expected, R"({"b": {"weight": 95}, "a": {"weight": 5}})");
    expected.backends[0].weight = 5;
    expected.backends[1].weight = 95;
    QVERIFY2(draft.problems.empty(), message(draft).constData());
    QVERIFY(draft.config == expected);
}

void tst_JsonReader::keepsTheNameOfABackendThatMoves()
{
    Config config;
    config.backends = {{"127.0.0.1:9001", {"127.0.0.1", 9001}}};
    const Draft draft = patchBackend(config, "127.0.0.1:9001", R"({"address": "127.0.0.1:9009"})");
    QCOMPARE(draft.config.backends.front().name, std::string("127.0.0.1:9001"));
    QCOMPARE(draft.config.backends.front().address.port, std::uint16_t{9009});
}

void tst_JsonReader::addsABackend()
{
    const Draft draft = addBackend(withBackends(), R"({"address": "127.0.0.1:9003", "weight": 4})");
    QVERIFY2(draft.problems.empty(), message(draft).constData());
    const BackendConfig expected{"127.0.0.1:9003", {"127.0.0.1", 9003}, 4};
    QCOMPARE(draft.config.backends.size(), std::size_t{3});
    QVERIFY(draft.config.backends.back() == expected);
}

void tst_JsonReader::refusesAndChangesNothing_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *patch, const char *expected) {
        QTest::newRow(name) << QByteArray(patch) << QByteArray(expected);
    };

    row("text that is no JSON", "{",
        "1:2: syntax error while parsing object key - unexpected end of input; "
        "expected string literal");
    row("a list", "[]", "1:1: given [], allowed: an object");
    row("null for everything", "null", "1:1: given null, allowed: an object");
    row("an unknown key", "{\"wrokers\": 1}", "1:2: wrokers: unknown key; did you mean workers?");
    row("an unknown key, although null", "{\"wrokers\": null}",
        "1:2: wrokers: unknown key; did you mean workers?");
    row("an unknown key in a section", "{\"retry\": {\"atempts\": 1}}",
        "1:12: retry.atempts: unknown key; did you mean retry.attempts?");
    row("a key with dots", "{\"retry.attempts\": {}}",
        "1:20: retry.attempts: given {…}, allowed: a whole number from 0 to 100");
    row("a number out of range", "{\"workers\": 65}",
        "1:13: workers: given 65, allowed: a whole number from 0 to 64");
    row("a fraction for a whole number", "{\"workers\": 1.5}",
        "1:13: workers: given 1.5, allowed: a whole number from 0 to 64");
    row("a value for a section", "{\"retry\": 5}", "1:11: retry: given 5, allowed: an object");
    row("an object for a list", "{\"backends\": {}}",
        "1:14: backends: given {…}, allowed: a list of objects");
    row("an item that is none", "{\"backends\": [null]}",
        "1:15: backends[0]: given null, allowed: an object");
    row("an item without an address", "{\"listen\": [{}]}",
        "1:13: listen[0].address: missing, allowed: [ADDR:]PORT, for example 8800, 127.0.0.1:8800, "
        "[::1]:8800 "
        "or *:8800");
    row("no listener", "{\"listen\": []}", "listen: no address, allowed: at least one");
    row("the first thing wrong beside much that is right", "{\"workers\": 2, \"retry\": {\"attempts\": -1}}",
        "1:38: retry.attempts: given -1, allowed: a whole number from 0 to 100");
    row("what contradicts itself", "{\"limits\": {\"target\": \"1MiB\"}}",
        "1:23: limits.target: more than limits.head, allowed: at most that, since the target is part of the "
        "head");
}

void tst_JsonReader::refusesAndChangesNothing()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, expected);
    const Draft draft = patchConfig(withBackends(), patch.toStdString());
    QCOMPARE(message(draft), expected);
    QCOMPARE(draft.problems.size(), std::size_t{1});
    QVERIFY(draft.config == withBackends());
}

void tst_JsonReader::refusesBackendPatches_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *patch, const char *expected) {
        QTest::newRow(name) << QByteArray(patch) << QByteArray(expected);
    };

    row("a weight out of range", "{\"weight\": 1001}",
        "1:12: weight: given 1001, allowed: a whole number from 0 to 1000");
    row("a state", "{\"state\": \"up\"}", "1:2: state: unknown key");
    row("a misspelt key", "{\"wieght\": 1}", "1:2: wieght: unknown key; did you mean weight?");
    row("no address any more", "{\"address\": null}",
        "1:13: address: missing, allowed: HOST:PORT, [IPv6]:PORT or PORT (no https://: TLS is not built "
        "yet)");
    row("another's name", "{\"name\": \"a\"}",
        "backends[1].name: the name \"a\" is used twice, allowed: each name once (the default name is the "
        "address)");
    row("our own listener", "{\"address\": \"127.0.0.1:8800\"}",
        "backends[1].address: 127.0.0.1:8800 is where Signalbox itself listens, allowed: another address");
    row("a number", "5", "1:1: given 5, allowed: an object");
}

void tst_JsonReader::refusesBackendPatches()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, expected);
    const Draft draft = patchBackend(withBackends(), "b", patch.toStdString());
    QCOMPARE(message(draft), expected);
    QVERIFY(draft.config == withBackends());
}

void tst_JsonReader::refusesPatchesOfSeveralBackendsAltogether()
{
    const Draft draft =
        patchBackends(withBackends(), R"({"a": {"weight": 5}, "b": {"weight": -1}, "bb": {"weight": 1}})");
    QCOMPARE(draft.problems.size(), std::size_t{2});
    QCOMPARE(message(draft), QByteArray("1:38: b.weight: given -1, allowed: a whole number from 0 to 1000"));
    QCOMPARE(draft.problems.back().code, std::string("unknown_backend"));
    QVERIFY(draft.config == withBackends());
}

void tst_JsonReader::refusesBadAdditions_data()
{
    QTest::addColumn<QByteArray>("backend");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("without an address")
        << QByteArray("{\"weight\": 1}")
        << QByteArray("1:1: address: missing, allowed: HOST:PORT, [IPv6]:PORT or PORT (no https://: TLS is "
                      "not built yet)");
    QTest::newRow("with a bad address")
        << QByteArray("{\"address\": \"https://a\"}")
        << QByteArray("1:13: address: given \"https://a\", allowed: HOST:PORT, [IPv6]:PORT or PORT (no "
                      "https://: TLS is not built yet)");
}

void tst_JsonReader::refusesBadAdditions()
{
    QFETCH(QByteArray, backend);
    QFETCH(QByteArray, expected);
    const Draft draft = addBackend(withBackends(), backend.toStdString());
    QCOMPARE(message(draft), expected);
    QCOMPARE(draft.problems.size(), std::size_t{1});
    QVERIFY(draft.config == withBackends());
}

void tst_JsonReader::collectsEveryProblemInItsOrder()
{
    const Draft draft =
        patchConfig({}, R"({"x": 1, "backends": [{"weight": -1}], "retry": {"attempts": "many", "y": 2}})");
    std::vector<std::string> keys;
    for (const Problem &problem : draft.problems)
        keys.push_back(problem.key);
    const std::vector<std::string> expected = {
        "x", "backends[0].address", "backends[0].weight", "retry.attempts", "retry.y"};
    QVERIFY(keys == expected);
}

void tst_JsonReader::staysShortHoweverMuchIsWrong()
{
    std::string many = "{\"workers\": 1";
    for (int i = 0; i < 50'000; ++i)
        many += ", \"wrokers" + std::to_string(i) + "\": 1";
    QCOMPARE(patchConfig({}, many + '}').problems.size(), std::size_t{100});
    const Draft draft = patchConfig({}, "{\"" + std::string(1'000'000, 'w') + "\": 1}");
    QCOMPARE(draft.problems.size(), std::size_t{1});
    QVERIFY(message(draft).size() < 200);
}

void tst_JsonReader::refusesEverySettingOutOfRange_data()
{
    QTest::addColumn<std::string>("key");
    QTest::addColumn<std::string>("value");
    for (const Setting<Config> &setting : settings()) {
        if (setting.rule.maximum == 0)
            continue;
        const bool isTime = setting.allowed().starts_with("a time");
        const double unit = isTime ? 1'000 : 1; // times without a unit are seconds
        QTest::addRow("%s below its range", setting.key) << std::string(
            setting.key) << formatNumber((setting.rule.minimum == 0 ? -1 : setting.rule.minimum / 4) / unit);
        QTest::addRow("%s beyond its range", setting.key)
            << std::string(setting.key) << formatNumber((setting.rule.maximum + 1) / unit);
    }
}

void tst_JsonReader::refusesEverySettingOutOfRange()
{
    QFETCH(std::string, key);
    QFETCH(std::string, value);
    const Draft draft = patchConfig({}, patchOf(key, value));
    QCOMPARE(draft.problems.size(), std::size_t{1});
    QCOMPARE(draft.problems.front().key, key);
    QVERIFY(draft.config == Config{});
}

void tst_JsonReader::refusesEveryWrongType_data()
{
    QTest::addColumn<std::string>("key");
    for (const Setting<Config> &setting : settings())
        QTest::newRow(setting.key) << std::string(setting.key);
}

void tst_JsonReader::refusesEveryWrongType()
{
    QFETCH(std::string, key);
    for (const std::string value : {"{}", "[[]]", "[null]"}) {
        const Draft draft = patchConfig({}, patchOf(key, value));
        QCOMPARE(draft.problems.size(), std::size_t{1});
        QCOMPARE(draft.problems.front().key, key);
        QVERIFY(draft.problems.front().given.ends_with(value == "{}" ? "{…}" : value));
        QVERIFY(draft.config == Config{});
    }
}

QTEST_APPLESS_MAIN(tst_JsonReader)
#include "tst_jsonreader.moc"
