#include "engine/balancing/algorithms.h"
#include "tests/proxy/proxybench.h"
#include "tests/support/printing.h"
#include "tests/support/scripts.h"

#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;

namespace {

const std::string unavailable = "HTTP/1.1 503 No\r\nContent-Length: 2\r\n\r\nno";

/// Its candidates as "name code" each, "by" whom first.
std::string whyIn(const RequestRecord &record)
{
    std::string why(record.chosenBy);
    for (const CandidateRecord &each : record.candidates)
        why.append(why.empty() ? "" : ", ").append(each.backend).append(" ").append(each.code);
    return why;
}

/// The next record for who looks on.
std::string nextWhy(ProxyBench &bench)
{
    RequestRecord record;
    return bench.share.recent[0].take(record) ? whyIn(record) : "no record";
}

std::string nameOf(std::uint16_t port)
{
    return "b" + std::to_string(port);
}

}

/// What is recorded of requests.
class RequestTallyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyTheBackendOfARetryWasPicked();
    void saysWhyTheHedgedAttemptsBackendWasPicked();
    void saysWhoWasThereWhenNothingCouldBePicked();
    void saysThatTheClientsOwnBackendWasPicked();
    void scoresAsOfBeforeTheAttempt();
    void knowsNamesOfATableThatHasGone();
    void explainsNoMoreThanAreLookedAt();
    void keepsTheIdOfATrustedPeerOnly_data();
    void keepsTheIdOfATrustedPeerOnly();
    void namesTheBackendOfAResponseOnly();
};

void RequestTallyTest::saysWhyTheBackendOfARetryWasPicked()
{
    const ScriptedBackend bad(always(unavailable));
    const ScriptedBackend good(named("good"));
    ProxyBench bench({bad.port(), good.port()});
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(nextWhy(bench),
        "weighted_round_robin, " + nameOf(good.port()) + " picked, " + nameOf(bad.port()) + " tried");
}

void RequestTallyTest::saysWhyTheHedgedAttemptsBackendWasPicked()
{
    const ScriptedBackend silent(beSilent);
    const ScriptedBackend good(named("good"));
    Config config;
    config.retry.hedgeDelay = 1h;
    ProxyBench bench({silent.port(), good.port()}, config);
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(silent.received().ends_with("\r\n\r\n"));
    bench.delays.expire(Clock::now() + 1h);
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(nextWhy(bench),
        "weighted_round_robin, " + nameOf(good.port()) + " picked, " + nameOf(silent.port()) + " tried");
}

void RequestTallyTest::saysWhoWasThereWhenNothingCouldBePicked()
{
    ProxyBench bench;
    auto table = std::make_shared<RoutingTable>();
    table->excluded = {{"a", "down"}, {"b", "maintenance"}};
    bench.context.install(table);
    const Asked asked(bench, "GET /");
    QCOMPARE(asked.client.status, 503);
    QCOMPARE(nextWhy(bench), std::string("a down, b maintenance"));
}

void RequestTallyTest::saysThatTheClientsOwnBackendWasPicked()
{
    const ScriptedBackend backends[2] = {ScriptedBackend(named("1")), ScriptedBackend(named("2"))};
    Config config;
    config.sticky.cookie = "seat";
    config.sticky.secret = "secret";
    ProxyBench bench({backends[0].port(), backends[1].port()}, config);
    const std::vector<RoutedBackend> routed = {bench.routed(backends[0].port())};
    const std::string own = StickySessions(routed, "secret").cookieFor(0);
    const Asked asked(bench, "GET /", "Cookie: seat=" + own + "\r\n");
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(nextWhy(bench),
        "sticky, " + nameOf(backends[0].port()) + " picked, " + nameOf(backends[1].port()) + " eligible");
}

