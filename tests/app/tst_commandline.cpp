#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>

namespace {

constexpr int patience = 20'000; // milliseconds; sanitizers and slow machines included

/// The real program, in an empty folder, without display and SIGNALBOX_ variables.
class Program : public QProcess
{
public:
    explicit Program(const QStringList &arguments, const QProcessEnvironment &more = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : environment.keys()) {
            if (name.startsWith(QLatin1String("SIGNALBOX_")) || name.endsWith(QLatin1String("DISPLAY"))
                || name == QLatin1String("QT_QPA_PLATFORM"))
                environment.remove(name);
        }
        environment.insert(more);
        setProcessEnvironment(environment);
        setWorkingDirectory(m_folder.path());
        start(QStringLiteral(PROGRAM), arguments);
    }

    ~Program() override
    {
        kill();
        waitForFinished();
    }

    bool ends() { return state() == NotRunning || waitForFinished(patience); }
    bool isReady() { return canReadLine() || (waitForReadyRead(patience) && canReadLine()); }
    void send(int number) const { ::kill(static_cast<pid_t>(processId()), number); }

    /// Waits until standard error holds the text.
    bool says(const char *text)
    {
        setReadChannel(StandardError);
        m_errors += readAllStandardError();
        while (!m_errors.contains(text) && waitForReadyRead(patience))
            m_errors += readAllStandardError();
        setReadChannel(StandardOutput);
        return m_errors.contains(text);
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_errors;
};

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool accepts(const QUrl &url)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    return socket.waitForConnected(patience);
}

const QStringList headless = words("--no-gui --listen 127.0.0.1:0 --admin off");

}

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAndEnds_data();
    void answersAndEnds();
    void printsTheReadyLineFirst();
    void writesTheReadyFile();
    void runsWithoutBackends();
    void runsHeadlessWithoutADisplay_data();
    void runsHeadlessWithoutADisplay();
    void endsOnASignal_data();
    void endsOnASignal();
    void endsAtOnceOnASecondSignal_data();
    void endsAtOnceOnASecondSignal();
    void staysOnSigusr1();
    void checksTheFileOnSighup();
    void namesTheTakenPort();
    void writesASummary();
    void checksAsJson();
};

void tst_CommandLine::answersAndEnds_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("errors");
    const auto row = [](const char *line, int status, const char *output, const char *errors) {
        QTest::newRow(line) << words(line) << status << QByteArray(output) << QByteArray(errors);
    };

    row("--help", 0, "SIGNALBOX_ROUTING_ALGORITHM", "");
    row("-h", 0, "Usage: signalbox [options] [BACKEND...]", "");
    row("--version", 0, "signalbox " SIGNALBOX_VERSION "\n", "");
    row("--check", 0, "valid", "");
    row("--check a:1 b:2:3", 0, "valid", "");
    row("--check --retries=x", 2, "", "--retries: retry.attempts: given \"x\", allowed: a whole number");
    row("--check=xml", 2, "", "--check: given \"xml\", allowed: json");
    row("--print-config a:1", 0, "address = \"a:1\"\n", "");
    row("--print-config -a maglev", 0, "algorithm = \"maglev\"\n", "");
    row("--print-config -t 1s", 0, "response_head = \"1s\"\n", "");
    row("--no-gui --lisen 1", 2, "", "--lisen: unknown option; did you mean --listen?\n");
    row("--no-gui https://a", 2, "", "TLS to backends is not built yet");
    row("--no-gui -c missing.toml", 2, "", "missing.toml: cannot be read: No such file or directory\n");
}

void tst_CommandLine::answersAndEnds()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, errors);
    Program program(arguments);
    QVERIFY(program.ends());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), status);
    const QByteArray printed = program.readAllStandardOutput();
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(printed.contains(output) && printed.isEmpty() == output.isEmpty(), printed.constData());
    QVERIFY2(said.contains(errors) && said.isEmpty() == errors.isEmpty(), said.constData());
}

void tst_CommandLine::printsTheReadyLineFirst()
{
    QTcpServer backend;
    QVERIFY(backend.listen(QHostAddress::LocalHost));
    Program program(headless + words("-s") << QStringLiteral("127.0.0.1:%1").arg(backend.serverPort()));
    QVERIFY(program.isReady());
    const QString line = QString::fromLatin1(program.readLine());
    const QRegularExpression expected(
        QStringLiteral("^ready proxy=http://127\\.0\\.0\\.1:[1-9][0-9]* admin=off backends=1/1\n$"));
    QVERIFY2(expected.match(line).hasMatch(), qPrintable(line));
    program.send(SIGTERM);
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
}

