#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QSignalSpy>
#include <QTest>

namespace signalbox::test {

using namespace std::chrono_literals;
using namespace std::string_literals;

/// A backend that is asked once, before or after it is added.
class TestingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItAnswers();
    void tellsOfAnErrorsStatus();
    void followsNoRedirect();
    void asksForTheBackendsOwnPath();
    void keepsOnlyTheBeginningOfTheContent();
    void tellsWhyThereIsNoAnswer_data();
    void tellsWhyThereIsNoAnswer();
    void refusesWhatCannotBeABackend();
};

namespace {

Config quickConfig()
{
    Config config = configFor({});
    config.health.timeout = 200ms;
    return config;
}

BackendTest tested(RunningEngine &engine, const BackendConfig &backend)
{
    QSignalSpy tests(&engine.engine(), &Engine::backendTested);
    if (engine.run(TestBackend{backend}) || (tests.isEmpty() && !tests.wait()))
        return {};
    return tests.front().at(1).value<BackendTest>();
}

std::string urlOf(const ScriptedBackend &backend, const std::string &path)
{
    return "http://127.0.0.1:" + std::to_string(backend.port()) + path;
}

}

void TestingTest::tellsWhatItAnswers()
{
    const ScriptedBackend backend(
        always(response("hello", "Server: made up/1\r\nContent-Type: text/plain\r\n")));
    RunningEngine engine(quickConfig());
    const BackendTest test = tested(engine, backendAt("", backend.port()));
    QCOMPARE(test.url, urlOf(backend, "/"));
    QCOMPARE(test.status, 200);
    QCOMPARE(test.message, "HTTP 200 OK"s);
    QVERIFY(test.duration > 0us);
    QCOMPARE(test.server, "made up/1"s);
    QCOMPARE(test.contentType, "text/plain"s);
    QCOMPARE(test.content, "hello"s);
    QCOMPARE(backend.requests().size(), 1U);
    QVERIFY(engine.freshSnapshot()->backends.empty());
}

void TestingTest::tellsOfAnErrorsStatus()
{
    const ScriptedBackend backend(always("HTTP/1.1 500 Out of order\r\nContent-Length: 4\r\n\r\noops"));
    RunningEngine engine(quickConfig());
    const BackendTest test = tested(engine, backendAt("b1", backend.port()));
    QCOMPARE(test.status, 500);
    QCOMPARE(test.message, "HTTP 500 Out of order"s);
    QCOMPARE(test.content, "oops"s);
}

void TestingTest::followsNoRedirect()
{
    const ScriptedBackend backend(
        always("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"));
    RunningEngine engine(quickConfig());
    QCOMPARE(tested(engine, backendAt("b1", backend.port())).message, "HTTP 302 Found"s);
    QCOMPARE(backend.requests().size(), 1U);
}

void TestingTest::asksForTheBackendsOwnPath()
{
    const ScriptedBackend backend;
    Config config = quickConfig();
    config.health.path = "/usual";
    config.health.method = "HEAD";
    RunningEngine engine(config);
    BackendConfig asked = backendAt("b1", backend.port());
    QCOMPARE(tested(engine, asked).content, "GET /usual\n"s);
    asked.healthPath = "/own?a=1";
    const BackendTest test = tested(engine, asked);
    QCOMPARE(test.content, "GET /own?a=1\n"s);
    QCOMPARE(test.url, urlOf(backend, "/own?a=1"));
}

void TestingTest::keepsOnlyTheBeginningOfTheContent()
{
    const ScriptedBackend backend(always(response(std::string(1'000'000, 'x'))));
    RunningEngine engine(quickConfig());
    const BackendTest test = tested(engine, backendAt("b1", backend.port()));
    QCOMPARE(test.status, 200);
    QCOMPARE(test.content, std::string(512, 'x'));
}

void TestingTest::tellsWhyThereIsNoAnswer_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<std::string>("message");
    QTest::newRow("nothing listens there") << Script() << "connection refused"s;
    QTest::newRow("it stays silent") << Script(beSilent) << "timed out"s;
    QTest::newRow("it closes the connection")
        << Script([](BackendConnection &connection) { connection.readRequest(); })
        << "no complete HTTP response"s;
}

void TestingTest::tellsWhyThereIsNoAnswer()
{
    QFETCH(const Script, script);
    QFETCH(const std::string, message);
    std::uint16_t port = 0;
    const Socket reserved(Socket::reserveAnywhere(port));
    const auto backend = script ? std::make_unique<ScriptedBackend>(script) : nullptr;
    RunningEngine engine(quickConfig());
    const BackendTest test = tested(engine, backendAt("b1", backend ? backend->port() : port));
    QCOMPARE(test.status, 0);
    QCOMPARE(test.message, message);
    QVERIFY(!test.url.empty());
    QVERIFY(test.content.empty());
}

void TestingTest::refusesWhatCannotBeABackend()
{
    RunningEngine engine(quickConfig());
    QSignalSpy tests(&engine.engine(), &Engine::backendTested);
    const auto error = engine.run(TestBackend{backendAt("b1", engine.port())});
    QVERIFY(error.has_value());
    QCOMPARE(error->code, "own_listener"s);
    engine.freshSnapshot();
    QVERIFY(tests.isEmpty());
}

}

QTEST_GUILESS_MAIN(signalbox::test::TestingTest)
#include "tst_testing.moc"
