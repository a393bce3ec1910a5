#include "engine/http/forwarding.h"
#include "engine/http/headparser.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;

namespace {

std::string listed(const Fields &fields)
{
    std::string list;
    for (const Field &field : fields)
        list.append(field.name).append("=").append(field.value).append("|");
    return list;
}

/// A received request that keeps its octets.
struct Received
{
    explicit Received(const std::string &fields, const std::string &line = "GET / HTTP/1.1")
        : octets(line + "\r\n" + fields + "\r\n")
    {
        const auto error = parseRequestHead(octets, {}, head);
        if (error)
            qFatal("a request of the test does not parse: %s", error->code);
    }

    std::string octets;
    RequestHead head;
};

std::string forwarded(const Received &received, bool isTrusted)
{
    Forwarder forwarder;
    ForwardingContext context;
    context.peer = "10.0.0.9";
    context.peerIsTrusted = isTrusted;
    context.requestId = "id";
    context.fallbackHost = "fallback";
    return listed(forwarder.request(received.head, context).fields);
}

}

class tst_Forwarder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesRequestFields_data();
    void passesRequestFields();
    void passesTheRequestItself();
    void namesAHostWhereThereIsNone();
    void namesTheHostThatTheBackendWants_data();
    void namesTheHostThatTheBackendWants();
    void passesResponseFields_data();
    void passesResponseFields();
    void addsToTheLastResponseOnly();
    void passesTrailers();
    void seesLoops_data();
    void seesLoops();
    void countsHops_data();
    void countsHops();
    void findsTheRequestIdThatIsGiven_data();
    void findsTheRequestIdThatIsGiven();
};

void tst_Forwarder::passesRequestFields_data()
{
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<std::string>("result");
    const auto row = [](const char *name, const char *fields, bool trusted, const char *result) {
        QTest::newRow(name) << std::string("Host: h\r\n") + fields << trusted << std::string(result);
    };
    const char *plain = "X-Forwarded-For=10.0.0.9|X-Forwarded-Proto=http|X-Forwarded-Host=h|X-Request-Id=id|"
                        "Via=1.1 signalbox|";
    row("ours are added", "", false, plain);
    row("hop-by-hop fields go",
        "Keep-Alive: 1\r\nTE: trailers\r\nProxy-Connection: close\r\nHTTP2-Settings: a\r\nUpgrade: x\r\n"
        "Connection: close\r\n",
        false, plain);
    row("what Connection names goes", "X-A: 1\r\nConnection: x-a, X-C\r\nX-B: 2\r\nx-c: 3\r\n", false,
        "X-B=2|X-Forwarded-For=10.0.0.9|X-Forwarded-Proto=http|X-Forwarded-Host=h|X-Request-Id=id|"
        "Via=1.1 signalbox|");
    row("order, case and repeats stay", "b: 1\r\nA: 2\r\nB: 3\r\n", false,
        "b=1|A=2|B=3|X-Forwarded-For=10.0.0.9|X-Forwarded-Proto=http|X-Forwarded-Host=h|X-Request-Id=id|"
        "Via=1.1 signalbox|");
    row("the framing is left to the writer", "Content-Length: 5\r\n", false, plain);
    row("a stranger's forwarding fields are replaced",
        "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: a\r\nX-Forwarded-Port: "
        "1\r\n"
        "Forwarded: for=a\r\nX-Request-Id: evil\r\n",
        false, plain);
    row("a trusted peer's chain is extended",
        "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 2.2.2.2, 3.3.3.3\r\nX-Forwarded-Proto: https\r\n"
        "X-Forwarded-Host: a\r\nForwarded: for=a\r\nX-Request-Id: theirs\r\n",
        true,
        "X-Forwarded-Proto=https|X-Forwarded-Host=a|Forwarded=for=a|"
        "X-Forwarded-For=1.1.1.1, 2.2.2.2, 3.3.3.3, 10.0.0.9|X-Request-Id=id|Via=1.1 signalbox|");
    row("a trusted peer without fields gets ours", "", true, plain);
    row("what Connection names is not extended",
        "Connection: X-Forwarded-For, X-Forwarded-Proto, X-Forwarded-Host\r\n"
        "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: a\r\n",
        true, plain);
    row("an earlier Via stays before ours", "Via: 1.0 fred\r\n", false,
        "Via=1.0 fred|X-Forwarded-For=10.0.0.9|X-Forwarded-Proto=http|X-Forwarded-Host=h|X-Request-Id=id|"
        "Via=1.1 signalbox|");
    row("an expectation without content goes", "Expect: 100-continue\r\n", false, plain);
    row("an expectation with content stays", "Expect: 100-continue\r\nContent-Length: 1\r\n", false,
        "Expect=100-continue|X-Forwarded-For=10.0.0.9|X-Forwarded-Proto=http|X-Forwarded-Host=h|X-Request-Id="
        "id|"
        "Via=1.1 signalbox|");
    row("Trailer stays", "Trailer: a\r\n", false,
        "Trailer=a|X-Forwarded-For=10.0.0.9|X-Forwarded-Proto=http|X-Forwarded-Host=h|X-Request-Id=id|"
        "Via=1.1 signalbox|");
}

