#include "tests/proxy/proxybench.h"
#include "tests/support/printing.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

namespace {

/// A 503 that is told from others by its content.
std::string unavailable(const std::string &content, const std::string &fields = {})
{
    return "HTTP/1.1 503 Service Unavailable\r\n" + fields
        + "Content-Length: " + std::to_string(content.size()) + "\r\n\r\n" + content;
}

Config quickConfig()
{
    Config config;
    config.retry.backoff = 1ms;
    return config;
}

}

/// Repeating: after which failure, where, when, how often.
class AttemptSeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retriesAStatusElsewhere();
    void passesAStatusUnchanged_data();
    void passesAStatusUnchanged();
    void keepsOrClosesTheConnectionOfWhatItRetries_data();
    void keepsOrClosesTheConnectionOfWhatItRetries();
    void returnsToTheOnlyBackendAsOftenAsItMay();
    void waitsBeforeItReturns();
    void waitsAsLongAsRetryAfterAsks();
    void doesNotWaitForALongRetryAfterOnceTheOthersFail();
    void sendsHeldContentAgain();
    void doesNotRetryContentThatIsMoreThanIsHeld();
    void stopsWhenTheBudgetIsSpent();
    void endsATryThatTakesTooLong_data();
    void endsATryThatTakesTooLong();
    void leavesABackendThatGoesDown_data();
    void leavesABackendThatGoesDown();
    void staysWithAResponseThatHasBegunWhenTheBackendGoesDown();
    void staysWithABackendThatGoesDownWhereThereIsNoOther();
    void retriesAPostThatConnectsToABackendThatGoesDown();
};

void AttemptSeriesTest::retriesAStatusElsewhere()
{
    const ScriptedBackend bad(always(unavailable("bad")));
    const ScriptedBackend good(named("good"));
    ProxyBench bench({bad.port(), good.port()});
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, 200);
    QCOMPARE(asked.client.content, std::string("good"));
    QCOMPARE(bench.counters.attempts.value(), 2U);
    QCOMPARE(bench.counters.retries.value(), 1U);
    QCOMPARE(bench.counters.responses[4].value(), 0U); // to the client
    QCOMPARE(bench.inFlight(), 0U);
}

void AttemptSeriesTest::passesAStatusUnchanged_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("backends");
    QTest::addColumn<int>("attempts");
    const auto row = [](const char *name, const char *line, const char *fields, int status, int backends,
                         int attempts) {
        QTest::newRow(name) << std::string(line) << std::string(fields) << status << backends << attempts;
    };
    row("of the last attempt there may be", "GET /", "", 503, 3, 3);
    row("of the last attempt, at a single backend", "GET /", "", 503, 1, 3);
    row("to a method that may not be repeated", "POST /", "", 503, 2, 1);
    row("that is not retried", "GET /", "", 500, 2, 1);
    row("of the only backend, which asks for a long wait", "GET /", "Retry-After: 6\r\n", 503, 1, 1);
    row("of the last backend, which asks for a long wait", "GET /", "Retry-After: 6\r\n", 503, 2, 2);
    row("whose wait is a year", "GET /", "Retry-After: Fri, 01 Jan 9999 00:00:00 GMT\r\n", 503, 1, 1);
}

void AttemptSeriesTest::passesAStatusUnchanged()
{
    QFETCH(const std::string, line);
    QFETCH(const std::string, fields);
    QFETCH(const int, status);
    QFETCH(const int, backends);
    QFETCH(const int, attempts);
    const std::string answer = "HTTP/1.1 " + std::to_string(status) + " My own\r\nX-Own: 1\r\n" + fields
        + "Content-Length: 3\r\n\r\nown";
    std::vector<std::unique_ptr<ScriptedBackend>> all;
    std::vector<std::uint16_t> ports;
    for (int i = 0; i < backends; ++i)
        ports.push_back(all.emplace_back(std::make_unique<ScriptedBackend>(always(answer)))->port());
    Config config = quickConfig();
    config.retry.attempts = 2;
    ProxyBench bench(ports, config);
    const Asked asked(bench, line);
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, status);
    QCOMPARE(asked.client.content, std::string("own"));
    QVERIFY(contains(asked.client.fields, "X-Own: 1\n" + (fields.empty() ? "" : fields.substr(0, 14))));
    QCOMPARE(bench.counters.attempts.value(), static_cast<std::uint64_t>(attempts));
    QCOMPARE(bench.inFlight(), 0U);
}

