#include "tests/support/adminclient.h"
#include "tests/support/json.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;
using Texts = std::vector<std::string>;

/// The last requests as the API shows them.
class AdminRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsRequests();
    void pagesThroughRequests();
    void showsARequestThatFailed();
    void saysWhyTheBackendOfARetryWasPicked();
    void saysWhyNoBackendCouldBePicked();
    void namesARequestAsItsClientDoes_data();
    void namesARequestAsItsClientDoes();
};

namespace {

void send(const RunningEngine &engine, const Texts &targets)
{
    RawClient client(engine.port());
    for (const std::string &target : targets)
        QVERIFY(client.exchange(get(target)));
}

Texts targetsOf(const AdminClient &admin, const std::string &query)
{
    return textsAt(listAt(admin.get("/api/v1/requests" + query), "items"), "target");
}

}

void AdminRequestsTest::listsRequests()
{
    const ScriptedBackend backends[2] = {ScriptedBackend(answerAsAsked), ScriptedBackend(answerAsAsked)};
    RunningEngine engine(configWithAdmin({backends[0].port(), backends[1].port()}));
    const AdminClient admin = engine.admin();
    send(engine, {"/200?1", "/404?2", "/503?3", "/200?4"});
    QTRY_COMPARE(targetsOf(admin, ""), (Texts{"/200?4", "/503?3", "/404?2", "/200?1"}));
    QCOMPARE(targetsOf(admin, "?status=503"), Texts{"/503?3"});
    QCOMPARE(targetsOf(admin, "?status=2xx"), (Texts{"/200?4", "/200?1"}));
    QCOMPARE(targetsOf(admin, "?limit=2"), (Texts{"/200?4", "/503?3"}));
    const Texts first = targetsOf(admin, "?backend=b1");
    const Texts second = targetsOf(admin, "?backend=b2");
    QCOMPARE(first.size(), 2U);
    QCOMPARE(second.size(), 2U);
    QVERIFY(first != second);
    QCOMPARE(targetsOf(admin, "?backend=b3"), Texts());
    QCOMPARE(admin.call("GET", "/api/v1/requests?status=9").status, 400);
    QCOMPARE(admin.call("GET", "/api/v1/requests?limit=1001").status, 400);
}

void AdminRequestsTest::pagesThroughRequests()
{
    const ScriptedBackend backend;
    RunningEngine engine(configWithAdmin({backend.port()}));
    const AdminClient admin = engine.admin();
    Texts sent;
    for (int i = 0; i < 25; ++i)
        sent.push_back("/" + std::to_string(i));
    send(engine, sent);
    QTRY_COMPARE(targetsOf(admin, "").size(), sent.size());
    Texts seen;
    for (std::string before; seen.size() <= sent.size();) {
        const auto page = listAt(admin.get("/api/v1/requests?limit=10" + before), "items");
        if (page.empty())
            break;
        for (const QJsonObject &each : page)
            seen.insert(seen.begin(), textAt(each, "target"));
        before = "&before=" + textAt(page.back(), "id");
    }
    QCOMPARE(seen, sent);
}

void AdminRequestsTest::showsARequestThatFailed()
{
    const ScriptedBackend backends[2] = {
        ScriptedBackend(always("nonsense\r\n\r\n")), ScriptedBackend(always("nonsense\r\n\r\n"))};
    Config config = configWithAdmin({backends[0].port(), backends[1].port()});
    config.retry.attempts = 1;
    config.retry.nonIdempotent = true;
    RunningEngine engine(config);
    RawClient client(engine.port());
    const auto response = client.exchange(get("/failing"));
    QVERIFY(response && response->status == 502);
    const std::string id = response->field("X-Request-Id").value_or("");
    QTRY_COMPARE(engine.admin().call("GET", "/api/v1/requests/" + id).status, 200);
    const QJsonObject record = engine.admin().get("/api/v1/requests/" + id);
    QCOMPARE(textAt(record, "id"), id);
    QCOMPARE(countAt(record, "status"), 502);
    QVERIFY(!textAt(record, "error").empty());
    const auto attempts = listAt(record, "attempts");
    QVERIFY(!attempts.empty());
    for (const QJsonObject &attempt : attempts)
        QVERIFY(!textAt(attempt, "code").empty());
    QCOMPARE(engine.admin().call("GET", "/api/v1/requests/unknown").status, 404);
}

