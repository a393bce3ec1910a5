#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"
#include "tests/support/tomlfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;

/// The file that a running engine's configuration belongs to becomes another.
class OpenConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByTheFileThatIsOpened();
    void changesNothingByABadFile_data();
    void changesNothingByABadFile();
    void savesToAnotherFile();
    void savesOverAnotherFile();
    void keepsWhatRelativePathsMean();
    void savesWithoutAFileBefore();
    void keepsItsFileWhenItCannotSave_data();
    void keepsItsFileWhenItCannotSave();
    void takesRelativePathsFromWhereItRuns();
};

namespace {

std::string text(const ScriptedBackend &backend, const std::string &more = {})
{
    return "# The site.\nworkers = 2 # threads\n\n[[listen]]\naddress = \"127.0.0.1:0\"\n\n"
           "[admin]\naddress = \"off\"\n\n"
           "[[backends]]\nname = \"b1\"\naddress = \"127.0.0.1:"
        + std::to_string(backend.port()) + "\"\nweight = 2 # of b1\n" + more;
}

/// An engine with a file, and a second file for other backends.
class Site
{
public:
    std::string served() const
    {
        const auto response = RawClient(engine.port()).exchange(get("/"));
        return response && response->status == 200 ? response->body : std::string();
    }
    std::string besideFile(const char *name) const
    {
        return file.folder().filePath(QString::fromLatin1(name)).toStdString();
    }

    const ScriptedBackend first{named("b1")};
    const ScriptedBackend second{named("b2")};
    const TomlFile file{text(first)};
    const TomlFile other{text(second)};
    RunningEngine engine{file};
};

std::string contents(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string replaced(std::string text, const std::string &part, const std::string &by)
{
    const std::size_t at = text.find(part);
    return at == std::string::npos ? text + by : text.replace(at, part.size(), by);
}

}

void OpenConfigTest::goesByTheFileThatIsOpened()
{
    Site site;
    QCOMPARE(site.served(), "b1"s);
    QVERIFY(!site.engine.run(SetWeight{"b1", 9}));
    const auto error = site.engine.run(OpenConfig{site.other.path()});
    QVERIFY2(!error, error ? error->message.c_str() : "");
    QTRY_COMPARE(site.served(), "b2"s);
    const SnapshotPtr opened = site.engine.freshSnapshot();
    QCOMPARE(opened->file, site.other.path());
    QVERIFY(!opened->isModified);
    QCOMPARE(opened->config->backends.front().weight, 2);

    QVERIFY(!site.engine.run(SetWeight{"b1", 7}));
    QVERIFY(!site.engine.run(SaveConfig{}));
    QCOMPARE(site.other.text(), replaced(text(site.second), "weight = 2", "weight = 7"));
    QCOMPARE(site.file.text(), text(site.first));
}

void OpenConfigTest::changesNothingByABadFile_data()
{
    QTest::addColumn<std::string>("part");
    QTest::addColumn<std::string>("by");
    QTest::addColumn<std::string>("reason");
    QTest::newRow("no TOML") << "[admin]"s
                             << "[admin"s
                             << "/signalbox.toml:7:7"s;
    QTest::newRow("an unknown key") << "weight = 2"s
                                    << "wait = 2"s
                                    << "/signalbox.toml:13:1: backends[0].wait"s;
    QTest::newRow("needs a restart") << "workers = 2"s
                                     << "workers = 3"s
                                     << "workers"s;
    QTest::newRow("no such file") << ""s
                                  << ""s
                                  << "No such file"s;
}

void OpenConfigTest::changesNothingByABadFile()
{
    QFETCH(const std::string, part);
    QFETCH(const std::string, by);
    QFETCH(const std::string, reason);
    Site site;
    QVERIFY(!site.engine.run(SetWeight{"b1", 9}));
    const SnapshotPtr before = site.engine.freshSnapshot();
    const TomlFile bad(replaced(text(site.second), part, by));
    const auto error =
        site.engine.run(OpenConfig{part.empty() ? site.besideFile("nothing.toml") : bad.path()});
    QVERIFY(error.has_value());
    QVERIFY2(contains(error->message, reason), error->message.c_str());
    const SnapshotPtr after = site.engine.freshSnapshot();
    QVERIFY(*after->config == *before->config);
    QCOMPARE(after->file, site.file.path());
    QVERIFY(after->isModified);
    QCOMPARE(site.served(), "b1"s);
    QVERIFY(!site.engine.run(SaveConfig{}));
    QVERIFY(contains(site.file.text(), "weight = 9"));
}

void OpenConfigTest::savesToAnotherFile()
{
    Site site;
    const std::string copy = site.besideFile("copy.toml");
    QVERIFY(!site.engine.run(SetWeight{"b1", 9}));
    const auto error = site.engine.run(SaveConfig{copy});
    QVERIFY2(!error, error ? error->message.c_str() : "");
    QCOMPARE(contents(copy), replaced(text(site.first), "weight = 2", "weight = 9"));
    QCOMPARE(site.file.text(), text(site.first));
    const SnapshotPtr saved = site.engine.freshSnapshot();
    QCOMPARE(saved->file, copy);
    QVERIFY(!saved->isModified);

    QVERIFY(!site.engine.run(SetWeight{"b1", 5}));
    QVERIFY(!site.engine.run(SaveConfig{}));
    QVERIFY(contains(contents(copy), "weight = 5 # of b1"));
    QCOMPARE(site.file.text(), text(site.first));
    QVERIFY(!site.engine.run(ReloadConfig{}));
    QCOMPARE(site.engine.freshSnapshot()->config->backends.front().weight, 5);
}

void OpenConfigTest::savesOverAnotherFile()
{
    Site site;
    QVERIFY(!site.engine.run(SaveConfig{site.other.path()}));
    QCOMPARE(site.other.text(), text(site.first));
    QCOMPARE(contents(site.other.path() + '~'), text(site.second));
}

void OpenConfigTest::keepsWhatRelativePathsMean()
{
    const ScriptedBackend backend;
    const TomlFile file(text(backend, "[logging]\naccess_log = \"access.log\"\n"));
    const TomlFile elsewhere("");
    RunningEngine engine(file);
    const Config before = *engine.freshSnapshot()->config;
    QVERIFY(!engine.run(SaveConfig{elsewhere.path()}));
    const auto error = engine.run(ReloadConfig{});
    QVERIFY2(!error, error ? error->message.c_str() : "");
    QVERIFY(*engine.freshSnapshot()->config == before);
    QVERIFY(elsewhere.load().started.logging.accessLog == file.load().started.logging.accessLog);
}

void OpenConfigTest::savesWithoutAFileBefore()
{
    const ScriptedBackend backend;
    RunningEngine engine{configFor({})};
    QVERIFY(!engine.run(AddBackend{backendAt("b1", backend.port())}));
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("new.toml")).toStdString();
    const auto error = engine.run(SaveConfig{path});
    QVERIFY2(!error, error ? error->message.c_str() : "");
    QVERIFY(contains(contents(path), "127.0.0.1:" + std::to_string(backend.port())));
    QCOMPARE(engine.freshSnapshot()->file, path);
    QVERIFY(!engine.freshSnapshot()->isModified);
}

