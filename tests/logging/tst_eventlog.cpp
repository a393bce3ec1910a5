#include "engine/logging/eventlog.h"

#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_EventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setLogLevel(LogLevel::Info); }
    void formatsALine_data();
    void formatsALine();
    void letsThroughWhatIsImportantEnough_data();
    void letsThroughWhatIsImportantEnough();
    void writesToStandardError();
};

void tst_EventLog::formatsALine_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, QtMsgType type, const char *message, const char *line) {
        QTest::newRow(name) << static_cast<int>(type) << QString::fromUtf8(message)
                            << QString::fromUtf8(line);
    };
    row("debug", QtDebugMsg, "a", "debug signalbox.health a");
    row("info", QtInfoMsg, "api-1 is up", "info signalbox.health api-1 is up");
    row("warning", QtWarningMsg, "a", "warning signalbox.health a");
    row("critical", QtCriticalMsg, "a", "error signalbox.health a");
    row("text beyond ASCII", QtInfoMsg, "/srv/übung", "info signalbox.health /srv/übung");
    row("a forged line", QtInfoMsg, "a\n2026 b\r", "info signalbox.health a\\u000a2026 b\\u000d");
    row("a terminal's commands", QtInfoMsg, "\x1b[2J\xc2\x9b", "info signalbox.health \\u001b[2J\\u009b");
    row("another line's end", QtInfoMsg,
        "a\xe2\x80\xa8"
        "b",
        "info signalbox.health a\\u2028b");
}

void tst_EventLog::formatsALine()
{
    QFETCH(const int, type);
    QFETCH(const QString, message);
    QFETCH(const QString, line);
    const std::chrono::system_clock::time_point time(1'800'000'000'123'999us);
    const std::string formatted =
        formatEvent(static_cast<QtMsgType>(type), "signalbox.health", message, time);
    QCOMPARE(QString::fromStdString(formatted), QStringLiteral("2027-01-15T08:00:00.123Z ") + line + u'\n');
}

void tst_EventLog::letsThroughWhatIsImportantEnough_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("let"); ///< how many of debug, info, warning, error
    QTest::newRow("error") << static_cast<int>(LogLevel::Error) << 1;
    QTest::newRow("warning") << static_cast<int>(LogLevel::Warning) << 2;
    QTest::newRow("info") << static_cast<int>(LogLevel::Info) << 3;
    QTest::newRow("debug") << static_cast<int>(LogLevel::Debug) << 4;
}

void tst_EventLog::letsThroughWhatIsImportantEnough()
{
    QFETCH(const int, level);
    QFETCH(const int, let);
    setLogLevel(static_cast<LogLevel>(level));
    const QLoggingCategory *all[] = {&healthEvents(), QLoggingCategory::defaultCategory()};
    for (const QLoggingCategory *category : all) {
        QCOMPARE(category->isDebugEnabled(), let > 3);
        QCOMPARE(category->isInfoEnabled(), let > 2);
        QCOMPARE(category->isWarningEnabled(), let > 1);
        QVERIFY(category->isCriticalEnabled());
    }
    const QLoggingCategory ofQt("qt.some.part", QtInfoMsg);
    QVERIFY(!ofQt.isDebugEnabled());
}

void tst_EventLog::writesToStandardError()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const int kept = dup(STDERR_FILENO);
    dup2(file.handle(), STDERR_FILENO);
    const QtMessageHandler previous = qInstallMessageHandler(nullptr);
    installEventLog(LogLevel::Warning);
    qCInfo(configEvents, "left out");
    qCWarning(configEvents, "weight of %s: %d", "api-1", 3);
    qWarning("uncategorised");
    qInstallMessageHandler(previous);
    dup2(kept, STDERR_FILENO);
    close(kept);
    file.seek(0);
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].endsWith("Z warning signalbox.config weight of api-1: 3"), lines[0].constData());
    QVERIFY2(lines[1].endsWith("Z warning default uncategorised"), lines[1].constData());
}

QTEST_GUILESS_MAIN(tst_EventLog)
#include "tst_eventlog.moc"
