#include "engine/logging/accesslogformat.h"
#include "tests/app/program.h"
#include "tests/app/shell.h"
#include "tests/logging/sample.h"
#include "tests/support/scriptedbackend.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace signalbox::test;

/// Runs every command that README shows, with the program that was built in place of app/run.
class tst_Readme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startsAsShown_data();
    void startsAsShown();
    void changesWhatRunsAsShown();
    void logsAsShown_data();
    void logsAsShown();

private:
    const QTemporaryDir m_folder; ///< stands for the reader's
};

namespace {

constexpr int longest = 20'000; // milliseconds

QString readme()
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/README.md"));
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The lines of README's sh blocks.
QStringList commands()
{
    QStringList lines;
    static const QRegularExpression block(QStringLiteral("^```sh\\n(.*?)^```"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    auto blocks = block.globalMatch(readme());
    while (blocks.hasNext())
        lines += blocks.next().captured(1).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines;
}

QStringList starts()
{
    return commands().filter(QRegularExpression(QStringLiteral("^app/run ")));
}

/// Everything else, which is for a program that runs.
QStringList calls()
{
    return commands().filter(QRegularExpression(QStringLiteral("^(?!app/run )")));
}

/// By the port that README names: the one that it is here.
using Ports = QHash<QString, QString>;

QString translated(const QString &line, const Ports &ports)
{
    static const QRegularExpression number(QStringLiteral("\\b\\d{4}\\b"));
    QString result;
    qsizetype copied = 0;
    for (auto found = number.globalMatch(line); found.hasNext();) {
        const auto match = found.next();
        result += line.mid(copied, match.capturedStart() - copied);
        result += ports.value(match.captured(), match.captured());
        copied = match.capturedEnd();
    }
    return result + line.mid(copied);
}

/// What a call that contains `part` answers with, among other things.
struct Expectation
{
    const char *part;
    const char *output;
};

constexpr Expectation expectations[] = {
    {"/status", "\"uptime_ms\""},
    {"\"weight\": 2}", "\"state\""},
    {"\"weight\": 95}", "95"},
    {"\"drain\"", "\"drain"},
    {"wait=drained", "\"drained\""},
    {"-X DELETE", "\"removing\""},
    {"/requests", "\"items\""},
    {"/events", "event: snapshot"},
    {"/metrics", "signalbox_requests_total 0"},
    {"If-Match", "\"attempts\""},
    {"/save", ""},
    {"/reload", "\"dropped\""},
};

/// nullopt: README shows a call that nothing is expected of.
std::optional<QByteArray> expectedOutput(const QString &call)
{
    if (!call.startsWith(QLatin1String("curl ")))
        return QByteArray();
    for (const Expectation &expectation : expectations) {
        if (call.contains(QLatin1String(expectation.part)))
            return expectation.output;
    }
    return std::nullopt;
}

}

void tst_Readme::initTestCase()
{
    QVERIFY(starts().size() >= 5);
    QVERIFY(calls().size() >= 10);
    QVERIFY(QFile::link(
        QStringLiteral(SOURCE_FOLDER "/resources"), m_folder.filePath(QStringLiteral("resources"))));
    QFile file(m_folder.filePath(QStringLiteral("signalbox.toml")));
    QVERIFY(file.open(QFile::WriteOnly)); // which a command makes; each row runs alone too
}

void tst_Readme::startsAsShown_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : starts())
        QTest::newRow(qPrintable(line)) << line;
}

void tst_Readme::startsAsShown()
{
    QFETCH(QString, line);
    static const QRegularExpression ending(QStringLiteral("--(help|check|print-config)"));
    const bool ends = line.contains(ending);
    line.replace(QLatin1String("app/run"), QStringLiteral("exec '" PROGRAM "'"));
    if (!ends && !line.contains(QLatin1String("--listen")))
        line += QLatin1String(" --listen 127.0.0.1:0"); // 8800 may be taken here
    QProcess program;
    program.setWorkingDirectory(m_folder.path());
    program.start(QStringLiteral("sh"), {QStringLiteral("-c"), line});
    if (!ends) {
        QVERIFY(program.waitForReadyRead(longest));
        QVERIFY(program.readLine().startsWith("ready proxy=http://127.0.0.1:"));
        ::kill(static_cast<pid_t>(program.processId()), SIGTERM);
    }
    QVERIFY(program.waitForFinished(longest));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

/// The commands follow each other in one shell, as they do for a reader.
void tst_Readme::changesWhatRunsAsShown()
{
    const ScriptedBackend backends[3];
    Ports ports;
    for (int i = 0; i < 3; ++i)
        ports.insert(QString::number(9001 + i), QString::number(backends[i].port()));
    Shell shell(m_folder.path());
    const QString makesFile = starts().filter(QStringLiteral("--print-config")).value(0);
    QCOMPARE(
        shell.run(translated(makesFile, ports).replace(QLatin1String("app/run"), QStringLiteral(PROGRAM)))
            .status,
        0);
    Program program(words("--no-gui --listen 127.0.0.1:0 --admin 127.0.0.1:0 --config")
        << m_folder.filePath(QStringLiteral("signalbox.toml")));
    QVERIFY(program.isReady());
    const QByteArray ready = program.readLine();
    QVERIFY2(ready.endsWith(" backends=2/2\n"), ready.constData());
    ports.insert(QStringLiteral("8801"), QString::number(portOf(ready, "admin")));
    for (const QString &call : calls()) {
        const auto expected = expectedOutput(call);
        QVERIFY2(expected, qPrintable(call));
        const Shell::Result result = shell.run(translated(call, ports));
        QVERIFY2(result.status == 0 && result.output.contains(*expected),
            (call.toUtf8() + '\n' + result.output).constData());
    }
    QFile saved(m_folder.filePath(QStringLiteral("signalbox.toml")));
    QVERIFY(saved.open(QFile::ReadOnly));
    QVERIFY(saved.readAll().contains("\nattempts = 1\n"));
}

void tst_Readme::logsAsShown_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("combined") << static_cast<int>(LogFormat::Combined);
    QTest::newRow("json") << static_cast<int>(LogFormat::Json);
}

void tst_Readme::logsAsShown()
{
    QFETCH(int, format);
    std::string line;
    AccessLogFormat(static_cast<LogFormat>(format)).append(line, sampleRecord());
    QVERIFY2(readme().contains(QLatin1Char('\n') + QString::fromStdString(line)), line.c_str());
}

QTEST_GUILESS_MAIN(tst_Readme)
#include "tst_readme.moc"
