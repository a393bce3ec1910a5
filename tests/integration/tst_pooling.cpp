#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

#include <algorithm>

namespace signalbox::test {

using namespace std::string_literals;

/// Pooled backend connections that turn out to be dead: what is repeated, and what never is.
class PoolingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaysAnIdempotentRequest_data();
    void replaysAnIdempotentRequest();
    void replaysAfterManyConnectionsDied();
    void sendsAPostOnAFreshConnectionWhenThePooledOneDiedIdle();
    void neverSendsAPostTwice_data();
    void neverSendsAPostTwice();
    void doesNotReplayOnceTheResponseHasBegun();
    void doesNotReplayOnAFreshConnection();
};

namespace {

enum class Death { Finish, Reset };

/// Serves each connection's first request; the first connection dies when it gets a second one.
Script dyingOnReuse(Death death, const std::string &lastWords = {})
{
    return [=](BackendConnection &connection) {
        if (const auto first = connection.readRequest())
            connection.write(echoTo(*first));
        if (connection.index() > 0)
            return answerEcho(connection);
        if (!connection.peekHead())
            return;
        connection.write(lastWords);
        death == Death::Reset ? connection.reset() : connection.close();
    };
}

std::size_t count(const std::string &octets, const std::string &part)
{
    std::size_t found = 0;
    for (std::size_t at = octets.find(part); at != std::string::npos; at = octets.find(part, at + 1))
        ++found;
    return found;
}

Config oneWorker(const ScriptedBackend &backend)
{
    Config config = configFor({backend.port()});
    config.workers = 1;
    return config;
}

}

void PoolingTest::replaysAnIdempotentRequest_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<bool>("byReset");
    const std::string host = " HTTP/1.1\r\nHost: a.example\r\n";
    for (const bool byReset : {false, true}) {
        const char *how = byReset ? "reset" : "closed";
        QTest::addRow("GET, %s", how) << "GET /2" + host + "\r\n" << byReset;
        QTest::addRow("HEAD, %s", how) << "HEAD /2" + host + "\r\n" << byReset;
        QTest::addRow("DELETE, %s", how) << "DELETE /2" + host + "\r\n" << byReset;
        QTest::addRow("PUT, %s", how) << "PUT /2" + host + "Content-Length: 4\r\n\r\nbody" << byReset;
    }
}

void PoolingTest::replaysAnIdempotentRequest()
{
    QFETCH(const std::string, request);
    QFETCH(const bool, byReset);
    const ScriptedBackend backend(dyingOnReuse(byReset ? Death::Reset : Death::Finish));
    const RunningEngine engine(oneWorker(backend));
    RawClient client(engine.port());
    QVERIFY(client.exchange(get("/1")));
    const auto response = client.exchange(request, request.starts_with("HEAD"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 200);
    QCOMPARE(backend.connectionCount(), 2U);
    QVERIFY(request.starts_with("HEAD") || contains(response->body, "/2"));
    QVERIFY(!request.starts_with("PUT") || backend.requests().back().body == "body");
}

void PoolingTest::replaysAfterManyConnectionsDied()
{
    constexpr int clients = 8;
    const ScriptedBackend backend([](BackendConnection &connection) {
        while (const auto request = connection.readRequest()) {
            connection.write(echoTo(*request));
            if (connection.index() < clients && request->target == "/fill" && connection.peekHead())
                return connection.reset();
        }
    });
    const RunningEngine engine(oneWorker(backend));
    std::vector<std::unique_ptr<RawClient>> all;
    for (int i = 0; i < clients; ++i)
        all.push_back(std::make_unique<RawClient>(engine.port()));
    for (const auto &client : all)
        client->send(get("/fill"));
    for (const auto &client : all)
        QVERIFY(client->receive());
    for (const auto &client : all) {
        const auto response = client->exchange(get("/again"));
        QVERIFY(response && response->complete);
        QCOMPARE(response->status, 200);
    }
}

void PoolingTest::sendsAPostOnAFreshConnectionWhenThePooledOneDiedIdle()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        if (connection.index() > 0)
            return answerEcho(connection);
        if (const auto request = connection.readRequest())
            connection.write(echoTo(*request));
        connection.finishWriting();
        connection.readToEnd();
    });
    const RunningEngine engine(oneWorker(backend));
    RawClient client(engine.port());
    QVERIFY(client.exchange(get("/1")));
    QVERIFY(backend.waitUntil([&] { return backend.connection(0).ending() != Ending::Open; }));
    const auto response = client.exchange(post("/2", "body"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 200);
    QCOMPARE(backend.requests().size(), 2U);
}

void PoolingTest::neverSendsAPostTwice_data()
{
    QTest::addColumn<bool>("byReset");
    QTest::addColumn<bool>("reused");
    QTest::newRow("on a reused connection that closes") << false << true;
    QTest::newRow("on a reused connection that resets") << true << true;
    QTest::newRow("on a fresh connection that closes") << false << false;
    QTest::newRow("on a fresh connection that resets") << true << false;
}

void PoolingTest::neverSendsAPostTwice()
{
    QFETCH(const bool, byReset);
    QFETCH(const bool, reused);
    const ScriptedBackend backend([&](BackendConnection &connection) {
        while (const auto request = connection.readRequest()) {
            if (request->method == "POST") {
                byReset ? connection.reset() : connection.close();
                return;
            }
            connection.write(echoTo(*request));
        }
    });
    const RunningEngine engine(oneWorker(backend));
    RawClient client(engine.port());
    if (reused)
        QVERIFY(client.exchange(get("/1")));
    const auto response = client.exchange(post("/2", "body"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 502);
    QCOMPARE(count(backend.received(), "POST /2"), 1U);
}

void PoolingTest::doesNotReplayOnceTheResponseHasBegun()
{
    const ScriptedBackend backend(dyingOnReuse(Death::Finish, "HTTP/1.1 200 OK\r\nContent-Le"));
    const RunningEngine engine(oneWorker(backend));
    RawClient client(engine.port());
    QVERIFY(client.exchange(get("/1")));
    const auto response = client.exchange(get("/2"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 502);
    QCOMPARE(count(backend.received(), "GET /2"), 1U);
}

void PoolingTest::doesNotReplayOnAFreshConnection()
{
    const ScriptedBackend backend([](BackendConnection &connection) { connection.readRequest(); });
    const RunningEngine engine(oneWorker(backend));
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 502);
    QCOMPARE(count(backend.received(), "GET /"), 1U);
}

}

QTEST_GUILESS_MAIN(signalbox::test::PoolingTest)
#include "tst_pooling.moc"
