#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

#include <set>

namespace signalbox::test {

using namespace std::string_literals;

/// What is added to, replaced in and taken from the fields of requests and responses.
class ForwardingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsForwardingFields();
    void givesEachRequestItsOwnId();
    void replacesForwardingFieldsOfStrangers();
    void extendsForwardingFieldsOfTrustedProxies();
    void replacesAnUnfitIdOfATrustedProxy_data();
    void replacesAnUnfitIdOfATrustedProxy();
    void keepsItsOwnFieldsThoughConnectionNamesThem();
    void removesHopByHopFieldsOfRequests();
    void removesHopByHopFieldsOfResponses();
    void extendsVia();
    void keepsNamesOrderAndRepeatedFields();
    void countsDownMaxForwards();

private:
    static Request forwarded(const std::string &request, std::vector<std::string> trusted = {});
};

/// The request as the backend gets it.
Request ForwardingTest::forwarded(const std::string &request, std::vector<std::string> trusted)
{
    const ScriptedBackend backend;
    Config config = configFor({backend.port()});
    config.forwarding.trustedProxies = std::move(trusted);
    const RunningEngine engine(config);
    RawClient(engine.port()).exchange(request);
    const auto requests = backend.requests();
    return requests.empty() ? Request() : requests.front();
}

void ForwardingTest::addsForwardingFields()
{
    const Request request = forwarded(get("/"));
    QCOMPARE(request.field("Host"), std::optional("a.example"s));
    QCOMPARE(request.field("X-Forwarded-For"), std::optional("127.0.0.1"s));
    QCOMPARE(request.field("X-Forwarded-Proto"), std::optional("http"s));
    QCOMPARE(request.field("X-Forwarded-Host"), std::optional("a.example"s));
    QCOMPARE(request.field("Via"), std::optional("1.1 signalbox"s));
    QVERIFY(!request.field("X-Request-Id").value_or("").empty());
}

void ForwardingTest::givesEachRequestItsOwnId()
{
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    std::set<std::string> ids;
    for (int i = 0; i < 20; ++i) {
        RawClient client(engine.port());
        QVERIFY(client.exchange(get("/")));
        QVERIFY(client.exchange(get("/")));
    }
    for (const Request &request : backend.requests())
        ids.insert(request.field("X-Request-Id").value_or(""));
    QCOMPARE(ids.size(), 40U);
}

void ForwardingTest::replacesForwardingFieldsOfStrangers()
{
    const Request request = forwarded(get("/",
        "X-Forwarded-For: 203.0.113.7\r\nx-forwarded-for: 203.0.113.8\r\nX-Forwarded-Proto: https\r\n"
        "X-Forwarded-Host: evil.example\r\nX-Forwarded-Port: 443\r\nForwarded: for=203.0.113.7\r\n"
        "X-Request-Id: theirs\r\n"));
    QCOMPARE(request.field("X-Forwarded-For"), std::optional("127.0.0.1"s));
    QCOMPARE(request.field("X-Forwarded-Proto"), std::optional("http"s));
    QCOMPARE(request.field("X-Forwarded-Host"), std::optional("a.example"s));
    QVERIFY(!contains(request.head, "203.0.113."));
    QVERIFY(!contains(request.head, "theirs"));
    QVERIFY(!contains(request.head, "443"));
}

void ForwardingTest::extendsForwardingFieldsOfTrustedProxies()
{
    const Request request = forwarded(get("/",
                                          "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\n"
                                          "X-Forwarded-Host: outer.example\r\nX-Request-Id: theirs-1\r\n"),
        {"127.0.0.0/8"});
    QCOMPARE(request.field("X-Forwarded-For"), std::optional("203.0.113.7, 127.0.0.1"s));
    QCOMPARE(request.field("X-Forwarded-Proto"), std::optional("https"s));
    QCOMPARE(request.field("X-Forwarded-Host"), std::optional("outer.example"s));
    QCOMPARE(request.field("X-Request-Id"), std::optional("theirs-1"s));
}

