#include "engine/config/tomlreader.h"

#include "engine/config/schema.h"
#include "engine/config/textfile.h"
#include "engine/config/values.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

Draft read(const QByteArray &text)
{
    Draft draft;
    readToml(text.toStdString(), "f.toml", draft);
    addValidation(draft);
    return draft;
}

}

class tst_TomlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThereAndKeepsTheRest();
    void readsStatusesWithoutQuotes();
    void namesBackendsByTheirAddress();
    void replacesListsAsAWhole();
    void resolvesPathsFromTheFile();
    void remembersWhereValuesCameFrom();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesBadDocuments_data();
    void refusesBadDocuments();
    void readsTextsFullOfDots();
    void refusesWhatIsTooLarge();
    void survivesEveryTruncation();
    void refusesEverySettingOutOfRange_data();
    void refusesEverySettingOutOfRange();
    void refusesEveryWrongType_data();
    void refusesEveryWrongType();
    void listsProblemsInTheFilesOrder();
    void takesWhatIsRightBesideWhatIsWrong();
    void saysThatAFileIsMissing();
    void saysThatAFolderIsNoFile();
};

void tst_TomlReader::readsWhatIsThereAndKeepsTheRest()
{
    const Draft draft =
        read("workers = 2\n[timeouts]\nconnect = \"1500ms\"\ndrain = 3\nbody_idle = 0.5\n"
             "[limits]\nhead = \"32KiB\"\ntarget = 512\n[retry]\nfactor = 3\n[admin]\naddress = \"off\"\n");
    Config expected;
    expected.workers = 2;
    expected.timeouts.connect = 1500ms;
    expected.timeouts.drain = 3s;
    expected.timeouts.bodyIdle = 500ms;
    expected.limits.head = 32'768;
    expected.limits.target = 512;
    expected.retry.factor = 3;
    expected.admin.address = std::nullopt;
    QVERIFY(draft.problems.empty());
    QVERIFY(draft.config == expected);
}

void tst_TomlReader::readsStatusesWithoutQuotes()
{
    const Draft draft = read("[retry]\nstatuses = [500, \"502-504\"]\n");
    const std::vector<std::string> expected = {"500", "502-504"};
    QVERIFY(draft.problems.empty());
    QVERIFY(draft.config.retry.statuses == expected);
}

void tst_TomlReader::namesBackendsByTheirAddress()
{
    const Draft draft =
        read("[[backends]]\naddress = 9001\n[[backends]]\nname = \"b\"\naddress = \"[::1]:80\"\n");
    QVERIFY(draft.problems.empty());
    QCOMPARE(draft.config.backends.at(0).name, std::string("localhost:9001"));
    QCOMPARE(draft.config.backends.at(1).name, std::string("b"));
}

void tst_TomlReader::replacesListsAsAWhole()
{
    const Draft draft = read("[[listen]]\naddress = \"*:80\"\n[[listen]]\naddress = 81\n");
    const std::vector<Address> expected = {{"*", 80}, {"", 81}};
    QVERIFY(draft.config.listen == expected);
}

void tst_TomlReader::resolvesPathsFromTheFile()
{
    Draft draft;
    readToml("[logging]\naccess_log = \"-\"\n[admin]\ntoken_file = \"token\"\n"
             "[application]\nready_file = \"/run/ready\"\nsummary = \"\"\n",
        "/etc/signalbox/f.toml", draft);
    QCOMPARE(draft.config.logging.accessLog, std::string("-"));
    QCOMPARE(draft.config.admin.tokenFile, std::string("/etc/signalbox/token"));
    QCOMPARE(draft.config.application.readyFile, std::string("/run/ready"));
    QCOMPARE(draft.config.application.summary, std::string());
}