void tst_Forwarder::passesRequestFields()
{
    QFETCH(std::string, fields);
    QFETCH(bool, trusted);
    QTEST(forwarded(Received(fields), trusted), "result");
}

void tst_Forwarder::passesTheRequestItself()
{
    const Received received("Host: h\r\nConnection: upgrade\r\nUpgrade: websocket\r\nContent-Length: 3\r\n",
        "POST http://other:1?q HTTP/1.1");
    Forwarder forwarder;
    const RequestHead &head = forwarder.request(received.head, {});
    QCOMPARE(head.methodName, std::string_view("POST"));
    QVERIFY(head.method == Method::Post);
    QCOMPARE(head.target, std::string_view("?q"));
    QCOMPARE(head.host, std::string_view("other:1"));
    QCOMPARE(head.upgrade, std::string_view("websocket"));
    QVERIFY((head.framing == BodyFraming{BodyFraming::Kind::Length, 3}));
}

void tst_Forwarder::namesAHostWhereThereIsNone()
{
    Forwarder forwarder;
    ForwardingContext context;
    context.fallbackHost = "fallback";
    const Received none("", "GET / HTTP/1.0");
    const RequestHead &head = forwarder.request(none.head, context);
    QCOMPARE(head.host, std::string_view("fallback"));
    QVERIFY(test::contains(listed(head.fields), "Via=1.0 signalbox|"));
    const Received empty("Host:\r\n");
    QCOMPARE(forwarder.request(empty.head, context).host, std::string_view(""));
    const Received blank("Host: \r\n");
    QCOMPARE(forwarder.request(blank.head, context).host, std::string_view(""));
}

void tst_Forwarder::namesTheHostThatTheBackendWants_data()
{
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("forwardedHost");
    QTest::newRow("instead of the client's")
        << std::string("Host: h\r\n") << std::string("GET / HTTP/1.1") << std::string("X-Forwarded-Host=h|");
    QTest::newRow("instead of that of the target")
        << std::string("Host: h\r\n") << std::string("GET http://t:1/ HTTP/1.1")
        << std::string("X-Forwarded-Host=t:1|");
    QTest::newRow("where the client names none")
        << std::string() << std::string("GET / HTTP/1.0") << std::string("X-Forwarded-Host=backend|");
}

void tst_Forwarder::namesTheHostThatTheBackendWants()
{
    QFETCH(const std::string, fields);
    QFETCH(const std::string, line);
    QFETCH(const std::string, forwardedHost);
    const Received received(fields, line);
    Forwarder forwarder;
    ForwardingContext context;
    context.host = "backend";
    context.fallbackHost = "fallback";
    const RequestHead &head = forwarder.request(received.head, context);
    QCOMPARE(head.host, std::string_view("backend"));
    QVERIFY(test::contains(listed(head.fields), forwardedHost));
}

