#include "engine/config/configfile.h"

#include "engine/config/textfile.h"
#include "engine/config/tomlreader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace signalbox;

namespace {

constexpr const char *original = "# mine\nworkers = 2 # two\n";

Config twoWorkers()
{
    Config config;
    config.workers = 2;
    return config;
}

Config threeWorkers()
{
    Config config;
    config.workers = 3;
    return config;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

/// While it lives, no file can grow beyond so many bytes: what a full disk does.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
    sighandler_t m_handler;
};

/// While it lives, the process is not root, to whom no folder is read-only.
class OrdinaryUser
{
public:
    OrdinaryUser()
        : m_before(geteuid())
    {
        if (m_before == 0)
            isSet = seteuid(nobody) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_before == 0)
            isSet = seteuid(m_before) == 0;
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

    static constexpr uid_t nobody = 65'534;
    bool isSet = true;

private:
    uid_t m_before;
};

}

/// Saving to real files.
class tst_ConfigFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesAndKeepsABackup();
    void keepsTheMode();
    void followsSymbolicLinks();
    void makesAFileThatIsNotThere();
    void makesAFileAnewThatIsGone();
    void leavesAFileAloneThatNeedsNoChange();
    void refusesAFileThatChangedMeanwhile();
    void keepsTheFileWhenTheDiskIsFull();
    void keepsTheFileInAReadOnlyFolder();
    void refusesAFolderThatIsNotThere();
    void refusesToReadWhatIsTooLarge();
    void refusesToReadWhatNeverEnds();

private:
    QString path(const char *name = "f.toml") const { return m_folder->filePath(QLatin1StringView(name)); }
    std::vector<Problem> save(const char *name = "f.toml") const
    {
        return saveConfig(path(name).toStdString(), twoWorkers(), threeWorkers());
    }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::System | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ConfigFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(original);
}

void tst_ConfigFile::savesAndKeepsABackup()
{
    QVERIFY(save().empty());
    QCOMPARE(contents(path()), QByteArray("# mine\nworkers = 3 # two\n"));
    QCOMPARE(contents(path("f.toml~")), QByteArray(original));
    QCOMPARE(files(), QStringList({QStringLiteral("f.toml"), QStringLiteral("f.toml~")}));
    Draft draft;
    readTomlFile(path().toStdString(), draft);
    QVERIFY(draft.config == threeWorkers());
}

void tst_ConfigFile::keepsTheMode()
{
    const auto mode = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup;
    const auto ofUser = mode | QFileDevice::ReadUser | QFileDevice::WriteUser; // what Qt adds on reading
    QVERIFY(QFile::setPermissions(path(), mode));
    QVERIFY(save().empty());
    QCOMPARE(QFile::permissions(path()), ofUser);
    QCOMPARE(QFile::permissions(path("f.toml~")), ofUser);
}

void tst_ConfigFile::followsSymbolicLinks()
{
    QVERIFY(QFile::link(QStringLiteral("f.toml"), path("one.toml")));
    QVERIFY(QFile::link(QStringLiteral("one.toml"), path("two.toml")));
    QVERIFY(save("two.toml").empty());
    QVERIFY(QFileInfo(path("two.toml")).isSymLink());
    QVERIFY(QFileInfo(path("one.toml")).isSymLink());
    QVERIFY(!QFileInfo(path()).isSymLink());
    QCOMPARE(contents(path()), QByteArray("# mine\nworkers = 3 # two\n"));
    QCOMPARE(contents(path("f.toml~")), QByteArray(original));
}

void tst_ConfigFile::makesAFileThatIsNotThere()
{
    const auto problems = saveConfig(path("new.toml").toStdString(), {}, threeWorkers());
    QVERIFY2(problems.empty(), problems.empty() ? "" : toString(problems.front()).c_str());
    QCOMPARE(contents(path("new.toml")), QByteArray("workers = 3\n"));
    QVERIFY(!QFile::exists(path("new.toml~")));
}

void tst_ConfigFile::makesAFileAnewThatIsGone()
{
    QVERIFY(QFile::remove(path()));
    const auto problems = save();
    QVERIFY2(problems.empty(), problems.empty() ? "" : toString(problems.front()).c_str());
    QCOMPARE(contents(path()), QByteArray("workers = 3\n"));
}

void tst_ConfigFile::leavesAFileAloneThatNeedsNoChange()
{
    QVERIFY(saveConfig(path().toStdString(), twoWorkers(), twoWorkers()).empty());
    QCOMPARE(files(), QStringList(QStringLiteral("f.toml")));
}

void tst_ConfigFile::refusesAFileThatChangedMeanwhile()
{
    const auto problems = saveConfig(path().toStdString(), {}, threeWorkers());
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems.front().code, std::string("file_changed"));
    QCOMPARE(contents(path()), QByteArray(original));
    QCOMPARE(files(), QStringList(QStringLiteral("f.toml")));
}

void tst_ConfigFile::keepsTheFileWhenTheDiskIsFull()
{
    std::vector<Problem> problems;
    {
        const FileSizeLimit limit(4);
        problems = save();
    }
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems.front().code, std::string("save_failed"));
    QVERIFY2(toString(problems.front()).find("cannot be written as a whole: is the disk full?")
            != std::string::npos,
        toString(problems.front()).c_str());
    QCOMPARE(contents(path()), QByteArray(original));
    QCOMPARE(files(), QStringList(QStringLiteral("f.toml")));
}

void tst_ConfigFile::keepsTheFileInAReadOnlyFolder()
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    if (geteuid() == 0)
        QCOMPARE(chown(folder.constData(), OrdinaryUser::nobody, static_cast<gid_t>(-1)), 0);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    std::vector<Problem> problems;
    {
        const OrdinaryUser user;
        QVERIFY(user.isSet);
        problems = save();
    }
    QVERIFY(QFile::setPermissions(
        m_folder->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems.front().code, std::string("save_failed"));
    QVERIFY2(toString(problems.front()).find("cannot be written: Permission denied") != std::string::npos,
        toString(problems.front()).c_str());
    QCOMPARE(contents(path()), QByteArray(original));
    QCOMPARE(files(), QStringList(QStringLiteral("f.toml")));
}

void tst_ConfigFile::refusesAFolderThatIsNotThere()
{
    const auto problems = saveConfig(path("no/f.toml").toStdString(), {}, threeWorkers());
    QCOMPARE(problems.size(), std::size_t{1});
    QVERIFY2(toString(problems.front()).find("No such file or directory") != std::string::npos,
        toString(problems.front()).c_str());
}

void tst_ConfigFile::refusesToReadWhatIsTooLarge()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(largestDocument, '\n'));
    file.flush();
    QVERIFY(std::holds_alternative<std::string>(readTextFile(path().toStdString())));
    file.write("\n");
    file.flush();
    const auto text = readTextFile(path().toStdString());
    QCOMPARE(std::get<Problem>(text).code, std::string("too_large"));
}

void tst_ConfigFile::refusesToReadWhatNeverEnds()
{
    const auto text = readTextFile("/dev/zero");
    QCOMPARE(std::get<Problem>(text).code, std::string("too_large"));
}

QTEST_APPLESS_MAIN(tst_ConfigFile)
#include "tst_configfile.moc"
