#include "tests/support/adminclient.h"
#include "tests/support/json.h"
#include "tests/support/metricspage.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QJsonArray>
#include <QTest>

#include <set>

namespace signalbox::test {

using namespace std::string_literals;
using Texts = std::vector<std::string>;

/// The API's calls that show something, against an engine that forwards.
class AdminLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheStatus();
    void warnsOfWeightsThatAreIgnored();
    void showsBackendsAndTheirCounters();
    void showsTheLastProbe();
    void knowsWhereAKeyGoes_data();
    void knowsWhereAKeyGoes();
    void tellsOfChangesAsTheyCome();
    void tellsWhatWasMissed();
    void exportsMetrics();
    void isReadyWhileABackendTakesTraffic();
    void answersWithoutBackends();
};

namespace {

void send(const RunningEngine &engine, const Texts &targets)
{
    RawClient client(engine.port());
    for (const std::string &target : targets)
        QVERIFY(client.exchange(get(target)));
}

}

void AdminLiveTest::showsTheStatus()
{
    const ScriptedBackend backend(answerAsAsked);
    RunningEngine engine(configWithAdmin({backend.port()}));
    send(engine, {"/200", "/200", "/404", "/503"});
    QVERIFY(engine.waitUntilIdle());
    const QJsonObject status = engine.admin().get("/api/v1/status");
    QVERIFY(!textAt(status, "version").empty());
    QVERIFY(countAt(status, "uptime_ms") >= 0);
    QCOMPARE(textAt(status, "algorithm"), "weighted_round_robin"s);
    QCOMPARE(valueAt(status, "listeners")[0].toString().toStdString(), engine.ready().proxy);
    QCOMPARE(countAt(status, "totals.requests"), 4);
    QCOMPARE(countAt(status, "totals.responses.2xx"), 2);
    QCOMPARE(countAt(status, "totals.responses.4xx"), 1);
    QCOMPARE(countAt(status, "totals.responses.5xx"), 1);
    QCOMPARE(countAt(status, "totals.backend_5xx"), 1);
    QCOMPARE(countAt(status, "totals.proxy_errors"), 0);
    QCOMPARE(countAt(status, "totals.attempts"), 4);
}

void AdminLiveTest::warnsOfWeightsThatAreIgnored()
{
    const ScriptedBackend backends[2];
    RunningEngine engine(configWithAdmin({backends[0].port(), backends[1].port()}));
    const AdminClient admin = engine.admin();
    QVERIFY(valueAt(admin.get("/api/v1/status"), "warnings").toArray().isEmpty());
    QCOMPARE(admin.call("PATCH", "/api/v1/backends/b1", R"({"weight": 5})").status, 200);
    QCOMPARE(
        admin.call("PATCH", "/api/v1/config", R"({"balancing": {"algorithm": "round_robin"}})").status, 200);
    QVERIFY(!valueAt(admin.get("/api/v1/status"), "warnings").toArray().isEmpty());
}

void AdminLiveTest::showsBackendsAndTheirCounters()
{
    const ScriptedBackend backends[2] = {ScriptedBackend(answerAsAsked), ScriptedBackend(answerAsAsked)};
    RunningEngine engine(configWithAdmin({backends[0].port(), backends[1].port()}));
    send(engine, {"/200", "/200", "/404", "/404"});
    QVERIFY(engine.waitUntilIdle());
    const auto all = listAt(engine.admin().get("/api/v1/backends"), "items");
    QCOMPARE(textsAt(all, "name"), (Texts{"b1", "b2"}));
    for (const QJsonObject &each : all) {
        QCOMPARE(textAt(each, "state"), "up"s);
        QCOMPARE(textAt(each, "mode"), "ready"s);
        QCOMPARE(countAt(each, "counters.requests"), 2);
        QCOMPARE(countAt(each, "in_flight"), 0);
    }
    const QJsonObject one = engine.admin().get("/api/v1/backends/b2");
    QCOMPARE(textAt(one, "name"), "b2"s);
    QVERIFY(!textAt(one, "reason.code").empty());
    QVERIFY(valueAt(one, "latency").isObject());
    QCOMPARE(engine.admin().call("GET", "/api/v1/backends/b3").status, 404);
}

void AdminLiveTest::showsTheLastProbe()
{
    const ScriptedBackend backend(probedWith([] { return response("well"); }));
    Config config = configWithAdmin({backend.port()});
    config.health.interval = std::chrono::hours(1);
    config.health.path = "/health";
    RunningEngine engine(config);
    const QJsonObject one = engine.admin().get("/api/v1/backends/b1");
    QCOMPARE(valueAt(one, "last_probe.good").toBool(), true);
    QCOMPARE(countAt(one, "last_probe.status"), 200);
}

void AdminLiveTest::knowsWhereAKeyGoes_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("consistent hashing") << Algorithm::ConsistentHashing;
    QTest::newRow("maglev") << Algorithm::Maglev;
}

