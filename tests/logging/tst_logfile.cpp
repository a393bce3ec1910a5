#include "engine/logging/logfile.h"

#include "tests/logging/eventcollector.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace signalbox;
using signalbox::test::EventCollector;

class tst_LogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void appendsToWhatIsThere();
    void isNotReadableByEveryone();
    void tellsWhyItCannotBeOpened();
    void followsARename();
    void followsARemoval();
    void goesOnWithTheOldFileWhereItCannotBeOpenedAnew();
    void reportsAFullDiskOnce();
    void keepsLinesWholeWhenTheDiskIsFull();
    void losesLinesRatherThanWaitForASlowReader();
    void writesToStandardOutput();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }
    QTemporaryDir m_folder;
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

/// No file may grow beyond so many octets.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t octets)
    {
        getrlimit(RLIMIT_FSIZE, &m_previous);
        const rlimit limit{octets, m_previous.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_previous); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_previous{};
};

}

void tst_LogFile::initTestCase()
{
    QVERIFY(m_folder.isValid());
    std::signal(SIGXFSZ, SIG_IGN); // writing beyond a limit is then an error
    std::signal(SIGPIPE, SIG_IGN);
}

void tst_LogFile::appendsToWhatIsThere()
{
    const QString name = path("append");
    for (const char *line : {"one\n", "two\nthree\n"}) {
        LogFile file(name.toStdString());
        QVERIFY(!file.open());
        QCOMPARE(file.write(line), 0U);
    }
    QCOMPARE(contents(name), QByteArray("one\ntwo\nthree\n"));
}

void tst_LogFile::isNotReadableByEveryone()
{
    LogFile file(path("mode").toStdString());
    QVERIFY(!file.open());
    QVERIFY(!(QFile::permissions(path("mode")) & (QFile::ReadOther | QFile::WriteOther)));
}

void tst_LogFile::tellsWhyItCannotBeOpened()
{
    LogFile missing(path("no/such/folder").toStdString());
    QVERIFY(missing.open() == std::errc::no_such_file_or_directory);
    LogFile folder(m_folder.path().toStdString());
    QVERIFY(folder.open() == std::errc::is_a_directory);
}

void tst_LogFile::followsARename()
{
    LogFile file(path("rename").toStdString());
    QVERIFY(!file.open());
    file.write("before\n");
    QVERIFY(QFile::rename(path("rename"), path("rename.1")));
    file.write("after\n");
    QCOMPARE(contents(path("rename.1")), QByteArray("before\n"));
    QCOMPARE(contents(path("rename")), QByteArray("after\n"));
}

void tst_LogFile::followsARemoval()
{
    LogFile file(path("removal").toStdString());
    QVERIFY(!file.open());
    file.write("before\n");
    QVERIFY(QFile::remove(path("removal")));
    file.write("after\n");
    QCOMPARE(contents(path("removal")), QByteArray("after\n"));
}

void tst_LogFile::goesOnWithTheOldFileWhereItCannotBeOpenedAnew()
{
    QDir folder(m_folder.path());
    QVERIFY(folder.mkdir(QStringLiteral("old")));
    LogFile file(path("old/log").toStdString());
    QVERIFY(!file.open());
    QVERIFY(folder.rename(QStringLiteral("old"), QStringLiteral("new")));
    EventCollector events;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(file.write("line\n"), 0U);
    QCOMPARE(contents(path("new/log")), QByteArray("line\nline\nline\n"));
    const QStringList told = events.take();
    QCOMPARE(told.size(), 1);
    QVERIFY2(told[0].contains(QLatin1StringView("No such file")), qPrintable(told[0]));
    QVERIFY(folder.mkdir(QStringLiteral("old")));
    QCOMPARE(file.write("line\n"), 0U);
    QCOMPARE(contents(path("old/log")), QByteArray("line\n"));
    QCOMPARE(events.take().size(), 1);
}

void tst_LogFile::reportsAFullDiskOnce()
{
    LogFile file("/dev/full");
    QVERIFY(!file.open());
    EventCollector events;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(file.write("one\ntwo\n"), 2U);
    const QStringList told = events.take();
    QCOMPARE(told.size(), 1);
    QVERIFY2(told[0].contains(QLatin1StringView("/dev/full fails: No space left")), qPrintable(told[0]));
}

void tst_LogFile::keepsLinesWholeWhenTheDiskIsFull()
{
    LogFile file(path("full").toStdString());
    QVERIFY(!file.open());
    EventCollector events;
    {
        const FileSizeLimit limit(6);
        QCOMPARE(file.write("one\ntwo\nthree\n"), 1U);
        QCOMPARE(file.write("four\n"), 1U);
    }
    QCOMPARE(contents(path("full")), QByteArray("one\ntw"));
    QCOMPARE(file.write("five\n"), 0U);
    QCOMPARE(contents(path("full")), QByteArray("one\ntwo\nfive\n"));
    const QStringList told = events.take();
    QCOMPARE(told.size(), 2);
    QVERIFY2(told[1].endsWith(QLatin1StringView("works again; 2 lines were lost.")), qPrintable(told[1]));
}

void tst_LogFile::losesLinesRatherThanWaitForASlowReader()
{
    const QByteArray name = path("pipe").toLocal8Bit();
    QCOMPARE(mkfifo(name.constData(), 0600), 0);
    LogFile file(name.toStdString());
    QVERIFY(file.open()); // nobody reads
    const int reader = open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(!file.open());
    std::string lines;
    for (int i = 0; i < 20'000; ++i)
        lines += "a line of text\n";
    EventCollector events;
    const std::size_t lost = file.write(lines);
    QVERIFY(lost > 0 && lost < 20'000);
    QCOMPARE(events.take().size(), 1);
    QByteArray received(static_cast<int>(lines.size()), '\0');
    const auto length = read(reader, received.data(), lines.size());
    QCOMPARE(file.write("last\n"), 0U);
    received.resize(length);
    char rest[64];
    received.append(rest, read(reader, rest, sizeof rest));
    close(reader);
    QVERIFY(received.endsWith("text\nlast\n"));
    QCOMPARE(received.count('\n'), qsizetype(20'000 - lost + 1));
    QCOMPARE(received.count("a line of text\n"), qsizetype(20'000 - lost));
}

void tst_LogFile::writesToStandardOutput()
{
    const int kept = dup(STDOUT_FILENO);
    const QByteArray name = path("stdout").toLocal8Bit();
    const int replacement = open(name.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    dup2(replacement, STDOUT_FILENO);
    {
        LogFile file("-");
        file.open();
        file.write("a line\n");
    }
    const bool isStillOpen = fcntl(STDOUT_FILENO, F_GETFD) >= 0;
    dup2(kept, STDOUT_FILENO);
    close(replacement);
    close(kept);
    QVERIFY(isStillOpen);
    QCOMPARE(contents(path("stdout")), QByteArray("a line\n"));
}

QTEST_GUILESS_MAIN(tst_LogFile)
#include "tst_logfile.moc"
