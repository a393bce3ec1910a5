#include "engine/config/tomlpatch.h"

#include "engine/config/tomlreader.h"
#include "tests/config/unusualconfig.h"

#include <QFile>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

using Edit = void (*)(Config &config);

Config configOf(const std::string &text)
{
    Draft draft;
    readToml(text, "f.toml", draft);
    return draft.config;
}

std::string example()
{
    QFile file(QStringLiteral(EXAMPLE_FILE));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string{};
}

/// The text after an edit, or the first problem.
QByteArray edited(const std::string &text, const Config &from, const Config &to)
{
    const auto result = patchToml(text, "f.toml", from, to);
    if (const auto *problems = std::get_if<std::vector<Problem>>(&result))
        return QByteArray::fromStdString(toString(problems->front()));
    return QByteArray::fromStdString(std::get<std::string>(result));
}

void row(const char *name, const char *before, Edit edit, const char *after)
{
    QTest::newRow(name) << QByteArray(before) << edit << QByteArray(after);
}

void addColumns()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("after");
}

void check()
{
    QFETCH(QByteArray, before);
    QFETCH(Edit, edit);
    QFETCH(QByteArray, after);
    const Config from = configOf(before.toStdString());
    Config to = from;
    edit(to);
    QCOMPARE(edited(before.toStdString(), from, to), after);
}

void fourWorkers(Config &config)
{
    config.workers = 4;
}

void oneAttempt(Config &config)
{
    config.retry.attempts = 1;
}

void onlyB(Config &config)
{
    std::erase_if(config.backends, [](const BackendConfig &backend) { return backend.name != "b"; });
}

void plusC(Config &config)
{
    config.backends.push_back({"c", {"127.0.0.1", 9003}, 5, BackendMode::Drain});
}

void noBackends(Config &config)
{
    config.backends.clear();
}

constexpr const char *twoBackends =
    "# top\n\n"
    "# the first\n[[backends]]\nname = \"a\" # A\naddress = 9001\n# weight = 3\n\n"
    "# the second\n[[backends]]\nname = \"b\"\naddress = 9002\n\n"
    "[retry]\nattempts = 2\n";

}

class tst_TomlPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothingWhereNothingDiffers();
    void reachesAnyConfigurationFromAnyText_data();
    void reachesAnyConfigurationFromAnyText();
    void changesValues_data();
    void changesValues();
    void addsKeys_data();
    void addsKeys();
    void changesBackends_data();
    void changesBackends();
    void changesListeners_data();
    void changesListeners();
    void refusesWhatItCannotDoSafely_data();
    void refusesWhatItCannotDoSafely();
    void refusesADocumentThatIsNotValid();
    void refusesADocumentThatSaysSomethingElse();
    void ignoresTheOrderOfBackends();
    void takesThousandsOfBackends();
};

void tst_TomlPatch::changesNothingWhereNothingDiffers()
{
    const std::string text = example();
    const Config config = configOf(text);
    QVERIFY(!text.empty());
    QCOMPARE(edited(text, config, config), QByteArray::fromStdString(text));
}

void tst_TomlPatch::reachesAnyConfigurationFromAnyText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("from nothing") << QByteArray();
    QTest::newRow("from the documented defaults") << QByteArray::fromStdString(example());
    QTest::newRow("from two backends") << QByteArray(twoBackends);
    QTest::newRow("from Windows line endings") << QByteArray(twoBackends).replace("\n", "\r\n");
    QTest::newRow("without a last newline") << QByteArray(twoBackends).chopped(1);
    QTest::newRow("behind a byte order mark") << QByteArray("\xef\xbb\xbf") + twoBackends;
    QTest::newRow("with dotted keys") << QByteArray("retry.attempts = 1\nhealth . rise = 2\n");
    QTest::newRow("with inline tables")
        << QByteArray("retry = { attempts = 1 }\nhealth = {}\nsticky = {cookie=\"a\"}#x\n");
}

