#include "tests/admin/adminbench.h"
#include "tests/support/printing.h"

#include <QTest>

#include <unistd.h>

using namespace signalbox;
using namespace signalbox::test;
using std::chrono::milliseconds;

namespace {

std::vector<std::unique_ptr<RawClient>> connected(std::uint16_t port, std::size_t count)
{
    std::vector<std::unique_ptr<RawClient>> clients;
    while (clients.size() < count)
        clients.push_back(std::make_unique<RawClient>(port));
    return clients;
}

}

class tst_AdminServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAHeadThatTakesTooLong();
    void endsContentThatTakesTooLong();
    void endsContentThatTricklesIn();
    void closesIdleConnections();
    void makesRoomForTheSixtyFifthConnection();
    void letsTheSixtyFifthConnectionWait();
    void refusesContentBeyondOneMebibyte();
    void takesContentUpToOneMebibyte();
    void answersPipelinedRequestsInOrder();
    void answersContinueWhenItWantsTheContent();
    void refusesHostsOfOthers();
    void refusesInOneForm_data();
    void refusesInOneForm();
    void keepsOtherPagesOut();
    void wantsTheToken();
    void survivesAClientThatGoesWhileItsAnswerIsPending();
    void listensNowhereWhenOff();
    void saysWhyItCannotListen();
    void endsAllWhenClosed();
};

void tst_AdminServer::endsAHeadThatTakesTooLong()
{
    AdminBench bench(
        {}, {.head = milliseconds(100), .idle = milliseconds(10'000), .bodyIdle = milliseconds(10'000)});
    RawClient client(bench.port());
    const Reply reply = toReply(client.exchange("GET /healthz HT"));
    QCOMPARE(reply.status, 408);
    QCOMPARE(reply.errorCode(), QStringLiteral("head_timeout"));
    QVERIFY(client.receiveToEnd() != Ending::Open);
}

void tst_AdminServer::endsContentThatTakesTooLong()
{
    AdminBench bench(
        {}, {.head = milliseconds(10'000), .idle = milliseconds(10'000), .bodyIdle = milliseconds(100)});
    RawClient client(bench.port());
    const std::string request = bench.request("POST", "/api/v1/backends", "{\"address\": 1}");
    QCOMPARE(toReply(client.exchange(request.substr(0, request.size() - 1))).status, 408);
}

void tst_AdminServer::endsContentThatTricklesIn()
{
    AdminBench bench(
        {}, {.head = milliseconds(10'000), .idle = milliseconds(10'000), .bodyIdle = milliseconds(300)});
    RawClient client(bench.port());
    client.send(bench.request(
        "POST", "/api/v1/backends", {}, "Content-Type: application/json\r\nContent-Length: 1000000\r\n"));
    const auto answered = [](const std::string &received) { return contains(received, "408 "); };
    bool wasAnswered = false;
    for (int i = 0; i < 200 && !wasAnswered; ++i) {
        client.send(" ");
        wasAnswered = client.receiveUntil(answered, milliseconds(50));
    }
    QVERIFY(wasAnswered);
    QVERIFY(contains(client.received(), "content_timeout") || contains(client.received(), "body_timeout"));
}

void tst_AdminServer::closesIdleConnections()
{
    AdminBench bench(
        {}, {.head = milliseconds(10'000), .idle = milliseconds(100), .bodyIdle = milliseconds(10'000)});
    RawClient client(bench.port());
    QCOMPARE(toReply(client.exchange(bench.request("GET", "/healthz"))).status, 200);
    QCOMPARE(client.receiveToEnd(), Ending::Finished);
}

void tst_AdminServer::makesRoomForTheSixtyFifthConnection()
{
    AdminBench bench;
    const auto clients = connected(bench.port(), AdminServer::mostConnections);
    for (const auto &client : clients)
        QCOMPARE(toReply(client->exchange(bench.request("GET", "/healthz"))).status, 200);
    QCOMPARE(bench.call("GET", "/healthz").status, 200);
    QCOMPARE(clients.front()->receiveToEnd(), Ending::Finished); // the one that was idle longest
}

void tst_AdminServer::letsTheSixtyFifthConnectionWait()
{
    AdminBench bench;
    const auto clients = connected(bench.port(), AdminServer::mostConnections);
    for (const auto &client : clients)
        client->send("GET /healthz"); // none is idle
    RawClient next(bench.port());
    next.send(bench.request("GET", "/healthz"));
    QVERIFY(!next.receiveUntil([](const std::string &received) { return !received.empty(); }, stalled));
    clients.back()->reset();
    QCOMPARE(toReply(next.receive()).status, 200);
}

