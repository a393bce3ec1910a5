#include "tests/support/printing.h"
#include "tests/support/problem.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

/// When something is sent again, and how long that may go on.
class RetryTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsAsLongAsRetryAfterSays();
    void goesElsewhereWhateverRetryAfterSays();
    void doesNotWaitTooLongForRetryAfter();
    void limitsEachTry();
    void limitsAllTries();
    void cutsAResponseThatTakesTooLongInAll();

private:
    std::atomic<int> m_failuresLeft = 0;
};

namespace {

using Clock = std::chrono::steady_clock;

Config retryingConfig(std::initializer_list<std::uint16_t> ports)
{
    Config config = configFor(ports);
    config.retry = RetryConfig();
    config.retry.backoff = 10ms;
    config.outlier.consecutiveFailures = 0;
    return config;
}

}

void RetryTimesTest::waitsAsLongAsRetryAfterSays()
{
    m_failuresLeft = 1;
    const ScriptedBackend backend(
        failingFirst(m_failuresLeft, "HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"));
    const RunningEngine engine(retryingConfig({backend.port()}));
    const auto before = Clock::now();
    QCOMPARE(RawClient(engine.port()).exchange(get("/")).value_or(Response()).status, 200);
    QVERIFY(Clock::now() - before >= 990ms);
    QCOMPARE(backend.requests().size(), 2U);
}

void RetryTimesTest::goesElsewhereWhateverRetryAfterSays()
{
    m_failuresLeft = 1;
    const std::string answer = "HTTP/1.1 503 Busy\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n";
    const ScriptedBackend backends[2] = {ScriptedBackend(failingFirst(m_failuresLeft, answer)),
        ScriptedBackend(failingFirst(m_failuresLeft, answer))};
    const RunningEngine engine(retryingConfig({backends[0].port(), backends[1].port()}));
    QCOMPARE(RawClient(engine.port()).exchange(get("/")).value_or(Response()).status, 200);
    QCOMPARE(backends[0].requests().size(), 1U);
    QCOMPARE(backends[1].requests().size(), 1U);
}

void RetryTimesTest::doesNotWaitTooLongForRetryAfter()
{
    const ScriptedBackend backend(
        always("HTTP/1.1 503 Busy\r\nRetry-After: 60\r\nContent-Length: 4\r\n\r\nbusy"));
    const RunningEngine engine(retryingConfig({backend.port()}));
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 503);
    QCOMPARE(response->body, std::string("busy"));
    QCOMPARE(response->field("Retry-After").value_or(""), std::string("60"));
    QCOMPARE(backend.requests().size(), 1U);
}

void RetryTimesTest::limitsEachTry()
{
    const ScriptedBackend silent(beSilent);
    const ScriptedBackend sound;
    Config config = retryingConfig({silent.port(), sound.port()});
    config.retry.perTryTimeout = 200ms;
    RunningEngine engine(config);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(RawClient(engine.port()).exchange(get("/")).value_or(Response()).status, 200);
    QVERIFY(silent.connectionCount() > 0);
    for (std::size_t i = 0; i < silent.connectionCount(); ++i)
        QVERIFY(silent.waitUntil([&] { return silent.connection(i).ending() != Ending::Open; }));
    QVERIFY(!engine.run(RemoveBackend{"b2"}));
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 504);
    QCOMPARE(problemIn(*response).code, std::string("backend_response_timeout"));
}

void RetryTimesTest::limitsAllTries()
{
    const ScriptedBackend backends[2] = {ScriptedBackend(beSilent), ScriptedBackend(beSilent)};
    Config config = retryingConfig({backends[0].port(), backends[1].port()});
    config.retry.perTryTimeout = 200ms;
    config.timeouts.total = 500ms;
    RunningEngine engine(config);
    const auto before = Clock::now();
    const auto response = RawClient(engine.port()).exchange(get("/"));
    QVERIFY(Clock::now() - before >= 490ms);
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 504);
    const Problem problem = problemIn(*response);
    QCOMPARE(problem.code, std::string("total_timeout"));
    QVERIFY(problem.attempts.size() >= 2);
    QVERIFY(engine.waitUntilIdle());
}

void RetryTimesTest::cutsAResponseThatTakesTooLongInAll()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        connection.readRequest();
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello");
        connection.readToEnd();
    });
    Config config = retryingConfig({backend.port()});
    config.timeouts.total = 300ms;
    RunningEngine engine(config);
    RawClient client(engine.port());
    const auto response = client.exchange(get("/"));
    QVERIFY(response && !response->complete);
    QVERIFY(client.ending() != Ending::Open);
    QCOMPARE(backend.requests().size(), 1U);
    QVERIFY(engine.waitUntilIdle());
}

}

QTEST_GUILESS_MAIN(signalbox::test::RetryTimesTest)
#include "tst_retrytimes.moc"
