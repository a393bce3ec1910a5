#include "app/unixaddress.h"
#include "tests/app/program.h"
#include "tests/support/adminclient.h"
#include "tests/support/json.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;

/// What signals do to the real program.
class tst_Signals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsOnASignal_data();
    void endsOnASignal();
    void endsAtOnceOnASecondSignal_data();
    void endsAtOnceOnASecondSignal();
    void reopensTheAccessLogOnSigusr1();
    void appliesTheFileOnSighup();
    void keepsTheDemosBackendsOnSighup();
    void hasNothingToReloadWithoutAFile();
    void tellsTheServiceManager();

private:
    QString write(const char *name, const QByteArray &content) const;

    const QTemporaryDir m_folder;
};

namespace {

const QStringList withAdmin = words("--no-gui --listen 127.0.0.1:0 --admin 127.0.0.1:0");

bool accepts(std::uint16_t port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected();
}

qint64 attempts(const AdminClient &admin)
{
    return countAt(admin.get("/api/v1/config"), "retry.attempts");
}

}

QString tst_Signals::write(const char *name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

void tst_Signals::endsOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_Signals::endsOnASignal()
{
    QFETCH(int, number);
    Program program(headless);
    QVERIFY(program.isReady());
    program.send(number);
    QVERIFY(program.ends());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void tst_Signals::endsAtOnceOnASecondSignal_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("status");
    QTest::newRow("SIGTERM") << SIGTERM << 143;
    QTest::newRow("SIGINT") << SIGINT << 130;
}

void tst_Signals::endsAtOnceOnASecondSignal()
{
    QFETCH(int, number);
    QFETCH(int, status);
    QTcpServer backend; // never answers, so that there is something to wait for
    QVERIFY(backend.listen(QHostAddress::LocalHost));
    Program program(headless + words("-s") << QStringLiteral("127.0.0.1:%1").arg(backend.serverPort()));
    QVERIFY(program.isReady());
    const std::uint16_t proxy = portOf(program.readLine(), "proxy");
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, proxy);
    client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(backend.hasPendingConnections());
    program.send(number);
    QTRY_VERIFY(!accepts(proxy));
    QCOMPARE(program.state(), QProcess::Running);
    program.send(number);
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), status);
}

void tst_Signals::reopensTheAccessLogOnSigusr1()
{
    const QString path = m_folder.filePath(QStringLiteral("access.log"));
    Program program(headless + words("--access-log") << path);
    QVERIFY(program.isReady());
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(QFile::rename(path, path + QStringLiteral(".1")));
    program.send(SIGUSR1);
    QTRY_VERIFY(QFile::exists(path));
    program.send(SIGTERM);
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 0);
}

void tst_Signals::appliesTheFileOnSighup()
{
    const QString file = write("live.toml", "[retry]\nattempts = 1\n");
    Program program(withAdmin + words("-c") << file);
    QVERIFY(program.isReady());
    const AdminClient admin(portOf(program.readLine(), "admin"));
    QCOMPARE(attempts(admin), 1);
    write("live.toml", "[retry]\nattempts = 2\n");
    program.send(SIGHUP);
    QTRY_COMPARE(attempts(admin), 2);
    write("live.toml", "[retry]\nattempts = -1\n");
    program.send(SIGHUP);
    QVERIFY(program.says("live.toml:2:12: retry.attempts: given -1"));
    QCOMPARE(attempts(admin), 2);
}

void tst_Signals::keepsTheDemosBackendsOnSighup()
{
    const QString file = write("demo.toml", "[retry]\nattempts = 1\n");
    Program program(withAdmin + words("--demo -c") << file);
    QVERIFY(program.isReady());
    const QByteArray line = program.readLine();
    QVERIFY2(line.endsWith(" backends=3/3\n"), line.constData());
    const AdminClient admin(portOf(line, "admin"));
    write("demo.toml", "[retry]\nattempts = 2\n");
    program.send(SIGHUP);
    QTRY_COMPARE(attempts(admin), 2);
    QCOMPARE(listAt(admin.get("/api/v1/config"), "backends").size(), std::size_t{3});
}

void tst_Signals::hasNothingToReloadWithoutAFile()
{
    Program program(withAdmin);
    QVERIFY(program.isReady());
    const AdminClient admin(portOf(program.readLine(), "admin"));
    const AdminClient::Reply reply = admin.call("POST", "/api/v1/config/save");
    QCOMPARE(reply.status, 409);
    QCOMPARE(textAt(reply.json, "error.code"), std::string("no_file"));
    program.send(SIGHUP);
    program.send(SIGUSR1);
    program.send(SIGTERM);
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 0);
}

void tst_Signals::tellsTheServiceManager()
{
    const QString path = m_folder.filePath(QStringLiteral("notify"));
    const auto address = unixAddress(path.toStdString());
    const int manager = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    QCOMPARE(bind(manager, address->pointer(), address->size), 0);
    QByteArray told;
    const auto timesTold = [&](const char *text) {
        char message[512];
        for (ssize_t size; (size = recv(manager, message, sizeof message, MSG_DONTWAIT)) > 0;)
            told.append('\n').append(message, size).append('\n');
        return told.count(text);
    };
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("NOTIFY_SOCKET"), path);
    environment.insert(QStringLiteral("WATCHDOG_USEC"), QStringLiteral("1000000"));
    Program program(headless + words("-c") << write("service.toml", ""), environment);
    QTRY_COMPARE(timesTold("\nREADY=1\nSTATUS=0 of 0 backends are up\n"), 1);
    QTRY_VERIFY(timesTold("\nWATCHDOG=1\n") > 0);
    program.send(SIGHUP);
    QTRY_COMPARE(timesTold("\nRELOADING=1\nMONOTONIC_USEC="), 1);
    QTRY_COMPARE(timesTold("\nREADY=1\n"), 2);
    program.send(SIGTERM);
    QTRY_COMPARE(timesTold("\nSTOPPING=1\n"), 1);
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 0);
    close(manager);
}

QTEST_GUILESS_MAIN(tst_Signals)
#include "tst_signals.moc"
