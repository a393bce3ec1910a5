#include "tests/support/gate.h"
#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

/// A second attempt beside a slow first one.
class HedgingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheSecondWhenItAnswersFirst();
    void takesTheFirstWhenItAnswersFirst();
    void startsNoSecondBesideAQuickFirst();
    void startsNoSecondOfWhatIsNotIdempotent();
    void waitsForTheOtherWhenOneFails();
    void keepsItsAnswersApart();
};

namespace {

/// What is done with a request; `number` counts those that either backend had before.
using Handler = std::function<void(BackendConnection &, const Request &, int number)>;

/// Two backends behind an engine that hedges.
class Pair
{
public:
    explicit Pair(Handler handler, std::chrono::milliseconds hedgeDelay = 50ms)
        : m_handler(std::move(handler))
        , engine(config(hedgeDelay))
    {
    }

    int requests() const { return m_requests; }
    /// Waits until a connection that had a request was ended by the engine.
    bool isOneCancelled() const
    {
        const auto ended = [](const ScriptedBackend &backend) {
            for (std::size_t i = 0; i < backend.connectionCount(); ++i)
                if (!backend.connection(i).received().empty()
                    && backend.connection(i).ending() != Ending::Open)
                    return true;
            return false;
        };
        return m_backends[0].waitUntil([&] { return ended(m_backends[0]) || ended(m_backends[1]); });
    }

private:
    void serve(BackendConnection &connection)
    {
        while (const auto request = connection.readRequest())
            m_handler(connection, *request, m_requests++);
    }
    Config config(std::chrono::milliseconds hedgeDelay) const
    {
        Config result = configFor({m_backends[0].port(), m_backends[1].port()});
        result.retry = RetryConfig();
        result.retry.hedgeDelay = hedgeDelay;
        result.outlier.consecutiveFailures = 0;
        return result;
    }

    const Handler m_handler;
    std::atomic<int> m_requests = 0;
    const Script m_script = [this](BackendConnection &connection) { serve(connection); };
    const ScriptedBackend m_backends[2] = {ScriptedBackend(m_script), ScriptedBackend(m_script)};

public:
    RunningEngine engine;
};

}

void HedgingTest::takesTheSecondWhenItAnswersFirst()
{
    Pair pair([](BackendConnection &connection, const Request &, int number) {
        if (number == 0)
            return connection.readToEnd();
        connection.write(response("second"));
    });
    const auto before = std::chrono::steady_clock::now();
    const auto response = RawClient(pair.engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->body, std::string("second"));
    QVERIFY(std::chrono::steady_clock::now() - before >= 45ms);
    QCOMPARE(pair.requests(), 2);
    QVERIFY(pair.isOneCancelled());
    QVERIFY(pair.engine.waitUntilIdle());
}

void HedgingTest::takesTheFirstWhenItAnswersFirst()
{
    Gate gate;
    Pair pair([&gate](BackendConnection &connection, const Request &, int number) {
        if (number == 0) {
            gate.wait();
            connection.write(response("first"));
            return;
        }
        gate.open();
        connection.readToEnd();
    });
    const auto response = RawClient(pair.engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->body, std::string("first"));
    QCOMPARE(pair.requests(), 2);
    QVERIFY(pair.isOneCancelled());
    QVERIFY(pair.engine.waitUntilIdle());
}

void HedgingTest::startsNoSecondBesideAQuickFirst()
{
    Pair pair(
        [](BackendConnection &connection, const Request &request, int) { connection.write(echoTo(request)); },
        5s);
    RawClient client(pair.engine.port());
    for (int i = 0; i < 50; ++i)
        QCOMPARE(client.exchange(get("/")).value_or(Response()).status, 200);
    QCOMPARE(pair.requests(), 50);
}

void HedgingTest::startsNoSecondOfWhatIsNotIdempotent()
{
    Gate gate;
    Pair pair([&gate](BackendConnection &connection, const Request &request, int number) {
        if (request.method == "POST")
            gate.wait();
        else if (number == 1)
            return connection.readToEnd();
        connection.write(response(request.method));
    });
    RawClient posting(pair.engine.port());
    posting.send(post("/", "once"));
    QTRY_COMPARE(pair.requests(), 1);
    // The GET's second attempt starts later than one of the POST would.
    QCOMPARE(RawClient(pair.engine.port()).exchange(get("/")).value_or(Response()).body, std::string("GET"));
    QCOMPARE(pair.requests(), 3);
    gate.open();
    QCOMPARE(posting.receive().value_or(Response()).body, std::string("POST"));
    QCOMPARE(pair.requests(), 3);
}

void HedgingTest::waitsForTheOtherWhenOneFails()
{
    Gate gate;
    Pair pair([&gate](BackendConnection &connection, const Request &, int number) {
        if (number > 1)
            return connection.readToEnd();
        if (number == 1) {
            connection.close();
            return gate.open();
        }
        gate.wait();
        connection.write(response("first"));
    });
    const auto response = RawClient(pair.engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->body, std::string("first"));
    QVERIFY(pair.engine.waitUntilIdle());
}

void HedgingTest::keepsItsAnswersApart()
{
    Pair pair(
        [](BackendConnection &connection, const Request &request, int number) {
            if (number % 5 == 0)
                return connection.readToEnd();
            connection.write(echoTo(request));
        },
        20ms);
    RawClient client(pair.engine.port());
    for (int i = 0; i < 50; ++i) {
        const std::string target = "/" + std::to_string(i);
        const auto response = client.exchange(get(target));
        QVERIFY(response && response->complete);
        QCOMPARE(response->body, "GET " + target + "\n");
    }
    QVERIFY(pair.engine.waitUntilIdle());
}

}

QTEST_GUILESS_MAIN(signalbox::test::HedgingTest)
#include "tst_hedging.moc"