void AdminRequestsTest::saysWhyTheBackendOfARetryWasPicked()
{
    const ScriptedBackend bad(always("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"));
    const ScriptedBackend good;
    Config config = configWithAdmin({bad.port(), good.port(), 1});
    config.backends[2].mode = BackendMode::Drain;
    config.retry.attempts = 1;
    config.balancing.algorithm = Algorithm::LeastConnection;
    RunningEngine engine(config);
    const AdminClient admin = engine.admin();
    send(engine, {"/1", "/2"}); // one of them at least goes to the first backend
    QTRY_COMPARE(targetsOf(admin, "").size(), 2U);
    const QJsonObject record = listAt(admin.get("/api/v1/requests?backend=b1"), "items").front();
    QCOMPARE(textAt(record, "backend"), "b2"s);
    QCOMPARE(textAt(record, "why.by"), "least_connection"s);
    const auto candidates = listAt(record, "why.candidates");
    QCOMPARE(textsAt(candidates, "backend"), (Texts{"b2", "b1", "b3"}));
    QCOMPARE(textsAt(candidates, "code"), (Texts{"picked", "tried", "drained"}));
    QCOMPARE(countAt(candidates[0], "score"), 0);
    QVERIFY(!candidates[2].contains(QStringLiteral("score")));
}

void AdminRequestsTest::saysWhyNoBackendCouldBePicked()
{
    Config config = configWithAdmin({1, 2});
    config.backends[0].mode = BackendMode::Maintenance;
    config.backends[1].weight = 0;
    RunningEngine engine(config);
    send(engine, {"/"});
    const AdminClient admin = engine.admin();
    QTRY_COMPARE(targetsOf(admin, "?status=503").size(), 1U);
    const QJsonObject record = listAt(admin.get("/api/v1/requests"), "items").front();
    QVERIFY(valueAt(record, "why.by").isUndefined());
    const auto candidates = listAt(record, "why.candidates");
    QCOMPARE(textsAt(candidates, "backend"), (Texts{"b1", "b2"}));
    QCOMPARE(textsAt(candidates, "code"), (Texts{"maintenance", "weight_zero"}));
}

void AdminRequestsTest::namesARequestAsItsClientDoes_data()
{
    QTest::addColumn<std::string>("trusted");
    QTest::addColumn<std::string>("request");
    QTest::addColumn<int>("status");
    const std::string given = "X-Request-Id: theirs-1\r\n";
    const std::string broken = "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n";
    const std::string post = "POST / HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("a trusted one, by its id") << "127.0.0.1"s << get("/", given) << 502;
    QTest::newRow("a stranger, by ours") << "10.0.0.1"s << get("/", given) << 502;
    QTest::newRow("one that is refused") << "127.0.0.1"s
                                         << "GET / HTTP/1.1\r\n\r\n"s << 400;
    QTest::newRow("one whose content is broken") << "127.0.0.1"s << post + given + broken << 400;
}

void AdminRequestsTest::namesARequestAsItsClientDoes()
{
    QFETCH(const std::string, trusted);
    QFETCH(const std::string, request);
    QFETCH(const int, status);
    const ScriptedBackend broken(always("nonsense\r\n\r\n"));
    Config config = configWithAdmin({broken.port()});
    config.forwarding.trustedProxies = {trusted};
    RunningEngine engine(config);
    RawClient client(engine.port());
    client.send(request);
    const auto response = client.receive();
    QVERIFY(response);
    QCOMPARE(response->status, status);
    const std::string id = response->field("X-Request-Id").value_or("");
    const bool isKept = trusted == "127.0.0.1" && contains(request, "theirs-1");
    QCOMPARE(id == "theirs-1", isKept);
    QVERIFY(contains(response->body, id));
    QTRY_COMPARE(engine.admin().call("GET", "/api/v1/requests/" + id).status, 200);
    for (const Request &forwarded : broken.requests())
        QCOMPARE(forwarded.field("X-Request-Id"), std::optional(id));
}

}

QTEST_GUILESS_MAIN(signalbox::test::AdminRequestsTest)
#include "tst_adminrequests.moc"
