#include "engine/proxy/retrypolicy.h"

#include <QTest>

using namespace signalbox;

Q_DECLARE_METATYPE(FailedAttempt)

class tst_RetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void retriesAsOftenAsItWasTold_data();
    void retriesAsOftenAsItWasTold();
    void givesAnyIdleConnectionToIdempotentMethodsOnly_data();
    void givesAnyIdleConnectionToIdempotentMethodsOnly();
};

void tst_RetryPolicy::decides_data()
{
    QTest::addColumn<FailedAttempt>("attempt");
    QTest::addColumn<int>("decision");
    using Failure = UpstreamFailure;
    const auto row = [](const char *name, const FailedAttempt &attempt, RetryDecision decision) {
        QTest::newRow(name) << attempt << static_cast<int>(decision);
    };
    const auto connecting = [](Failure failure, Method method, bool isHeld = true) {
        return FailedAttempt{.failure = failure, .method = method, .isContentHeld = isHeld};
    };
    row("retries a GET that was refused", connecting(Failure::ConnectRefused, Method::Get),
        RetryDecision::Retry);
    row("retries a POST that was refused", connecting(Failure::ConnectRefused, Method::Post),
        RetryDecision::Retry);
    row("retries after a connect timeout", connecting(Failure::ConnectTimeout, Method::Post),
        RetryDecision::Retry);
    row("retries what could not be reached", connecting(Failure::ConnectFailed, Method::Other),
        RetryDecision::Retry);
    row("does not retry content that is gone", connecting(Failure::ConnectRefused, Method::Put, false),
        RetryDecision::GiveUp);

    const auto lost = [](Method method, bool wasReused, bool hasReceived = false, bool isHeld = true) {
        return FailedAttempt{.failure = Failure::ConnectionLost,
            .method = method,
            .wasReused = wasReused,
            .hasReceived = hasReceived,
            .isContentHeld = isHeld};
    };
    row("replays a GET on a reused connection", lost(Method::Get, true), RetryDecision::Replay);
    row("replays a HEAD", lost(Method::Head, true), RetryDecision::Replay);
    row("replays a PUT", lost(Method::Put, true), RetryDecision::Replay);
    row("replays a DELETE", lost(Method::Delete, true), RetryDecision::Replay);
    row("replays an OPTIONS", lost(Method::Options, true), RetryDecision::Replay);
    row("does not replay a POST", lost(Method::Post, true), RetryDecision::GiveUp);
    row("does not replay an unknown method", lost(Method::Other, true), RetryDecision::GiveUp);
    row("does not replay on a fresh connection", lost(Method::Get, false), RetryDecision::GiveUp);
    row("does not replay once the response has begun", lost(Method::Get, true, true), RetryDecision::GiveUp);
    row("does not replay content that is gone", lost(Method::Put, true, false, false), RetryDecision::GiveUp);

    for (const auto &[name, failure] :
        {std::pair{"does not repeat after a head timeout", Failure::HeadTimeout},
            std::pair{"does not repeat after a content timeout", Failure::BodyTimeout},
            std::pair{"does not repeat after a broken response", Failure::BadResponse}})
        row(name, {.failure = failure, .wasReused = true}, RetryDecision::GiveUp);
}

void tst_RetryPolicy::decides()
{
    QFETCH(const FailedAttempt, attempt);
    QFETCH(const int, decision);
    QCOMPARE(static_cast<int>(RetryPolicy(RetryConfig{}).decide(attempt)), decision);
}

void tst_RetryPolicy::retriesAsOftenAsItWasTold_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isRetried");
    QTest::newRow("none allowed") << 0 << 1 << false;
    QTest::newRow("one allowed, after the first") << 1 << 1 << true;
    QTest::newRow("one allowed, after the second") << 1 << 2 << false;
    QTest::newRow("three allowed, after the third") << 3 << 3 << true;
    QTest::newRow("three allowed, after the fourth") << 3 << 4 << false;
}

void tst_RetryPolicy::retriesAsOftenAsItWasTold()
{
    QFETCH(const int, attempts);
    QFETCH(const int, number);
    QFETCH(const bool, isRetried);
    const RetryPolicy policy(RetryConfig{.attempts = attempts});
    const RetryDecision decision =
        policy.decide({.failure = UpstreamFailure::ConnectRefused, .number = number});
    QCOMPARE(decision == RetryDecision::Retry, isRetried);
    const FailedAttempt dead{.failure = UpstreamFailure::ConnectionLost, .number = number, .wasReused = true};
    QVERIFY(policy.decide(dead) == RetryDecision::Replay); // outside the count
}

void tst_RetryPolicy::givesAnyIdleConnectionToIdempotentMethodsOnly_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<bool>("mayUseAny");
    QTest::newRow("GET") << static_cast<int>(Method::Get) << true;
    QTest::newRow("DELETE") << static_cast<int>(Method::Delete) << true;
    QTest::newRow("POST") << static_cast<int>(Method::Post) << false;
    QTest::newRow("any other") << static_cast<int>(Method::Other) << false;
}

void tst_RetryPolicy::givesAnyIdleConnectionToIdempotentMethodsOnly()
{
    QFETCH(const int, method);
    QFETCH(const bool, mayUseAny);
    QCOMPARE(RetryPolicy::mayUseAnyIdle(static_cast<Method>(method)), mayUseAny);
}

QTEST_GUILESS_MAIN(tst_RetryPolicy)
#include "tst_retrypolicy.moc"
