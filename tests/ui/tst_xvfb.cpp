#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <cstdio>

namespace {

constexpr int patience = 30'000; // milliseconds; sanitizers and slow machines included
constexpr int skipped = 77; // what CTest takes for "skipped"

QByteArray firstLine(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(patience)) { }
    return process.readLine();
}

}

/// The real program with its window, on an X server of the test's own.
class tst_Xvfb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void servesWithTheWindowOpen();
    void keepsTheWindowOpenWhenThePortIsTaken();

private:
    void start(const QString &address);
    void end();

    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_program;
    QString m_display;
};

void tst_Xvfb::initTestCase()
{
    // Without -noreset it starts afresh whenever its last client leaves, and turns the next one away
    // meanwhile.
    m_server.start(QStringLiteral("Xvfb"),
        {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
            QStringLiteral("1440x900x24"), QStringLiteral("-noreset"), QStringLiteral("-nolisten"),
            QStringLiteral("tcp")});
    const QByteArray number = firstLine(m_server).trimmed();
    QVERIFY2(!number.isEmpty(), m_server.readAllStandardError().constData());
    m_display = QLatin1Char(':') + QString::fromLatin1(number);
}

void tst_Xvfb::cleanup()
{
    m_program.kill();
    m_program.waitForFinished();
}

void tst_Xvfb::cleanupTestCase()
{
    m_server.terminate();
    m_server.waitForFinished();
}

void tst_Xvfb::start(const QString &address)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
    m_program.setProcessEnvironment(environment);
    m_program.setWorkingDirectory(m_folder.path());
    m_program.start(QStringLiteral(PROGRAM),
        {QStringLiteral("--demo"), QStringLiteral("--admin"), QStringLiteral("off"),
            QStringLiteral("--listen"), address});
}

void tst_Xvfb::end()
{
    ::kill(static_cast<pid_t>(m_program.processId()), SIGTERM);
    QVERIFY(m_program.waitForFinished(patience));
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
}

void tst_Xvfb::servesWithTheWindowOpen()
{
    start(QStringLiteral("127.0.0.1:0"));
    const QString ready = QString::fromLatin1(firstLine(m_program));
    const auto match =
        QRegularExpression(QStringLiteral("^ready proxy=(\\S+) .* backends=3/3\n$")).match(ready);
    QVERIFY2(match.hasMatch(), (ready.toLatin1() + m_program.readAllStandardError()).constData());
    const QUrl proxy(match.captured(1));
    QTcpSocket client;
    client.connectToHost(proxy.host(), static_cast<quint16>(proxy.port()));
    client.write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, patience);
    const QByteArray answer = client.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 200 ") && answer.contains("demo backends"), answer.constData());
    end();
    const QByteArray said = m_program.readAllStandardError();
    QVERIFY2(!said.contains("headless"), said.constData());
}

void tst_Xvfb::keepsTheWindowOpenWhenThePortIsTaken()
{
    QTcpServer owner;
    QVERIFY(owner.listen(QHostAddress::LocalHost));
    start(QStringLiteral("127.0.0.1:%1").arg(owner.serverPort()));
    m_program.setReadChannel(QProcess::StandardError);
    QByteArray said;
    while (!said.contains("taken") && m_program.waitForReadyRead(patience))
        said += m_program.readAll();
    m_program.setReadChannel(QProcess::StandardOutput);
    QVERIFY2(said.contains("taken") && !said.contains("headless"), said.constData());
    QCOMPARE(m_program.state(), QProcess::Running);
    end();
}

int main(int argc, char **argv)
{
    if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
        return std::puts("no Xvfb here"), skipped;
    QCoreApplication application(argc, argv);
    tst_Xvfb test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_xvfb.moc"