void AdminLiveTest::knowsWhereAKeyGoes()
{
    QFETCH(const Algorithm, algorithm);
    const ScriptedBackend backends[3] = {
        ScriptedBackend(named("b1")), ScriptedBackend(named("b2")), ScriptedBackend(named("b3"))};
    Config config = configWithAdmin({backends[0].port(), backends[1].port(), backends[2].port()});
    config.balancing.algorithm = algorithm;
    config.balancing.hashKey = "header:Key";
    RunningEngine engine(config);
    const AdminClient admin = engine.admin();
    RawClient client(engine.port());
    std::set<std::string> used;
    for (int i = 0; i < 60; ++i) {
        const std::string key = "k/" + std::to_string(i) + " a";
        const QJsonObject route = admin.get("/api/v1/route?key=k%2F" + std::to_string(i) + "%20a");
        const auto response = client.exchange(get("/", "Key: " + key + "\r\n"));
        QVERIFY(response && response->status == 200);
        QCOMPARE(textAt(route, "key"), key);
        QCOMPARE(textAt(route, "backend"), response->body);
        used.insert(response->body);
    }
    QCOMPARE(used.size(), 3U);
    QCOMPARE(admin.call("GET", "/api/v1/route").status, 400);
}

void AdminLiveTest::tellsOfChangesAsTheyCome()
{
    const ScriptedBackend backend;
    RunningEngine engine(configWithAdmin({backend.port()}));
    const AdminClient admin = engine.admin();
    RawClient events(admin.port());
    events.send(admin.request("GET", "/api/v1/events"));
    QVERIFY(events.receiveUntil("event: snapshot\ndata: {"));
    QCOMPARE(admin.call("PATCH", "/api/v1/backends/b1", R"({"mode": "maintenance"})").status, 200);
    QVERIFY(events.receiveUntil(R"("state":"maintenance")"));
    QVERIFY(events.receiveUntil(R"("key":"backends[b1].mode")"));
    QVERIFY(contains(events.received(),
        R"(event: state)"
        "\n"
        R"(data: {"backend":"b1","from":"up")"));
    QVERIFY(contains(events.received(), "event: config\ndata: {"));
}

void AdminLiveTest::tellsWhatWasMissed()
{
    const ScriptedBackend backend;
    RunningEngine engine(configWithAdmin({backend.port()}));
    const AdminClient admin = engine.admin();
    std::string id;
    {
        RawClient events(admin.port());
        events.send(admin.request("GET", "/api/v1/events"));
        QVERIFY(events.receiveUntil("event: snapshot\ndata: {"));
        id = events.received().substr(events.received().find("id: ") + 4);
        id.erase(id.find('\n'));
    }
    QCOMPARE(admin.call("PATCH", "/api/v1/config", R"({"retry": {"attempts": 7}})").status, 200);
    RawClient again(admin.port());
    again.send(admin.request("GET", "/api/v1/events?kinds=config", {}, "Last-Event-ID: " + id + "\r\n"));
    QVERIFY(again.receiveUntil(R"("key":"retry.attempts")"));
}

void AdminLiveTest::exportsMetrics()
{
    const ScriptedBackend backend(answerAsAsked);
    RunningEngine engine(configWithAdmin({backend.port()}));
    send(engine, {"/200", "/404", "/503"});
    QVERIFY(engine.waitUntilIdle());
    const auto reply = engine.admin().call("GET", "/metrics");
    QCOMPARE(
        reply.response.field("Content-Type"), std::optional("text/plain; version=0.0.4; charset=utf-8"s));
    const std::string &page = reply.response.body;
    QCOMPARE(sumOf(page, "signalbox_requests_total"), 3.0);
    QCOMPARE(sumOf(page, "signalbox_attempts_total", R"(backend="b1")"), 3.0);
    QCOMPARE(sumOf(page, "signalbox_backend_responses_total", R"(backend="b1",class="5xx")"), 1.0);
    QCOMPARE(sumOf(page, "signalbox_backend_up", R"(backend="b1")"), 1.0);
    QCOMPARE(sumOf(page, "signalbox_request_duration_seconds_count"), 3.0);
    QVERIFY(sumOf(page, "process_resident_memory_bytes") > 0);
    QVERIFY(sumOf(page, "process_open_fds") > 0);
}

void AdminLiveTest::isReadyWhileABackendTakesTraffic()
{
    const ScriptedBackend backend;
    RunningEngine engine(configWithAdmin({backend.port()}));
    const AdminClient admin = engine.admin();
    QCOMPARE(admin.call("GET", "/readyz").status, 200);
    admin.call("PATCH", "/api/v1/backends/b1", R"({"mode": "drain"})");
    QCOMPARE(admin.call("GET", "/readyz").status, 503);
    QCOMPARE(admin.call("GET", "/healthz").status, 200);
    admin.call("PATCH", "/api/v1/backends/b1", R"({"mode": "ready"})");
    QCOMPARE(admin.call("GET", "/readyz").status, 200);
}

void AdminLiveTest::answersWithoutBackends()
{
    RunningEngine engine(configWithAdmin({}));
    const AdminClient admin = engine.admin();
    QCOMPARE(admin.call("GET", "/healthz").status, 200);
    QCOMPARE(admin.call("GET", "/readyz").status, 503);
    QCOMPARE(admin.call("GET", "/api/v1/route?key=a").status, 404);
    QCOMPARE(admin.call("GET", "/get_server?key=a").status, 404);
    QCOMPARE(admin.call("GET", "/api/v1/status").status, 200);
    QVERIFY(listAt(admin.get("/api/v1/backends"), "items").empty());
    QCOMPARE(sumOf(admin.metrics(), "signalbox_requests_total"), 0.0);
}

}

QTEST_GUILESS_MAIN(signalbox::test::AdminLiveTest)
#include "tst_adminlive.moc"
