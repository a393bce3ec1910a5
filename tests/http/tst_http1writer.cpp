#include "engine/http/http1writer.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;
using Kind = BodyFraming::Kind;

namespace {

std::string framed(std::vector<std::string_view> pieces, bool isLast, const Fields &trailers = {})
{
    std::string text = "left from before";
    std::vector<std::string_view> out = {"left"};
    frameChunk(pieces, isLast, trailers, text, out);
    std::string octets;
    for (std::string_view piece : out)
        octets.append(piece);
    return octets;
}

std::string writtenRequest(const RequestHead &head)
{
    std::string out;
    writeRequestHead(head, out);
    return out;
}

std::string writtenResponse(BodyFraming framing, ConnectionField connection)
{
    ResponseHead head;
    head.status = 200;
    head.reason = "Fine";
    head.fields.add("a", "b");
    head.fields.add("A", "");
    std::string out = "before ";
    writeResponseHead(head, framing, connection, out);
    return out;
}

}

class tst_Http1Writer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesRequests();
    void writesResponses();
    void framesChunks();
    void pointsIntoWhatItFrames();
};

void tst_Http1Writer::writesRequests()
{
    RequestHead head;
    head.methodName = "GET";
    head.target = "/a";
    head.host = "h";
    QCOMPARE(writtenRequest(head), std::string("GET /a HTTP/1.1\r\nHost: h\r\n\r\n"));
    head.target = "?q";
    head.fields.add("x", "1");
    head.framing = {Kind::Length, 18446744073709551615u};
    QCOMPARE(writtenRequest(head),
        std::string("GET /?q HTTP/1.1\r\nHost: h\r\nx: 1\r\nContent-Length: 18446744073709551615\r\n\r\n"));
    head.target = "*";
    head.framing = {Kind::Chunked, 0};
    head.upgrade = "websocket";
    QCOMPARE(writtenRequest(head),
        std::string("GET * HTTP/1.1\r\nHost: h\r\nx: 1\r\nTransfer-Encoding: chunked\r\n"
                    "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n"));
}

void tst_Http1Writer::writesResponses()
{
    const std::string start = "before HTTP/1.1 200 Fine\r\na: b\r\nA: \r\n";
    QCOMPARE(writtenResponse({}, ConnectionField::Absent), start + "\r\n");
    QCOMPARE(writtenResponse({Kind::Length, 0}, ConnectionField::KeepAlive),
        start + "Content-Length: 0\r\nConnection: keep-alive\r\n\r\n");
    QCOMPARE(writtenResponse({Kind::Chunked, 0}, ConnectionField::Close),
        start + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
    QCOMPARE(
        writtenResponse({Kind::UntilClose, 0}, ConnectionField::Close), start + "Connection: close\r\n\r\n");
}

void tst_Http1Writer::framesChunks()
{
    Fields trailers;
    trailers.add("x", "1");
    QCOMPARE(framed({"hello"}, false), std::string("5\r\nhello\r\n"));
    QCOMPARE(framed({"hello", " ", "world"}, false), std::string("b\r\nhello world\r\n"));
    QCOMPARE(framed({"hello"}, true), std::string("5\r\nhello\r\n0\r\n\r\n"));
    QCOMPARE(framed({}, true), std::string("0\r\n\r\n"));
    QCOMPARE(framed({}, true, trailers), std::string("0\r\nx: 1\r\n\r\n"));
    QCOMPARE(framed({}, false), std::string());
    QCOMPARE(framed({""}, false), std::string()); // a chunk of size zero would end the content
    QCOMPARE(framed({"", ""}, true), std::string("0\r\n\r\n"));
    const std::string large(70'000, 'a');
    QCOMPARE(framed({large}, false), "11170\r\n" + large + "\r\n");
}

void tst_Http1Writer::pointsIntoWhatItFrames()
{
    const std::string content = "hello";
    const std::string_view piece = content;
    std::string text;
    std::vector<std::string_view> out;
    frameChunk({&piece, 1}, false, {}, text, out);
    QCOMPARE(out.size(), std::size_t(3));
    QVERIFY(out[1].data() == content.data());
}

QTEST_APPLESS_MAIN(tst_Http1Writer)
#include "tst_http1writer.moc"