void tst_TomlPatch::reachesAnyConfigurationFromAnyText()
{
    QFETCH(QByteArray, text);
    const Config from = configOf(text.toStdString());
    const QByteArray there = edited(text.toStdString(), from, unusualConfig());
    const Config reached = configOf(there.toStdString());
    QVERIFY2(there.contains("swordfish"), there);
    QCOMPARE(there.count("\r\n"), text.contains('\r') ? there.count('\n') : 0);
    const QByteArray back = edited(there.toStdString(), reached, from);
    QVERIFY2(back.contains('\n') && !back.contains("f.toml"), back);
}

void tst_TomlPatch::changesValues_data()
{
    addColumns();
    row("a value, not its comment", "workers = 2   # enough\n", fourWorkers, "workers = 4   # enough\n");
    row("at the very end", "workers = 2", fourWorkers, "workers = 4");
    row("with Windows line endings", "workers = 2\r\n[retry]\r\nattempts=3\r\n", fourWorkers,
        "workers = 4\r\n[retry]\r\nattempts=3\r\n");
    row("behind a byte order mark", "\xef\xbb\xbfworkers = 2\n", fourWorkers, "\xef\xbb\xbfworkers = 4\n");
    row(
        "behind characters of several bytes", "health = {body = \"ä€😀\", rise = 2} # ü\n",
        [](Config &config) { config.health.rise = 9; }, "health = {body = \"ä€😀\", rise = 9} # ü\n");
    row("of a dotted key", "retry . attempts = 2 # two\n", oneAttempt, "retry . attempts = 1 # two\n");
    row("of a quoted key", "\"retry\".'attempts' = 2\n", oneAttempt, "\"retry\".'attempts' = 1\n");
    row("in an inline table", "retry = { factor = 2.0, attempts = 2 }\n", oneAttempt,
        "retry = { factor = 2.0, attempts = 1 }\n");
    row(
        "a text over several lines", "[health]\nbody = '''\na\nb''' # text\nrise = 2\n",
        [](Config &config) { config.health.body = "ok\n\"\\"; },
        "[health]\nbody = \"ok\\u000a\\\"\\\\\" # text\nrise = 2\n");
    row(
        "a list over several lines",
        "[retry]\nstatuses = [\n  500, # bad\n  \"502-504\",\n] # list\nfactor = 3\n",
        [](Config &config) { config.retry.statuses = {"503"}; },
        "[retry]\nstatuses = [\"503\"] # list\nfactor = 3\n");
    row(
        "a time in other words", "[timeouts]\nconnect = 3.5\n",
        [](Config &config) { config.timeouts.connect = 250ms; }, "[timeouts]\nconnect = \"250ms\"\n");
    row(
        "to the default", "[sticky]\ncookie = \"node\"\n",
        [](Config &config) { config.sticky.cookie.clear(); }, "[sticky]\ncookie = \"\"\n");
    row(
        "a secret", "[sticky]\nsecret = \"a\"\n", [](Config &config) { config.sticky.secret = "b"; },
        "[sticky]\nsecret = \"b\"\n");
    row(
        "several of one table", "[retry]\nattempts = 9\nfactor = 3.0\nbudget = 0.5\n",
        [](Config &config) {
            config.retry.attempts = 10;
            config.retry.budget = 1;
        },
        "[retry]\nattempts = 10\nfactor = 3.0\nbudget = 1.0\n");
}

void tst_TomlPatch::changesValues()
{
    check();
}

