#include "app/configuration.h"
#include "app/help.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

using Words = std::vector<std::string>;

Q_DECLARE_METATYPE(Words)

class tst_Configuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOptionsInEveryShape_data();
    void takesOptionsInEveryShape();
    void takesSwitches();
    void takesBackendsAnywhere();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void prefersOptionToEnvironmentToFileToDefault_data();
    void prefersOptionToEnvironmentToFileToDefault();
    void backendsOnTheCommandLineReplaceTheFiles();
    void everyOptionCanBeGivenByTheEnvironment_data();
    void everyOptionCanBeGivenByTheEnvironment();
    void splitsListsInTheEnvironment();
    void ignoresEmptyVariables();
    void helpNamesKeyAndVariableOfEveryOption();

private:
    std::string write(const char *name, const QByteArray &content) const;
    Draft load(const Words &words, const Environment &environment = {}) const;

    QTemporaryDir m_folder;
};

std::string tst_Configuration::write(const char *name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return file.fileName().toStdString();
}

Draft tst_Configuration::load(const Words &words, const Environment &environment) const
{
    const ConfigSources sources = findSources(
        parseCommandLine(words), environment, m_folder.filePath(QStringLiteral("none")).toStdString());
    return withOptions(readFile(sources), sources);
}

void tst_Configuration::takesOptionsInEveryShape_data()
{
    QTest::addColumn<Words>("words");

    QTest::newRow("long, in two words") << Words{"--timeout", "7s"};
    QTest::newRow("long, in one word") << Words{"--timeout=7s"};
    QTest::newRow("short, in two words") << Words{"-t", "7s"};
    QTest::newRow("short, in one word") << Words{"-t7s"};
    QTest::newRow("the last one counts") << Words{"-t", "1s", "--timeout", "7"};
}

void tst_Configuration::takesOptionsInEveryShape()
{
    QFETCH(Words, words);
    const Draft draft = load(words);
    QVERIFY(draft.problems.empty());
    QVERIFY(draft.config.timeouts.responseHead == 7s);
}

void tst_Configuration::takesSwitches()
{
    QVERIFY(load({"--no-gui"}).config.application.headless);
    QVERIFY(!load({"--no-gui=false"}).config.application.headless);
    QCOMPARE(load({"--sticky"}).config.sticky.cookie, std::string("signalbox"));
    QCOMPARE(load({"--sticky=node"}).config.sticky.cookie, std::string("node"));
    QCOMPARE(load({"--access-log", "-"}).config.logging.accessLog, std::string("-"));
    QVERIFY(!load({"--admin", "off"}).config.admin.address);
}

void tst_Configuration::takesBackendsAnywhere()
{
    const Draft draft = load({"x:1", "-s", "a:1", "b:2:3", "--retries", "1", "--servers=c:3", "--", "9001"});
    QVERIFY(draft.problems.empty());
    std::string backends;
    for (const BackendConfig &backend : draft.config.backends)
        backends += backend.name + '*' + std::to_string(backend.weight) + ' ';
    QCOMPARE(backends, std::string("x:1*1 a:1*1 b:2*3 c:3*1 localhost:9001*1 "));
}

