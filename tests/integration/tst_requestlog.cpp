#include "tests/support/json.h"
#include "tests/support/loggedsite.h"
#include "tests/support/printing.h"
#include "tests/support/scripts.h"

#include <QTest>

#include <algorithm>

namespace signalbox::test {

using namespace std::string_literals;

/// The access log of an engine that forwards: a line for each request, whatever ends it.
class RequestLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasALineForEachRequest_data();
    void hasALineForEachRequest();
    void hasALineForEachOfAKeptConnection();
    void tellsOfEveryAttempt();
    void hidesSecrets();
    void hidesWhatIsMadeSecretLater();
    void keepsEachRequestToItsLine_data();
    void keepsEachRequestToItsLine();
};

namespace {

const std::string half = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello";
const std::string switching =
    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello";

/// Writes this, and closes the connection when the client or the proxy does.
Script beginning(const std::string &answer)
{
    return [answer](BackendConnection &connection) {
        if (connection.readHead() && connection.write(answer))
            connection.readToEnd();
    };
}

/// Writes this, and dies when it has all of the request.
Script dyingAfter(const std::string &answer)
{
    return [answer](BackendConnection &connection) {
        if (connection.peekHead() && connection.write(answer))
            connection.readRequest();
    };
}

/// Sends a request and goes away when the backend has it and its answer's beginning has come.
void abandon(LoggedSite &site, const std::string &request, const std::string &awaited)
{
    RawClient client(site.engine.port());
    client.send(request);
    QVERIFY(site.backend.waitUntil([&] { return contains(site.backend.received(), "\r\n\r\n"); }));
    QVERIFY(client.receiveUntil(awaited));
    client.reset();
}

}

void RequestLogTest::hasALineForEachRequest_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<std::string>("request");
    QTest::addColumn<std::string>("awaited"); // before the client goes away; else it waits for the end
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("error");
    const auto row = [](const char *name, const Script &script, const std::string &request,
                         const std::string &awaited, int status, const std::string &error) {
        QTest::newRow(name) << script << request << awaited << status << error;
    };
    const Script echo = answerEcho;
    const std::string upgrade = get("/", "Connection: Upgrade\r\nUpgrade: echo\r\n");
    row("a response", echo, get("/"), "GET /", 200, "");
    row("a response to HEAD", echo, "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", "\r\n\r\n", 200, "");
    row("a backend's error", always("HTTP/1.1 503 Busy\r\nContent-Length: 2\r\n\r\nno"), get("/"), "no", 503,
        "");
    row("an error of our own", dyingAfter(""), get("/"), "}", 502, "backend_connection_lost");
    row("the client gone before the response", beSilent, get("/"), "", 0, "client_aborted");
    row("the client gone in its request", beSilent, post("/", "abc").substr(0, post("/", "abc").size() - 1),
        "", 0, "client_aborted");
    row("the client gone in the response", beginning(half), get("/"), "hello", 200, "client_aborted");
    row("a cut response", dyingAfter(half), post("/", "abc"), "hello", 200, "response_cut");
    row("a tunnel that the backend ends", dyingAfter(switching), upgrade, "hello", 101, "");
    row("a tunnel that the client ends", beginning(switching), upgrade, "hello", 101, "client_aborted");
    row("a request refused for its head", echo, "GET / HTTP/1.1\r\n\r\n", "}", 400, "bad_host");
}

void RequestLogTest::hasALineForEachRequest()
{
    QFETCH(const Script, script);
    QFETCH(const std::string, request);
    QFETCH(const std::string, awaited);
    QFETCH(const int, status);
    QFETCH(const std::string, error);
    LoggedSite site(script);
    if (error == "client_aborted") {
        abandon(site, request, awaited);
    } else {
        RawClient client(site.engine.port());
        const std::size_t begun = request.size() - (error == "response_cut" ? 1 : 0);
        client.send(request.substr(0, begun));
        QVERIFY(client.receiveUntil(awaited));
        client.send(request.substr(begun));
        client.finishSending();
        QVERIFY(client.receiveToEnd() != Ending::Open);
    }
    QVERIFY(site.hasLines(1));
    const QJsonObject line = site.lines().front();
    QCOMPARE(countAt(line, "status"), status);
    QCOMPARE(textAt(line, "error"), error);
    QCOMPARE(textAt(line, "client"), "127.0.0.1"s);
    QVERIFY(!textAt(line, "id").empty());
    QVERIFY(status < 400 || countAt(line, "bytes_sent") > 0);
    const bool isBackends = status == 101 || status == 200 || error.empty();
    QCOMPARE(textAt(line, "backend"), isBackends ? "b1"s : ""s);
}

