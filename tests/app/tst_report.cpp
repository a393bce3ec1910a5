#include "app/report.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace signalbox;

class tst_Report : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesAFile();
    void leavesTheFileWhereTheDiskIsFull();
    void saysWhereAFileCannotBe();
    void writesToAPipe();

private:
    QByteArray content() const;

    const QTemporaryDir m_folder;
    const QString m_name = m_folder.filePath(QStringLiteral("ready.json"));
    const std::string m_path = m_name.toStdString();
};

namespace {

/// Lets no file become longer, as a full disk does.
class FullDisk
{
public:
    explicit FullDisk(rlim_t room)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{room, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

}

QByteArray tst_Report::content() const
{
    QFile file(m_name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
}

void tst_Report::replacesAFile()
{
    QCOMPARE(writeAtomically(m_path, "old"), std::string());
    QCOMPARE(writeAtomically(m_path, "new"), std::string());
    QCOMPARE(content(), QByteArray("new"));
}

void tst_Report::leavesTheFileWhereTheDiskIsFull()
{
    QCOMPARE(writeAtomically(m_path, "old"), std::string());
    std::string error;
    {
        const FullDisk disk(4);
        error = writeAtomically(m_path, "more than there is room for");
    }
    QVERIFY(!error.empty());
    QCOMPARE(content(), QByteArray("old"));
}

void tst_Report::saysWhereAFileCannotBe()
{
    QVERIFY(!writeAtomically("/nonexistent/ready.json", "x").empty());
    QVERIFY(!writeAtomically(m_folder.path().toStdString(), "x").empty());
}

void tst_Report::writesToAPipe()
{
    const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("pipe")));
    QCOMPARE(mkfifo(path.constData(), 0600), 0);
    const int reader = open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    QCOMPARE(writeAtomically(path.toStdString(), "ready"), std::string());
    char text[8];
    const ssize_t size = read(reader, text, sizeof text);
    close(reader);
    QCOMPARE(QByteArray(text, std::max<ssize_t>(size, 0)), QByteArray("ready"));
}

QTEST_APPLESS_MAIN(tst_Report)
#include "tst_report.moc"