void tst_Forwarder::passesResponseFields_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<std::string>("result");
    const auto row = [](const char *name, Method method, int status, const char *fields, const char *result) {
        QTest::newRow(name) << int(method) << status << std::string(fields) << std::string(result);
    };
    row("a Date is added", Method::Get, 200, "a: b\r\n", "a=b|Date=now|");
    row("a Date stays", Method::Get, 200, "date: then\r\n", "date=then|");
    row("an interim response needs none", Method::Get, 103, "Link: a\r\n", "Link=a|");
    row("hop-by-hop fields go", Method::Get, 200,
        "Connection: close, x\r\nKeep-Alive: 1\r\nX: 1\r\nUpgrade: a\r\nTransfer-Encoding: chunked\r\n",
        "Date=now|");
    row("the length is left to the writer", Method::Get, 200, "Content-Length: 5\r\n", "Date=now|");
    row("but not that of HEAD", Method::Head, 200, "Content-Length: 5\r\n", "Content-Length=5|Date=now|");
    row("nor that of 304", Method::Get, 304, "Content-Length: 5\r\n", "Content-Length=5|Date=now|");
    row("204 has none", Method::Get, 204, "Content-Length: 0\r\n", "Date=now|");
    row("a switch keeps its protocol", Method::Get, 101, "Connection: Upgrade\r\nUpgrade: websocket\r\n",
        "Upgrade=websocket|Connection=Upgrade|");
    row("repeats stay", Method::Get, 200, "Set-Cookie: a\r\nSet-Cookie: b\r\nDate: x\r\n",
        "Set-Cookie=a|Set-Cookie=b|Date=x|");
}

void tst_Forwarder::passesResponseFields()
{
    QFETCH(int, method);
    QFETCH(int, status);
    QFETCH(std::string, fields);
    const std::string octets = "HTTP/1.1 " + std::to_string(status) + " R\r\n" + fields + "\r\n";
    ResponseHead head;
    QVERIFY(!parseResponseHead(octets, Method(method), head));
    Forwarder forwarder;
    const ResponseHead &passed = forwarder.response(head, Method(method), "now");
    QCOMPARE(passed.status, status);
    QCOMPARE(passed.reason, std::string_view("R"));
    QVERIFY(passed.framing == head.framing);
    QTEST(listed(passed.fields), "result");
}

void tst_Forwarder::addsToTheLastResponseOnly()
{
    const std::string octets = "HTTP/1.1 200 R\r\nSet-Cookie: a\r\nDate: x\r\n\r\n";
    ResponseHead received;
    QVERIFY(!parseResponseHead(octets, Method::Get, received));
    Forwarder forwarder;
    const ResponseHead &passed = forwarder.response(received, Method::Get, {});
    forwarder.addToResponse("Set-Cookie", "b");
    QCOMPARE(listed(passed.fields), std::string("Set-Cookie=a|Date=x|Set-Cookie=b|"));
    forwarder.response(received, Method::Get, {});
    QCOMPARE(listed(passed.fields), std::string("Set-Cookie=a|Date=x|"));
}

void tst_Forwarder::passesTrailers()
{
    Fields head;
    head.add("Connection", "x-named");
    Fields trailers;
    for (const char *name :
        {"X-Sum", "Content-Length", "Transfer-Encoding", "Host", "X-Named", "Authorization", "Set-Cookie",
            "Content-Type", "Trailer", "Connection", "x-sum", "Content-Encoding", "Via"})
        trailers.add(name, "1");
    Forwarder forwarder;
    QCOMPARE(listed(forwarder.trailers(trailers, head)), std::string("X-Sum=1|x-sum=1|"));
    QCOMPARE(listed(forwarder.trailers({}, head)), std::string());
}