void AttemptSeriesTest::keepsOrClosesTheConnectionOfWhatItRetries_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<bool>("isKept");
    const auto row = [](const char *name, const std::string &answer, bool isKept) {
        QTest::newRow(name) << answer << isKept;
    };
    const std::string head = "HTTP/1.1 503 No\r\n";
    row("keeps it without content", unavailable({}), true);
    row("keeps it after a little content", unavailable("small"), true);
    row("keeps it after 64 KiB", unavailable(std::string(64 * 1024, 'x')), true);
    row("closes it before more than that", unavailable(std::string(64 * 1024 + 1, 'x')), false);
    row("closes it where the length is not known",
        head + "Transfer-Encoding: chunked\r\n\r\n5\r\nsmall\r\n0\r\n\r\n", false);
    row("closes it where the backend will", unavailable("small", "Connection: close\r\n"), false);
}

void AttemptSeriesTest::keepsOrClosesTheConnectionOfWhatItRetries()
{
    QFETCH(const std::string, answer);
    QFETCH(const bool, isKept);
    std::atomic<int> left = 1;
    const ScriptedBackend backend(failingFirst(left, answer));
    Config config;
    config.retry.backoff = 1h;
    config.retry.maxBackoff = 1h;
    ProxyBench bench({backend.port()}, config);
    const Asked asked(bench, "GET /");
    QTRY_COMPARE(bench.counters.retries.value(), 1U);
    QCOMPARE(bench.inFlight(), 0U); // what is read and dropped does not count
    UpstreamPool *const pool = bench.context.pick(asked.request.head, asked.client, {}).pool;
    bench.context.release(*pool);
    UpstreamConnection *kept = nullptr;
    QTRY_VERIFY(pool->isEmpty() || kept || (kept = pool->takeIdle({})));
    QCOMPARE(kept != nullptr, isKept);
}

void AttemptSeriesTest::returnsToTheOnlyBackendAsOftenAsItMay()
{
    ProxyBench bench({refusingPort()}, quickConfig());
    const Asked asked(bench, "POST /");
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, 502);
    QCOMPARE(bench.counters.attempts.value(), 4U);
    QCOMPARE(bench.counters.retries.value(), 3U);
    QCOMPARE(bench.inFlight(), 0U);
}

void AttemptSeriesTest::waitsBeforeItReturns()
{
    std::atomic<int> left = 1;
    const ScriptedBackend backend(failingFirst(left, unavailable("x")));
    Config config;
    config.retry.backoff = config.retry.maxBackoff = 1h;
    ProxyBench bench({backend.port()}, config);
    bench.context.chance = Chance(7);
    const auto wait = bench.context.settings()->retry.backoff(1, Chance(7).fraction());
    QVERIFY(wait > 1min);
    const Asked asked(bench, "GET /");
    QTRY_COMPARE(bench.counters.retries.value(), 1U);
    bench.delays.expire(Clock::now() + wait - 1min);
    QCOMPARE(bench.counters.attempts.value(), 1U);
    bench.delays.expire(Clock::now() + wait);
    QCOMPARE(bench.counters.attempts.value(), 2U);
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, 200);
}

void AttemptSeriesTest::waitsAsLongAsRetryAfterAsks()
{
    std::atomic<int> left = 1;
    const ScriptedBackend backend(failingFirst(left, unavailable("x", "retry-after: 600\r\n")));
    Config config = quickConfig();
    config.retry.maxBackoff = 10min;
    ProxyBench bench({backend.port()}, config);
    const Asked asked(bench, "GET /");
    QTRY_COMPARE(bench.counters.retries.value(), 1U);
    bench.delays.expire(Clock::now() + 9min);
    QCOMPARE(bench.counters.attempts.value(), 1U);
    bench.delays.expire(Clock::now() + 10min);
    QCOMPARE(bench.counters.attempts.value(), 2U);
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, 200);
}

void AttemptSeriesTest::doesNotWaitForALongRetryAfterOnceTheOthersFail()
{
    const ScriptedBackend busy(always(unavailable("x", "Retry-After: 3600\r\n")));
    ProxyBench bench({busy.port(), refusingPort()}, quickConfig());
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, 502);
    QCOMPARE(busy.requests().size(), 1U);
    QCOMPARE(bench.inFlight(), 0U);
}

void AttemptSeriesTest::sendsHeldContentAgain()
{
    const ScriptedBackend bad(always(unavailable("bad")));
    const ScriptedBackend good(named("good"));
    ProxyBench bench({bad.port(), good.port()});
    Asked asked(bench, "PUT /", "Content-Length: 8\r\n");
    asked.send("part", false);
    QTRY_VERIFY(bad.received().ends_with("part"));
    asked.send("rest", true);
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.content, std::string("good"));
    QVERIFY(good.received().ends_with("\r\n\r\npartrest"));
}

