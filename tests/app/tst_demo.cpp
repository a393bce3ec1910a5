#include "app/demo.h"

#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace signalbox;

namespace {

/// Takes any request and answers "204 No Content", in the test's own thread.
class CountingServer : public QObject
{
public:
    CountingServer()
    {
        connect(&m_server, &QTcpServer::newConnection, this, &CountingServer::accept);
        m_server.listen(QHostAddress::LocalHost);
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }

    int requests = 0;
    QSet<QByteArray> methods;
    QByteArray heads;

private:
    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
    }

    void answer(QTcpSocket *socket)
    {
        while (socket->canReadLine()) {
            const QByteArray line = socket->readLine();
            heads += line;
            if (line.endsWith(" HTTP/1.1\r\n"))
                methods.insert(line.left(line.indexOf(' ')));
            if (line != "\r\n")
                continue;
            ++requests;
            socket->write("HTTP/1.1 204 No Content\r\n\r\n");
        }
    }

    QTcpServer m_server;
};

std::unique_ptr<QTcpSocket> connectTo(const BackendConfig &backend)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QString::fromStdString(backend.address.host), backend.address.port);
    return socket;
}

/// What the backend answers to these octets until they contain `until`, or it closes.
QByteArray exchange(QTcpSocket &socket, const QByteArray &octets, const QByteArray &until)
{
    socket.write(octets);
    QByteArray received;
    const auto isDone = [&] {
        received += socket.readAll();
        return received.contains(until) || socket.state() == QAbstractSocket::UnconnectedState;
    };
    return QTest::qWaitFor(isDone, 5'000) ? received : QByteArray("no answer: ") + received;
}

}

class tst_Demo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void offersThreeWeightedBackends();
    void greetsWithItsName();
    void answersBackToBack();
    void answers_data();
    void answers();
    void sendsMixedTraffic();
    void survivesAProxyThatIsGone();

private:
    const BackendConfig &fast() const { return m_backends.front(); }

    std::unique_ptr<Demo> m_demo;
    std::vector<BackendConfig> m_backends;
};

void tst_Demo::init()
{
    m_demo = std::make_unique<Demo>();
    QVERIFY(m_demo->backends().empty());
    QVERIFY(m_demo->start());
    m_backends = m_demo->backends();
}

void tst_Demo::cleanup()
{
    m_demo.reset();
}

void tst_Demo::offersThreeWeightedBackends()
{
    QCOMPARE(m_backends.size(), std::size_t(3));
    QCOMPARE(m_backends[0].weight, 3);
    QCOMPARE(m_backends[1].weight, 2);
    QCOMPARE(m_backends[2].weight, 1);
    for (const BackendConfig &backend : m_backends)
        QVERIFY(backend.address.port != 0);
}

void tst_Demo::greetsWithItsName()
{
    for (const BackendConfig &backend : m_backends) {
        const auto socket = connectTo(backend);
        const QByteArray page = exchange(*socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "</html>\n");
        QVERIFY2(page.startsWith("HTTP/1.1 200 OK\r\n"), page.constData());
        QVERIFY(page.contains("<strong>" + QByteArray::fromStdString(backend.name) + "</strong>"));
    }
}

void tst_Demo::answersBackToBack()
{
    const auto socket = connectTo(fast());
    const QByteArray answers = exchange(*socket,
        "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n"
        "POST /api/orders HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "</html>\n");
    QCOMPARE(answers.count("HTTP/1.1 "), 3);
    QCOMPARE(answers.count("<html"), 1);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
}

void tst_Demo::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("a request that comes after an empty line")
        << QByteArray("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("HTTP/1.1 200 OK\r\n");
    QTest::newRow("the absolute form")
        << QByteArray("GET http://a/?x=1 HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("HTTP/1.1 200 OK\r\n");
    QTest::newRow("HTTP/1.0, and closes")
        << QByteArray("GET / HTTP/1.0\r\n\r\n") << QByteArray("Connection: close\r\n");
    QTest::newRow("an expectation before the body comes")
        << QByteArray("PUT / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
        << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
    QTest::newRow("405 to an unknown method")
        << QByteArray("BREW / HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("HTTP/1.1 405 ");
    QTest::newRow("400 to no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("400 to a length that is no number")
        << QByteArray("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: +2\r\n\r\n")
        << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("400 to two lengths that differ")
        << QByteArray("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n")
        << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("411 to a body of unknown length")
        << QByteArray("PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        << QByteArray("HTTP/1.1 411 ");
    QTest::newRow("431 to a head without end")
        << "GET / HTTP/1.1\r\nX: " + QByteArray(100 * 1024, 'x') << QByteArray("HTTP/1.1 431 ");
    QTest::newRow("505 to another version")
        << QByteArray("GET / HTTP/2.0\r\nHost: a\r\n\r\n") << QByteArray("HTTP/1.1 505 ");
}

void tst_Demo::answers()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, expected);

    const auto socket = connectTo(fast());
    const QByteArray answer = exchange(*socket, request, expected);
    QVERIFY2(answer.contains(expected), answer.constData());
}

void tst_Demo::sendsMixedTraffic()
{
    CountingServer server;
    m_demo->sendTrafficTo(server.url());
    QTRY_VERIFY(server.requests >= 25);
    QTRY_VERIFY(server.methods.contains("GET") && server.methods.contains("POST"));
    QVERIFY(server.heads.contains("User-Agent: signalbox-demo\r\n"));
    QVERIFY(!server.heads.contains("Upgrade:"));
}

void tst_Demo::survivesAProxyThatIsGone()
{
    QUrl gone;
    {
        CountingServer server;
        gone = server.url();
    }
    m_demo->sendTrafficTo(gone);
    const auto socket = connectTo(fast());
    QVERIFY(exchange(*socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "</html>\n").contains("answered"));
}

QTEST_GUILESS_MAIN(tst_Demo)

#include "tst_demo.moc"
