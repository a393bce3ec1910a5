#include "tests/app/program.h"
#include "tests/support/adminclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signalbox::test;

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAndEnds_data();
    void answersAndEnds();
    void printsTheReadyLineFirst();
    void leavesTheAdminAddressToAnEarlierOne();
    void refusesToBeExposedWithoutAToken();
    void needsTheTokenFromTheEnvironment();
    void writesTheReadyFile();
    void removesItsReadyFileAtTheEnd_data();
    void removesItsReadyFileAtTheEnd();
    void writesTheReadyFileBeforeTheLine();
    void runsWithoutBackends();
    void runsHeadlessWithoutADisplay_data();
    void runsHeadlessWithoutADisplay();
    void namesTheTakenPort_data();
    void namesTheTakenPort();
    void writesASummary();
    void checksAsJson();
    void printsNoSecrets();
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

/// Whoever holds the default address, the admin API is somewhere.
void tst_CommandLine::leavesTheAdminAddressToAnEarlierOne()
{
    QTcpServer owner; // unless another process is
    owner.listen(QHostAddress::LocalHost, 8801);
    Program program(words("--no-gui --listen 127.0.0.1:0"));
    QVERIFY(program.isReady());
    const std::uint16_t port = portOf(program.readLine(), "admin");
    QVERIFY(port != 0 && port != 8801);
    QCOMPARE(AdminClient(port).call("GET", "/healthz").status, 200);
}

void tst_CommandLine::refusesToBeExposedWithoutAToken()
{
    Program program(words("--no-gui --listen 127.0.0.1:0 --admin *:0"));
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 2);
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains("no token") && said.contains("--admin"), said.constData());
}

void tst_CommandLine::needsTheTokenFromTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("SIGNALBOX_ADMIN_TOKEN"), QStringLiteral("open-sesame"));
    Program program(words("--no-gui --listen 127.0.0.1:0 --admin 127.0.0.1:0"), environment);
    QVERIFY(program.isReady());
    const AdminClient admin(portOf(program.readLine(), "admin"));
    QCOMPARE(admin.call("GET", "/api/v1/status").status, 401);
    QCOMPARE(admin.call("GET", "/api/v1/status", "", "Authorization: Bearer open-sesame\r\n").status, 200);
}

void tst_CommandLine::writesTheReadyFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ready.json"));
    Program program(words("--no-gui --listen 127.0.0.1:0 --admin 127.0.0.1:0 --ready-file") << path);
    QVERIFY(program.isReady());
    const QString line = QString::fromLatin1(program.readLine());
    QFile file(path);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject ready = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(line.contains(ready.value(QStringLiteral("proxy")).toString()));
    QVERIFY(line.contains(ready.value(QStringLiteral("admin")).toString() + QStringLiteral(" backends=")));
    QCOMPARE(ready.value(QStringLiteral("pid")).toInteger(), program.processId());
}

void tst_CommandLine::removesItsReadyFileAtTheEnd_data()
{
    QTest::addColumn<QByteArray>("replacedBy");
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("its own") << QByteArray() << true;
    QTest::newRow("that of another run") << QByteArray("{\"pid\": 1}") << false;
}

void tst_CommandLine::removesItsReadyFileAtTheEnd()
{
    QFETCH(const QByteArray, replacedBy);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("ready.json")));
    Program program(headless + words("--ready-file") << file.fileName());
    QVERIFY(program.isReady());
    QVERIFY(file.exists());
    if (!replacedBy.isEmpty())
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(replacedBy) > 0 && file.flush());
    program.send(SIGTERM);
    QVERIFY(program.ends());
    QTEST(!file.exists(), "isRemoved");
}

/// Who waits for the line finds the file: both in one stream show the order.
void tst_CommandLine::writesTheReadyFileBeforeTheLine()
{
    Program program(headless + words("--ready-file /dev/stdout"));
    QVERIFY(program.isReady());
    program.send(SIGTERM);
    QVERIFY(program.ends());
    const QByteArray said = program.readAllStandardOutput();
    QVERIFY2(said.startsWith('{') && said.contains("}\nready proxy="), said.constData());
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

void tst_CommandLine::namesTheTakenPort_data()
{
    QTest::addColumn<QHostAddress>("owned");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("loopback") << QHostAddress(QHostAddress::LocalHost) << QStringLiteral("127.0.0.1:%1");
    QTest::newRow("loopback of IPv6")
        << QHostAddress(QHostAddress::LocalHostIPv6) << QStringLiteral("[::1]:%1");
    QTest::newRow("every address") << QHostAddress(QHostAddress::Any) << QStringLiteral("127.0.0.1:%1");
}

void tst_CommandLine::namesTheTakenPort()
{
    QFETCH(const QHostAddress, owned);
    QFETCH(const QString, wanted);
    QTcpServer owner;
    if (!owner.listen(owned))
        QSKIP("This system has no IPv6.");
    const QString address = wanted.arg(owner.serverPort());
    Program neighbour(
        words("--no-gui --admin off --listen") << QStringLiteral("127.0.0.2:%1").arg(owner.serverPort()));
    QCOMPARE(neighbour.isReady(), owned != QHostAddress(QHostAddress::Any));
    Program program(words("--no-gui --admin off --listen") << address);
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 1);
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains(address.toLatin1()) && said.contains("--listen"), said.constData());
    const QByteArray who =
        "(by tst_commandline, process " + QByteArray::number(QCoreApplication::applicationPid());
    QVERIFY2(said.contains(who), said.constData());
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
    const QJsonObject problem = result.value(QStringLiteral("problems")).toArray().at(0).toObject();
    QCOMPARE(problem.value(QStringLiteral("given")).toString(), QStringLiteral("\"x\""));
    QVERIFY(problem.value(QStringLiteral("message")).toString().contains(QStringLiteral("given \"x\"")));
    QCOMPARE(program.readAllStandardError(), QByteArray());
}

void tst_CommandLine::printsNoSecrets()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("secret.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[sticky]\ncookie = \"node\"\nsecret = \"hush\"\n");
    file.close();
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("SIGNALBOX_ADMIN_TOKEN"), QStringLiteral("open-sesame"));
    Program program(words("--print-config -c") << file.fileName(), environment);
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 0);
    const QByteArray printed = program.readAllStandardOutput() + program.readAllStandardError();
    QVERIFY(printed.contains("node"));
    QVERIFY(!printed.contains("hush") && !printed.contains("open-sesame"));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
