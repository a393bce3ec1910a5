#include "tests/support/adminclient.h"
#include "tests/support/json.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;
using Texts = std::vector<std::string>;

/// The API's calls that change backends, against an engine that forwards.
class AdminEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addABackendThatTakesTraffic();
    void refuseABackendThatIsThere();
    void refuseAListenerOfOurs();
    void refuseTheAdminApisOwnListener();
    void reviveABackendThatIsBeingRemoved();
    void changeABackend();
    void changeAllBackendsOrNone();
    void drainAndRemoveABackend();
    void cutABackend();
    void waitUntilABackendIsDrained();
    void serveTheOriginalsCalls();
};

namespace {

std::string addressOf(const ScriptedBackend &backend)
{
    return "127.0.0.1:" + std::to_string(backend.port());
}

std::string adding(const std::string &name, const ScriptedBackend &backend)
{
    return R"({"name": ")" + name + R"(", "address": ")" + addressOf(backend) + "\"}";
}

/// Two backends behind an engine, one beside it, and one that answers when the gate is open.
class Site
{
public:
    explicit Site(const Script &first = named("b1"))
        : backends{ScriptedBackend(first), ScriptedBackend(named("b2"))}
        , engine(config())
        , admin(engine.admin())
    {
    }
    Texts names() const { return textsAt(listAt(admin.get("/api/v1/backends"), "items"), "name"); }
    std::string served() const
    {
        const auto response = RawClient(engine.port()).exchange(get("/"));
        return response && response->status == 200 ? response->body : std::string();
    }
    bool comesToServeFrom(const std::string &name) const
    {
        return QTest::qWaitFor([&] { return served() == name; });
    }
    /// A client whose request b1 has, and does not answer.
    std::unique_ptr<RawClient> hold()
    {
        engine.run(SetMode{"b2", BackendMode::Maintenance});
        auto client = std::make_unique<RawClient>(engine.port());
        client->send(get("/held"));
        const bool isThere =
            backends[0].waitUntil([this] { return contains(backends[0].received(), "/held"); });
        engine.run(SetMode{"b2", BackendMode::Ready});
        return isThere ? std::move(client) : nullptr;
    }

    const ScriptedBackend backends[2];
    const ScriptedBackend other{named("b3")};
    RunningEngine engine;
    const AdminClient admin;

private:
    Config config() const
    {
        Config result = configWithAdmin({backends[0].port(), backends[1].port()});
        result.balancing.slowStart = std::chrono::milliseconds(0);
        return result;
    }
};

}

void AdminEditsTest::addABackendThatTakesTraffic()
{
    Site site;
    const auto reply = site.admin.call("POST", "/api/v1/backends", adding("b3", site.other));
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.response.field("Location"), std::optional("/api/v1/backends/b3"s));
    QCOMPARE(textAt(reply.json, "address"), addressOf(site.other));
    QCOMPARE(textAt(reply.json, "state"), "up"s);
    QCOMPARE(site.names(), (Texts{"b1", "b2", "b3"}));
    QVERIFY(site.comesToServeFrom("b3"));
}

void AdminEditsTest::refuseABackendThatIsThere()
{
    Site site;
    const auto reply = site.admin.call("POST", "/api/v1/backends", adding("b1", site.other));
    QCOMPARE(reply.status, 409);
    QCOMPARE(textAt(reply.json, "error.field"), "name"s);
    QCOMPARE(site.names(), (Texts{"b1", "b2"}));
}

void AdminEditsTest::refuseAListenerOfOurs()
{
    Site site;
    const auto reply = site.admin.call("POST", "/api/v1/backends",
        R"({"address": "localhost:)" + std::to_string(site.engine.port()) + "\"}");
    QCOMPARE(reply.status, 400);
    QCOMPARE(textAt(reply.json, "error.field"), "address"s);
    QCOMPARE(site.names(), (Texts{"b1", "b2"}));
}

void AdminEditsTest::refuseTheAdminApisOwnListener()
{
    Site site;
    for (const std::string host : {"localhost", "127.0.0.1"}) {
        const auto reply = site.admin.call("POST", "/api/v1/backends",
            R"({"address": ")" + host + ":" + std::to_string(site.admin.port()) + "\"}");
        QCOMPARE(reply.status, 400);
        QCOMPARE(textAt(reply.json, "error.code"), "own_listener"s);
    }
    QCOMPARE(site.names(), (Texts{"b1", "b2"}));

    const std::uint16_t port = ScriptedBackend().port();
    Config config = configFor({port});
    config.admin.address = Address{"127.0.0.1", port};
    const RunningEngine engine(config);
    QVERIFY2(contains(engine.failure(), "Signalbox itself listens"), engine.failure().c_str());
}

void AdminEditsTest::reviveABackendThatIsBeingRemoved()
{
    Gate gate;
    Site site(heldBy(gate));
    const auto client = site.hold();
    QVERIFY(client);
    QCOMPARE(site.admin.call("DELETE", "/api/v1/backends/b1").status, 202);
    QCOMPARE(site.admin.stateOf("b1"), "removing"s);
    QCOMPARE(site.admin.call("PATCH", "/api/v1/backends/b1", R"({"weight": 2})").status, 409);
    const auto reply = site.admin.call("POST", "/api/v1/backends", adding("b1", site.backends[0]));
    QCOMPARE(reply.status, 200);
    QCOMPARE(textAt(reply.json, "state"), "up"s);
    QCOMPARE(countAt(reply.json, "in_flight"), 1);
    gate.open();
    const auto response = client->receive();
    QVERIFY(response && response->status == 200);
}

