#include "engine/health/httpprobe.h"

#include "tests/health/nodescriptors.h"
#include "tests/health/probedserver.h"
#include "tests/health/tlsserver.h"
#include "tests/support/patience.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

class tst_HttpProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_health = {};
        m_health.timeout = patience;
    }
    void judgesTheResponse_data();
    void judgesTheResponse();
    void refusesWhatIsNotHttpThoughItStaysOpen();
    void asksPlainly();
    void asksAsTold_data();
    void asksAsTold();
    void takesAResponseToHeadWithoutContent();
    void opensAConnectionForEachProbe();
    void doesNotFollowRedirects();
    void looksIntoNoMoreThanTheFirst64KiB();
    void readsNoMoreOfAHugeBody_data();
    void readsNoMoreOfAHugeBody();
    void cutsASlowBodyAtItsTimeout();
    void cutsASilentServerAtItsTimeout();
    void isBadWhenRefused();
    void tellsThatThereIsNoDescriptor();
    void goesOnToTheNextAddress();
    void leavesTheWholeTimeToAnAddressThatIsReached();
    void speaksTlsWithoutLookingAtTheCertificate();
    void saysThatTheOtherSideSpeaksNoTls();
    void isSilentOnceDeleted();

private:
    ProbeResult probe(std::vector<SocketAddress> addresses, std::string path = "/health")
    {
        HttpProbe probe(targetOf(std::move(addresses), std::move(path)), m_health, m_network);
        return run(probe);
    }
    ProbeResult probe(const ProbedServer &server) { return probe({server.socketAddress()}); }

    HealthConfig m_health;
    QNetworkAccessManager m_network;
};

void tst_HttpProbe::judgesTheResponse_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("statuses"); // none: the default
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("code");
    QTest::addColumn<std::string>("message");
    QTest::addColumn<int>("status");
    const auto row = [](const char *sentence, const char *answer, const QStringList &statuses,
                         const char *body, const char *code, const char *message, int status) {
        QTest::newRow(sentence) << QByteArray(answer) << statuses << std::string(body) << std::string(code)
                                << std::string(message) << status;
    };
    const QString only401 = QStringLiteral("401");
    const QString only503 = QStringLiteral("500-503");
    row("200 is good", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", {}, "", "status_ok", "HTTP 200",
        200);
    row("204 is good", "HTTP/1.1 204 No Content\r\n\r\n", {}, "", "status_ok", "HTTP 204", 204);
    row("a redirect is good", "HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n", {}, "",
        "status_ok", "HTTP 302", 302);
    row("404 is bad", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", {}, "", "unexpected_status",
        "HTTP 404", 404);
    row("401 is bad", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nWWW-Authenticate: Basic\r\n\r\n", {},
        "", "unexpected_status", "HTTP 401", 401);
    row("503 is bad", "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", {}, "",
        "unexpected_status", "HTTP 503", 503);
    row("503 is good where it is expected", "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
        {only503}, "", "status_ok", "HTTP 503", 503);
    row("401 is good where it is expected",
        "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nWWW-Authenticate: Basic\r\n\r\n", {only401}, "",
        "status_ok", "HTTP 401", 401);
    row("200 is bad where another is expected", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", {only401}, "",
        "unexpected_status", "HTTP 200", 200);
    row("the expected text is good", "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nit is up", {}, "is up",
        "status_ok", "HTTP 200", 200);
    row("another text is bad", "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nit is up", {}, "down",
        "unexpected_body", "HTTP 200 without the expected text", 200);
    row("the expected text is looked for in chunks",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nit \r\n5\r\nis up\r\n0\r\n\r\n", {},
        "it is up", "status_ok", "HTTP 200", 200);
    row("the expected text is not looked for in a bad status",
        "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 8\r\n\r\nit is up", {}, "it is up",
        "unexpected_status", "HTTP 500", 500);
    row("a body that ends with the connection is complete", "HTTP/1.0 200 OK\r\n\r\nit is up", {}, "is up",
        "status_ok", "HTTP 200", 200);
    row("a body that is cut is bad", "HTTP/1.1 200 OK\r\nContent-Length: 80\r\n\r\nit is up", {}, "",
        "incomplete_response", "no complete HTTP response", 0);
    row("a head that is cut is bad", "HTTP/1.1 200 OK\r\nContent-Le", {}, "", "incomplete_response",
        "no complete HTTP response", 0);
    row("what is not HTTP is bad", "220 mail.test ESMTP\r\n\r\n", {}, "", "incomplete_response",
        "no complete HTTP response", 0);
}