void ForwardingTest::replacesAnUnfitIdOfATrustedProxy_data()
{
    QTest::addColumn<std::string>("id");
    QTest::newRow("longer than 128 characters") << std::string(129, 'x');
    QTest::newRow("with a space") << "a b"s;
    QTest::newRow("with an octet beyond ASCII") << "caf\xe9"s;
}

void ForwardingTest::replacesAnUnfitIdOfATrustedProxy()
{
    QFETCH(const std::string, id);
    const Request request = forwarded(get("/", "X-Request-Id: " + id + "\r\n"), {"127.0.0.1"});
    QVERIFY(request.field("X-Request-Id"));
    QVERIFY(*request.field("X-Request-Id") != id);
}

void ForwardingTest::keepsItsOwnFieldsThoughConnectionNamesThem()
{
    const Request request = forwarded(
        get("/", "Connection: X-Forwarded-For, X-Request-Id, Via\r\nX-Forwarded-For: 203.0.113.7\r\n"));
    QCOMPARE(request.field("X-Forwarded-For"), std::optional("127.0.0.1"s));
    QCOMPARE(request.field("Via"), std::optional("1.1 signalbox"s));
    QVERIFY(request.field("X-Request-Id"));
}

void ForwardingTest::removesHopByHopFieldsOfRequests()
{
    const Request request = forwarded(get("/",
        "Connection: X-Hop, x-other\r\nX-Hop: 1\r\nX-Other: 2\r\nKeep-Alive: timeout=9\r\nProxy-Connection: "
        "close\r\n"
        "TE: gzip\r\nUpgrade: foo\r\nX-Kept: 3\r\n"));
    for (const char *name : {"X-Hop", "X-Other", "Keep-Alive", "Proxy-Connection", "TE", "Upgrade"})
        QVERIFY2(!request.field(name), name);
    QCOMPARE(request.field("X-Kept"), std::optional("3"s));
}

void ForwardingTest::removesHopByHopFieldsOfResponses()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        while (connection.readRequest())
            connection.write(response("ok",
                "Connection: X-Hop\r\nX-Hop: 1\r\nKeep-Alive: timeout=9\r\nProxy-Connection: "
                "keep-alive\r\nX-Kept: 3\r\n"));
    });
    const RunningEngine engine{backend.port()};
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    for (const char *name : {"X-Hop", "Keep-Alive", "Proxy-Connection"})
        QVERIFY2(!response->field(name), name);
    QCOMPARE(response->field("X-Kept"), std::optional("3"s));
    QVERIFY(response->field("Date"));
}

void ForwardingTest::extendsVia()
{
    const Request request = forwarded(get("/", "Via: 1.0 one, 1.1 two\r\nVia: 1.1 three\r\n"));
    QCOMPARE(request.field("Via"), std::optional("1.0 one, 1.1 two, 1.1 three, 1.1 signalbox"s));
}

void ForwardingTest::keepsNamesOrderAndRepeatedFields()
{
    const Request request =
        forwarded(get("/", "x-ODD-Case: 1\r\nX-L: one\r\nX-M: z\r\nX-L: two\r\nCookie: a=1\r\n"));
    QVERIFY(contains(request.head, "\r\nx-ODD-Case: 1\r\nX-L: one\r\nX-M: z\r\nX-L: two\r\nCookie: a=1\r\n"));
}

void ForwardingTest::countsDownMaxForwards()
{
    const Request request = forwarded("OPTIONS / HTTP/1.1\r\nHost: a.example\r\nMax-Forwards: 10\r\n\r\n");
    QCOMPARE(request.field("Max-Forwards"), std::optional("9"s));
}

}

QTEST_GUILESS_MAIN(signalbox::test::ForwardingTest)
#include "tst_forwarding.moc"