void OpenConfigTest::keepsItsFileWhenItCannotSave_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::string>("code");
    QTest::newRow("a folder") << QStringLiteral(".") << "unreadable"s;
    QTest::newRow("in a folder that is not there") << QStringLiteral("none/x.toml") << "save_failed"s;
}

void OpenConfigTest::keepsItsFileWhenItCannotSave()
{
    QFETCH(const QString, name);
    QFETCH(const std::string, code);
    Site site;
    QVERIFY(!site.engine.run(SetWeight{"b1", 9}));
    const auto error = site.engine.run(SaveConfig{site.besideFile(name.toLatin1().constData())});
    QVERIFY(error.has_value());
    QCOMPARE(error->code, code);
    const SnapshotPtr after = site.engine.freshSnapshot();
    QCOMPARE(after->file, site.file.path());
    QVERIFY(after->isModified);
    QCOMPARE(site.file.text(), text(site.first));
}

void OpenConfigTest::takesRelativePathsFromWhereItRuns()
{
    Site site;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(site.other.folder().path()));
    const auto opened = site.engine.run(OpenConfig{"signalbox.toml"});
    const auto saved = site.engine.run(SaveConfig{"./copy.toml"});
    QVERIFY(QDir::setCurrent(before));
    QVERIFY2(!opened, opened ? opened->message.c_str() : "");
    QVERIFY2(!saved, saved ? saved->message.c_str() : "");
    QCOMPARE(site.engine.freshSnapshot()->file,
        site.other.folder().filePath(QStringLiteral("copy.toml")).toStdString());
}

}

QTEST_GUILESS_MAIN(signalbox::test::OpenConfigTest)
#include "tst_openconfig.moc"