void tst_TomlPatch::addsKeys_data()
{
    addColumns();
    row("to a table, after its last one", "[retry]\nfactor = 3 # x\n# end\n\n[health]\nrise = 2\n",
        oneAttempt, "[retry]\nfactor = 3 # x\nattempts = 1\n# end\n\n[health]\nrise = 2\n");
    row("to a table, indented as it is", "[retry]\n\tfactor = 3\n", oneAttempt,
        "[retry]\n\tfactor = 3\n\tattempts = 1\n");
    row("to an empty table", "[retry] # r\n[health]\n", oneAttempt, "[retry] # r\nattempts = 1\n[health]\n");
    row("to a table at the end, without a newline", "[retry]\nfactor = 3", oneAttempt,
        "[retry]\nfactor = 3\nattempts = 1");
    row("to the dotted ones", "retry.factor = 3\n\n[health]\nrise = 2\n", oneAttempt,
        "retry.factor = 3\nretry.attempts = 1\n\n[health]\nrise = 2\n");
    row("to an inline table", "retry = { factor = 3 } # r\n", oneAttempt,
        "retry = { factor = 3, attempts = 1 } # r\n");
    row("to an empty inline table", "retry = {}\n", oneAttempt, "retry = { attempts = 1}\n");
    row("in a new table", "[health]\nrise = 2\n", oneAttempt,
        "[health]\nrise = 2\n\n[retry]\nattempts = 1\n");
    row("in a new table with Windows line endings", "[health]\r\nrise = 2", oneAttempt,
        "[health]\r\nrise = 2\r\n\r\n[retry]\r\nattempts = 1\r\n");
    row("in an empty document", "", oneAttempt, "[retry]\nattempts = 1\n");
    row("in no table, after what is in none", "retry.factor = 3\n\n[health]\nrise = 2\n", fourWorkers,
        "retry.factor = 3\nworkers = 4\n\n[health]\nrise = 2\n");
    row("in no table, before the first", "# about\n\n# health\n[health]\nrise = 2\n", fourWorkers,
        "# about\n\nworkers = 4\n\n# health\n[health]\nrise = 2\n");
    row("in no table, in a document of comments", "# about\n", fourWorkers, "# about\n\nworkers = 4\n");
}

void tst_TomlPatch::addsKeys()
{
    check();
}

void tst_TomlPatch::changesBackends_data()
{
    addColumns();
    row(
        "a weight", "[[backends]]\naddress = 9001\nweight = 2 # w\n",
        [](Config &config) { config.backends[0].weight = 3; },
        "[[backends]]\naddress = 9001\nweight = 3 # w\n");
    row(
        "a weight that was not there", "[[backends]]\n  address = 9001\n",
        [](Config &config) { config.backends[0].weight = 3; },
        "[[backends]]\n  address = 9001\n  weight = 3\n");
    row(
        "a name", "[[backends]]\nname = \"a\"\naddress = 9001\n",
        [](Config &config) { config.backends[0].name = "x"; },
        "[[backends]]\nname = \"x\"\naddress = 9001\n");
    row(
        "an address, which the name does not follow", "[[backends]]\naddress = 9001\n",
        [](Config &config) { config.backends[0].address.port = 9009; },
        "[[backends]]\naddress = \"localhost:9009\"\nname = \"localhost:9001\"\n");
    row(
        "one in an inline list", "backends = [\n  { address = 9001, weight = 2 }, # a\n]\n",
        [](Config &config) { config.backends[0].weight = 3; },
        "backends = [\n  { address = 9001, weight = 3 }, # a\n]\n");
    row("the first goes, with its comments", twoBackends, onlyB,
        "# top\n\n# the second\n[[backends]]\nname = \"b\"\naddress = 9002\n\n[retry]\nattempts = 2\n");
    row("the last goes, with the blank line before it",
        "[retry]\n\n# a\n[[backends]]\naddress = 9001\n# end\n", noBackends, "[retry]\n");
    row("all go", twoBackends, noBackends, "# top\n\n[retry]\nattempts = 2\n");
    row("all that there is goes", "[[backends]]\naddress = 1\n\n[[backends]]\naddress = 2\n", noBackends, "");
    row("one comes, after the others",
        "[[backends]]\nname = \"a\"\naddress = 9001\n# more\n\n# health\n[health]\nrise = 2\n", plusC,
        "[[backends]]\nname = \"a\"\naddress = 9001\n# more\n\n[[backends]]\nname = \"c\"\naddress = "
        "\"127.0.0.1:9003\"\nweight = 5\nmode = \"drain\"\n\n# health\n[health]\nrise = 2\n");
    row(
        "one comes where there is none", "[health]\nrise = 2",
        [](Config &config) {
            config.backends.push_back({"a:1", {"a", 1}});
        },
        "[health]\nrise = 2\n\n[[backends]]\naddress = \"a:1\"\n");
    row(
        "one comes and one goes",
        "[[backends]]\nname = \"b\"\naddress = 2\n[[backends]]\nname = \"a\"\naddress = 1\n",
        [](Config &config) {
            onlyB(config);
            plusC(config);
        },
        "[[backends]]\nname = \"b\"\naddress = 2\n\n[[backends]]\nname = \"c\"\naddress = "
        "\"127.0.0.1:9003\"\nweight = 5\nmode = \"drain\"\n");
    row("two that are apart",
        "[[backends]]\nname = \"b\"\naddress = 2\n\n[retry]\n\n# a\n[[backends]]\nname = "
        "\"a\"\naddress = 1\n\n[health]\n",
        onlyB, "[[backends]]\nname = \"b\"\naddress = 2\n\n[retry]\n\n[health]\n");
}

