#include "tests/proxy/proxybench.h"
#include "tests/support/printing.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

namespace {

constexpr auto hedgeDelay = 1h;
const std::string unavailable = "HTTP/1.1 503 No\r\nContent-Length: 2\r\n\r\nno";

Config hedgedConfig()
{
    Config config;
    config.retry.hedgeDelay = hedgeDelay;
    config.retry.backoff = 1ms;
    return config;
}

/// What a backend answers once its gate is open; nothing: it ends the connection.
Script gated(Gate &gate, const std::string &answer)
{
    return [&gate, answer](BackendConnection &connection) {
        while (connection.readRequest()) {
            if (!gate.wait() || answer.empty() || !connection.write(answer))
                return;
        }
    };
}

/// Two backends behind gates.
struct Pair
{
    Pair(const std::string &firstAnswer, const std::string &secondAnswer)
        : first(gated(firstGate, firstAnswer))
        , second(gated(secondGate, secondAnswer))
        , bench({first.port(), second.port()}, hedgedConfig())
    {
    }
    ~Pair()
    {
        firstGate.open();
        secondGate.open();
    }
    /// Until both have a request.
    void hedge()
    {
        QTRY_VERIFY(first.received().ends_with("\r\n\r\n"));
        bench.delays.expire(Clock::now() + hedgeDelay);
        QTRY_VERIFY(second.received().ends_with("\r\n\r\n"));
        QCOMPARE(bench.inFlight(), 2U);
    }

    Gate firstGate;
    Gate secondGate;
    const ScriptedBackend first;
    const ScriptedBackend second;
    ProxyBench bench;
};

}

/// Two attempts at a time.
class AttemptHedgingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhicheverAnswersFirst_data();
    void takesWhicheverAnswersFirst();
    void waitsForTheOtherWhenOneFails_data();
    void waitsForTheOtherWhenOneFails();
    void answersWhenBothFail();
    void retriesOnceBothHaveFailed();
    void letsGoOfBothWhenTheClientGoes();
    void letsGoOfBothWhenNeitherAnswersInTime();
    void startsNoSecond_data();
    void startsNoSecond();
    void startsNoSecondWithoutBudget();
    void startsNoSecondWhereThereIsNoRoom();
    void startsNoSecondOnceTheFirstHasAnswered();
    void staysWithTheFirstWhenTheSecondIsRefused();
};

void AttemptHedgingTest::takesWhicheverAnswersFirst_data()
{
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("the first") << true;
    QTest::newRow("the second") << false;
}

void AttemptHedgingTest::takesWhicheverAnswersFirst()
{
    QFETCH(const bool, isFirst);
    Pair pair(response("first"), response("second"));
    const Asked asked(pair.bench, "GET /");
    pair.hedge();
    (isFirst ? pair.firstGate : pair.secondGate).open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.content, std::string(isFirst ? "first" : "second"));
    QCOMPARE(pair.bench.inFlight(), 0U);
    QCOMPARE(pair.bench.counters.attempts.value(), 2U);
    QCOMPARE(pair.bench.counters.retries.value(), 1U);
    QCOMPARE(pair.bench.counters.responses[1].value(), 1U);
    const ScriptedBackend &loser = isFirst ? pair.second : pair.first;
    (isFirst ? pair.secondGate : pair.firstGate).open();
    QTRY_VERIFY(loser.connection(0).ending() != Ending::Open);
    QCOMPARE(asked.client.usesAfterEnd, 0);
}

void AttemptHedgingTest::waitsForTheOtherWhenOneFails_data()
{
    QTest::addColumn<std::string>("failure");
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("the first answers with a retried status") << unavailable << true;
    QTest::newRow("the second answers with a retried status") << unavailable << false;
    QTest::newRow("the first breaks off") << std::string() << true;
    QTest::newRow("the second breaks off") << std::string() << false;
    QTest::newRow("the first is no HTTP") << std::string("SSH-2.0\r\n\r\n") << true;
    QTest::newRow("the second is no HTTP") << std::string("SSH-2.0\r\n\r\n") << false;
}

void AttemptHedgingTest::waitsForTheOtherWhenOneFails()
{
    QFETCH(const std::string, failure);
    QFETCH(const bool, isFirst);
    Pair pair(isFirst ? failure : response("good"), isFirst ? response("good") : failure);
    const Asked asked(pair.bench, "GET /");
    pair.hedge();
    (isFirst ? pair.firstGate : pair.secondGate).open();
    QTRY_COMPARE(pair.bench.inFlight(), 1U);
    QCOMPARE(asked.client.status, 0);
    pair.bench.delays.expire(Clock::now() + 2 * hedgeDelay);
    QCOMPARE(pair.bench.inFlight(), 1U); // no third
    (isFirst ? pair.secondGate : pair.firstGate).open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.content, std::string("good"));
    QCOMPARE(pair.bench.inFlight(), 0U);
}

void AttemptHedgingTest::answersWhenBothFail()
{
    Pair pair("", "");
    pair.bench.share.budget.take(Clock::now());
    const Asked asked(pair.bench, "GET /");
    pair.hedge();
    while (pair.bench.share.budget.take(Clock::now() + 1h)) { }
    pair.firstGate.open();
    QTRY_COMPARE(pair.bench.inFlight(), 1U);
    pair.secondGate.open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, 502);
    QCOMPARE(pair.bench.inFlight(), 0U);
    QCOMPARE(asked.client.usesAfterEnd, 0);
}

