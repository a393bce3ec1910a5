#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;
using namespace std::chrono_literals;

/// The answers that are the engine's own.
class ErrorAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void describesTheProblem();
    void answersABrowserInHtml();
    void answersHeadWithoutABody();
    void answers502WhenTheBackendRefuses();
    void answers502WhenTheBackendSpeaksNonsense();
    void answers503WithoutBackends();
    void answers504WhenTheBackendIsSlow();
    void answers408WhenTheHeadIsSlow();
    void keepsTheConnectionWhereTheFramingIsSound();
    void passesTheBackendsOwnErrors();
};

namespace {

QJsonObject problem(const Response &response)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
}

/// A port of 127.0.0.1 on which nobody listens.
std::uint16_t closedPort()
{
    return ScriptedBackend().port();
}

}

void ErrorAnswersTest::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("request");
    const std::string host = "Host: a.example\r\n";
    QTest::newRow("no Host") << 400 << "GET / HTTP/1.1\r\n\r\n"s;
    QTest::newRow("not HTTP") << 400 << "hello there\r\n\r\n"s;
    QTest::newRow("a bad length") << 400 << post("/", "", "Content-Length: x\r\n");
    QTest::newRow("a bad chunk") << 400 << get("/", "Transfer-Encoding: chunked\r\n") + "x\r\n";
    QTest::newRow("a long target") << 414 << get("/" + std::string(17'000, 'a'));
    QTest::newRow("a large head") << 431 << get("/", "X-Large: " + std::string(70'000, 'a') + "\r\n");
    std::string fields;
    for (int i = 0; i < 300; ++i)
        fields += "X-" + std::to_string(i) + ": v\r\n";
    QTest::newRow("many fields") << 431 << get("/", fields);
    QTest::newRow("an unknown coding")
        << 501 << get("/", "Transfer-Encoding: gzip, chunked\r\n") + "0\r\n\r\n";
    QTest::newRow("CONNECT") << 501 << "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n"s;
    QTest::newRow("another version") << 505 << "GET / HTTP/3.0\r\n" + host + "\r\n";
    QTest::newRow("a loop") << 508 << get("/", "Via: 1.1 other, 1.1 signalbox\r\n");
}

void ErrorAnswersTest::answers()
{
    QFETCH(const int, status);
    QFETCH(const std::string, request);
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    client.send(request);
    const auto response = client.receive();
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, status);
    QCOMPARE(response->field("Content-Type"), std::optional("application/problem+json"s));
    QCOMPARE(problem(*response).value(u"status").toInt(), status);
    QVERIFY(response->field("Date"));
    QVERIFY(backend.requests().empty());
}

void ErrorAnswersTest::describesTheProblem()
{
    const RunningEngine engine{closedPort()};
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->field("Content-Type"), std::optional("application/problem+json"s));
    QVERIFY(response->field("Proxy-Status").value_or("").starts_with("signalbox; error="));
    const QJsonObject body = problem(*response);
    QCOMPARE(body.value(u"status").toInt(), response->status);
    QVERIFY(!body.value(u"title").toString().isEmpty());
    QVERIFY(!body.value(u"code").toString().isEmpty());
    QVERIFY(!body.value(u"request_id").toString().isEmpty());
    QCOMPARE(
        body.value(u"request_id").toString().toStdString(), response->field("X-Request-Id").value_or(""));
    const QJsonArray attempts = body.value(u"attempts").toArray();
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts[0].toObject().value(u"backend").toString(), QStringLiteral("b1"));
    QVERIFY(!attempts[0].toObject().value(u"code").toString().isEmpty());
    QVERIFY(attempts[0].toObject().value(u"ms").isDouble());
}

void ErrorAnswersTest::answersABrowserInHtml()
{
    const RunningEngine engine(configFor({}));
    const auto response =
        RawClient(engine.port())
            .exchange(get(
                "/<script>", "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 503);
    QVERIFY(response->field("Content-Type").value_or("").starts_with("text/html"));
    QVERIFY(response->field("X-Request-Id"));
    QVERIFY(contains(response->body, *response->field("X-Request-Id")));
    QVERIFY(!contains(response->body, "<script>"));
}

void ErrorAnswersTest::answersHeadWithoutABody()
{
    const RunningEngine engine(configFor({}));
    RawClient client(engine.port());
    const auto response = client.exchange("HEAD / HTTP/1.1\r\nHost: a.example\r\n\r\n", true);
    QVERIFY(response);
    QCOMPARE(response->status, 503);
    const auto next = client.exchange(get("/"));
    QVERIFY(next && next->complete);
    QCOMPARE(next->status, 503);
}

void ErrorAnswersTest::answers502WhenTheBackendRefuses()
{
    const RunningEngine engine{closedPort()};
    const auto response = RawClient(engine.port()).exchange(post("/", "body"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 502);
}

void ErrorAnswersTest::answers502WhenTheBackendSpeaksNonsense()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        connection.readRequest();
        connection.write("220 mail.example ESMTP\r\n\r\n");
        connection.readToEnd();
    });
    const RunningEngine engine{backend.port()};
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 502);
    QVERIFY(!contains(response->body, "ESMTP"));
}

void ErrorAnswersTest::answers503WithoutBackends()
{
    const RunningEngine engine(configFor({}));
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 503);
    QVERIFY(QByteArray::fromStdString(response->field("Retry-After").value_or("")).toInt() > 0);
}

void ErrorAnswersTest::answers504WhenTheBackendIsSlow()
{
    const ScriptedBackend backend([](BackendConnection &connection) { connection.readToEnd(); });
    Config config = configFor({backend.port()});
    config.timeouts.responseHead = 300ms;
    const RunningEngine engine(config);
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 504);
    QVERIFY(backend.waitUntil([&] { return backend.connection(0).ending() != Ending::Open; }));
}

void ErrorAnswersTest::answers408WhenTheHeadIsSlow()
{
    const ScriptedBackend backend;
    Config config = configFor({backend.port()});
    config.timeouts.clientHead = 300ms;
    const RunningEngine engine(config);
    RawClient client(engine.port());
    const auto response = client.exchange("GET / HTTP/1.1\r\nHost: a.exa");
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 408);
    QCOMPARE(client.receiveToEnd(), Ending::Finished);
    QCOMPARE(backend.connectionCount(), 0U);
}

void ErrorAnswersTest::keepsTheConnectionWhereTheFramingIsSound()
{
    const RunningEngine engine{closedPort()};
    RawClient client(engine.port());
    for (int i = 0; i < 3; ++i) {
        const auto response = client.exchange(get("/"));
        QVERIFY(response && response->complete);
        QCOMPARE(response->status, 502);
    }
}

void ErrorAnswersTest::passesTheBackendsOwnErrors()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        while (connection.readRequest())
            connection.write("HTTP/1.1 503 Gone Fishing\r\nContent-Length: 4\r\nX-Own: 1\r\n\r\nfish");
    });
    const RunningEngine engine{backend.port()};
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 503);
    QCOMPARE(response->body, "fish"s);
    QCOMPARE(response->field("X-Own"), std::optional("1"s));
    QVERIFY(!response->field("Proxy-Status"));
}

}

QTEST_GUILESS_MAIN(signalbox::test::ErrorAnswersTest)
#include "tst_erroranswers.moc"
