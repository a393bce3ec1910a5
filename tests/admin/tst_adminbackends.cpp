#include "tests/admin/adminbench.h"
#include "tests/support/printing.h"

#include <QJsonArray>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

namespace {

QStringList namesIn(const Reply &list)
{
    QStringList result;
    for (const QJsonValue &item : list.json.value(QLatin1String("items")).toArray())
        result.append(item.toObject().value(QLatin1String("name")).toString());
    return result;
}

}

class tst_AdminBackends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsBackends();
    void showsOneBackend();
    void takesNamesAsTheyAreOrEncoded();
    void addsABackend();
    void refusesABackendThatIsThere();
    void revivesABackendThatIsBeingRemoved();
    void changesABackend();
    void keepsABackendsName();
    void changesSeveralBackendsOrNone();
    void drainsAndRemovesABackend();
    void cutsABackend();
    void answersWhenABackendIsDrained();
    void answersWhenARemovedBackendIsGone();
    void tellsThatABackendIsStillDraining();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void servesTheOriginalsCalls();
};

void tst_AdminBackends::listsBackends()
{
    AdminBench bench;
    const Reply reply = bench.call("GET", "/api/v1/backends");
    QCOMPARE(reply.status, 200);
    QCOMPARE(namesIn(reply), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void tst_AdminBackends::showsOneBackend()
{
    AdminBench bench;
    const Reply reply = bench.call("GET", "/api/v1/backends/a");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(QLatin1String("address")).toString(), QLatin1String("127.0.0.1:9001"));
    QCOMPARE(reply.json.value(QLatin1String("state")).toString(), QLatin1String("up"));
    QCOMPARE(bench.call("GET", "/api/v1/backends/x").errorCode(), QLatin1String("unknown_backend"));
}

void tst_AdminBackends::takesNamesAsTheyAreOrEncoded()
{
    AdminBench bench;
    QCOMPARE(bench.call("POST", "/api/v1/backends", R"({"address": "[::1]:9003"})").status, 201);
    QCOMPARE(bench.call("GET", "/api/v1/backends/[::1]:9003").status, 200);
    QCOMPARE(bench.call("GET", "/api/v1/backends/%5B::1%5d%3A9003").status, 200);
    QCOMPARE(bench.call("GET", "/api/v1/backends/%5").status, 404);
}

void tst_AdminBackends::addsABackend()
{
    AdminBench bench;
    const Reply reply =
        bench.call("POST", "/api/v1/backends", R"({"address": "127.0.0.1:9003", "name": "c", "weight": 7})");
    QCOMPARE(reply.status, 201);
    QCOMPARE(*reply.response.field("Location"), std::string("/api/v1/backends/c"));
    QCOMPARE(reply.json.value(QLatin1String("weight")).toInt(), 7);
    const Reply unnamed = bench.call("POST", "/api/v1/backends", R"({"address": "127.0.0.1:9004"})");
    QCOMPARE(*unnamed.response.field("Location"), std::string("/api/v1/backends/127.0.0.1:9004"));
    QCOMPARE(namesIn(bench.call("GET", "/api/v1/backends")).size(), 4);
}

void tst_AdminBackends::refusesABackendThatIsThere()
{
    AdminBench bench;
    const Reply reply =
        bench.call("POST", "/api/v1/backends", R"({"address": "127.0.0.1:9003", "name": "a"})");
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.errorField(), QLatin1String("name"));
    QCOMPARE(namesIn(bench.call("GET", "/api/v1/backends")).size(), 2);
}