void AttemptHedgingTest::retriesOnceBothHaveFailed()
{
    Pair pair(unavailable, unavailable);
    const ScriptedBackend third(named("third"));
    const Asked asked(pair.bench, "GET /");
    pair.hedge();
    pair.bench.route({pair.first.port(), pair.second.port(), third.port()});
    pair.firstGate.open();
    QTRY_COMPARE(pair.bench.inFlight(), 1U);
    pair.secondGate.open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.content, std::string("third"));
    QCOMPARE(pair.bench.inFlight(), 0U);
}

void AttemptHedgingTest::letsGoOfBothWhenTheClientGoes()
{
    Pair pair("", "");
    Asked asked(pair.bench, "GET /");
    pair.hedge();
    asked.leave();
    QCOMPARE(pair.bench.inFlight(), 0U);
    pair.bench.delays.expire(Clock::now() + 2 * hedgeDelay);
    QCOMPARE(pair.bench.counters.attempts.value(), 2U);
}

void AttemptHedgingTest::letsGoOfBothWhenNeitherAnswersInTime()
{
    Pair pair("", "");
    const Asked asked(pair.bench, "GET /");
    pair.hedge();
    pair.bench.deadlines.expire(Clock::now() + 61s); // of both heads
    QCOMPARE(pair.bench.inFlight(), 0U);
    QCOMPARE(asked.client.status, 0); // it returns to one of them after a while
    pair.firstGate.open();
    pair.secondGate.open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.status, 502);
    QCOMPARE(pair.bench.inFlight(), 0U);
}

void AttemptHedgingTest::startsNoSecond_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<bool>("isAlone");
    QTest::newRow("of a POST") << std::string("POST /") << std::string() << false;
    QTest::newRow("while content is still to come")
        << std::string("PUT /") << std::string("Content-Length: 4\r\n") << false;
    QTest::newRow("where there is no other backend") << std::string("GET /") << std::string() << true;
}

void AttemptHedgingTest::startsNoSecond()
{
    QFETCH(const std::string, line);
    QFETCH(const std::string, fields);
    QFETCH(const bool, isAlone);
    Pair pair("", "");
    if (isAlone)
        pair.bench.route({pair.first.port()});
    const Asked asked(pair.bench, line, fields);
    QTRY_VERIFY(pair.first.received().ends_with("\r\n\r\n"));
    pair.bench.delays.expire(Clock::now() + hedgeDelay);
    QCOMPARE(pair.bench.counters.attempts.value(), 1U);
    QCOMPARE(pair.bench.inFlight(), 1U);
}

void AttemptHedgingTest::startsNoSecondWithoutBudget()
{
    Pair pair("", "");
    const Asked asked(pair.bench, "GET /");
    while (pair.bench.share.budget.take(Clock::now() + 1h)) { }
    pair.bench.delays.expire(Clock::now() + hedgeDelay);
    QCOMPARE(pair.bench.counters.attempts.value(), 1U);
    QCOMPARE(pair.bench.inFlight(), 1U);
}

void AttemptHedgingTest::startsNoSecondWhereThereIsNoRoom()
{
    Pair pair("", "");
    RoutedBackend full = pair.bench.routed(pair.second.port(), 1);
    full.backend->inFlight = 1;
    pair.bench.routeTo({pair.bench.routed(pair.first.port()), full});
    const Asked asked(pair.bench, "GET /");
    pair.bench.delays.expire(Clock::now() + hedgeDelay);
    QCOMPARE(pair.bench.counters.attempts.value(), 1U);
    QCOMPARE(pair.bench.context.line.size(), 0U);
    full.backend->inFlight = 0;
}

void AttemptHedgingTest::startsNoSecondOnceTheFirstHasAnswered()
{
    const ScriptedBackend first([](BackendConnection &connection) {
        if (connection.readHead())
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
        connection.readToEnd();
    });
    const ScriptedBackend second(named("second"));
    ProxyBench bench({first.port(), second.port()}, hedgedConfig());
    const Asked asked(bench, "GET /");
    QTRY_COMPARE(asked.client.content, std::string("half"));
    bench.delays.expire(Clock::now() + hedgeDelay);
    QCOMPARE(bench.counters.attempts.value(), 1U);
}

void AttemptHedgingTest::staysWithTheFirstWhenTheSecondIsRefused()
{
    Gate gate;
    const ScriptedBackend first(gated(gate, response("first")));
    ProxyBench bench({first.port()}, hedgedConfig());
    const Asked asked(bench, "GET /");
    RoutedBackend unreachable = bench.routed(1);
    unreachable.addresses = std::make_shared<const std::vector<SocketAddress>>(
        1, SocketAddress::fromNumeric("255.255.255.255", 9)); // connecting fails within the call
    bench.routeTo({bench.routed(first.port()), unreachable});
    bench.delays.expire(Clock::now() + hedgeDelay);
    QCOMPARE(bench.counters.attempts.value(), 2U);
    QCOMPARE(bench.inFlight(), 1U);
    gate.open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(asked.client.content, std::string("first"));
}

}

QTEST_GUILESS_MAIN(signalbox::test::AttemptHedgingTest)
#include "tst_attempthedging.moc"