void tst_TomlReader::remembersWhereValuesCameFrom()
{
    const Draft draft = read("\nworkers = 2\n[[backends]]\naddress = 9001\n");
    QCOMPARE(draft.origins.at("workers"), std::string("f.toml:2:11"));
    QCOMPARE(draft.origins.at("backends[0].address"), std::string("f.toml:4:11"));
}

void tst_TomlReader::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const char *text, const char *message) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(message);
    };

    row("a number out of range", "workers = 1000\n",
        "f.toml:1:11: workers: given 1000, allowed: a whole number from 0 to 64");
    row("a text for a number", "workers = \"many\"\n",
        "f.toml:1:11: workers: given \"many\", allowed: a whole number from 0 to 64");
    row("a bad time", "[timeouts]\nconnect = \"soon\"\n",
        "f.toml:2:11: timeouts.connect: given \"soon\", allowed: a time from 0s to 24h (250ms, 5s, 2m or "
        "plain "
        "seconds)");
    row("a bad size", "[limits]\nhead = \"64KB\"\n",
        "f.toml:2:8: limits.head: given \"64KB\", allowed: a size from 1KiB to 16MiB (512, 64KiB, 16MiB)");
    row("a bad choice", "[logging]\nlevel = \"loud\"\n",
        "f.toml:2:9: logging.level: given \"loud\", allowed: error | warning | info | debug");
    row("a bad listener", "[admin]\naddress = \"x\"\n",
        "f.toml:2:11: admin.address: given \"x\", allowed: [ADDR:]PORT, for example 8800, 127.0.0.1:8800, "
        "[::1]:8800 or *:8800, or off");
    row("a list where a value belongs", "workers = []\n",
        "f.toml:1:11: workers: given [], allowed: a whole number from 0 to 64");
    row("a bad item of a list", "[forwarding]\ntrusted_proxies = [\"10.0.0.0/40\"]\n",
        "f.toml:2:19: forwarding.trusted_proxies: given [\"10.0.0.0/40\"], allowed: a list, each item an IP "
        "address or a range such as 10.0.0.0/8");
    row("an unknown key", "wrokers = 1\n", "f.toml:1:1: wrokers: unknown key; did you mean workers?");
    row("an unknown key in a table", "[timeouts]\nconect = 1\n",
        "f.toml:2:1: timeouts.conect: unknown key; did you mean timeouts.connect?");
    row("an unknown key that is like none", "[timeouts]\nxyzzyxyzzyxyzzy = 1\n",
        "f.toml:2:1: timeouts.xyzzyxyzzyxyzzy: unknown key");
    row("an unknown table", "[helth]\ninterval = 1\n",
        "f.toml:1:2: helth: unknown key; did you mean health?");
    row("an unknown key of a backend", "[[backends]]\naddress = 1\nwight = 1\n",
        "f.toml:3:1: backends[0].wight: unknown key; did you mean weight?");
    row("a value where a table belongs", "timeouts = 5\n",
        "f.toml:1:12: timeouts: given 5, allowed: a table, [timeouts]");
    row("a table where several belong", "[listen]\naddress = 1\n",
        "f.toml:1:1: listen: given {…}, allowed: tables, [[listen]]");
    row("a listener that is no table", "listen = [5]\n",
        "f.toml:1:11: listen[0]: given 5, allowed: a table, [[listen]]");
    row("a backend without an address", "[[backends]]\nname = \"a\"\n",
        "f.toml:1:1: backends[0].address: missing, allowed: HOST:PORT, [IPv6]:PORT or PORT (no https://: TLS "
        "is not "
        "built yet)");
    row("a backend with TLS", "[[backends]]\naddress = \"https://a\"\n",
        "f.toml:2:11: backends[0].address: given \"https://a\", allowed: HOST:PORT, [IPv6]:PORT or PORT (no "
        "https://: TLS is not built yet)");
    row("a weight out of range", "[[backends]]\naddress = 1\nweight = 1001\n",
        "f.toml:3:10: backends[0].weight: given 1001, allowed: a whole number from 0 to 1000");
    row("a name used twice", "[[backends]]\naddress = 1\n[[backends]]\naddress = 1\n",
        "f.toml:3:1: backends[1].name: the name \"localhost:1\" is used twice, allowed: each name once (the "
        "default "
        "name is the address)");
    row("a backend that is our listener", "[[backends]]\naddress = 8800\n",
        "f.toml:2:11: backends[0].address: localhost:8800 is where Signalbox itself listens, allowed: "
        "another "
        "address");
    row("a status that is none", "[retry]\nstatuses = [500, \"5xx\"]\n",
        "f.toml:2:12: retry.statuses: given [500, \"5xx\"], allowed: a list, each item a status or a range "
        "of "
        "them, \"502-504\"");
    row("a balance factor too small", "[balancing]\nbalance_factor = 1\n",
        "f.toml:2:18: balancing.balance_factor: given 1, allowed: 0 or a number from 1.05 to 10");
    row("ejections longer than the longest", "[outlier]\nejection = \"1m\"\nmax_ejection = \"10s\"\n",
        "f.toml:3:16: outlier.max_ejection: 10s, less than outlier.ejection, allowed: at least that, 60s");
    row("a health path that is none", "[health]\npath = \"health\"\n",
        "f.toml:2:8: health.path: given \"health\", allowed: a path that begins with / (visible ASCII, no "
        "#), "
        "or empty");
    row("a backend's host that is none", "[[backends]]\naddress = 1\nhost = \"http://a\"\n",
        "f.toml:3:8: backends[0].host: given \"http://a\", allowed: \"backend\", NAME or NAME:PORT, or "
        "empty");
    row("weights that do not count",
        "[balancing]\nalgorithm = \"round_robin\"\n[[backends]]\naddress = 1\n[[backends]]\naddress = "
        "2\nweight = 2\n",
        "f.toml:2:13: warning: balancing.algorithm: round_robin ignores the weights, which differ");
    row("a syntax error", "workers 2\n",
        "f.toml:1:9: Error while parsing key-value pair: expected '=', saw '2'");
}

