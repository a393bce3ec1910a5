#include "engine/health/tcpprobe.h"

#include "tests/health/nodescriptors.h"
#include "tests/health/probedserver.h"
#include "tests/support/patience.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

/// Where nobody listens: a loopback address other than the server's, whose port nobody else can have.
SocketAddress refusing(const ProbedServer &server)
{
    return SocketAddress::fromNumeric("127.0.0.9", server.serverPort());
}

/// A server whose queue is full, so that the kernel leaves further connections without an answer.
class FullServer
{
public:
    FullServer()
    {
        m_server.setListenBacklogSize(0);
        m_server.listen(QHostAddress::LocalHost);
        m_server.pauseAccepting();
        for (QTcpSocket &filler : m_fillers)
            filler.connectToHost(QHostAddress::LocalHost, m_server.serverPort());
        m_isFull = m_fillers[0].waitForConnected(static_cast<int>(patience.count()));
    }
    bool isFull() const { return m_isFull; }
    SocketAddress address() const { return SocketAddress::fromNumeric("127.0.0.1", m_server.serverPort()); }

private:
    QTcpServer m_server;
    QTcpSocket m_fillers[2];
    bool m_isFull = false;
};

HealthConfig within(std::chrono::milliseconds timeout)
{
    HealthConfig config;
    config.timeout = timeout;
    return config;
}

}

class tst_TcpProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isGoodWhenConnected();
    void closesTheConnection();
    void isBadWhenRefused();
    void tellsThatThereIsNoDescriptor();
    void isBadWhenNobodyAnswersInTime();
    void goesOnToTheNextAddress();
    void leavesTimeForTheNextAddress();
    void saysWhyTheFirstAddressFailed();
    void probesAnotherPort();
    void endsNotWithinStart();
    void isSilentOnceDeleted();
};

void tst_TcpProbe::isGoodWhenConnected()
{
    ProbedServer server;
    TcpProbe probe(targetOf({server.socketAddress()}), {});
    const ProbeResult result = run(probe);
    QVERIFY(result.isGood);
    QCOMPARE(result.code, std::string("connected"));
    QCOMPARE(result.message, std::string("connected"));
    QCOMPARE(result.status, 0);
    QVERIFY(result.duration > 0us && result.duration < patience);
}

void tst_TcpProbe::closesTheConnection()
{
    ProbedServer server;
    TcpProbe probe(targetOf({server.socketAddress()}), {});
    run(probe);
    QTRY_COMPARE(server.closed, 1);
    QCOMPARE(server.connections, 1);
}

void tst_TcpProbe::isBadWhenRefused()
{
    ProbedServer server;
    TcpProbe probe(targetOf({refusing(server)}), {});
    const ProbeResult result = run(probe);
    QVERIFY(!result.isGood);
    QCOMPARE(result.code, std::string("connection_refused"));
    QCOMPARE(result.message, std::string("connection refused"));
}

void tst_TcpProbe::tellsThatThereIsNoDescriptor()
{
    ProbedServer server;
    TcpProbe probe(targetOf({server.socketAddress()}), {});
    const NoDescriptors none;
    QCOMPARE(run(probe).code, std::string("no_descriptor"));
}

void tst_TcpProbe::isBadWhenNobodyAnswersInTime()
{
    FullServer server;
    QVERIFY(server.isFull());
    TcpProbe probe(targetOf({server.address()}), within(50ms));
    const ProbeResult result = run(probe);
    QVERIFY(!result.isGood);
    QCOMPARE(result.code, std::string("timeout"));
    QVERIFY(result.duration >= 40ms);
}

void tst_TcpProbe::goesOnToTheNextAddress()
{
    ProbedServer server;
    TcpProbe probe(targetOf({refusing(server), server.socketAddress()}), {});
    QCOMPARE(run(probe).code, std::string("connected"));
}

void tst_TcpProbe::leavesTimeForTheNextAddress()
{
    FullServer full;
    QVERIFY(full.isFull());
    ProbedServer server;
    TcpProbe probe(targetOf({full.address(), server.socketAddress()}), within(1s));
    QCOMPARE(run(probe).code, std::string("connected"));
}

void tst_TcpProbe::saysWhyTheFirstAddressFailed()
{
    FullServer full;
    QVERIFY(full.isFull());
    ProbedServer server;
    TcpProbe probe(targetOf({refusing(server), full.address()}), within(50ms));
    QCOMPARE(run(probe).code, std::string("connection_refused"));
}

void tst_TcpProbe::probesAnotherPort()
{
    ProbedServer server;
    ProbedServer other;
    HealthConfig config;
    config.port = other.serverPort();
    TcpProbe probe(targetOf({server.socketAddress()}), config);
    QVERIFY(run(probe).isGood);
    QTRY_COMPARE(other.connections, 1);
    QCOMPARE(server.connections, 0);
}

void tst_TcpProbe::endsNotWithinStart()
{
    ProbedServer server;
    TcpProbe probe(targetOf({refusing(server)}), {});
    bool hasEnded = false;
    connect(&probe, &Probe::ended, this, [&hasEnded] { hasEnded = true; });
    probe.start();
    QVERIFY(!hasEnded);
    QTRY_VERIFY(hasEnded);
}

void tst_TcpProbe::isSilentOnceDeleted()
{
    ProbedServer server;
    bool hasEnded = false;
    auto probe = std::make_unique<TcpProbe>(targetOf({server.socketAddress()}), HealthConfig{});
    connect(probe.get(), &Probe::ended, this, [&hasEnded] { hasEnded = true; });
    probe->start();
    probe.reset();
    TcpProbe other(targetOf({server.socketAddress()}), {});
    QVERIFY(run(other).isGood);
    QVERIFY(!hasEnded);
}

QTEST_GUILESS_MAIN(tst_TcpProbe)
#include "tst_tcpprobe.moc"
