#include "engine/http/framing.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;
using Kind = BodyFraming::Kind;

namespace {

/// "Name: value|Name: value" as fields that point into `text`.
Fields fieldsFrom(std::string_view text)
{
    Fields fields;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('|'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const auto colon = line.find(": ");
        fields.add(line.substr(0, colon), line.substr(colon + 2));
    }
    return fields;
}

std::string told(const std::optional<HttpError> &error, const BodyFraming &framing)
{
    static constexpr const char *kinds[] = {"none", "length", "chunked", "until close"};
    if (error)
        return std::string(error->code) + " " + std::to_string(error->status);
    const std::string length = framing.kind == Kind::Length ? " " + std::to_string(framing.length) : "";
    return kinds[int(framing.kind)] + length;
}

}

class tst_Framing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesRequests_data();
    void framesRequests();
    void framesResponses_data();
    void framesResponses();
    void readsContentLengths_data();
    void readsContentLengths();
    void keepsConnectionsAlive_data();
    void keepsConnectionsAlive();
    void passesUpgrades_data();
    void passesUpgrades();
    void readsExpectations_data();
    void readsExpectations();
    void tellsWhatConnectionNames();
};

void tst_Framing::framesRequests_data()
{
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<bool>("isHttp11");
    QTest::addColumn<std::string>("result");
    const auto row = [](const char *name, const char *fields, const char *result, bool isHttp11 = true) {
        QTest::newRow(name) << std::string(fields) << isHttp11 << std::string(result);
    };
    const char *badLength = "bad_content_length 400";
    const char *badCoding = "bad_transfer_encoding 400";
    row("neither", "", "none");
    row("a length", "Content-Length: 5", "length 5");
    row("length zero", "Content-Length: 0", "length 0");
    row("a length in HTTP/1.0", "Content-Length: 5", "length 5", false);
    row("equal lengths", "Content-Length: 5|Content-Length: 5", badLength);
    row("unequal lengths", "Content-Length: 5|Content-Length: 6", badLength);
    row("a list of equal lengths", "Content-Length: 5, 5", badLength);
    row("both", "Content-Length: 5|Transfer-Encoding: chunked", badLength);
    row("both in HTTP/1.0", "Content-Length: 5|Transfer-Encoding: chunked", badLength, false);
    row("chunked", "Transfer-Encoding: chunked", "chunked");
    row("chunked in capitals", "TRANSFER-ENCODING: CHUNKED", "chunked");
    row("chunked in HTTP/1.0", "Transfer-Encoding: chunked", badCoding, false);
    row("chunked and empty members", "Transfer-Encoding: , chunked ,", "chunked");
    row("chunked twice", "Transfer-Encoding: chunked, chunked", badCoding);
    row("chunked twice on two lines", "Transfer-Encoding: chunked|Transfer-Encoding: chunked", badCoding);
    row("chunked before another", "Transfer-Encoding: chunked, gzip", badCoding);
    row("another alone", "Transfer-Encoding: gzip", badCoding);
    row("another before chunked", "Transfer-Encoding: gzip, chunked", "unknown_transfer_coding 501");
    row("on two lines", "Transfer-Encoding: gzip|Transfer-Encoding: chunked", "unknown_transfer_coding 501");
    row("identity", "Transfer-Encoding: identity", badCoding);
    row("empty", "Transfer-Encoding: ", badCoding);
    row("chunked with a parameter", "Transfer-Encoding: chunked;a=b", badCoding);
    row("a coding that is no token", "Transfer-Encoding: g(z, chunked", badCoding);
    row("a control character before chunked",
        "Transfer-Encoding: \x0b"
        "chunked",
        badCoding);
    row("a quoted chunked", "Transfer-Encoding: \"chunked\"", badCoding);
}

void tst_Framing::framesRequests()
{
    QFETCH(std::string, fields);
    QFETCH(bool, isHttp11);
    RequestHead head;
    head.isHttp11 = isHttp11;
    head.fields = fieldsFrom(fields);
    const auto error = applyRequestFields(head);
    QTEST(told(error, head.framing), "result");
}

