#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTest>

#include <set>

namespace signalbox::test {

using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

/// Answers with its name, and sets a cookie of its own.
Script withOwnCookie(const std::string &name)
{
    return always(response(name, "Set-Cookie: own=1; Path=/own\r\n"));
}

}

/// Clients that stay with their backend, by a signed cookie.
class StickyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesACookieAndRespectsIt_data();
    void givesACookieAndRespectsIt();
    void leavesOtherCookiesAlone();
    void choosesAnewForACookieThatIsNotIts_data();
    void choosesAnewForACookieThatIsNotIts();
    void knowsACookieOfTheSameSecret();
    void choosesAnewWhenTheBackendIsGone();
    void choosesAnewWhenTheBackendFails();

private:
    Config config() const;

    const ScriptedBackend m_backends[3] = {ScriptedBackend(withOwnCookie("b1")),
        ScriptedBackend(withOwnCookie("b2")), ScriptedBackend(withOwnCookie("b3"))};
};

namespace {

/// What one request came to.
struct Visit
{
    std::string backend; ///< empty: no 200
    std::string cookie; ///< NAME=VALUE that was set; empty: none
    std::vector<std::string> attributes;
};

Visit visit(std::uint16_t port, const std::string &cookie = {})
{
    const auto response =
        RawClient(port).exchange(get("/", cookie.empty() ? "" : "Cookie: a=b; " + cookie + "\r\n"));
    if (!response || response->status != 200)
        return {};
    Visit result{response->body, {}, {}};
    for (const std::string &value : response->values("Set-Cookie"))
        if (value.starts_with("sb=")) {
            result.cookie = value.substr(0, value.find(';'));
            result.attributes.push_back(value);
        }
    return result;
}

}

Config StickyTest::config() const
{
    Config result = configFor({m_backends[0].port(), m_backends[1].port(), m_backends[2].port()});
    result.sticky.cookie = "sb";
    return result;
}

void StickyTest::givesACookieAndRespectsIt_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("weighted round robin") << Algorithm::WeightedRoundRobin;
    QTest::newRow("least connection") << Algorithm::LeastConnection;
    QTest::newRow("random") << Algorithm::Random;
    QTest::newRow("peak ewma") << Algorithm::PeakEwma;
}

void StickyTest::givesACookieAndRespectsIt()
{
    QFETCH(const Algorithm, algorithm);
    Config sticky = config();
    sticky.balancing.algorithm = algorithm;
    const RunningEngine engine(sticky);
    for (int client = 0; client < 5; ++client) {
        const Visit first = visit(engine.port());
        QVERIFY(!first.backend.empty());
        QVERIFY(first.cookie.size() > "sb="s.size());
        QCOMPARE(first.attributes.size(), 1U);
        QVERIFY(contains(first.attributes[0], "Path=/"));
        QVERIFY(contains(first.attributes[0], "HttpOnly"));
        for (int i = 0; i < 10; ++i) {
            const Visit later = visit(engine.port(), first.cookie);
            QCOMPARE(later.backend, first.backend);
            QCOMPARE(later.cookie, std::string());
        }
    }
}

void StickyTest::leavesOtherCookiesAlone()
{
    const RunningEngine engine(config());
    const auto response = RawClient(engine.port()).exchange(get("/", "Cookie: a=b; c=\"d e\"\r\n"));
    QVERIFY(response && response->complete);
    QCOMPARE(response->values("Set-Cookie").size(), 2U);
    QCOMPARE(response->values("Set-Cookie").front(), "own=1; Path=/own"s);
    std::string received;
    for (const ScriptedBackend &backend : m_backends)
        received += backend.received();
    QVERIFY(contains(received, "a=b; c=\"d e\"\r\n"));
}

void StickyTest::choosesAnewForACookieThatIsNotIts_data()
{
    QTest::addColumn<std::string>("cookie");
    QTest::newRow("empty") << "sb="s;
    QTest::newRow("a backend's name") << "sb=b1"s;
    QTest::newRow("garbage") << "sb=Zm9vYmFy.0123456789abcdef"s;
    QTest::newRow("very long") << "sb=" + std::string(4'000, 'A');
    QTest::newRow("of a process with another secret") << "other"s;
    QTest::newRow("one character changed") << "changed"s;
}

void StickyTest::choosesAnewForACookieThatIsNotIts()
{
    QFETCH(std::string, cookie);
    const RunningEngine engine(config());
    if (cookie == "other")
        cookie = visit(RunningEngine(config()).port()).cookie;
    if (cookie == "changed") {
        cookie = visit(engine.port()).cookie;
        cookie[cookie.size() / 2] = cookie[cookie.size() / 2] == 'x' ? 'y' : 'x';
    }
    std::set<std::string> seen;
    for (int i = 0; i < 6; ++i) {
        const Visit again = visit(engine.port(), cookie);
        seen.insert(again.backend);
        QVERIFY(!again.cookie.empty());
        QVERIFY(again.cookie != cookie);
        QCOMPARE(visit(engine.port(), again.cookie).backend, again.backend);
    }
    QVERIFY(!seen.contains(""));
    QVERIFY(seen.size() > 1);
}

void StickyTest::knowsACookieOfTheSameSecret()
{
    Config sticky = config();
    sticky.sticky.secret = "known to all processes";
    const RunningEngine engine(sticky);
    const Visit first = visit(engine.port());
    const RunningEngine other(sticky);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(visit(other.port(), first.cookie).backend, first.backend);
}

void StickyTest::choosesAnewWhenTheBackendIsGone()
{
    RunningEngine engine(config());
    const Visit first = visit(engine.port());
    QVERIFY(!engine.run(SetMode{first.backend, BackendMode::Maintenance}));
    const Visit moved = visit(engine.port(), first.cookie);
    QVERIFY(!moved.backend.empty());
    QVERIFY(moved.backend != first.backend);
    QVERIFY(!moved.cookie.empty());
    QCOMPARE(visit(engine.port(), moved.cookie).backend, moved.backend);
}

void StickyTest::choosesAnewWhenTheBackendFails()
{
    const std::uint16_t nobody = ScriptedBackend().port();
    Config sticky = config();
    sticky.retry = RetryConfig();
    sticky.sticky.secret = "known to all processes";
    sticky.outlier.consecutiveFailures = 0;
    const Visit first = visit(RunningEngine(sticky).port());
    for (BackendConfig &backend : sticky.backends)
        if (backend.name == first.backend)
            backend.address.port = nobody;
    const RunningEngine engine(sticky);
    const Visit moved = visit(engine.port(), first.cookie);
    QVERIFY(!moved.backend.empty());
    QVERIFY(moved.backend != first.backend);
    QCOMPARE(visit(engine.port(), moved.cookie).backend, moved.backend);
}

}

QTEST_GUILESS_MAIN(signalbox::test::StickyTest)
#include "tst_sticky.moc"