void AdminEditsTest::changeABackend()
{
    Site site;
    auto reply = site.admin.call("PATCH", "/api/v1/backends/b1", R"({"weight": 7, "mode": "drain"})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(countAt(reply.json, "weight"), 7);
    QCOMPARE(textAt(reply.json, "mode"), "drain"s);
    reply = site.admin.call("GET", "/api/v1/backends/b1?wait=drained");
    QCOMPARE(textAt(reply.json, "state"), "drained"s);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(site.served(), "b2"s);
    reply = site.admin.call("PATCH", "/api/v1/backends/b1", R"({"weight": null, "mode": null})");
    QCOMPARE(countAt(reply.json, "weight"), 1);
    QCOMPARE(textAt(reply.json, "state"), "up"s);
    reply =
        site.admin.call("PATCH", "/api/v1/backends/b1", R"({"address": ")" + addressOf(site.other) + "\"}");
    QCOMPARE(reply.status, 200);
    QVERIFY(site.comesToServeFrom("b3"));
    QCOMPARE(site.admin.call("PATCH", "/api/v1/backends/b9", R"({"weight": 1})").status, 404);
}

void AdminEditsTest::changeAllBackendsOrNone()
{
    Site site;
    auto reply =
        site.admin.call("PATCH", "/api/v1/backends", R"({"b1": {"weight": 0}, "b2": {"weight": 1001}})");
    QCOMPARE(reply.status, 400);
    QCOMPARE(textAt(reply.json, "error.field"), "b2.weight"s);
    QCOMPARE(countAt(site.admin.get("/api/v1/backends/b1"), "weight"), 1);
    reply = site.admin.call("PATCH", "/api/v1/backends", R"({"b1": {"weight": 0}, "b2": {"weight": 95}})");
    QCOMPARE(reply.status, 200);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(site.served(), "b2"s);
}

void AdminEditsTest::drainAndRemoveABackend()
{
    Gate gate;
    Site site(heldBy(gate));
    const auto client = site.hold();
    QVERIFY(client);
    const auto reply = site.admin.call("DELETE", "/api/v1/backends/b1");
    QCOMPARE(reply.status, 202);
    QCOMPARE(textAt(reply.json, "state"), "removing"s);
    QCOMPARE(countAt(reply.json, "in_flight"), 1);
    QCOMPARE(site.served(), "b2"s);
    gate.open();
    const auto response = client->receive();
    QVERIFY(response && response->status == 200);
    QTRY_COMPARE(site.names(), Texts{"b2"});
    QCOMPARE(site.admin.call("DELETE", "/api/v1/backends/b1").status, 404);
}

void AdminEditsTest::cutABackend()
{
    Site site(beSilent);
    const auto client = site.hold();
    QVERIFY(client);
    QCOMPARE(site.admin.call("DELETE", "/api/v1/backends/b1?now=true").status, 204);
    QTRY_COMPARE(site.names(), Texts{"b2"});
    const auto response = client->receive();
    QVERIFY(!response || response->status >= 500 || response->body == "b2");
}

void AdminEditsTest::waitUntilABackendIsDrained()
{
    Gate gate;
    Site site(heldBy(gate));
    const auto client = site.hold();
    QVERIFY(client);
    site.admin.call("PATCH", "/api/v1/backends/b1", R"({"mode": "drain"})");
    QCOMPARE(site.admin.stateOf("b1"), "draining"s);
    const auto late = site.admin.call("GET", "/api/v1/backends/b1?wait=drained&timeout=100ms");
    QCOMPARE(late.status, 409);
    QCOMPARE(textAt(late.json, "error.code"), "still_draining"s);
    RawClient waiting(site.admin.port());
    waiting.send(site.admin.request("GET", "/api/v1/backends/b1?wait=drained&timeout=30s"));
    gate.open();
    const auto answer = waiting.receive();
    QVERIFY(answer && answer->complete);
    QCOMPARE(answer->status, 200);
    QVERIFY(contains(answer->body, R"("state":"drained")"));
}

void AdminEditsTest::serveTheOriginalsCalls()
{
    Site site;
    const std::string server = R"({"server": ")" + addressOf(site.other) + "\"}";
    QCOMPARE(site.admin.call("POST", "/add_server", server).status, 200);
    QCOMPARE(site.admin.call("POST", "/add_server", server).status, 409);
    QVERIFY(site.comesToServeFrom("b3"));
    QVERIFY(!textAt(site.admin.get("/get_server?key=some"), "server").empty());
    QCOMPARE(site.admin.call("POST", "/remove_server", server).status, 200);
    QTRY_COMPARE(site.names(), (Texts{"b1", "b2"}));
    QCOMPARE(site.admin.call("POST", "/remove_server", server).status, 404);
}

}

QTEST_GUILESS_MAIN(signalbox::test::AdminEditsTest)
#include "tst_adminedits.moc"