void tst_Configuration::saysWhatIsWrong_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<QByteArray>("message");

    QTest::newRow("an unknown option")
        << Words{"--retrys"} << QByteArray("--retrys: unknown option; did you mean --retries?");
    QTest::newRow("an unknown option with a value")
        << Words{"--lisen=80"} << QByteArray("--lisen: unknown option; did you mean --listen?");
    QTest::newRow("an unknown letter") << Words{"-Q"} << QByteArray("-Q: unknown option");
    QTest::newRow("no value at the end")
        << Words{"--timeout"} << QByteArray("--timeout: needs a value, TIME");
    QTest::newRow("no value before the next option")
        << Words{"--ready-file", "--no-gui"} << QByteArray("--ready-file: needs a value, FILE");
    QTest::newRow("a bad number") << Words{"-r", "-1"}
                                  << QByteArray(
                                         "-r: retry.attempts: given \"-1\", allowed: a whole number from 0 "
                                         "to 100");
    QTest::newRow("a bad algorithm")
        << Words{"-a", "best"}
        << QByteArray("-a: balancing.algorithm: given \"best\", allowed: weighted_round_robin "
                      "| round_robin | least_connection | consistent_hashing | maglev | "
                      "two_choices | peak_ewma | random");
    QTest::newRow("a bad backend") << Words{"a:b"}
                                   << QByteArray("BACKEND: backends: given \"a:b\", allowed: "
                                                 "[http://]HOST[:PORT][:WEIGHT], [IPv6]:PORT or PORT");
    QTest::newRow("a backend with TLS")
        << Words{"-s", "https://a"}
        << QByteArray("-s: backends: given \"https://a\", allowed: http:// (TLS to "
                      "backends is not built yet)");
    QTest::newRow("a weight out of range")
        << Words{"a:1:1001"}
        << QByteArray("BACKEND: backends[0].weight: given 1001, allowed: a whole number from 0 to 1000");
    QTest::newRow("a backend given twice")
        << Words{"a:1", "-s", "a:1"}
        << QByteArray(
               "-s: backends[1].name: the name \"a:1\" is used twice, allowed: each name once (the default "
               "name is the address)");
    QTest::newRow("a backend that is our listener")
        << Words{"-l", "9000", "localhost:9000"}
        << QByteArray(
               "BACKEND: backends[0].address: localhost:9000 is where Signalbox itself listens, allowed: "
               "another address");
    QTest::newRow("a bad listener") << Words{"--listen=here"}
                                    << QByteArray(
                                           "--listen: listen[0].address: given \"here\", allowed: "
                                           "[ADDR:]PORT, for example 8800, 127.0.0.1:8800, [::1]:8800 or "
                                           "*:8800");
    QTest::newRow("a bad listener beside a good one")
        << Words{"-l", "1", "-l", "abc"}
        << QByteArray("-l: listen[1].address: given \"abc\", allowed: [ADDR:]PORT, for example 8800, "
                      "127.0.0.1:8800, [::1]:8800 or *:8800");
    QTest::newRow("a bad interval")
        << Words{"-i", "25h"}
        << QByteArray("-i: health.interval: given \"25h\", allowed: a time from 0s to 24h (250ms, 5s, 2m or "
                      "plain seconds)");
    QTest::newRow("a bad cookie") << Words{"--sticky=a b"}
                                  << QByteArray(
                                         "--sticky: sticky.cookie: given \"a b\", allowed: a cookie's name "
                                         "(letters, digits and !#$%&'*+-.^_`|~)");
    QTest::newRow("weights that do not count")
        << Words{"-a", "round_robin", "a:1:2", "b:1"}
        << QByteArray("-a: warning: balancing.algorithm: round_robin ignores the weights, which differ");
}

void tst_Configuration::saysWhatIsWrong()
{
    QFETCH(Words, words);
    QFETCH(QByteArray, message);
    const Draft draft = load(words);
    QCOMPARE(draft.problems.size(), std::size_t{1}); // one for one mistake
    QCOMPARE(QByteArray::fromStdString(toString(draft.problems.front())), message);
}

void tst_Configuration::prefersOptionToEnvironmentToFileToDefault_data()
{
    QTest::addColumn<bool>("inFile");
    QTest::addColumn<bool>("inEnvironment");
    QTest::addColumn<bool>("asOption");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<QByteArray>("origin");

    QTest::newRow("default") << false << false << false << 3 << QByteArray();
    QTest::newRow("file over default") << true << false << false << 11 << QByteArray("f.toml:2:12");
    QTest::newRow("environment over default")
        << false << true << false << 12 << QByteArray("SIGNALBOX_RETRIES");
    QTest::newRow("option over default") << false << false << true << 13 << QByteArray("-r");
    QTest::newRow("environment over file") << true << true << false << 12 << QByteArray("SIGNALBOX_RETRIES");
    QTest::newRow("option over file") << true << false << true << 13 << QByteArray("-r");
    QTest::newRow("option over environment") << false << true << true << 13 << QByteArray("-r");
    QTest::newRow("option over all") << true << true << true << 13 << QByteArray("-r");
}