void RequestLogTest::hasALineForEachOfAKeptConnection()
{
    LoggedSite site;
    RawClient client(site.engine.port());
    const auto response = client.exchange(post("/first?a=b", "content", "User-Agent: test\r\n"));
    QVERIFY(response && client.exchange(get("/second", "Referer: http://a/\r\n")));
    QVERIFY(site.hasLines(2));
    const auto lines = site.lines();
    QCOMPARE(textAt(lines[0], "method"), "POST"s);
    QCOMPARE(textAt(lines[0], "target"), "/first?a=b"s);
    QCOMPARE(textAt(lines[0], "user_agent"), "test"s);
    QCOMPARE(countAt(lines[0], "bytes_received"), 7);
    QCOMPARE(countAt(lines[0], "bytes_sent"), static_cast<qint64>(response->body.size()));
    QCOMPARE(std::optional(textAt(lines[0], "id")), site.backend.requests().at(0).field("X-Request-Id"));
    QCOMPARE(textAt(lines[1], "target"), "/second"s);
    QCOMPARE(textAt(lines[1], "referer"), "http://a/"s);
    QVERIFY(textAt(lines[0], "time") <= textAt(lines[1], "time"));
}

void RequestLogTest::tellsOfEveryAttempt()
{
    const ScriptedBackend failing(always("HTTP/1.1 503 Busy\r\nContent-Length: 2\r\n\r\nno"));
    LoggedSite site;
    QVERIFY(!site.engine.run(AddBackend{backendAt("b2", failing.port())}));
    QCOMPARE(
        site.engine.admin().call("PATCH", "/api/v1/config", R"({"retry": {"attempts": 1}})").status, 200);
    for (int i = 0; i < 2; ++i)
        QVERIFY(RawClient(site.engine.port()).exchange(get("/")));
    QVERIFY(site.hasLines(2));
    const auto lines = site.lines();
    const auto retried = std::ranges::find_if(
        lines, [](const QJsonObject &line) { return listAt(line, "attempts").size() == 2; });
    QVERIFY(retried != lines.end());
    const auto attempts = listAt(*retried, "attempts");
    QCOMPARE(textsAt(attempts, "backend"), (std::vector{"b2"s, "b1"s}));
    QCOMPARE(countAt(attempts[0], "status"), 503);
    QVERIFY(textAt(attempts[0], "code") != "ok");
    QCOMPARE(countAt(attempts[1], "status"), 200);
    QCOMPARE(textAt(attempts[1], "code"), "ok"s);
    QCOMPARE(textAt(*retried, "backend"), "b1"s);
    QCOMPARE(countAt(*retried, "status"), 200);
}

void RequestLogTest::hidesSecrets()
{
    LoggedSite site;
    QVERIFY(RawClient(site.engine.port())
                .exchange(get("/path?token=hidden1&a=seen&PASSWORD=hidden2",
                    "Referer: http://a/?api_key=hidden3&b=seen\r\nAuthorization: Bearer hidden4\r\n"
                    "Cookie: session=hidden5\r\n")));
    QVERIFY(site.hasLines(1));
    QCOMPARE(textAt(site.lines().front(), "target"), "/path?token=***&a=seen&PASSWORD=***"s);
    QCOMPARE(textAt(site.lines().front(), "referer"), "http://a/?api_key=***&b=seen"s);
    QVERIFY(!contains(site.text(), "hidden"));
    const auto requests = site.engine.admin().call("GET", "/api/v1/requests");
    QVERIFY(contains(requests.response.body, "a=seen"));
    QVERIFY(!contains(requests.response.body, "hidden"));
    QVERIFY(contains(site.backend.received(), "token=hidden1")); // the backend gets all of it
}

void RequestLogTest::hidesWhatIsMadeSecretLater()
{
    LoggedSite site;
    QCOMPARE(
        site.engine.admin().call("PATCH", "/api/v1/config", R"({"logging": {"redact": ["pin"]}})").status,
        200);
    QTRY_VERIFY(RawClient(site.engine.port()).exchange(get("/?pin=1")) && contains(site.text(), "/?pin=***"));
}

void RequestLogTest::keepsEachRequestToItsLine_data()
{
    QTest::addColumn<LogFormat>("format");
    QTest::newRow("combined") << LogFormat::Combined;
    QTest::newRow("json") << LogFormat::Json;
}

void RequestLogTest::keepsEachRequestToItsLine()
{
    QFETCH(const LogFormat, format);
    LoggedSite site(answerEcho, format);
    const std::string nasty = "a\" 200 \\\" \t\\x \xff\xfe\xe2\x80\xa8 {\"status\":1}";
    QVERIFY(RawClient(site.engine.port())
                .exchange(get("/a%0d%0aInjected:%20line\"\\",
                    "User-Agent: " + nasty + "\r\nReferer: " + nasty + "\r\n")));
    QTRY_COMPARE(std::ranges::count(site.text(), '\n'), 1);
    const std::string text = site.text();
    QVERIFY(text.ends_with('\n'));
    for (const char octet : text.substr(0, text.size() - 1))
        QVERIFY2(static_cast<unsigned char>(octet) >= 0x20 && octet != 0x7f, text.c_str());
    if (format == LogFormat::Json)
        QCOMPARE(site.lines().size(), 1U);
}

}

QTEST_GUILESS_MAIN(signalbox::test::RequestLogTest)
#include "tst_requestlog.moc"