void tst_Framing::framesResponses_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<bool>("isHttp11");
    QTest::addColumn<std::string>("result");
    const auto row = [](const char *name, Method method, int status, const char *fields, const char *result,
                         bool isHttp11 = true) {
        QTest::newRow(name) << int(method) << status << std::string(fields) << isHttp11
                            << std::string(result);
    };
    row("a length", Method::Get, 200, "Content-Length: 5", "length 5");
    row("chunked", Method::Get, 200, "Transfer-Encoding: chunked", "chunked");
    row("neither", Method::Get, 200, "", "until close");
    row("neither in HTTP/1.0", Method::Get, 200, "", "until close", false);
    row("HEAD", Method::Head, 200, "Content-Length: 5", "none");
    row("HEAD and chunked", Method::Head, 200, "Transfer-Encoding: chunked", "none");
    row("204", Method::Get, 204, "Content-Length: 5", "none");
    row("304", Method::Get, 304, "Content-Length: 5", "none");
    row("304 and chunked", Method::Get, 304, "Transfer-Encoding: chunked", "none");
    row("an interim response", Method::Get, 103, "", "none");
    row("an interim response with a length", Method::Get, 100, "Content-Length: 5", "none");
    row("switching protocols", Method::Get, 101, "Content-Length: 5", "until close");
    row("two lengths", Method::Get, 200, "Content-Length: 5|Content-Length: 5", "bad_content_length 502");
    row("two lengths of HEAD", Method::Head, 200, "Content-Length: 5|Content-Length: 6",
        "bad_content_length 502");
    row("both", Method::Get, 200, "Content-Length: 5|Transfer-Encoding: chunked", "bad_content_length 502");
    row("chunked in HTTP/1.0", Method::Get, 200, "Transfer-Encoding: chunked", "bad_transfer_encoding 502",
        false);
    row("another coding", Method::Get, 200, "Transfer-Encoding: gzip", "bad_transfer_encoding 502");
}

void tst_Framing::framesResponses()
{
    QFETCH(int, method);
    QFETCH(int, status);
    QFETCH(std::string, fields);
    QFETCH(bool, isHttp11);
    ResponseHead head;
    head.status = status;
    head.isHttp11 = isHttp11;
    head.fields = fieldsFrom(fields);
    const auto error = applyResponseFields(head, Method(method));
    QTEST(told(error, head.framing), "result");
}

void tst_Framing::readsContentLengths_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<qint64>("length"); // -1: refused
    QTest::newRow("zero") << std::string("0") << qint64(0);
    QTest::newRow("leading zeros") << std::string("007") << qint64(7);
    QTest::newRow("the largest") << std::string("9223372036854775807") << qint64(9223372036854775807);
    QTest::newRow("2^63") << std::string("9223372036854775808") << qint64(-1);
    QTest::newRow("2^64") << std::string("18446744073709551616") << qint64(-1);
    QTest::newRow("nothing") << std::string() << qint64(-1);
    for (const char *text : {"+1", "-1", " 1", "1 ", "1\t", "0x1", "1.0", "1e3", "1,1", "one", "1\n"})
        QTest::addRow("\"%s\"", text) << std::string(text) << qint64(-1);
}

void tst_Framing::readsContentLengths()
{
    QFETCH(std::string, text);
    const auto length = parseContentLength(text);
    QTEST(length ? static_cast<qint64>(*length) : qint64(-1), "length");
}

void tst_Framing::keepsConnectionsAlive_data()
{
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<bool>("isHttp11");
    QTest::addColumn<bool>("keeps");
    const auto row = [](const char *name, const char *fields, bool isHttp11, bool keeps) {
        QTest::newRow(name) << std::string(fields) << isHttp11 << keeps;
    };
    row("HTTP/1.1 does", "", true, true);
    row("HTTP/1.1 with close does not", "Connection: close", true, false);
    row("close in a list", "Connection: te, CLOSE", true, false);
    row("close on a second line", "Connection: te|Connection: close", true, false);
    row("close beats keep-alive", "Connection: keep-alive, close", true, false);
    row("closed is not close", "Connection: closed", true, true);
    row("HTTP/1.0 does not", "", false, false);
    row("HTTP/1.0 with keep-alive does", "Connection: Keep-Alive", false, true);
    row("HTTP/1.0 with both does not", "Connection: keep-alive|Connection: close", false, false);
    row("Proxy-Connection says nothing", "Proxy-Connection: keep-alive", false, false);
}