void tst_AdminBackends::revivesABackendThatIsBeingRemoved()
{
    AdminBench bench;
    QCOMPARE(bench.call("DELETE", "/api/v1/backends/a").status, 202);
    const Reply reply =
        bench.call("POST", "/api/v1/backends", R"({"address": "127.0.0.1:9001", "name": "a"})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(QLatin1String("state")).toString(), QLatin1String("up"));
}

void tst_AdminBackends::changesABackend()
{
    AdminBench bench;
    Reply reply = bench.call("PATCH", "/api/v1/backends/a", R"({"weight": 95, "mode": "drain"})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(QLatin1String("weight")).toInt(), 95);
    QCOMPARE(reply.json.value(QLatin1String("state")).toString(), QLatin1String("drained"));
    reply = bench.call("PATCH", "/api/v1/backends/a", R"({"weight": null})");
    QCOMPARE(reply.json.value(QLatin1String("weight")).toInt(), 1);
    QCOMPARE(reply.json.value(QLatin1String("mode")).toString(), QLatin1String("drain"));
    QCOMPARE(bench.call("PATCH", "/api/v1/backends/x", "{}").status, 404);
}

void tst_AdminBackends::keepsABackendsName()
{
    AdminBench bench;
    for (const char *target : {"/api/v1/backends/a", "/api/v1/backends"}) {
        const bool isOne = std::string_view(target).ends_with('a');
        const Reply reply =
            bench.call("PATCH", target, isOne ? R"({"name": "z"})" : R"({"a": {"name": "z"}})");
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.errorField(), QLatin1String("name"));
    }
    QCOMPARE(bench.call("PATCH", "/api/v1/backends/a", R"({"name": "a", "weight": 2})").status, 200);
}

void tst_AdminBackends::changesSeveralBackendsOrNone()
{
    AdminBench bench;
    const Reply both =
        bench.call("PATCH", "/api/v1/backends", R"({"a": {"weight": 95}, "b": {"weight": 5}})");
    QCOMPARE(both.status, 200);
    QCOMPARE(namesIn(both).size(), 2);
    const Reply half =
        bench.call("PATCH", "/api/v1/backends", R"({"a": {"weight": 1}, "b": {"weight": 5000}})");
    QCOMPARE(half.status, 400);
    QCOMPARE(half.errorField(), QLatin1String("b.weight"));
    QCOMPARE(bench.call("PATCH", "/api/v1/backends", R"({"a": {"weight": 1}, "x": {}})").status, 404);
    QCOMPARE(bench.call("GET", "/api/v1/backends/a").json.value(QLatin1String("weight")).toInt(), 95);
}

void tst_AdminBackends::drainsAndRemovesABackend()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) { engine.inFlight["a"] = 3; });
    const Reply reply = bench.call("DELETE", "/api/v1/backends/a");
    QCOMPARE(reply.status, 202);
    QCOMPARE(reply.json.value(QLatin1String("state")).toString(), QLatin1String("removing"));
    QCOMPARE(reply.json.value(QLatin1String("in_flight")).toInt(), 3);
    QCOMPARE(bench.call("DELETE", "/api/v1/backends/a").status, 202); // again: no harm
    QCOMPARE(bench.call("PATCH", "/api/v1/backends/a", "{}").errorCode(), QLatin1String("being_removed"));
    bench.run([](FakePort &engine, AdminServer &) { engine.finish("a"); });
    QCOMPARE(bench.call("DELETE", "/api/v1/backends/a").status, 404);
}

void tst_AdminBackends::cutsABackend()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) { engine.inFlight["a"] = 3; });
    QCOMPARE(bench.call("DELETE", "/api/v1/backends/a?now=perhaps").errorField(), QLatin1String("now"));
    const Reply reply = bench.call("DELETE", "/api/v1/backends/a?now=true");
    QCOMPARE(reply.status, 204);
    QVERIFY(reply.response.body.empty());
    QCOMPARE(bench.call("GET", "/api/v1/backends/a").status, 404);
}

void tst_AdminBackends::answersWhenABackendIsDrained()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) { engine.inFlight["a"] = 1; });
    bench.call("PATCH", "/api/v1/backends/a", R"({"mode": "drain"})");
    RawClient client(bench.port());
    client.send(bench.request("GET", "/api/v1/backends/a?wait=drained&timeout=1m"));
    bench.call("GET", "/healthz"); // it has come
    bench.tellSnapshot();
    QVERIFY(client.received().empty());
    bench.run([](FakePort &engine, AdminServer &) { engine.inFlight["a"] = 0; });
    bench.tellSnapshot();
    const Reply reply = toReply(client.receive());
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(QLatin1String("state")).toString(), QLatin1String("drained"));
    QCOMPARE(bench.call("GET", "/api/v1/backends/a?wait=drained").status, 200); // at once
}

