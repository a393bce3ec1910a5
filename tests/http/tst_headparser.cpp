#include "engine/http/headparser.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;

namespace {

std::string told(const std::optional<HttpError> &error)
{
    return error ? std::string(error->code) + " " + std::to_string(error->status) : "ok";
}

std::string listed(const Fields &fields)
{
    std::string list;
    for (const Field &field : fields)
        list.append(field.name).append("=").append(field.value).append("|");
    return list;
}

std::string parsedRequest(const std::string &octets, const HeadLimits &limits = {})
{
    RequestHead head;
    return told(parseRequestHead(octets, limits, head));
}

}

class tst_HeadParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesRequestLines_data();
    void judgesRequestLines();
    void judgesRequestFields_data();
    void judgesRequestFields();
    void judgesResponses_data();
    void judgesResponses();
    void judgesTrailers_data();
    void judgesTrailers();
    void fillsARequest();
    void fillsAResponse();
    void knowsMethods_data();
    void knowsMethods();
    void holdsLimits();
    void forgetsTheLastMessage();
};

void tst_HeadParser::judgesRequestLines_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("result");
    const auto row = [](const char *name, const std::string &line, const char *result) {
        QTest::newRow(name) << line << std::string(result);
    };
    row("HTTP/1.1", "GET / HTTP/1.1", "ok");
    row("HTTP/1.0", "GET / HTTP/1.0", "ok");
    row("HTTP/0.9", "GET / HTTP/0.9", "unsupported_version 505");
    row("HTTP/2.0", "GET / HTTP/2.0", "unsupported_version 505");
    row("HTTP/3.0", "GET / HTTP/3.0", "unsupported_version 505");
    row("the preface of HTTP/2", "PRI * HTTP/2.0", "unsupported_version 505");
    row("no minor version", "GET / HTTP/1", "bad_version 400");
    row("a long minor version", "GET / HTTP/1.10", "bad_version 400");
    row("a version of letters", "GET / HTTP/a.b", "bad_version 400");
    row("a blank behind the version", "GET / HTTP/1.1 ", "bad_version 400");
    row("a lower-case protocol", "GET / http/1.1", "bad_request_line 400");
    row("another protocol", "GET / RTSP/1.0", "bad_request_line 400");
    row("no version", "GET /", "bad_version 400");
    row("no target", "GET HTTP/1.1", "bad_target 400");
    row("two blanks before the target", "GET  / HTTP/1.1", "bad_request_line 400");
    row("two blanks behind the target", "GET /  HTTP/1.1", "bad_request_line 400");
    row("a tab before the target", "GET\t/ HTTP/1.1", "bad_request_line 400");
    row("a tab behind the target", "GET /\tHTTP/1.1", "bad_target 400");
    row("a blank in the target", "GET /a b HTTP/1.1", "bad_request_line 400");
    row("an unknown method", "BREW / HTTP/1.1", "unknown_method 501");
    row("a lower-case method", "get / HTTP/1.1", "unknown_method 501");
    row("a method that begins as a known one", "GETT / HTTP/1.1", "unknown_method 501");
    row("an unknown method without version", "BREW /", "bad_request_line 400");
    row("a method that is no token", "G(T / HTTP/1.1", "bad_request_line 400");
    row("a method of RTSP", "DESCRIBE / HTTP/1.1", "unknown_method 501");
    row("CONNECT", "CONNECT h:443 HTTP/1.1", "connect_unsupported 501");
    row("a fragment", "GET /#a HTTP/1.1", "bad_target 400");
    row("an octet beyond ASCII", "GET /\xc3\xa4 HTTP/1.1", "bad_target 400");
    row("https", "GET https://h/ HTTP/1.1", "misdirected 421");
    row("another scheme", "GET ftp://h/ HTTP/1.1", "bad_scheme 400");
}

void tst_HeadParser::judgesRequestLines()
{
    QFETCH(std::string, line);
    QTEST(parsedRequest(line + "\r\nHost: h\r\n\r\n"), "result");
}