void tst_Forwarder::seesLoops_data()
{
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<bool>("looped");
    QTest::newRow("no Via") << std::string() << false;
    QTest::newRow("another proxy") << std::string("Via: 1.1 nginx\r\n") << false;
    QTest::newRow("our token") << std::string("Via: 1.1 signalbox\r\n") << true;
    QTest::newRow("in capitals") << std::string("Via: 1.1 SignalBox\r\n") << true;
    QTest::newRow("in a list") << std::string("Via: 1.0 a, 1.1 signalbox, 1.1 b\r\n") << true;
    QTest::newRow("on a second line") << std::string("Via: 1.0 a\r\nVia: 1.1 signalbox\r\n") << true;
    QTest::newRow("with a comment") << std::string("Via: HTTP/1.1 signalbox (0.1)\r\n") << true;
    QTest::newRow("behind several blanks") << std::string("Via: 1.1 \t signalbox\r\n") << true;
    QTest::newRow("in a comment") << std::string("Via: 1.1 a (signalbox)\r\n") << false;
    QTest::newRow("a longer name") << std::string("Via: 1.1 signalbox2\r\n") << false;
    QTest::newRow("as the protocol") << std::string("Via: signalbox a\r\n") << false;
    QTest::newRow("alone") << std::string("Via: signalbox\r\n") << false;
}

void tst_Forwarder::seesLoops()
{
    QFETCH(std::string, fields);
    QTEST(hasLooped(Received("Host: h\r\n" + fields).head), "looped");
}

void tst_Forwarder::countsHops_data()
{
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("value");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<std::string>("passed");
    const auto row = [](const char *name, const char *method, const char *value, bool ends,
                         const char *passed) {
        QTest::newRow(name) << std::string(method) << std::string(value) << ends << std::string(passed);
    };
    row("TRACE with none left", "TRACE", "0", true, "0");
    row("OPTIONS with none left", "OPTIONS", "0", true, "0");
    row("TRACE with one", "TRACE", "1", false, "0");
    row("OPTIONS with ten", "OPTIONS", "10", false, "9");
    row("GET does not count", "GET", "0", false, "0");
    row("no number", "OPTIONS", "a", false, "a");
    row("too large a number", "OPTIONS", "99999999999", false, "99999999999");
}

void tst_Forwarder::countsHops()
{
    QFETCH(std::string, method);
    QFETCH(std::string, value);
    QFETCH(std::string, passed);
    const Received received("Host: h\r\nMax-Forwards: " + value + "\r\n", method + " / HTTP/1.1");
    QTEST(endsHere(received.head), "ends");
    QVERIFY(test::contains(forwarded(received, false), "Max-Forwards=" + passed + "|"));
}

void tst_Forwarder::findsTheRequestIdThatIsGiven_data()
{
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<std::string>("id");
    const auto row = [](const char *name, const std::string &fields, const std::string &id) {
        QTest::newRow(name) << "Host: h\r\n" + fields << id;
    };
    const std::string name = "X-Request-Id: ";
    const std::string longest(128, '~');
    row("none", {}, {});
    row("of one character", name + "a\r\n", "a");
    row("of 128 characters", name + longest + "\r\n", longest);
    row("not an empty one", name + "\r\n", {});
    row("not one of 129 characters", name + longest + "~\r\n", {});
    row("not one with a blank", name + "a b\r\n", {});
    row("not one beyond ASCII", name + "\xc3\xa4\r\n", {});
    row("the acceptable one of several", name + "mine\r\n" + name + "a b\r\n", "mine");
    row("not one that Connection names", "Connection: x-request-id\r\n" + name + "mine\r\n", {});
}

void tst_Forwarder::findsTheRequestIdThatIsGiven()
{
    QFETCH(const std::string, fields);
    const Received received(fields);
    QTEST(std::string(givenRequestId(received.head)), "id");
}

QTEST_APPLESS_MAIN(tst_Forwarder)
#include "tst_forwarder.moc"