void tst_AdminBackends::answersWhenARemovedBackendIsGone()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) { engine.inFlight["a"] = 1; });
    bench.call("DELETE", "/api/v1/backends/a");
    RawClient client(bench.port());
    client.send(bench.request("GET", "/api/v1/backends/a?wait=drained"));
    bench.call("GET", "/healthz");
    bench.run([](FakePort &engine, AdminServer &) { engine.finish("a"); });
    bench.tellSnapshot();
    QCOMPARE(toReply(client.receive()).status, 200);
}

void tst_AdminBackends::tellsThatABackendIsStillDraining()
{
    AdminBench bench;
    bench.run([](FakePort &engine, AdminServer &) { engine.inFlight["a"] = 1; });
    bench.call("PATCH", "/api/v1/backends/a", R"({"mode": "drain"})");
    for (const char *timeout : {"0s", "50ms"}) {
        const Reply reply =
            bench.call("GET", std::string("/api/v1/backends/a?wait=drained&timeout=") + timeout);
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.errorCode(), QLatin1String("still_draining"));
    }
    QCOMPARE(bench.call("GET", "/api/v1/backends/a?wait=drained&timeout=11m").errorField(),
        QLatin1String("timeout"));
    QCOMPARE(bench.call("GET", "/api/v1/backends/a?wait=up").errorField(), QLatin1String("wait"));
}

void tst_AdminBackends::servesTheOriginalsCalls()
{
    AdminBench bench;
    QCOMPARE(bench.call("POST", "/add_server", R"({"server": "localhost:9003"})").status, 200);
    QCOMPARE(bench.call("GET", "/api/v1/backends/localhost:9003").status, 200);
    const Reply again = bench.call("POST", "/add_server", R"({"server": "localhost:9003"})");
    QCOMPARE(again.status, 409);
    QCOMPARE(again.errorField(), QLatin1String("server"));
    const Reply where = bench.call("GET", "/get_server?key=ab");
    QCOMPARE(where.json.value(QLatin1String("server")).toString(), QLatin1String("localhost:9003"));
    QCOMPARE(bench.call("POST", "/remove_server", R"({"server": "localhost:9003"})").status, 200);
    QCOMPARE(bench.call("POST", "/remove_server", R"({"server": "localhost:9003"})").status, 404);
    QCOMPARE(bench.call("GET", "/get_server").errorField(), QLatin1String("key"));
    for (const char *wrong : {"{}", "[]", "{", R"({"server": 5})", R"({"server": "a:b:c"})"})
        QCOMPARE(bench.call("POST", "/add_server", wrong).status, 400);
}

void tst_AdminBackends::namesWhatIsWrong_data()
{
    QTest::addColumn<std::string>("content");
    QTest::addColumn<QString>("field");
    QTest::newRow("no object") << std::string("5") << QString();
    QTest::newRow("truncated") << std::string(R"({"weight": )") << QString();
    QTest::newRow("not UTF-8") << std::string("{\"host\": \"\xff\"}") << QString();
    QTest::newRow("deeply nested") << std::string(100'000, '[') << QString();
    QTest::newRow("a key twice") << std::string(R"({"weight": 1, "weight": 2})") << QStringLiteral("weight");
    QTest::newRow("an unknown key") << std::string(R"({"wieght": 1})") << QStringLiteral("wieght");
    QTest::newRow("out of range") << std::string(R"({"weight": 1001})") << QStringLiteral("weight");
    QTest::newRow("a wrong type") << std::string(R"({"weight": [1]})") << QStringLiteral("weight");
    QTest::newRow("our own listener")
        << std::string(R"({"address": "127.0.0.1:8800"})") << QStringLiteral("address");
}

void tst_AdminBackends::namesWhatIsWrong()
{
    QFETCH(const std::string, content);
    QFETCH(const QString, field);
    AdminBench bench;
    const Reply reply = bench.call("PATCH", "/api/v1/backends/a", content);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.errorField(), field);
    QVERIFY(!reply.errorCode().isEmpty());
    bench.run([](FakePort &engine, AdminServer &) { QCOMPARE(engine.applied, 0); });
}

QTEST_GUILESS_MAIN(tst_AdminBackends)
#include "tst_adminbackends.moc"