void tst_HttpProbe::judgesTheResponse()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QStringList, statuses);
    QFETCH(const std::string, body);
    QFETCH(const std::string, code);
    m_health.body = body;
    if (!statuses.isEmpty())
        m_health.statuses = {statuses.first().toStdString()};
    ProbedServer server(answer);
    const ProbeResult result = probe(server);
    QCOMPARE(result.code, code);
    QTEST(result.message, "message");
    QTEST(result.status, "status");
    QCOMPARE(result.isGood, code == "status_ok");
    QVERIFY(result.duration > 0us && result.duration < m_health.timeout);
}

void tst_HttpProbe::refusesWhatIsNotHttpThoughItStaysOpen()
{
    ProbedServer server("220 mail.test ESMTP\r\n\r\n");
    server.isClosing = false;
    QCOMPARE(probe(server).code, std::string("incomplete_response"));
}

void tst_HttpProbe::asksPlainly()
{
    ProbedServer server("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(probe(server).isGood);
    QVERIFY(probe(server).isGood);
    for (const QByteArray &head : std::as_const(server.heads)) {
        QVERIFY(head.startsWith("GET /health HTTP/1.1\r\n"));
        QVERIFY(head.contains("\r\nHost: backend.test:9001\r\n"));
        QVERIFY(head.contains("\r\nUser-Agent: signalbox\r\n"));
        QVERIFY(head.contains("\r\nConnection: close\r\n"));
        QVERIFY(head.contains("\r\nAccept-Encoding: identity\r\n"));
        QVERIFY(!head.contains("Cookie"));
    }
}

void tst_HttpProbe::asksAsTold_data()
{
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("host");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a method") << std::string("OPTIONS") << std::string("/") << std::string()
                              << QByteArray("OPTIONS / HTTP/1.1\r\n");
    QTest::newRow("HEAD") << std::string("HEAD") << std::string("/") << std::string()
                          << QByteArray("HEAD / HTTP/1.1\r\n");
    QTest::newRow("POST") << std::string("POST") << std::string("/") << std::string()
                          << QByteArray("POST / HTTP/1.1\r\n");
    QTest::newRow("a path with a query and escapes")
        << std::string("GET") << std::string("/a%2Fb/health?full=1&x=%20y") << std::string()
        << QByteArray("GET /a%2Fb/health?full=1&x=%20y HTTP/1.1\r\n");
    QTest::newRow("a host") << std::string("GET") << std::string("/") << std::string("shop.test")
                            << QByteArray("\r\nHost: shop.test\r\n");
}

void tst_HttpProbe::asksAsTold()
{
    QFETCH(const std::string, method);
    QFETCH(const std::string, path);
    QFETCH(const std::string, host);
    QFETCH(const QByteArray, expected);
    m_health.method = method;
    m_health.host = host;
    ProbedServer server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(probe({server.socketAddress()}, path).isGood);
    QVERIFY2(server.heads.first().contains(expected), server.heads.first());
}

void tst_HttpProbe::takesAResponseToHeadWithoutContent()
{
    m_health.method = "HEAD";
    ProbedServer server("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
    server.isClosing = false;
    QCOMPARE(probe(server).code, std::string("status_ok"));
}

void tst_HttpProbe::opensAConnectionForEachProbe()
{
    ProbedServer server("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    server.isClosing = false;
    QVERIFY(probe(server).isGood);
    QTRY_COMPARE(server.closed, 1);
    QVERIFY(probe(server).isGood);
    QCOMPARE(server.connections, 2);
}

void tst_HttpProbe::doesNotFollowRedirects()
{
    ProbedServer other("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    ProbedServer server("HTTP/1.1 301 Moved Permanently\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:"
        + QByteArray::number(other.serverPort()) + "/\r\n\r\n");
    QCOMPARE(probe(server).status, 301);
    QVERIFY(probe(other).isGood); // nothing else was under way
    QCOMPARE(other.connections, 1);
    QCOMPARE(server.heads.size(), 1);
}

void tst_HttpProbe::looksIntoNoMoreThanTheFirst64KiB()
{
    m_health.body = "it is up";
    const QByteArray padding(64 * 1024, '.');
    ProbedServer late("HTTP/1.0 200 OK\r\n\r\n" + padding + "it is up");
    QCOMPARE(probe(late).code, std::string("unexpected_body"));
    ProbedServer early("HTTP/1.0 200 OK\r\n\r\n" + padding.chopped(8) + "it is up and more");
    QCOMPARE(probe(early).code, std::string("status_ok"));
}

void tst_HttpProbe::readsNoMoreOfAHugeBody_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<std::string>("code");
    QTest::newRow("of a good status")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n") << std::string("status_ok");
    QTest::newRow("of a bad status") << QByteArray(
        "HTTP/1.1 500 Failed\r\nContent-Length: 1000000000000\r\n\r\n")
                                     << std::string("unexpected_status");
    QTest::newRow("without an end") << QByteArray("HTTP/1.0 200 OK\r\n\r\n") << std::string("status_ok");
}

void tst_HttpProbe::readsNoMoreOfAHugeBody()
{
    QFETCH(const QByteArray, head);
    ProbedServer server(head);
    server.repeated = QByteArray(64 * 1024, '.');
    QTEST(probe(server).code, "code");
    QTRY_COMPARE(server.closed, 1);
    QVERIFY2(server.sent < 32 * 1024 * 1024, QByteArray::number(server.sent)); // what buffers hold
}

void tst_HttpProbe::cutsASlowBodyAtItsTimeout()
{
    m_health.timeout = 100ms;
    ProbedServer server("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nslow");
    server.isClosing = false;
    const ProbeResult result = probe(server);
    QVERIFY(!result.isGood);
    QCOMPARE(result.code, std::string("timeout"));
    QTRY_COMPARE(server.closed, 1);
}

void tst_HttpProbe::cutsASilentServerAtItsTimeout()
{
    m_health.timeout = 100ms;
    ProbedServer server;
    const ProbeResult result = probe(server);
    QCOMPARE(result.code, std::string("timeout"));
    QCOMPARE(result.message, std::string("timed out"));
    QVERIFY(result.duration >= 90ms);
    QTRY_COMPARE(server.closed, 1);
}

void tst_HttpProbe::isBadWhenRefused()
{
    ProbedServer server;
    QCOMPARE(probe({SocketAddress::fromNumeric("127.0.0.9", server.serverPort())}).code,
        std::string("connection_refused"));
}

void tst_HttpProbe::tellsThatThereIsNoDescriptor()
{
    ProbedServer server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(probe(server).isGood); // whatever else needs descriptors has them
    QTRY_COMPARE(server.closed, 1);
    const NoDescriptors none;
    QCOMPARE(probe(server).code, std::string("no_descriptor"));
}

void tst_HttpProbe::goesOnToTheNextAddress()
{
    ProbedServer server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    const auto refusing = SocketAddress::fromNumeric("127.0.0.9", server.serverPort());
    QCOMPARE(probe({refusing, server.socketAddress()}).code, std::string("status_ok"));
    ProbedServer ipv6("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", QHostAddress::LocalHostIPv6);
    if (ipv6.isListening())
        QCOMPARE(probe({refusing, ipv6.socketAddress()}).code, std::string("status_ok"));
}

void tst_HttpProbe::leavesTheWholeTimeToAnAddressThatIsReached()
{
    m_health.timeout = 4s;
    ProbedServer server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    server.delay = 1'100ms; // more than its quarter
    ProbedServer other("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
    const SocketAddress untried = other.socketAddress();
    QCOMPARE(probe({server.socketAddress(), untried, untried, untried}).code, std::string("status_ok"));
    QCOMPARE(other.connections, 0);
}

void tst_HttpProbe::speaksTlsWithoutLookingAtTheCertificate()
{
    m_health.scheme = "https";
    TlsServer server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    const auto address = SocketAddress::fromNumeric("127.0.0.1", server.serverPort());
    QCOMPARE(probe({address}).code, std::string("status_ok"));
}

void tst_HttpProbe::saysThatTheOtherSideSpeaksNoTls()
{
    m_health.scheme = "https";
    ProbedServer server("HTTP/1.1 400 Bad Request\r\n\r\n");
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        for (QTcpSocket *socket : server.findChildren<QTcpSocket *>())
            socket->write(server.answer);
    });
    QCOMPARE(probe(server).code, std::string("tls_failed"));
}

void tst_HttpProbe::isSilentOnceDeleted()
{
    ProbedServer silent;
    bool hasEnded = false;
    auto first = std::make_unique<HttpProbe>(targetOf({silent.socketAddress()}, "/"), m_health, m_network);
    connect(first.get(), &Probe::ended, this, [&hasEnded] { hasEnded = true; });
    first->start();
    QTRY_COMPARE(silent.connections, 1);
    first.reset();
    QTRY_COMPARE(silent.closed, 1);
    QVERIFY(!hasEnded);
}

QTEST_GUILESS_MAIN(tst_HttpProbe)
#include "tst_httpprobe.moc"