void tst_Configuration::prefersOptionToEnvironmentToFileToDefault()
{
    QFETCH(bool, inFile);
    QFETCH(bool, inEnvironment);
    QFETCH(bool, asOption);
    QFETCH(int, attempts);
    QFETCH(QByteArray, origin);
    Words words;
    if (inFile)
        words = {"-c", write("f.toml", "[retry]\nattempts = 11\n")};
    if (asOption)
        words.insert(words.end(), {"-r", "13"});
    const Draft draft = load(words, inEnvironment ? Environment{{"SIGNALBOX_RETRIES", "12"}} : Environment{});
    QVERIFY(draft.problems.empty());
    QCOMPARE(draft.config.retry.attempts, attempts);
    const auto known = draft.origins.find("retry.attempts");
    const std::string source = known == draft.origins.end() ? "" : known->second;
    QVERIFY2(QByteArray::fromStdString(source).endsWith(origin), source.c_str());
}

void tst_Configuration::backendsOnTheCommandLineReplaceTheFiles()
{
    const std::string file =
        write("b.toml", "[[backends]]\naddress = \"f:1\"\n[[backends]]\naddress = \"f:2\"\n");
    QCOMPARE(load({"-c", file}).config.backends.size(), std::size_t{2});
    const Environment environment = {{"SIGNALBOX_SERVERS", "e:1"}};
    QCOMPARE(load({"-c", file}, environment).config.backends.at(0).name, std::string("e:1"));
    const Draft draft = load({"-c", file, "o:1"}, environment);
    QCOMPARE(draft.config.backends.size(), std::size_t{1});
    QCOMPARE(draft.config.backends.at(0).name, std::string("o:1"));
    QVERIFY(!draft.origins.contains("backends[1].address"));
}

void tst_Configuration::everyOptionCanBeGivenByTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const Option &option : options()) {
        if (option.setting)
            QTest::newRow(option.name.c_str()) << QByteArray::fromStdString(option.name);
    }
}

/// Every value that no setting allows is found, and laid to the variable.
void tst_Configuration::everyOptionCanBeGivenByTheEnvironment()
{
    QFETCH(QByteArray, name);
    const Option *option = findOption(std::string_view(name.constData()));
    const Draft draft = load({}, {{variable(*option), "\x01"}});
    const std::string key = option->key;
    const bool taken = draft.origins.contains(key) && draft.origins.at(key) == variable(*option);
    const bool refused = !draft.problems.empty() && draft.problems[0].source == variable(*option)
        && draft.problems[0].key == key;
    QVERIFY(taken != refused);
}

void tst_Configuration::splitsListsInTheEnvironment()
{
    const Draft draft = load({},
        {{"SIGNALBOX_SERVERS", "a:1 b:2:3, c:3"}, {"SIGNALBOX_LISTEN", "80,*:81"},
            {"SIGNALBOX_ADMIN_HOST", "a b"}, {"SIGNALBOX_ADMIN_TOKEN", "secret"}});
    QVERIFY(draft.problems.empty());
    QCOMPARE(draft.config.backends.size(), std::size_t{3});
    QCOMPARE(draft.config.listen.size(), std::size_t{2});
    QCOMPARE(draft.config.admin.hosts.size(), std::size_t{2});
    QCOMPARE(draft.config.admin.token, std::string("secret"));
}

void tst_Configuration::ignoresEmptyVariables()
{
    const Draft draft =
        load({}, {{"SIGNALBOX_RETRIES", ""}, {"SIGNALBOX_SERVERS", " "}, {"SIGNALBOX_CONFIG", ""}});
    QVERIFY(draft.problems.empty());
    QVERIFY(draft.config == Config{});
}

void tst_Configuration::helpNamesKeyAndVariableOfEveryOption()
{
    const std::string help = helpText();
    for (const Option &option : options()) {
        QVERIFY2(help.find("--" + option.name) != std::string::npos, option.name.c_str());
        QVERIFY2(help.find(option.key) != std::string::npos, option.key.c_str());
        if (option.hasVariable)
            QVERIFY2(help.find(variable(option)) != std::string::npos, option.name.c_str());
        QVERIFY2(!option.setting || option.hasVariable, option.name.c_str());
    }
    QVERIFY(help.find(" \n") == std::string::npos);
}

QTEST_APPLESS_MAIN(tst_Configuration)
#include "tst_configuration.moc"
