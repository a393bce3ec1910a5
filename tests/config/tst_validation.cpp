#include "engine/config/validation.h"

#include "engine/config/config.h"

#include <QTest>

#include <functional>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(Config &)>;

Config valid()
{
    Config config;
    config.backends = {
        {"a", {"127.0.0.1", 9001}, 1, BackendMode::Ready}, {"b", {"127.0.0.1", 9002}, 1, BackendMode::Ready}};
    return config;
}

}

Q_DECLARE_METATYPE(Change)

class tst_Validation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsTheDefaults();
    void acceptsWhatIsCapped();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void needsATokenBeyondLoopback_data();
    void needsATokenBeyondLoopback();
    void warnsOnly_data();
    void warnsOnly();
    void listsProblemsAsJson();
    void escapesControlCharacters();
};

void tst_Validation::acceptsTheDefaults()
{
    QVERIFY(validate(Config{}).empty());
    QVERIFY(validate(valid()).empty());
}

void tst_Validation::acceptsWhatIsCapped()
{
    Config config = valid();
    config.health.fastInterval = config.health.interval + 1s;
    config.outlier.maxEjection = config.outlier.ejection;
    config.retry.maxBackoff = config.retry.backoff - 1ms;
    QVERIFY(validate(config).empty());
}

void tst_Validation::findsWhatIsWrong_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const char *code, const char *key, const Change &change) {
        QTest::newRow(name) << change << QByteArray(code) << QByteArray(key);
    };

    row("a weight too high", "bad_value", "backends[1].weight",
        [](Config &c) { c.backends[1].weight = 1'001; });
    row("a weight below zero", "bad_value", "backends[0].weight",
        [](Config &c) { c.backends[0].weight = -1; });
    row("a name with a space", "bad_value", "backends[0].name",
        [](Config &c) { c.backends[0].name = "a b"; });
    row("a name used twice", "duplicate_name", "backends[1].name",
        [](Config &c) { c.backends[1].name = "a"; });
    row("a backend on port 0", "bad_value", "backends[0].address",
        [](Config &c) { c.backends[0].address.port = 0; });
    row("a backend that is our listener", "own_listener", "backends[0].address", [](Config &c) {
        c.backends[0].address = {"localhost", 8800};
    });
    row("no listener", "no_listener", "listen", [](Config &c) { c.listen.clear(); });
    row("a listener used twice", "duplicate_listener", "listen[1].address",
        [](Config &c) { c.listen.push_back(c.listen[0]); });
    row("a time below zero", "bad_value", "timeouts.connect", [](Config &c) { c.timeouts.connect = -1ms; });
    row("a target longer than a head", "bad_value", "limits.target",
        [](Config &c) { c.limits.target = 128 * 1'024; });
    row("a bad hash key", "bad_value", "balancing.hash_key",
        [](Config &c) { c.balancing.hashKey = "header:"; });
    row("a bad cookie", "bad_value", "sticky.cookie", [](Config &c) { c.sticky.cookie = "a b"; });
    row("a bad range", "bad_value", "forwarding.trusted_proxies",
        [](Config &c) { c.forwarding.trustedProxies = {"10.0.0.0/x"}; });
    row("a bad host name", "bad_value", "admin.hosts", [](Config &c) { c.admin.hosts = {"a b"}; });
    row("no good status", "bad_value", "health.statuses", [](Config &c) { c.health.statuses.clear(); });
    row("a bad status", "bad_value", "retry.statuses", [](Config &c) { c.retry.statuses = {"5xx"}; });
    row("ejections longer than the longest", "bad_value", "outlier.max_ejection",
        [](Config &c) { c.outlier.maxEjection = c.outlier.ejection - 1ms; });
    row("an admin API that all can reach, and no token", "token_needed", "admin.address", [](Config &c) {
        c.admin.address = Address{"0.0.0.0", 1};
    });
    row("a path with a line's end", "bad_value", "admin.token_file",
        [](Config &c) { c.admin.tokenFile = "/etc/a\nb"; });
    row("a path with a NUL", "bad_value", "logging.access_log",
        [](Config &c) { c.logging.accessLog = std::string("a\0b", 3); });
    row("a tier too high", "bad_value", "backends[1].tier", [](Config &c) { c.backends[1].tier = 10; });
    row("a backend's bad host", "bad_value", "backends[0].host",
        [](Config &c) { c.backends[0].host = "a b"; });
}

void tst_Validation::findsWhatIsWrong()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, key);
    Config config = valid();
    change(config);
    const auto problems = validate(config);
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(problems[0].code), code);
    QCOMPARE(QByteArray::fromStdString(problems[0].key), key);
    QVERIFY(hasErrors(problems));
}

void tst_Validation::warnsOnly_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("code");

    QTest::newRow("weights that round robin ignores") << Change([](Config &c) {
        c.balancing.algorithm = Algorithm::RoundRobin;
        c.backends[0].weight = 2;
    }) << QByteArray("weights_ignored");
}

void tst_Validation::warnsOnly()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, code);
    Config config = valid();
    change(config);
    const auto problems = validate(config);
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(problems[0].code), code);
    QVERIFY(!hasErrors(problems));
}

void tst_Validation::listsProblemsAsJson()
{
    const std::string none = toJson({});
    QVERIFY(none.find("\"valid\": true") != std::string::npos);
    Config config = valid();
    config.listen.clear();
    const std::string one = toJson(validate(config));
    QVERIFY(one.find("\"valid\": false") != std::string::npos);
    QVERIFY(one.find("\"code\": \"no_listener\"") != std::string::npos);
}

void tst_Validation::escapesControlCharacters()
{
    const Problem problem{.code = "unknown_key", .key = "a\x1B[31m\n\x7F", .given = "unknown key: ä"};
    QCOMPARE(
        QByteArray::fromStdString(toString(problem)), QByteArray("a\\x1B[31m\\x0A\\x7F: unknown key: ä"));
}

void tst_Validation::needsATokenBeyondLoopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("needed");
    QTest::newRow("loopback, both families") << QString() << false;
    QTest::newRow("localhost") << QStringLiteral("localhost") << false;
    QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1") << false;
    QTest::newRow("127.8.8.8") << QStringLiteral("127.8.8.8") << false;
    QTest::newRow("::1") << QStringLiteral("::1") << false;
    QTest::newRow("everywhere") << QStringLiteral("*") << true;
    QTest::newRow("everywhere in IPv4") << QStringLiteral("0.0.0.0") << true;
    QTest::newRow("everywhere in IPv6") << QStringLiteral("::") << true;
    QTest::newRow("an address") << QStringLiteral("192.168.1.5") << true;
    QTest::newRow("a name") << QStringLiteral("box.example") << true;
}

void tst_Validation::needsATokenBeyondLoopback()
{
    QFETCH(const QString, host);
    QFETCH(const bool, needed);
    AdminConfig config;
    config.address = Address{host.toStdString(), 8801};
    const auto problem = checkExposure(config);
    QCOMPARE(problem.has_value(), needed);
    QVERIFY(!problem || problem->key == "admin.address");
    AdminConfig withToken = config;
    withToken.token = "s3cret";
    QVERIFY(!checkExposure(withToken));
    AdminConfig withFile = config;
    withFile.tokenFile = "token";
    QVERIFY(!checkExposure(withFile));
    config.address.reset();
    QVERIFY(!checkExposure(config));
}

QTEST_APPLESS_MAIN(tst_Validation)
#include "tst_validation.moc"
