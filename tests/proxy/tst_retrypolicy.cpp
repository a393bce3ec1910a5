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
    void repeatsByMethodAndFailure_data();
    void repeatsByMethodAndFailure();
    void neverRepeatsContentThatIsGone();
    void retriesTheStatusesItWasTold();
    void waitsAtRandomBelowABoundThatGrows_data();
    void waitsAtRandomBelowABoundThatGrows();
    void waitsForAShortRetryAfterOnly();
    void hedgesIdempotentMethodsOnly();
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
    row("retries on a fresh connection", lost(Method::Get, false), RetryDecision::Retry);
    row("retries, not replays, once some of the head has come", lost(Method::Get, true, true),
        RetryDecision::Retry);
    row("does not replay content that is gone", lost(Method::Put, true, false, false), RetryDecision::GiveUp);

    for (const auto &[name, failure] : {std::pair{"retries after a head timeout", Failure::HeadTimeout},
             std::pair{"retries after a broken response", Failure::BadResponse}})
        row(name, {.failure = failure, .wasReused = true}, RetryDecision::Retry);
    row("does not repeat after a content timeout", {.failure = Failure::BodyTimeout, .wasReused = true},
        RetryDecision::GiveUp);
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

void tst_RetryPolicy::repeatsByMethodAndFailure_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<bool>("hasWritten");
    QTest::addColumn<QString>("repeated"); // of GET, PUT and POST; then with nonIdempotent
    const auto row = [](const char *name, UpstreamFailure failure, bool hasWritten, const char *repeated) {
        QTest::newRow(name) << static_cast<int>(failure) << hasWritten << QString::fromLatin1(repeated);
    };
    using Failure = UpstreamFailure;
    row("connecting was refused", Failure::ConnectRefused, false, "GET PUT POST / GET PUT POST");
    row("connecting took too long", Failure::ConnectTimeout, false, "GET PUT POST / GET PUT POST");
    row("connecting failed", Failure::ConnectFailed, false, "GET PUT POST / GET PUT POST");
    row("there was no descriptor", Failure::NoDescriptor, false, " / ");
    row("lost before anything was sent", Failure::ConnectionLost, false, "GET PUT POST / GET PUT POST");
    row("lost after something was sent", Failure::ConnectionLost, true, "GET PUT / GET PUT POST");
    row("the backend went down before it was sent", Failure::BackendDown, false,
        "GET PUT POST / GET PUT POST");
    row("the backend went down after it was sent", Failure::BackendDown, true, "GET PUT / GET PUT POST");
    row("no head in time", Failure::HeadTimeout, true, "GET / GET PUT POST");
    row("content that stops", Failure::BodyTimeout, true, " / ");
    row("a broken response", Failure::BadResponse, true, "GET PUT / GET PUT POST");
    row("a status that is retried", Failure::RetriedStatus, true, "GET PUT / GET PUT POST");
}

void tst_RetryPolicy::repeatsByMethodAndFailure()
{
    QFETCH(const int, failure);
    QFETCH(const bool, hasWritten);
    QFETCH(const QString, repeated);
    const auto repeatedBy = [&](const RetryConfig &config) {
        QStringList names;
        const RetryPolicy policy(config);
        for (const auto &[name, method] :
            {std::pair{"GET", Method::Get}, std::pair{"PUT", Method::Put}, std::pair{"POST", Method::Post}}) {
            const auto decision = policy.decide({.failure = static_cast<UpstreamFailure>(failure),
                .method = method,
                .hasWritten = hasWritten});
            if (decision == RetryDecision::Retry)
                names.append(QString::fromLatin1(name));
        }
        return names.join(QLatin1Char(' '));
    };
    QCOMPARE(repeatedBy({}) + QLatin1String(" / ") + repeatedBy({.nonIdempotent = true}), repeated);
}

void tst_RetryPolicy::neverRepeatsContentThatIsGone()
{
    const RetryPolicy policy(RetryConfig{.nonIdempotent = true});
    for (int failure = 0; failure <= static_cast<int>(UpstreamFailure::BackendDown); ++failure) {
        for (const bool wasReused : {false, true}) {
            const FailedAttempt attempt{.failure = static_cast<UpstreamFailure>(failure),
                .wasReused = wasReused,
                .isContentHeld = false};
            QVERIFY(policy.decide(attempt) == RetryDecision::GiveUp);
        }
    }
}

void tst_RetryPolicy::retriesTheStatusesItWasTold()
{
    const RetryPolicy byDefault{RetryConfig{}};
    for (const int status : {502, 503, 504})
        QVERIFY(byDefault.isRetriedStatus(status));
    for (const int status : {101, 200, 404, 429, 500, 501, 505})
        QVERIFY(!byDefault.isRetriedStatus(status));
    const RetryPolicy told(RetryConfig{.statuses = {"429", "500-501"}});
    for (const int status : {429, 500, 501})
        QVERIFY(told.isRetriedStatus(status));
    QVERIFY(!told.isRetriedStatus(503));
}

void tst_RetryPolicy::waitsAtRandomBelowABoundThatGrows_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("the first time, at most") << 1 << 1.0 << 50;
    QTest::newRow("the first time, half of it") << 1 << 0.5 << 25;
    QTest::newRow("the first time, nothing") << 1 << 0.0 << 0;
    QTest::newRow("the second time, twice as long") << 2 << 1.0 << 100;
    QTest::newRow("the fourth time") << 4 << 1.0 << 400;
    QTest::newRow("no longer than the longest") << 5 << 1.0 << 500;
    QTest::newRow("however often") << 10'000 << 0.5 << 250;
}

void tst_RetryPolicy::waitsAtRandomBelowABoundThatGrows()
{
    QFETCH(const int, count);
    QFETCH(const double, fraction);
    QFETCH(const int, milliseconds);
    const RetryPolicy policy(RetryConfig{.maxBackoff = std::chrono::milliseconds(500)});
    QCOMPARE(policy.backoff(count, fraction).count(), milliseconds);
}

void tst_RetryPolicy::waitsForAShortRetryAfterOnly()
{
    const RetryPolicy policy{RetryConfig{}};
    QVERIFY(policy.isWorthWaiting(std::chrono::milliseconds(0)));
    QVERIFY(policy.isWorthWaiting(std::chrono::seconds(5)));
    QVERIFY(!policy.isWorthWaiting(std::chrono::milliseconds(5'001)));
}

void tst_RetryPolicy::hedgesIdempotentMethodsOnly()
{
    const RetryPolicy policy(RetryConfig{.hedgeDelay = std::chrono::milliseconds(20)});
    for (const Method method : {Method::Get, Method::Head, Method::Put, Method::Delete, Method::Options})
        QVERIFY(policy.hedgeDelay(method) == std::chrono::milliseconds(20));
    for (const Method method : {Method::Post, Method::Other})
        QVERIFY(!policy.hedgeDelay(method));
    QVERIFY(!RetryPolicy(RetryConfig{}).hedgeDelay(Method::Get)); // off
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
