#include "tests/admin/adminbench.h"
#include "tests/support/printing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

namespace {

RequestRecord record(std::string_view id, int status, std::string_view backend)
{
    RequestRecord result;
    result.id = id;
    result.status = status;
    result.backend = backend;
    result.attempts = {{.backend = backend, .code = "ok", .status = status}};
    return result;
}

QStringList idsIn(const Reply &list)
{
    QStringList result;
    for (const QJsonValue &item : list.json.value(QLatin1String("items")).toArray())
        result.append(item.toObject().value(QLatin1String("id")).toString());
    return result;
}

}

class tst_AdminObservation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheStatus();
    void listsRequests();
    void showsOneRequest();
    void saysWhyABackendWasPicked();
    void tellsWhereAKeyGoes();
    void servesMetrics();
    void tellsHealthAndReadiness();
    void answersHead();
    void wantsRightPathsMethodsAndParameters();
};

void tst_AdminObservation::tellsTheStatus()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) {
        engine.current.balancing.algorithm = Algorithm::RoundRobin;
        engine.current.backends[0].weight = 3;
    });
    const Reply reply = bench.call("GET", "/api/v1/status");
    QCOMPARE(reply.status, 200);
    QCOMPARE(*reply.response.field("Content-Type"), std::string("application/json"));
    QVERIFY(reply.response.field("Date"));
    QCOMPARE(reply.json.value(QLatin1String("version")).toString(), QLatin1String(SIGNALBOX_VERSION));
    QCOMPARE(reply.json.value(QLatin1String("algorithm")).toString(), QLatin1String("weighted_round_robin"));
    QCOMPARE(reply.json.value(QLatin1String("warnings")).toArray().size(), 1);
    const QJsonObject totals = reply.json.value(QLatin1String("totals")).toObject();
    for (const char *key :
        {"requests", "responses", "proxy_errors", "backend_5xx", "client_aborts", "attempts", "retries"})
        QVERIFY2(totals.contains(QLatin1String(key)), key);
    QVERIFY(contains(reply.response.body, "\"requests\":9007199254740993,")); // to the last request
}

void tst_AdminObservation::listsRequests()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) {
        engine.records = {record("5", 200, "a"), record("4", 503, "b"), record("3", 500, "a"),
            record("2", 200, "b"), record("1", 204, "a")};
    });
    const auto ids = [&bench](const std::string &query) {
        return idsIn(bench.call("GET", "/api/v1/requests" + query)).join(QLatin1Char(' ')).toStdString();
    };
    QCOMPARE(ids(""), std::string("5 4 3 2 1"));
    QCOMPARE(ids("?status=5xx"), std::string("4 3"));
    QCOMPARE(ids("?status=503"), std::string("4"));
    QCOMPARE(ids("?backend=a"), std::string("5 3 1"));
    QCOMPARE(ids("?limit=2"), std::string("5 4"));
    QCOMPARE(ids("?limit=2&before=4"), std::string("3 2"));
    QCOMPARE(ids("?before=gone"), std::string(""));
    QCOMPARE(ids("?backend=b&status=2xx&before=4"), std::string("2"));
    for (const char *parameter :
        {"status=abc", "status=9xx", "status=099", "status=", "limit=0", "limit=1001", "limit=x"}) {
        const Reply reply = bench.call("GET", std::string("/api/v1/requests?") + parameter);
        const bool isEmpty = std::string_view(parameter).ends_with('=');
        QCOMPARE(reply.status, isEmpty ? 200 : 400);
    }
}

void tst_AdminObservation::showsOneRequest()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) {
        engine.records = {record("2", 200, "a"), record("1", 503, "b")};
    });
    const Reply reply = bench.call("GET", "/api/v1/requests/1");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(QLatin1String("status")).toInt(), 503);
    QCOMPARE(reply.json.value(QLatin1String("attempts")).toArray().size(), 1);
    QVERIFY(!reply.json.contains(QLatin1String("why")));
    QCOMPARE(bench.call("GET", "/api/v1/requests/7").status, 404);
}