void tst_AdminServer::refusesContentBeyondOneMebibyte()
{
    AdminBench bench;
    RawClient told(bench.port());
    told.send(bench.request(
        "PATCH", "/api/v1/config", {}, "Content-Type: application/json\r\nContent-Length: 1048577\r\n"));
    QCOMPARE(toReply(told.receive()).status, 413);
    RawClient untold(bench.port());
    untold.send(bench.request(
        "PATCH", "/api/v1/config", {}, "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"));
    const std::string chunk = "10000\r\n" + std::string(65'536, ' ') + "\r\n";
    for (int i = 0; i < 17; ++i)
        untold.sendUntilStalled(chunk);
    QCOMPARE(toReply(untold.receive()).status, 413);
}

void tst_AdminServer::takesContentUpToOneMebibyte()
{
    AdminBench bench;
    std::string content(1024 * 1024, ' ');
    content.replace(content.size() - 2, 2, "{}");
    QCOMPARE(bench.call("PATCH", "/api/v1/config", content).status, 200);
}

void tst_AdminServer::answersPipelinedRequestsInOrder()
{
    AdminBench bench;
    RawClient client(bench.port());
    client.send(bench.request("GET", "/healthz")
        + bench.request("PATCH", "/api/v1/backends/a", R"({"weight": 5})")
        + bench.request("GET", "/api/v1/backends/a?wait=drained&timeout=50ms")
        + bench.request("DELETE", "/api/v1/backends/a?now=yes") + bench.request("GET", "/api/v1/nowhere")
        + bench.request("GET", "/api/v1/backends/a"));
    for (const int status : {200, 200, 409, 204, 404, 404})
        QCOMPARE(toReply(client.receive()).status, status);
}

void tst_AdminServer::answersContinueWhenItWantsTheContent()
{
    AdminBench bench;
    RawClient client(bench.port());
    const std::string fields =
        "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n";
    client.send(bench.request("PATCH", "/api/v1/config", {}, fields));
    QVERIFY(client.receiveUntil("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("{}");
    QCOMPARE(toReply(client.receive()).status, 200);
    RawClient refused(bench.port());
    refused.send(bench.request("PUT", "/api/v1/config", {}, fields));
    const Reply reply = toReply(refused.receive());
    QCOMPARE(reply.status, 405);
    QVERIFY(reply.response.interim.empty());
}

void tst_AdminServer::refusesHostsOfOthers()
{
    AdminConfig config;
    config.hosts = {"signalbox"};
    AdminBench bench(config);
    const auto port = std::to_string(bench.port());
    QCOMPARE(bench.call("GET", "/api/v1/status", {}, "Host: attacker.example:" + port + "\r\n").status, 421);
    QCOMPARE(bench.call("GET", "/healthz", {}, "Host: attacker.example:" + port + "\r\n").status, 421);
    QCOMPARE(bench.call("GET", "/api/v1/status", {}, "Host: localhost:" + port + "\r\n").status, 200);
    QCOMPARE(bench.call("GET", "/api/v1/status", {}, "Host: signalbox:" + port + "\r\n").status, 200);
    RawClient old(bench.port());
    QCOMPARE(toReply(old.exchange("GET /healthz HTTP/1.0\r\n\r\n")).status, 421);
}

void tst_AdminServer::refusesInOneForm_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const std::string &request, int status, const char *code) {
        QTest::newRow(name) << request + "\r\n" << status << QString::fromLatin1(code);
    };
    const std::string first = "GET /healthz HTTP/1.1\r\n";
    const std::string long9k(9'000, 'a');
    row("an empty Host", first + "Host:\r\n", 421, "wrong_host");
    row("no Host", first, 400, "bad_host");
    row("two Hosts", first + "Host: localhost\r\nHost: localhost\r\n", 400, "bad_host");
    row("no request line", "GARBAGE\r\n", 400, "bad_request_line");
    row("a malformed field", first + "Host : localhost\r\n", 400, "bad_field");
    row("an unknown method", "JUMP / HTTP/1.1\r\nHost: localhost\r\n", 501, "unknown_method");
    row("another version", "GET / HTTP/3.0\r\nHost: localhost\r\n", 505, "unsupported_version");
    row("a target too long", "GET /" + long9k + " HTTP/1.1\r\nHost: localhost\r\n", 414, "target_too_long");
    row("a head too large", first + "A: " + long9k + "\r\nB: " + long9k + "\r\n", 431, "head_too_large");
    row("content that is broken",
        "POST /add_server HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\nAccept: text/html\r\n\r\nx\r\n",
        400, "bad_chunk");
}

void tst_AdminServer::refusesInOneForm()
{
    QFETCH(std::string, request);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    AdminBench bench;
    if (const auto host = request.find("HOST"); host != std::string::npos)
        request.replace(host, 4, bench.host());
    const Reply reply = toReply(RawClient(bench.port()).exchange(request));
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.errorCode(), code);
    QVERIFY(!reply.json[QStringLiteral("error")][QStringLiteral("message")].toString().isEmpty());
    QCOMPARE(reply.response.field("Content-Type").value_or(""), std::string("application/json"));
    QCOMPARE(reply.response.field("Cache-Control").value_or(""), std::string("no-store"));
}

void tst_AdminServer::keepsOtherPagesOut()
{
    AdminBench bench;
    const std::string content = R"({"weight": 5})";
    const auto patch = [&](const std::string &fields) {
        return bench.call("PATCH", "/api/v1/backends/a", content, fields).status;
    };
    QCOMPARE(patch("Origin: http://attacker.example\r\n"), 403);
    QCOMPARE(patch("Origin: http://127.0.0.1:1\r\n"), 403);
    QCOMPARE(patch("Content-Type: text/plain\r\n"), 415);
    bench.run([](FakePort &engine, AdminServer &) { QCOMPARE(engine.applied, 0); });
    QCOMPARE(patch("Origin: http://" + bench.host() + "\r\n"), 200);
    for (const char *target : {"/api/v1/status", "/api/v1/events", "/metrics", "/healthz"})
        QCOMPARE(bench.call("GET", target, {}, "Origin: http://attacker.example\r\n").status, 403);
    QCOMPARE(bench.call("GET", "/metrics", {}, "Origin: http://" + bench.host() + "\r\n").status, 200);
}

void tst_AdminServer::wantsTheToken()
{
    AdminConfig config;
    config.token = "s3cret";
    AdminBench bench(config);
    const Reply none = bench.call("GET", "/api/v1/status");
    QCOMPARE(none.status, 401);
    QVERIFY(none.response.field("WWW-Authenticate"));
    QCOMPARE(bench.call("GET", "/api/v1/nowhere").status, 401); // what there is, is not told either
    QCOMPARE(bench.call("GET", "/metrics", {}, "Authorization: Bearer wrong\r\n").status, 401);
    QCOMPARE(bench.call("GET", "/metrics", {}, "Authorization: Bearer s3cret\r\n").status, 200);
    QCOMPARE(bench.call("GET", "/healthz").status, 200);
    QCOMPARE(bench.call("GET", "/readyz").status, 200);
}

void tst_AdminServer::survivesAClientThatGoesWhileItsAnswerIsPending()
{
    AdminBench bench;
    for (int i = 0; i < 3; ++i) {
        RawClient client(bench.port());
        client.send(bench.request("GET", "/api/v1/backends/a?wait=drained&timeout=10m"));
        bench.call("GET", "/healthz");
        client.reset();
        bench.tellSnapshot();
    }
    QCOMPARE(bench.call("GET", "/healthz").status, 200);
}

void tst_AdminServer::listensNowhereWhenOff()
{
    FakePort engine;
    AdminServer server(engine);
    AdminConfig config;
    config.address.reset();
    QVERIFY(!server.open(config));
    QCOMPARE(server.url(), std::string("off"));
}

void tst_AdminServer::saysWhyItCannotListen()
{
    AdminBench bench;
    FakePort engine;
    AdminServer server(engine);
    AdminConfig config;
    config.address = Address{"127.0.0.1", bench.port()};
    const auto taken = server.open(config);
    QVERIFY(taken);
    QCOMPARE(taken->code, std::string("address_in_use"));
    QCOMPARE(taken->key, std::string("admin.address"));
    const std::string owner = "(by tst_adminserver, process " + std::to_string(::getpid()) + ')';
    QVERIFY2(contains(taken->given, owner), taken->given.c_str());
    config.address = Address{"0.0.0.0", 0};
    QCOMPARE(server.open(config)->code, std::string("token_needed"));
    config.address = Address{"127.0.0.1", 0};
    config.tokenFile = "/nowhere/token";
    QCOMPARE(server.open(config)->code, std::string("bad_token_file"));
    QCOMPARE(server.url(), std::string("off"));
}

void tst_AdminServer::endsAllWhenClosed()
{
    AdminBench bench;
    RawClient idle(bench.port());
    QCOMPARE(toReply(idle.exchange(bench.request("GET", "/healthz"))).status, 200);
    RawClient busy(bench.port());
    busy.send(bench.request("GET", "/api/v1/backends/a?wait=drained"));
    RawClient reader(bench.port());
    reader.send(bench.request("GET", "/api/v1/events"));
    QVERIFY(reader.receiveUntil("event: snapshot"));
    bench.run([](FakePort &, AdminServer &server) { server.close(); });
    QVERIFY(idle.receiveToEnd() != Ending::Open);
    QVERIFY(busy.receiveToEnd() != Ending::Open);
    QVERIFY(reader.receiveToEnd() != Ending::Open);
}

QTEST_GUILESS_MAIN(tst_AdminServer)
#include "tst_adminserver.moc"
