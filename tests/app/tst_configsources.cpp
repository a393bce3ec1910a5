#include "app/configuration.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

using Words = std::vector<std::string>;

Q_DECLARE_METATYPE(Words)

class tst_ConfigSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheFile_data();
    void choosesTheFile();
    void keepsTheFileApartFromTheOptions();
    void staysWithTheFileOfTheStart();
    void addsBackendsOfOtherOrigin();
    void knowsWhetherTheFileIsAtFault();

private:
    std::string write(const char *name, const QByteArray &content) const;

    const QTemporaryDir m_folder;
};

namespace {

std::vector<Problem> problems(const Words &words)
{
    return loadConfiguration(findSources(parseCommandLine(words), {})).problems;
}

}

std::string tst_ConfigSources::write(const char *name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return file.fileName().toStdString();
}

void tst_ConfigSources::choosesTheFile_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<bool>("inEnvironment");
    QTest::addColumn<int>("workers");

    const std::string option = write("option.toml", "workers = 1\n");
    QTest::newRow("option") << Words{"-c", option} << false << 1;
    QTest::newRow("option over environment") << Words{"--config=" + option} << true << 1;
    QTest::newRow("environment over the usual one") << Words{} << true << 2;
    QTest::newRow("the usual one") << Words{} << false << 3;
    QTest::newRow("none") << Words{"--no-config"} << true << 0;
}

void tst_ConfigSources::choosesTheFile()
{
    QFETCH(Words, words);
    QFETCH(bool, inEnvironment);
    QFETCH(int, workers);
    Environment environment;
    if (inEnvironment)
        environment["SIGNALBOX_CONFIG"] = write("environment.toml", "workers = 2\n");
    const LoadedConfig loaded = loadConfiguration(
        findSources(parseCommandLine(words), environment, write("usual.toml", "workers = 3\n")));
    QVERIFY(loaded.problems.empty());
    QCOMPARE(loaded.started.workers, workers);
}

void tst_ConfigSources::keepsTheFileApartFromTheOptions()
{
    const std::string file = write("layers.toml", "workers = 1\n[retry]\nattempts = 1\n");
    const LoadedConfig loaded =
        loadConfiguration(findSources(parseCommandLine({"-c", file, "-r", "2", "a:1"}), {}));
    QVERIFY(loaded.problems.empty());
    QCOMPARE(loaded.file.workers, 1);
    QCOMPARE(loaded.file.retry.attempts, 1);
    QVERIFY(loaded.file.backends.empty());
    QCOMPARE(loaded.started.workers, 1);
    QCOMPARE(loaded.started.retry.attempts, 2);
    QCOMPARE(loaded.started.backends.size(), std::size_t{1});
}

/// A file that is gone is no reason to forget what it said.
void tst_ConfigSources::staysWithTheFileOfTheStart()
{
    const std::string file = write("passing.toml", "workers = 1\n");
    const ConfigSources sources = findSources({}, {}, file);
    QVERIFY(QFile::remove(QString::fromStdString(file)));
    const LoadedConfig loaded = loadConfiguration(sources);
    QCOMPARE(loaded.problems.size(), std::size_t{1});
    QCOMPARE(loaded.problems[0].code, std::string("unreadable"));
}

void tst_ConfigSources::addsBackendsOfOtherOrigin()
{
    LoadedConfig loaded = loadConfiguration(findSources(parseCommandLine({"--no-config", "a:1"}), {}));
    addBackends(loaded, {{.name = "demo", .address = {"127.0.0.1", 9001}}});
    QVERIFY(loaded.problems.empty());
    QCOMPARE(loaded.started.backends.size(), std::size_t{2});
    QVERIFY(loaded.file.backends.empty());
    addBackends(loaded, {{.name = "demo", .address = {"127.0.0.1", 9002}}});
    QVERIFY(hasErrors(loaded.problems));
}

void tst_ConfigSources::knowsWhetherTheFileIsAtFault()
{
    const std::string file = write("bad.toml", "workers = -1\n");
    const std::string missing = "/nonexistent/f.toml";
    QVERIFY(isFileAtFault(file, problems({"-c", file})));
    QVERIFY(isFileAtFault(missing, problems({"-c", missing})));
    QVERIFY(!isFileAtFault(file, problems({"-c", file, "-r", "x"})));
    QVERIFY(!isFileAtFault("", problems({"--no-config", "-r", "x"})));
}

QTEST_APPLESS_MAIN(tst_ConfigSources)
#include "tst_configsources.moc"