void RequestTallyTest::scoresAsOfBeforeTheAttempt()
{
    const ScriptedBackend backend(named("good"));
    ProxyBench bench;
    auto table = std::make_shared<RoutingTable>();
    table->backends = {bench.routed(backend.port())};
    BalancingConfig balancing;
    balancing.algorithm = table->algorithm = Algorithm::LeastConnection;
    table->tiers.push_back(
        {0, 1, makeBalancer(balancing, table->backends, std::make_shared<std::atomic<std::uint64_t>>(0))});
    bench.context.install(table);
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(asked.client.isWhole);
    RequestRecord record;
    QVERIFY(bench.share.recent[0].take(record));
    QCOMPARE(record.chosenBy, std::string_view("least_connection"));
    QCOMPARE(record.candidates.front().score, std::optional(0.0));
}

void RequestTallyTest::knowsNamesOfATableThatHasGone()
{
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    ProxyBench bench({backend.port()});
    const std::string gone = "a name that is long enough to have memory of its own";
    std::weak_ptr<const RoutingTable> first;
    {
        auto table = std::make_shared<RoutingTable>();
        table->backends = {bench.routed(backend.port())};
        table->tiers.push_back({0, 1,
            std::make_shared<SmoothRoundRobin>(
                std::vector<int>{1}, std::make_shared<std::atomic<std::uint64_t>>(0))});
        table->excluded = {{gone, "down"}};
        first = table;
        bench.context.install(std::move(table));
    }
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(backend.received().ends_with("\r\n\r\n"));
    bench.route({backend.port()});
    gate.open();
    QTRY_VERIFY(asked.client.isWhole);
    QCOMPARE(
        nextWhy(bench), "weighted_round_robin, " + nameOf(backend.port()) + " picked, " + gone + " down");
    QVERIFY(first.expired());
}

void RequestTallyTest::explainsNoMoreThanAreLookedAt()
{
    ProxyBench bench;
    RecordRing log(1024 * 1024, [] {});
    bench.context.recorder.setLog(&log);
    auto table = std::make_shared<RoutingTable>();
    table->excluded = {{"a", "down"}};
    bench.context.install(table);
    for (int i = 0; i < 300; ++i)
        const Asked asked(bench, "GET /");
    int logged = 0;
    int explained = 0;
    for (RequestRecord record; log.take(record); ++logged)
        explained += !record.candidates.empty();
    QCOMPARE(logged, 300);
    QCOMPARE(explained, 200);
}

void RequestTallyTest::keepsTheIdOfATrustedPeerOnly_data()
{
    QTest::addColumn<std::string>("trusted");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("of a trusted one") << std::string("127.0.0.0/8") << true;
    QTest::newRow("not of a stranger") << std::string("10.0.0.0/8") << false;
}

void RequestTallyTest::keepsTheIdOfATrustedPeerOnly()
{
    QFETCH(const std::string, trusted);
    QFETCH(const bool, isKept);
    Config config;
    config.forwarding.trustedProxies = {trusted};
    ProxyBench bench({}, config);
    const Asked asked(bench, "GET /", "X-Request-Id: theirs\r\n");
    QCOMPARE(asked.client.status, 503);
    RequestRecord record;
    QVERIFY(bench.share.recent[0].take(record));
    QCOMPARE(record.id == "theirs", isKept);
    const std::string id(record.id);
    QVERIFY(!id.empty());
    QVERIFY(contains(asked.client.fields, "X-Request-Id: " + id + "\n"));
    QVERIFY(contains(asked.client.content, "\"" + id + "\""));
}

void RequestTallyTest::namesTheBackendOfAResponseOnly()
{
    const ScriptedBackend silent(beSilent);
    Config config;
    config.timeouts.total = 1h;
    ProxyBench bench({silent.port()}, config);
    const Asked asked(bench, "GET /");
    QTRY_VERIFY(silent.received().ends_with("\r\n\r\n"));
    bench.deadlines.expire(Clock::now() + 2h);
    QCOMPARE(asked.client.status, 504);
    RequestRecord record;
    QVERIFY(bench.share.recent[0].take(record));
    QCOMPARE(record.backend, std::string_view());
    QCOMPARE(record.attempts.front().backend, std::string_view(nameOf(silent.port())));
    QCOMPARE(whyIn(record), "weighted_round_robin, " + nameOf(silent.port()) + " picked");
}

}

QTEST_GUILESS_MAIN(signalbox::test::RequestTallyTest)
#include "tst_requesttally.moc"