void AttemptSeriesTest::doesNotRetryContentThatIsMoreThanIsHeld()
{
    const ScriptedBackend bad([](BackendConnection &connection) { connection.readRequest(); });
    const ScriptedBackend good(named("good"));
    Config config;
    config.retry.contentLimit = 4;
    ProxyBench bench({bad.port(), good.port()}, config);
    Asked asked(bench, "PUT /", "Transfer-Encoding: chunked\r\n");
    asked.send("part", false);
    QTRY_VERIFY(contains(bad.received(), "part"));
    asked.send("rest", true);
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, 502);
    QVERIFY(contains(asked.client.content, "more than is kept"));
    QCOMPARE(bench.counters.attempts.value(), 1U);
    QCOMPARE(bench.inFlight(), 0U);
}

void AttemptSeriesTest::stopsWhenTheBudgetIsSpent()
{
    const ScriptedBackend bad(always(unavailable("bad")));
    const ScriptedBackend good(named("good"));
    ProxyBench bench({bad.port(), good.port()});
    while (bench.share.budget.take(Clock::now() + 1h)) { }
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, 503);
    QCOMPARE(asked.client.content, std::string("bad"));
    QCOMPARE(bench.counters.retries.value(), 0U);
}

void AttemptSeriesTest::endsATryThatTakesTooLong_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<int>("status");
    QTest::newRow("and goes elsewhere with a GET") << std::string("GET /") << 200;
    QTest::newRow("and answers a POST, which may be at work") << std::string("POST /") << 504;
    QTest::newRow("and answers a PUT, likewise") << std::string("PUT /") << 504;
}

void AttemptSeriesTest::endsATryThatTakesTooLong()
{
    QFETCH(const std::string, line);
    QFETCH(const int, status);
    const ScriptedBackend slow(beSilent);
    const ScriptedBackend good(named("good"));
    Config config;
    config.retry.perTryTimeout = 10min;
    ProxyBench bench({slow.port(), good.port()}, config);
    const Asked asked(bench, line);
    QTRY_VERIFY(slow.received().ends_with("\r\n\r\n"));
    bench.deadlines.expire(Clock::now() + 50s);
    QCOMPARE(asked.client.status, 0);
    bench.deadlines.expire(Clock::now() + 10min);
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, status);
    QTRY_VERIFY(slow.connection(0).ending() != Ending::Open);
    QCOMPARE(bench.inFlight(), 0U);
}

void AttemptSeriesTest::leavesABackendThatGoesDown_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("content");
    QTest::newRow("with a GET") << std::string("GET /") << std::string("other");
    QTest::newRow("with a DELETE") << std::string("DELETE /") << std::string("other");
    QTest::newRow("but not with a POST") << std::string("POST /") << std::string("POST /\n");
}

void AttemptSeriesTest::leavesABackendThatGoesDown()
{
    QFETCH(const std::string, line);
    QFETCH(const std::string, content);
    Gate gate;
    const ScriptedBackend sick(heldBy(gate));
    const ScriptedBackend other(named("other"));
    ProxyBench bench({sick.port()});
    const Asked asked(bench, line);
    QTRY_VERIFY(sick.received().ends_with("\r\n\r\n"));
    bench.routeTo({bench.routed(other.port())}, {sick.port()});
    gate.open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.content, content);
    QCOMPARE(bench.inFlight(), 0U);
}

void AttemptSeriesTest::staysWithAResponseThatHasBegunWhenTheBackendGoesDown()
{
    Gate gate;
    const ScriptedBackend sick([&gate](BackendConnection &connection) {
        if (connection.readHead())
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nha");
        if (gate.wait())
            connection.write("lf");
        connection.readToEnd();
    });
    ProxyBench bench({sick.port()});
    const Asked asked(bench, "GET /");
    QTRY_COMPARE(asked.client.content, std::string("ha"));
    bench.routeTo({}, {sick.port()});
    gate.open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.content, std::string("half"));
}

void AttemptSeriesTest::staysWithABackendThatGoesDownWhereThereIsNoOther()
{
    Gate gate;
    const ScriptedBackend sick(heldBy(gate));
    ProxyBench bench({sick.port()});
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(sick.received().ends_with("\r\n\r\n"));
    bench.routeTo({}, {sick.port()});
    QCOMPARE(bench.inFlight(), 1U);
    gate.open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, 200);
    QCOMPARE(bench.counters.attempts.value(), 1U);
}

void AttemptSeriesTest::retriesAPostThatConnectsToABackendThatGoesDown()
{
    const ScriptedBackend sick(beSilent);
    const ScriptedBackend other(named("other"));
    ProxyBench bench({sick.port()});
    const Asked asked(bench, "POST /");
    bench.routeTo({bench.routed(other.port())}, {sick.port()}); // it has not connected yet
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.content, std::string("other"));
    QCOMPARE(bench.inFlight(), 0U);
}

}

QTEST_GUILESS_MAIN(signalbox::test::AttemptSeriesTest)
#include "tst_attemptseries.moc"