void tst_Framing::keepsConnectionsAlive()
{
    QFETCH(std::string, fields);
    QFETCH(bool, isHttp11);
    RequestHead request;
    request.isHttp11 = isHttp11;
    request.fields = fieldsFrom(fields);
    QVERIFY(!applyRequestFields(request));
    QTEST(request.keepsAlive, "keeps");
    ResponseHead response;
    response.status = 200;
    response.isHttp11 = isHttp11;
    response.fields = fieldsFrom(fields);
    QVERIFY(!applyResponseFields(response, Method::Get));
    QTEST(response.keepsAlive, "keeps");
}

void tst_Framing::passesUpgrades_data()
{
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<bool>("isHttp11");
    QTest::addColumn<std::string>("upgrade");
    const auto row = [](const char *name, const char *fields, const char *upgrade, bool isHttp11 = true) {
        QTest::newRow(name) << std::string(fields) << isHttp11 << std::string(upgrade);
    };
    row("websocket", "Connection: Upgrade|Upgrade: websocket", "websocket");
    row("beside keep-alive", "Connection: keep-alive, upgrade|Upgrade: websocket", "websocket");
    row("a list", "Connection: upgrade|Upgrade: a/1, b", "a/1, b");
    row("not named by Connection", "Upgrade: websocket", "");
    row("not there", "Connection: upgrade", "");
    row("HTTP/1.0", "Connection: upgrade|Upgrade: websocket", "", false);
    row("two fields", "Connection: upgrade|Upgrade: a|Upgrade: b", "");
    row("h2c", "Connection: upgrade, HTTP2-Settings|Upgrade: h2c|HTTP2-Settings: x", "");
    row("h2c in capitals", "Connection: upgrade|Upgrade: H2C", "");
    row("h2c in a list", "Connection: upgrade|Upgrade: websocket, h2c", "");
    row("h2c with a version", "Connection: upgrade|Upgrade: h2c/1", "");
    row("a draft of h2c", "Connection: upgrade|Upgrade: h2c-14", "");
}

void tst_Framing::passesUpgrades()
{
    QFETCH(std::string, fields);
    QFETCH(bool, isHttp11);
    RequestHead head;
    head.isHttp11 = isHttp11;
    head.fields = fieldsFrom(fields);
    QVERIFY(!applyRequestFields(head));
    QTEST(std::string(head.upgrade), "upgrade");
}

void tst_Framing::readsExpectations_data()
{
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<bool>("isHttp11");
    QTest::addColumn<std::string>("result");
    const auto row = [](const char *name, const char *fields, const char *result, bool isHttp11 = true) {
        QTest::newRow(name) << std::string(fields) << isHttp11 << std::string(result);
    };
    row("none", "Content-Length: 1", "no");
    row("100-continue", "Content-Length: 1|Expect: 100-continue", "yes");
    row("in capitals", "Transfer-Encoding: chunked|Expect: 100-CONTINUE", "yes");
    row("without content", "Expect: 100-continue", "no");
    row("HTTP/1.0", "Content-Length: 1|Expect: 100-continue", "no", false);
    row("anything in HTTP/1.0", "Expect: wine", "no", false);
    row("another", "Expect: 200-ok", "417");
    row("empty", "Expect: ", "417");
    row("a list", "Content-Length: 1|Expect: 100-continue, wine", "417");
    row("twice", "Content-Length: 1|Expect: 100-continue|Expect: 100-continue", "417");
}

void tst_Framing::readsExpectations()
{
    QFETCH(std::string, fields);
    QFETCH(bool, isHttp11);
    RequestHead head;
    head.isHttp11 = isHttp11;
    head.fields = fieldsFrom(fields);
    const auto error = applyRequestFields(head);
    QTEST(error ? std::to_string(error->status) : std::string(head.expectsContinue ? "yes" : "no"), "result");
}

void tst_Framing::tellsWhatConnectionNames()
{
    const Fields fields = fieldsFrom("Connection: close, X-A|Via: b|connection: x-b");
    QVERIFY(isNamedByConnection(fields, "x-a"));
    QVERIFY(isNamedByConnection(fields, "X-B"));
    QVERIFY(!isNamedByConnection(fields, "via"));
    RequestHead head;
    head.fields = fieldsFrom("Connection: close, keep-alive, Upgrade");
    QVERIFY(!applyRequestFields(head));
    QVERIFY(head.connection.close && head.connection.keepAlive && head.connection.upgrade);
    QVERIFY(!head.connection.namesFields);
}

QTEST_APPLESS_MAIN(tst_Framing)
#include "tst_framing.moc"