void tst_AdminObservation::saysWhyABackendWasPicked()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) {
        RequestRecord picked = record("2", 200, "a");
        picked.chosenBy = "peak_ewma";
        picked.candidates = {{"a", "picked", 0.25}, {"b", "drained", std::nullopt}};
        RequestRecord none = record("1", 503, "a");
        none.candidates = {{"b", "down", std::nullopt}};
        engine.records = {picked, none};
    });
    const auto why = [&bench](const std::string &id) {
        const QJsonObject json = bench.call("GET", "/api/v1/requests/" + id).json;
        return QJsonDocument(json.value(QLatin1String("why")).toObject()).toJson(QJsonDocument::Compact);
    };
    QCOMPARE(why("2"),
        QByteArray(R"({"by":"peak_ewma","candidates":[{"backend":"a","code":"picked","score":0.25},)"
                   R"({"backend":"b","code":"drained"}]})"));
    QCOMPARE(why("1"), QByteArray(R"({"candidates":[{"backend":"b","code":"down"}]})"));
    const QJsonObject list = bench.call("GET", "/api/v1/requests").json;
    QVERIFY(list[QLatin1String("items")][0].toObject().contains(QLatin1String("why")));
}

void tst_AdminObservation::tellsWhereAKeyGoes()
{
    AdminBench bench;
    const Reply reply = bench.call("GET", "/api/v1/route?key=a+%26c");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(QLatin1String("key")).toString(), QLatin1String("a &c"));
    QCOMPARE(reply.json.value(QLatin1String("backend")).toString(), QLatin1String("a"));
    QCOMPARE(bench.call("GET", "/api/v1/route").errorField(), QLatin1String("key"));
    bench.run([](FakePort &engine, AdminServer &) { engine.current.backends.clear(); });
    QCOMPARE(bench.call("GET", "/api/v1/route?key=k").status, 404);
}

void tst_AdminObservation::servesMetrics()
{
    AdminBench bench;
    const Reply reply = bench.call("GET", "/metrics");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.response.field("Content-Type")->starts_with("text/plain; version=0.0.4"));
    QCOMPARE(reply.response.body, std::string("signalbox_up 1\n"));
}

void tst_AdminObservation::tellsHealthAndReadiness()
{
    AdminBench bench;
    QCOMPARE(bench.call("GET", "/healthz").status, 200);
    QCOMPARE(bench.call("GET", "/readyz").status, 200);
    bench.run([](FakePort &engine, AdminServer &) { engine.ready = false; });
    QCOMPARE(bench.call("GET", "/healthz").status, 200);
    QCOMPARE(bench.call("GET", "/readyz").status, 503);
}

void tst_AdminObservation::answersHead()
{
    AdminBench bench;
    const Reply reply = bench.call("HEAD", "/api/v1/status");
    QCOMPARE(reply.status, 200);
    QVERIFY(contentLength(reply.response) > 100u);
    QCOMPARE(bench.call("HEAD", "/api/v1/events").status, 200);
}

void tst_AdminObservation::wantsRightPathsMethodsAndParameters()
{
    AdminBench bench;
    QCOMPARE(bench.call("GET", "/api/v1").status, 404);
    QCOMPARE(bench.call("GET", "/api/v1/backends/").status, 404);
    QCOMPARE(bench.call("GET", "/api/v1/backends/a/b").status, 404);
    const Reply wrong = bench.call("PUT", "/api/v1/backends/a");
    QCOMPARE(wrong.status, 405);
    QCOMPARE(*wrong.response.field("Allow"), std::string("GET, HEAD, PATCH, DELETE"));
    QCOMPARE(bench.call("OPTIONS", "/api/v1/config", {}, "Content-Type: text/plain\r\n").status, 405);
    const Reply unknown = bench.call("GET", "/api/v1/requests?limt=5");
    QCOMPARE(unknown.status, 400);
    QCOMPARE(unknown.errorField(), QLatin1String("limt"));
    QCOMPARE(bench.call("GET", "/api/v1/route?key=%zz").status, 400);
}

QTEST_GUILESS_MAIN(tst_AdminObservation)
#include "tst_adminobservation.moc"
