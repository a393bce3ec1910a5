#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QProcess>
#include <QSocketNotifier>
#include <QTest>

#include <cstdio>
#include <memory>
#include <sys/resource.h>
#include <unistd.h>

namespace signalbox::test {

/// An engine that runs out of descriptors, in a process of its own: this executable with "serve PORT".
class DescriptorLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersEveryClientOfACrowd();
    void closesIdleClientsToLetOthersIn();
    void recoversWhenIdleClientsLeave();

private:
    static constexpr int crowd = 150;

    bool servesAgain() const;

    ScriptedBackend m_backend;
    QProcess m_process;
    std::uint16_t m_port = 0;
};

namespace {

constexpr rlim_t descriptors = 64;

/// Runs an engine in front of the port until standard input ends; prints its own port.
int serve(std::uint16_t backendPort)
{
    const rlimit limit{descriptors, descriptors};
    ::setrlimit(RLIMIT_NOFILE, &limit);
    Config config = configFor({backendPort});
    config.workers = 1;
    const RunningEngine engine(config);
    std::printf("%u\n", unsigned{engine.port()});
    std::fflush(stdout);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

}

void DescriptorLimitTest::init()
{
    if (sanitized)
        QSKIP("The sanitizer itself opens pipes to look at memory, and takes a failure for a fault.");
    m_process.start(QCoreApplication::applicationFilePath(),
        {QStringLiteral("serve"), QString::number(m_backend.port())});
    QVERIFY(m_process.waitForReadyRead(static_cast<int>(patience.count())));
    m_port = m_process.readLine().trimmed().toUShort();
    QVERIFY(m_port != 0);
}

void DescriptorLimitTest::cleanup()
{
    if (sanitized)
        return;
    m_process.closeWriteChannel();
    QVERIFY(m_process.waitForFinished(static_cast<int>(patience.count())));
    QCOMPARE(m_process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_process.exitCode(), 0);
}

bool DescriptorLimitTest::servesAgain() const
{
    const auto response = RawClient(m_port).exchange(get("/", "Connection: close\r\n"));
    return response && response->complete && response->status == 200;
}

void DescriptorLimitTest::answersEveryClientOfACrowd()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < crowd; ++i)
        clients.push_back(std::make_unique<RawClient>(m_port));
    for (const auto &client : clients)
        client->send(get("/", "Connection: close\r\n"));
    for (const auto &client : clients) {
        const auto response = client->receive();
        QVERIFY(response && response->complete);
        QVERIFY(response->status == 200 || response->status == 502 || response->status == 503);
    }
    QTRY_VERIFY(servesAgain());
}

void DescriptorLimitTest::closesIdleClientsToLetOthersIn()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < crowd; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_port));
        const auto response = clients.back()->exchange(get("/"));
        QVERIFY(response && response->status == 200);
    }
}

void DescriptorLimitTest::recoversWhenIdleClientsLeave()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < crowd; ++i)
        clients.push_back(std::make_unique<RawClient>(m_port));
    QVERIFY(clients.front()->exchange(get("/")));
    clients.clear();
    QTRY_VERIFY(servesAgain());
}

}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && argv[1] == std::string("serve"))
        return signalbox::test::serve(static_cast<std::uint16_t>(std::stoi(argv[2])));
    signalbox::test::DescriptorLimitTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_descriptorlimit.moc"
