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

}

QTEST_GUILESS_MAIN(signalbox::test::AdminRequestsTest)
#include "tst_adminrequests.moc"
