#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;

/// The forms of a request's target, RFC 9112 section 3.2, and the Host that goes with them.
class TargetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesTarget_data();
    void passesTarget();
};

void TargetsTest::passesTarget_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("target");
    QTest::addColumn<std::string>("host");
    const auto row = [](const char *name, const char *line, const char *target, const char *host) {
        QTest::newRow(name) << std::string(line) << std::string(target) << std::string(host);
    };
    row("origin-form", "GET /a/../b//c?x=%20&y=//", "/a/../b//c?x=%20&y=//", "a.example");
    row("origin-form that looks like an authority", "GET //b.example/x", "//b.example/x", "a.example");
    row("absolute-form", "GET http://a.example/abs?q=1", "/abs?q=1", "a.example");
    row("absolute-form naming another host", "GET http://b.example:81/abs", "/abs", "b.example:81");
    row("absolute-form without a path", "GET http://a.example", "/", "a.example");
    row("absolute-form with a query alone", "GET http://a.example?q=1", "/?q=1", "a.example");
    row("absolute-form with a scheme in capitals", "GET HTTP://a.example/abs", "/abs", "a.example");
    row("OPTIONS *", "OPTIONS *", "*", "a.example");
    row("OPTIONS in absolute-form without a path", "OPTIONS http://a.example", "*", "a.example");
    row("OPTIONS in absolute-form with a path", "OPTIONS http://a.example/", "/", "a.example");
}

void TargetsTest::passesTarget()
{
    QFETCH(const std::string, line);
    QFETCH(const std::string, target);
    QFETCH(const std::string, host);
    const ScriptedBackend backend;
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const auto response = client.exchange(line + " HTTP/1.1\r\nHost: a.example\r\n\r\n");
    QVERIFY(response && response->complete);
    QCOMPARE(response->status, 200);
    const auto requests = backend.requests();
    QCOMPARE(requests.size(), 1U);
    QCOMPARE(requests[0].target, target);
    QCOMPARE(requests[0].field("Host"), std::optional(host));
}

}

QTEST_GUILESS_MAIN(signalbox::test::TargetsTest)
#include "tst_targets.moc"