void tst_HeadParser::judgesRequestFields_data()
{
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<std::string>("result");
    const auto row = [](const char *name, const std::string &fields, const char *result) {
        QTest::newRow(name) << fields << std::string(result);
    };
    row("none but Host", "", "ok");
    row("no blank behind the colon", "a:b\r\n", "ok");
    row("an empty value", "a:\r\n", "ok");
    row("octets beyond ASCII in a value", "a: \xc3\xa4\r\n", "ok");
    row("a tab in a value", "a: b\tc\r\n", "ok");
    row("an empty name", ": b\r\n", "bad_field 400");
    row("no colon", "abc\r\n", "bad_field 400");
    row("a blank before the colon", "a : b\r\n", "bad_field 400");
    row("a tab before the colon", "a\t: b\r\n", "bad_field 400");
    row("a blank in a name", "a b: c\r\n", "bad_field 400");
    row("a delimiter in a name", "a(b: c\r\n", "bad_field 400");
    row("an octet beyond ASCII in a name", "\xc3\xa4: b\r\n", "bad_field 400");
    row("a NUL in a name", std::string("a\0b: c\r\n", 8), "bad_field 400");
    row("a NUL in a value", std::string("a: b\0c\r\n", 8), "bad_field 400");
    row("a control character in a value", "a: b\x01\r\n", "bad_field 400");
    row("a DEL in a value", "a: b\x7f\r\n", "bad_field 400");
    row("a second Host", "Host: h\r\n", "bad_host 400");
    row("a length", "Content-Length: 5\r\n", "ok");
    row("a length with blanks behind", "Content-Length: 5  \r\n", "ok");
    row("a length that overflows", "Content-Length: 99999999999999999999\r\n", "bad_content_length 400");
    row("a length of letters", "Content-Length: x\r\n", "bad_content_length 400");
    row("a length with a sign", "Content-Length: +5\r\n", "bad_content_length 400");
    row("an empty length", "Content-Length:\r\n", "bad_content_length 400");
    row("a list of lengths", "Content-Length: 5, 5\r\n", "bad_content_length 400");
    row("two lengths", "Content-Length: 5\r\nContent-Length: 5\r\n", "bad_content_length 400");
    row("length and coding", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "bad_content_length 400");
    row("coding and length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "bad_content_length 400");
    row("chunked", "Transfer-Encoding: chunked\r\n", "ok");
    row("chunked is not last", "Transfer-Encoding: chunked, gzip\r\n", "bad_transfer_encoding 400");
    row("chunked twice", "Transfer-Encoding: chunked, chunked\r\n", "bad_transfer_encoding 400");
    row("an unknown coding", "Transfer-Encoding: gzip, chunked\r\n", "unknown_transfer_coding 501");
    row("an unknown expectation", "Expect: wine\r\n", "unknown_expectation 417");
}

void tst_HeadParser::judgesRequestFields()
{
    QFETCH(std::string, fields);
    QTEST(parsedRequest("POST / HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n"), "result");
}

void tst_HeadParser::judgesResponses_data()
{
    QTest::addColumn<std::string>("octets");
    QTest::addColumn<std::string>("result");
    const auto row = [](const char *name, const std::string &octets, const char *result) {
        QTest::newRow(name) << octets + "\r\n\r\n" << std::string(result);
    };
    row("HTTP/1.1", "HTTP/1.1 200 OK", "ok");
    row("HTTP/1.0", "HTTP/1.0 200 OK", "ok");
    row("no reason", "HTTP/1.1 200 ", "ok");
    row("no blank behind the status", "HTTP/1.1 200", "ok");
    row("a reason beyond ASCII", "HTTP/1.1 200 gr\xc3\xbc\xc3\x9f", "ok");
    row("a status that nobody registered", "HTTP/1.1 799 Odd", "ok");
    row("a status of two digits", "HTTP/1.1 20 OK", "bad_response 502");
    row("a status of four digits", "HTTP/1.1 2000 OK", "bad_response 502");
    row("a status below 100", "HTTP/1.1 099 OK", "bad_response 502");
    row("a status of letters", "HTTP/1.1 abc OK", "bad_response 502");
    row("a control character in the reason", "HTTP/1.1 200 O\x01K", "bad_response 502");
    row("a NUL in the reason", std::string("HTTP/1.1 200 O\0K", 16), "bad_response 502");
    row("HTTP/2.0", "HTTP/2.0 200 OK", "bad_response 502");
    row("HTTP/0.9", "HTTP/0.9 200 OK", "bad_response 502");
    row("another protocol", "ICY 200 OK", "bad_response 502");
    row("a request", "GET / HTTP/1.1", "bad_response 502");
    row("an empty field name", "HTTP/1.1 200 OK\r\n: a", "bad_response 502");
    row("a blank before the colon", "HTTP/1.1 200 OK\r\na : b", "bad_response 502");
    row("a bad length", "HTTP/1.1 200 OK\r\nContent-Length: x", "bad_response 502");
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1", "bad_response 502");
    row("length and coding", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked",
        "bad_response 502");
    row("an unknown coding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked",
        "unknown_transfer_coding 502");
}

void tst_HeadParser::judgesResponses()
{
    QFETCH(std::string, octets);
    QFETCH(std::string, result);
    ResponseHead head;
    const auto error = parseResponseHead(octets, Method::Get, head);
    QCOMPARE(error ? "refused" : "ok", result == "ok" ? "ok" : "refused");
    if (error)
        QCOMPARE(error->status, 502);
}

void tst_HeadParser::judgesTrailers_data()
{
    QTest::addColumn<std::string>("octets");
    QTest::addColumn<std::string>("result");
    const std::string refused = "bad_trailer 400";
    QTest::newRow("one") << std::string("a: b\r\n\r\n") << std::string("a=b|");
    QTest::newRow("two of one name") << std::string("a: b\r\nA: c\r\n\r\n") << std::string("a=b|A=c|");
    QTest::newRow("an empty value") << std::string("a:\r\n\r\n") << std::string("a=|");
    QTest::newRow("blanks around a value") << std::string("a: \tb \r\n\r\n") << std::string("a=b|");
    QTest::newRow("an empty name") << std::string(": b\r\n\r\n") << refused;
    QTest::newRow("no colon") << std::string("abc\r\n\r\n") << refused;
    QTest::newRow("a blank before the colon") << std::string("a : b\r\n\r\n") << refused;
    QTest::newRow("a control character") << std::string("a: \x02\r\n\r\n") << refused;
    QTest::newRow("no empty line") << std::string("a: b\r\n") << refused;
}

void tst_HeadParser::judgesTrailers()
{
    QFETCH(std::string, octets);
    Fields fields;
    const auto error = parseTrailers(octets, fields);
    QTEST(error ? told(error) : listed(fields), "result");
}

void tst_HeadParser::fillsARequest()
{
    const std::string octets = "POST http://Example:81/a?b HTTP/1.1\r\nHOST: x\r\nX-a:  1 \t \r\nx-A: 2\r\n"
                               "Empty:\r\nContent-Length: 12\r\nConnection: close, X-a\r\n\r\n";
    RequestHead head;
    QCOMPARE(told(parseRequestHead(octets, {}, head)), std::string("ok"));
    QCOMPARE(head.methodName, std::string_view("POST"));
    QVERIFY(head.method == Method::Post);
    QVERIFY(head.isHttp11);
    QCOMPARE(head.target, std::string_view("/a?b"));
    QCOMPARE(head.host, std::string_view("Example:81"));
    QCOMPARE(listed(head.fields),
        std::string("HOST=x|X-a=1|x-A=2|Empty=|Content-Length=12|Connection=close, X-a|"));
    QVERIFY((head.framing == BodyFraming{BodyFraming::Kind::Length, 12}));
    QVERIFY(!head.keepsAlive);
    QVERIFY(head.connection.namesFields);
    for (const Field &field : head.fields)
        QVERIFY(field.name.data() >= octets.data() && field.name.data() < octets.data() + octets.size());
}

void tst_HeadParser::fillsAResponse()
{
    const std::string octets = "HTTP/1.1 404 Not  here\r\nSet-Cookie: a\r\nset-cookie: b\r\n"
                               "Transfer-Encoding: chunked\r\n\r\n";
    ResponseHead head;
    QCOMPARE(told(parseResponseHead(octets, Method::Get, head)), std::string("ok"));
    QCOMPARE(head.status, 404);
    QCOMPARE(head.reason, std::string_view("Not  here"));
    QCOMPARE(listed(head.fields), std::string("Set-Cookie=a|set-cookie=b|Transfer-Encoding=chunked|"));
    QVERIFY(head.framing.kind == BodyFraming::Kind::Chunked);
    QVERIFY(head.keepsAlive);
}

void tst_HeadParser::knowsMethods_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<int>("method");
    QTest::addColumn<bool>("idempotent");
    QTest::newRow("GET") << std::string("GET") << int(Method::Get) << true;
    QTest::newRow("HEAD") << std::string("HEAD") << int(Method::Head) << true;
    QTest::newRow("POST") << std::string("POST") << int(Method::Post) << false;
    QTest::newRow("PUT") << std::string("PUT") << int(Method::Put) << true;
    QTest::newRow("DELETE") << std::string("DELETE") << int(Method::Delete) << true;
    QTest::newRow("OPTIONS") << std::string("OPTIONS") << int(Method::Options) << true;
    QTest::newRow("TRACE") << std::string("TRACE") << int(Method::Trace) << true;
    QTest::newRow("PATCH") << std::string("PATCH") << int(Method::Other) << false;
    QTest::newRow("PROPFIND") << std::string("PROPFIND") << int(Method::Other) << false;
}