void tst_TomlReader::saysWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    const Draft draft = read(text);
    QCOMPARE(draft.problems.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(toString(draft.problems.front())), message);
}

void tst_TomlReader::refusesBadDocuments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message"); // its beginning
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &message) {
        QTest::newRow(name) << text << message;
    };
    const auto repeated = [](const char *text, int times) { return QByteArray(text).repeated(times); };

    row("a truncated value", "workers = ", "f.toml:1:11: ");
    row("a truncated text", "[health]\npath = \"/a", "f.toml:2:11: ");
    row("a truncated header", "[health", "f.toml:1:8: ");
    row("a key given twice", "workers = 1\nworkers = 2\n", "f.toml:2:1: workers: given twice, allowed: once");
    row("a key given twice in a table", "[retry]\nattempts = 1\n[retry.x]\n[health]\npath = 1\n\tpath=2\n",
        "f.toml:6:2: health.path: given twice, allowed: once");
    row("a key given twice in a later table of several",
        "[[backends]]\naddress = 1\n[[backends]]\naddress = 2\na.b = 1\naddress = 3\n",
        "f.toml:6:1: backends[1].address: given twice, allowed: once");
    row("a dotted key given twice", "[admin]\n[timeouts]\na.b = 1\na.b = 2\n",
        "f.toml:4:1: timeouts.a.b: given twice, allowed: once");
    row("a key given twice within a line", "[retry]\na = {b = 1, b = 2}\n", "f.toml:2:17: Error while");
    row("a table given twice", "[retry]\n[health]\n[retry]\n", "f.toml:3:1: ");
    row("a dotted key that is a table already", "retry.attempts = 1\n[retry]\n", "f.toml:2:1: ");
    row("invalid UTF-8", "workers = 1 # \xff\n", "f.toml:1:14: ");
    row("half a character at the end", "[health]\nbody = \"\xc3", "f.toml:2:8: ");
    row("a zero byte", QByteArray("workers = 1\n\0", 13), "f.toml:2:1: ");
    row("lists too deep", "workers = " + repeated("[", 100'000), "f.toml:1:267: ");
    row("inline tables too deep", "workers = " + repeated("{a=", 100'000), "f.toml:1:779: ");
    row("a header too deep", "\n[" + repeated("a.", 100'000) + "a]\n",
        "f.toml:2:1: nested too deeply, allowed: keys of few names with dots between them");
    row("a dotted key too deep", repeated("a . ", 100'000) + "a = 1\n",
        "f.toml:1:1: nested too deeply, allowed: keys of few names with dots between them");
    row("quoted keys too deep, after texts that look as if they had not ended",
        "x = [\"\"\"\"\\\"\n\"\"\"\"\", '''''''', {" + repeated("'.'.\"\\\".\".", 50'000) + "a = 1}]\n",
        "f.toml:2:1: nested too deeply, allowed: keys of few names with dots between them");
    row("tables in inline tables, as deep as toml++ goes",
        "x = " + repeated(("{" + repeated("a.", 30) + "a = ").constData(), 250),
        "f.toml:1:1: nested too deeply");
    row("tables in inline tables on lines of their own",
        "x = " + repeated(("[\n{" + repeated("a.", 30) + "a = ").constData(), 120) + '1'
            + repeated("}]", 120),
        "f.toml:1:1: x: unknown key");
    row("a date", "workers = 1979-05-27\n",
        "f.toml:1:11: workers: given 1979-05-27, allowed: a whole number from 0 to 64");
    row("a number that is none", "[retry]\nfactor = nan\n",
        "f.toml:2:10: retry.factor: given nan, allowed: a number from 1 to 100");
    row("a number without end", "[retry]\nfactor = inf\n",
        "f.toml:2:10: retry.factor: given inf, allowed: a number from 1 to 100");
    row("a text too long to quote", "workers = \"" + repeated("ä", 1'000) + "\"\n",
        "f.toml:1:11: workers: given \"" + repeated("ä", 39) + "…, allowed: a whole number from 0 to 64");
}

void tst_TomlReader::refusesBadDocuments()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    const Draft draft = read(text);
    QCOMPARE(draft.problems.size(), std::size_t{1});
    const QByteArray actual = QByteArray::fromStdString(toString(draft.problems.front()));
    QVERIFY2(actual.startsWith(message), actual); // the rest is the parser's own words
    QVERIFY(draft.config == Config{});
}

void tst_TomlReader::readsTextsFullOfDots()
{
    const QByteArray list = QByteArray("\"10.0.0.0/8\", ").repeated(1'000);
    const QByteArray text =
        "[forwarding] # " + QByteArray(1'000, '.') + "\ntrusted_proxies = [" + list + "]\n";
    const Draft draft = read(text);
    QVERIFY(draft.problems.empty());
    QCOMPARE(draft.config.forwarding.trustedProxies.size(), std::size_t{1'000});
}

void tst_TomlReader::refusesWhatIsTooLarge()
{
    QVERIFY(read(QByteArray(largestDocument, '\n')).problems.empty());
    const Draft draft = read(QByteArray(largestDocument + 1, '\n'));
    QCOMPARE(draft.problems.size(), std::size_t{1});
    QCOMPARE(toString(draft.problems.front()),
        std::string("f.toml: more than 1 MiB, allowed: at most that for a configuration"));
}

void tst_TomlReader::survivesEveryTruncation()
{
    const QByteArray text =
        "workers = 2\n[[backends]]\naddress = \"ä:1\"\n[retry]\nstatuses = [500, '''503'''] # ü";
    for (qsizetype size = 0; size <= text.size(); ++size) {
        for (const Problem &problem : read(text.first(size)).problems)
            QVERIFY2(problem.source.starts_with("f.toml:"), text.first(size).constData());
    }
}

void tst_TomlReader::refusesEverySettingOutOfRange_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::string>("key");
    const auto add = [](const auto &setting, const QByteArray &before, const std::string &key) {
        if (setting.rule.maximum == 0)
            return;
        const bool isTime = setting.allowed().starts_with("a time");
        const double unit = isTime ? 1'000 : 1; // times without a unit are seconds
        const auto row = [&](const char *name, double value) {
            QTest::addRow("%s %s its range", setting.key, name)
                << before + setting.key + " = " + QByteArray::fromStdString(formatNumber(value / unit)) + '\n'
                << key;
        };
        row("below", setting.rule.minimum == 0 ? -1 : setting.rule.minimum / 4);
        row("beyond", setting.rule.maximum + 1);
    };
    for (const Setting<Config> &setting : settings())
        add(setting, {}, setting.key);
    for (const Setting<BackendConfig> &setting : backendSettings())
        add(setting, "[[backends]]\naddress = 1\n", std::string("backends[0].") + setting.key);
}

void tst_TomlReader::refusesEverySettingOutOfRange()
{
    QFETCH(QByteArray, text);
    QFETCH(std::string, key);
    const Draft draft = read(text);
    QCOMPARE(draft.problems.size(), std::size_t{1});
    QCOMPARE(draft.problems.front().key, key);
    QVERIFY(draft.problems.front().source.starts_with("f.toml:"));
}

void tst_TomlReader::refusesEveryWrongType_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("an inline table") << QByteArray("{}");
    QTest::newRow("lists in a list") << QByteArray("[[]]");
    QTest::newRow("a time of day") << QByteArray("1979-05-27T07:32:00Z");
}

void tst_TomlReader::refusesEveryWrongType()
{
    QFETCH(QByteArray, value);
    for (const Setting<Config> &setting : settings()) {
        const Draft draft = read(setting.key + (" = " + value) + '\n');
        QCOMPARE(draft.problems.size(), std::size_t{1});
        QCOMPARE(draft.problems.front().key, std::string(setting.key));
        QVERIFY(draft.config == Config{});
    }
}

void tst_TomlReader::listsProblemsInTheFilesOrder()
{
    const Draft draft = read("[timeouts]\nx1 = 1\n[limits]\nx2 = 1\n[admin]\nx3 = 1\n");
    QCOMPARE(draft.problems.size(), std::size_t{3});
    QCOMPARE(draft.problems[0].key, std::string("timeouts.x1"));
    QCOMPARE(draft.problems[1].key, std::string("limits.x2"));
    QCOMPARE(draft.problems[2].key, std::string("admin.x3"));
}

void tst_TomlReader::takesWhatIsRightBesideWhatIsWrong()
{
    const Draft draft = read("workers = -1\n[retry]\nattempts = 9\n");
    QCOMPARE(draft.problems.size(), std::size_t{1});
    QCOMPARE(draft.config.workers, 0);
    QCOMPARE(draft.config.retry.attempts, 9);
}

void tst_TomlReader::saysThatAFileIsMissing()
{
    Draft draft;
    readTomlFile("/nonexistent/f.toml", draft);
    QCOMPARE(draft.problems.size(), std::size_t{1});
    QCOMPARE(toString(draft.problems.front()),
        std::string("/nonexistent/f.toml: cannot be read: No such file or directory"));
}

void tst_TomlReader::saysThatAFolderIsNoFile()
{
    const QTemporaryDir folder;
    Draft draft;
    readTomlFile(folder.path().toStdString(), draft);
    QCOMPARE(draft.problems.size(), std::size_t{1});
    QVERIFY(draft.problems.front().given.find("directory") != std::string::npos);
}

QTEST_APPLESS_MAIN(tst_TomlReader)
#include "tst_tomlreader.moc"