void tst_TomlPatch::changesBackends()
{
    check();
}

void tst_TomlPatch::changesListeners_data()
{
    addColumns();
    row(
        "a port", "# here\n[[listen]]\naddress = 8800 # p\n",
        [](Config &config) { config.listen[0].port = 80; }, "# here\n[[listen]]\naddress = \"80\" # p\n");
    row(
        "another one", "[[listen]]\naddress = 8800\n",
        [](Config &config) {
            config.listen.push_back({"*", 80});
        },
        "[[listen]]\naddress = 8800\n\n[[listen]]\naddress = \"*:80\"\n");
    row(
        "another beside the default", "workers = 1\n",
        [](Config &config) {
            config.listen.push_back({"*", 80});
        },
        "workers = 1\n\n[[listen]]\naddress = \"127.0.0.1:8800\"\n\n[[listen]]\naddress = \"*:80\"\n");
    row(
        "one less", "[[listen]]\naddress = 8800\n\n[[listen]]\naddress = 8801\n",
        [](Config &config) { config.listen.erase(config.listen.begin()); }, "[[listen]]\naddress = 8801\n");
}

void tst_TomlPatch::changesListeners()
{
    check();
}

void tst_TomlPatch::refusesWhatItCannotDoSafely_data()
{
    constexpr const char *refusal = "f.toml: written in a form that cannot be changed safely, allowed: one "
                                    "setting on a line, in [tables]";
    addColumns();
    row("adding to an inline list", "backends = [{ address = 1 }]\n", plusC, refusal);
    row("adding to an empty list", "backends = []\n", plusC, refusal);
    row("removing all of an inline list", "backends = [{ address = 1 }] # mine\n", noBackends, refusal);
    row("removing from an inline list on one line",
        "backends = [{ name = \"a\", address = 1 }, { name = \"b\", address = 2 }]\n", onlyB, refusal);
}

void tst_TomlPatch::refusesWhatItCannotDoSafely()
{
    check();
}

void tst_TomlPatch::refusesADocumentThatIsNotValid()
{
    QCOMPARE(edited("workers = 1000\n", {}, unusualConfig()),
        QByteArray("f.toml:1:11: workers: given 1000, allowed: a whole number from 0 to 64"));
    QCOMPARE(edited("workers = \n", {}, {}).left(12), QByteArray("f.toml:1:11:"));
}

void tst_TomlPatch::refusesADocumentThatSaysSomethingElse()
{
    QCOMPARE(edited("workers = 2\n", {}, unusualConfig()),
        QByteArray("f.toml: changed since it was read, allowed: reload it first"));
}

void tst_TomlPatch::ignoresTheOrderOfBackends()
{
    const Config from = configOf(twoBackends);
    Config to = from;
    std::swap(to.backends.front(), to.backends.back());
    QCOMPARE(edited(twoBackends, from, to), QByteArray(twoBackends));
}

void tst_TomlPatch::takesThousandsOfBackends()
{
    constexpr int count = 2'000;
    QByteArray text;
    QByteArray expected;
    for (int i = 1; i <= count; ++i) {
        const QByteArray table =
            "[[backends]] # " + QByteArray::number(i) + "\naddress = " + QByteArray::number(i);
        text += table + "\nweight = 2\n";
        expected += table + "\nweight = 3\n";
    }
    const Config from = configOf(text.toStdString());
    Config to = from;
    for (BackendConfig &backend : to.backends)
        backend.weight = 3;
    QCOMPARE(edited(text.toStdString(), from, to), expected);
}

QTEST_APPLESS_MAIN(tst_TomlPatch)
#include "tst_tomlpatch.moc"