void tst_HeadParser::knowsMethods()
{
    QFETCH(std::string, name);
    const std::string octets = name + " / HTTP/1.1\r\nHost: h\r\n\r\n";
    RequestHead head;
    QCOMPARE(told(parseRequestHead(octets, {}, head)), std::string("ok"));
    QTEST(int(head.method), "method");
    QTEST(isIdempotent(head.method), "idempotent");
    QCOMPARE(head.methodName, std::string_view(name));
}

void tst_HeadParser::holdsLimits()
{
    const HeadLimits limits{8, 1024, 3};
    const auto request = [](int target, int fields) {
        std::string octets = "GET /" + std::string(std::size_t(target - 1), 'a') + " HTTP/1.1\r\nHost: h\r\n";
        for (int i = 1; i < fields; ++i)
            octets += "a: b\r\n";
        return octets + "\r\n";
    };
    QCOMPARE(parsedRequest(request(8, 3), limits), std::string("ok"));
    QCOMPARE(parsedRequest(request(9, 3), limits), std::string("target_too_long 414"));
    QCOMPARE(parsedRequest(request(8, 4), limits), std::string("too_many_fields 431"));
}

void tst_HeadParser::forgetsTheLastMessage()
{
    RequestHead head;
    const std::string first = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nExpect: 100-continue\r\n"
                              "Connection: upgrade\r\nUpgrade: websocket\r\n\r\n";
    QVERIFY(!parseRequestHead(first, {}, head));
    QVERIFY(head.expectsContinue && !head.upgrade.empty());
    const std::string second = "GET / HTTP/1.0\r\n\r\n";
    QVERIFY(!parseRequestHead(second, {}, head));
    QVERIFY(!head.expectsContinue && head.upgrade.empty() && head.fields.empty() && !head.keepsAlive);
    QVERIFY(head.framing == BodyFraming{} && !head.host.data() && !head.connection.upgrade);
}

QTEST_APPLESS_MAIN(tst_HeadParser)
#include "tst_headparser.moc"