void tst_CommandLine::writesTheReadyFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ready.json"));
    Program program(headless + words("--ready-file") << path);
    QVERIFY(program.isReady());
    const QString line = QString::fromLatin1(program.readLine());
    QFile file(path);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject ready = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(line.contains(ready.value(QStringLiteral("proxy")).toString()));
    QCOMPARE(ready.value(QStringLiteral("admin")).toString(), QStringLiteral("off"));
    QCOMPARE(ready.value(QStringLiteral("pid")).toInteger(), program.processId());
}

void tst_CommandLine::runsWithoutBackends()
{
    Program program(headless);
    QVERIFY(program.isReady());
    QVERIFY(program.readLine().endsWith(" backends=0/0\n"));
    QVERIFY(program.says("no backends: every request is answered with 503"));
}

void tst_CommandLine::runsHeadlessWithoutADisplay_data()
{
    QTest::addColumn<QString>("display");
    QTest::newRow("none is named") << QString();
    QTest::newRow("the named one does not answer") << QStringLiteral(":4711");
}

void tst_CommandLine::runsHeadlessWithoutADisplay()
{
    QFETCH(QString, display);
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("DISPLAY"), display);
    Program program(words("--listen 127.0.0.1:0 --admin off"), environment);
    QVERIFY(program.isReady());
    QVERIFY(program.says("so it runs headless"));
}

void tst_CommandLine::endsOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_CommandLine::endsOnASignal()
{
    QFETCH(int, number);
    Program program(headless);
    QVERIFY(program.isReady());
    program.send(number);
    QVERIFY(program.ends());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void tst_CommandLine::endsAtOnceOnASecondSignal_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("status");
    QTest::newRow("SIGTERM") << SIGTERM << 143;
    QTest::newRow("SIGINT") << SIGINT << 130;
}

void tst_CommandLine::endsAtOnceOnASecondSignal()
{
    QFETCH(int, number);
    QFETCH(int, status);
    QTcpServer backend; // never answers, so that there is something to wait for
    QVERIFY(backend.listen(QHostAddress::LocalHost));
    Program program(headless + words("-s") << QStringLiteral("127.0.0.1:%1").arg(backend.serverPort()));
    QVERIFY(program.isReady());
    const QUrl proxy(
        QString::fromLatin1(program.readLine()).section(QLatin1Char('='), 1).section(QLatin1Char(' '), 0, 0));
    QTcpSocket client;
    client.connectToHost(proxy.host(), static_cast<quint16>(proxy.port()));
    client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(backend.hasPendingConnections());
    program.send(number);
    QTRY_VERIFY(!accepts(proxy));
    QCOMPARE(program.state(), QProcess::Running);
    program.send(number);
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), status);
}

void tst_CommandLine::staysOnSigusr1()
{
    Program program(headless);
    QVERIFY(program.isReady());
    program.send(SIGUSR1);
    program.send(SIGTERM);
    QVERIFY(program.ends());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void tst_CommandLine::checksTheFileOnSighup()
{
    Program program(headless);
    QVERIFY(program.isReady());
    program.send(SIGHUP);
    QVERIFY(program.says("the configuration is valid"));
    QFile file(program.workingDirectory() + QStringLiteral("/signalbox.toml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("workers = -1\n");
    file.close();
    program.send(SIGHUP);
    QVERIFY(program.says("signalbox.toml:1:11: workers: given -1"));
    QVERIFY(program.says("nothing changes"));
    QCOMPARE(program.state(), QProcess::Running);
}

void tst_CommandLine::namesTheTakenPort()
{
    QTcpServer owner;
    QVERIFY(owner.listen(QHostAddress::LocalHost));
    const QString address = QStringLiteral("127.0.0.1:%1").arg(owner.serverPort());
    Program program(words("--no-gui --admin off --listen") << address);
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 1);
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains(address.toLatin1()) && said.contains("--listen"), said.constData());
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
}

void tst_CommandLine::writesASummary()
{
    Program program(headless + words("--summary -"));
    QVERIFY(program.isReady());
    QVERIFY(program.readLine().startsWith("ready "));
    program.send(SIGTERM);
    QVERIFY(program.ends());
    const QJsonObject summary = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    QVERIFY(summary.contains(QStringLiteral("requests")));
    QVERIFY(summary.value(QStringLiteral("responses")).toObject().contains(QStringLiteral("5xx")));
}

void tst_CommandLine::checksAsJson()
{
    Program program(words("--check=json --retries=x"));
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 2);
    const QJsonObject result = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    QCOMPARE(result.value(QStringLiteral("valid")).toBool(true), false);
    QCOMPARE(program.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
