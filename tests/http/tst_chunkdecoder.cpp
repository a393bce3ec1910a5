#include "engine/http/chunkdecoder.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;

namespace {

/// What came out, for comparison.
struct Decoded
{
    std::string content;
    std::size_t consumed = 0;
    bool isRefused = false;
    bool isAtTrailers = false;

    bool operator==(const Decoded &) const = default;
};

Decoded decode(const std::string &octets, std::size_t step, std::size_t firstStep)
{
    ChunkDecoder decoder;
    Decoded result;
    std::size_t at = 0;
    std::size_t size = firstStep;
    while (at < octets.size() && !result.isRefused && !decoder.isAtTrailers()) {
        ContentPieces pieces;
        const std::string_view given = std::string_view(octets).substr(at, size);
        const auto progress = decoder.read(given, pieces);
        result.isRefused = progress.error.has_value();
        for (std::string_view piece : pieces)
            result.content.append(piece);
        if (progress.consumed > given.size()
            || (!result.isRefused && !decoder.isAtTrailers() && progress.consumed != given.size()))
            qFatal("a decoder consumes what it was given");
        at += progress.consumed;
        size = step;
    }
    result.consumed = at;
    result.isAtTrailers = decoder.isAtTrailers();
    return result;
}

}

class tst_ChunkDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void bringsDataAsItArrives();
    void startsAgainAfterReset();
};

void tst_ChunkDecoder::decodes_data()
{
    QTest::addColumn<std::string>("octets");
    QTest::addColumn<std::string>("content");
    QTest::addColumn<int>("left");
    const auto row = [](const char *name, const std::string &octets, const std::string &content,
                         int left = 2) { QTest::newRow(name) << octets << content << left; };
    row("nothing", "0\r\n\r\n", "");
    row("one chunk", "5\r\nhello\r\n0\r\n\r\n", "hello");
    row("several", "1\r\na\r\n2\r\nbc\r\n0\r\n\r\n", "abc");
    row("what follows is left alone", "1\r\na\r\n0\r\n\r\nGET /", "a", 7);
    row("trailers are left alone", "0\r\na: b\r\n\r\n", "", 8);
    row("digits of both cases", "a\r\n0123456789\r\nA\r\n0123456789\r\n0\r\n\r\n", "01234567890123456789");
    row("leading zeros", "0005\r\nhello\r\n000\r\n\r\n", "hello");
    row("sixteen digits", "0000000000000001\r\na\r\n0\r\n\r\n", "a");
    row("line ends in the data", "4\r\n\r\n\r\n\r\n0\r\n\r\n", "\r\n\r\n");
    row("a last chunk in the data", "5\r\n0\r\n\r\n\r\n0\r\n\r\n", "0\r\n\r\n");
    row("an extension", "1;a=b\r\nx\r\n0\r\n\r\n", "x");
    row("a quoted extension", "1;a=\"b;c, \\\"d\"\r\nx\r\n0\r\n\r\n", "x");
    row("an extension behind blanks", "1 \t;a = b\r\nx\r\n0\r\n\r\n", "x");
    row("an extension of the last chunk", "0;a\r\n\r\n", "");
    row("an extension with octets beyond ASCII", "1;a=\"\xc3\xa4\"\r\nx\r\n0\r\n\r\n", "x");
    row("the longest extension", "1;" + std::string(16 * 1024, 'a') + "\r\nx\r\n0\r\n\r\n", "x");
}

void tst_ChunkDecoder::decodes()
{
    QFETCH(std::string, octets);
    QFETCH(std::string, content);
    QFETCH(int, left);

    const Decoded expected{content, octets.size() - std::size_t(left), false, true};
    QVERIFY(decode(octets, octets.size(), octets.size()) == expected);
    QVERIFY(decode(octets, 1, 1) == expected);
    const std::size_t mostSplits = std::min<std::size_t>(octets.size(), 200);
    for (std::size_t at = 1; at < mostSplits; ++at)
        QVERIFY2(decode(octets, octets.size(), at) == expected, qPrintable(QString::number(at)));
}

void tst_ChunkDecoder::refuses_data()
{
    QTest::addColumn<std::string>("octets");
    const auto row = [](const char *name, const std::string &octets) { QTest::newRow(name) << octets; };
    row("no size", "\r\n");
    row("a size that is no number", "g\r\n");
    row("0x", "0x5\r\nhello\r\n");
    row("a sign", "+5\r\nhello\r\n");
    row("below zero", "-1\r\n");
    row("a blank before", " 5\r\nhello\r\n");
    row("a blank behind and no extension", "5 \r\nhello\r\n");
    row("a bare LF behind the size", "5\nhello\r\n");
    row("a bare CR behind the size", "5\rhello\r\n");
    row("a bare LF behind an extension", "5;a\nhello\r\n");
    row("a bare LF behind the data", "5\r\nhello\n0\r\n\r\n");
    row("a bare CR behind the data", "5\r\nhello\r0\r\n\r\n");
    row("more data than announced", "5\r\nhelloXX0\r\n\r\n");
    row("less data than announced", "6\r\nhello\r\n0\r\n\r\n");
    row("2^63", "8000000000000000\r\n");
    row("the largest 64-bit number", "ffffffffffffffff\r\n");
    row("seventeen digits", "10000000000000000\r\n");
    row("seventeen digits, zeros first", "00000000000000001\r\na\r\n");
    row("a comma", "1,1\r\na\r\n");
    row("a NUL in an extension", std::string("1;a\0\r\na\r\n", 9));
    row("a control character in an extension", "1;a\x01\r\na\r\n");
    row("a DEL in an extension", "1;a\x7f\r\na\r\n");
    row("an extension too long", "1;" + std::string(16 * 1024 + 1, 'a') + "\r\nx\r\n0\r\n\r\n");
    row("blanks without end", "1" + std::string(17 * 1024, ' '));
    std::string many;
    for (int i = 0; i < 5000; ++i)
        many += "1;abcd\r\nx\r\n";
    row("extensions too long in all", many);
}

void tst_ChunkDecoder::refuses()
{
    QFETCH(std::string, octets);
    const Decoded whole = decode(octets, octets.size(), octets.size());
    QVERIFY(whole.isRefused);
    QVERIFY(decode(octets, 1, 1) == whole);
    QVERIFY(decode(octets, 7, 3) == whole);
}

void tst_ChunkDecoder::bringsDataAsItArrives()
{
    ChunkDecoder decoder;
    ContentPieces pieces;
    decoder.read("7fffffffffffffff\r\nab", pieces);
    QCOMPARE(pieces.size(), std::size_t(1));
    QCOMPARE(pieces.front(), std::string_view("ab"));
    pieces.clear();
    decoder.read("c", pieces);
    QCOMPARE(pieces.front(), std::string_view("c"));
}

void tst_ChunkDecoder::startsAgainAfterReset()
{
    ChunkDecoder decoder;
    ContentPieces pieces;
    QVERIFY(decoder.read("zz", pieces).error);
    decoder.reset();
    QVERIFY(!decoder.read("0\r\n", pieces).error);
    QVERIFY(decoder.isAtTrailers());
}

QTEST_APPLESS_MAIN(tst_ChunkDecoder)
#include "tst_chunkdecoder.moc"
