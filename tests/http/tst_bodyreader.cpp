#include "engine/http/bodyreader.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;
using Kind = BodyFraming::Kind;

namespace {

struct Outcome
{
    std::string content;
    std::size_t consumed = 0;
    bool isRefused = false;
    bool isComplete = false;
    std::string trailers;

    bool operator==(const Outcome &) const = default;
};

Outcome readAll(BodyFraming framing, std::string_view octets, std::size_t firstStep, std::size_t step)
{
    BodyReader reader;
    reader.start(framing);
    Outcome outcome;
    for (std::size_t size = firstStep; outcome.consumed < octets.size() && !reader.isComplete();
         size = step) {
        ContentPieces pieces;
        const auto progress = reader.read(octets.substr(outcome.consumed, size), pieces);
        for (std::string_view piece : pieces)
            outcome.content.append(piece);
        outcome.isRefused = progress.error.has_value();
        if (outcome.isRefused)
            return {{}, 0, true, false, {}};
        outcome.consumed += progress.consumed;
    }
    outcome.isComplete = reader.isComplete();
    for (const Field &field : reader.trailers())
        outcome.trailers.append(field.name).append("=").append(field.value).append("|");
    return outcome;
}

}

class tst_BodyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameHoweverItIsSplit_data();
    void readsTheSameHoweverItIsSplit();
    void endsWithTheConnection_data();
    void endsWithTheConnection();
    void countsWhatIsLeft();
    void startsAgain();
};

void tst_BodyReader::readsTheSameHoweverItIsSplit_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<quint64>("length");
    QTest::addColumn<std::string>("octets");
    QTest::addColumn<std::string>("content"); // "!": refused
    QTest::addColumn<int>("consumed");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<std::string>("trailers");
    const auto row = [](const char *name, Kind kind, quint64 length, const std::string &octets,
                         const std::string &content, int consumed, bool complete, const char *trailers = "") {
        QTest::newRow(name) << int(kind) << length << octets << content << consumed << complete
                            << std::string(trailers);
    };
    row("none", Kind::None, 0, "GET /", "", 0, true);
    row("a length of zero", Kind::Length, 0, "GET /", "", 0, true);
    row("a length", Kind::Length, 5, "helloGET /", "hello", 5, true);
    row("not all of a length", Kind::Length, 9, "hello", "hello", 5, false);
    row("to the end", Kind::UntilClose, 0, "hello", "hello", 5, false);
    row("chunks", Kind::Chunked, 0, "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\nGET /", "hello", 20, true);
    row("no chunk", Kind::Chunked, 0, "0\r\n\r\nGET /", "", 5, true);
    row("not all chunks", Kind::Chunked, 0, "2\r\nhe\r\n", "he", 7, false);
    row("not all of the end", Kind::Chunked, 0, "0\r\n\r", "", 4, false);
    row("trailers", Kind::Chunked, 0, "1\r\na\r\n0\r\nx: 1\r\nX: 2\r\n\r\nGET /", "a", 23, true, "x=1|X=2|");
    row("a broken chunk", Kind::Chunked, 0, "1\r\naXX", "!", 0, false);
    row("a broken trailer", Kind::Chunked, 0, "0\r\nx y: 1\r\n\r\n", "!", 0, false);
    row("a trailer with a bare LF", Kind::Chunked, 0, "0\r\nx: 1\n\r\n", "!", 0, false);
    row("a folded trailer", Kind::Chunked, 0, "0\r\nx: 1\r\n 2\r\n\r\n", "!", 0, false);
    row("trailers of 16 KiB are too long", Kind::Chunked, 0,
        "0\r\nx: " + std::string(17 * 1024, 'a') + "\r\n\r\n", "!", 0, false);
}

void tst_BodyReader::readsTheSameHoweverItIsSplit()
{
    QFETCH(int, kind);
    QFETCH(quint64, length);
    QFETCH(std::string, octets);
    QFETCH(std::string, content);
    QFETCH(int, consumed);
    QFETCH(bool, complete);
    QFETCH(std::string, trailers);

    const BodyFraming framing{Kind(kind), length};
    const bool isRefused = content == "!";
    const Outcome expected{isRefused ? "" : content, std::size_t(consumed), isRefused, complete, trailers};
    QVERIFY(readAll(framing, octets, octets.size(), octets.size()) == expected);
    QVERIFY(readAll(framing, octets, 1, 1) == expected);
    for (std::size_t at = 1; at < std::min<std::size_t>(octets.size(), 64); ++at)
        QVERIFY(readAll(framing, octets, at, octets.size()) == expected);
}

void tst_BodyReader::endsWithTheConnection_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("octets");
    QTest::addColumn<bool>("well");
    QTest::newRow("none") << int(Kind::None) << std::string() << true;
    QTest::newRow("a length that has come") << int(Kind::Length) << std::string("12345") << true;
    QTest::newRow("a length cut short") << int(Kind::Length) << std::string("1234") << false;
    QTest::newRow("chunks to the end") << int(Kind::Chunked) << std::string("0\r\n\r\n") << true;
    QTest::newRow("chunks cut behind the last") << int(Kind::Chunked) << std::string("0\r\n") << false;
    QTest::newRow("chunks cut between two") << int(Kind::Chunked) << std::string("1\r\na\r\n") << false;
    QTest::newRow("until close") << int(Kind::UntilClose) << std::string("abc") << true;
    QTest::newRow("until close with nothing") << int(Kind::UntilClose) << std::string() << true;
}

void tst_BodyReader::endsWithTheConnection()
{
    QFETCH(int, kind);
    QFETCH(std::string, octets);
    BodyReader reader;
    reader.start({Kind(kind), 5});
    ContentPieces pieces;
    QVERIFY(!reader.read(octets, pieces).error);
    QTEST(reader.finish(), "well");
    QTEST(reader.isComplete(), "well");
}

void tst_BodyReader::countsWhatIsLeft()
{
    BodyReader reader;
    ContentPieces pieces;
    reader.start({Kind::Length, 10});
    QCOMPARE(reader.remaining(), std::uint64_t(10));
    reader.read("abc", pieces);
    QCOMPARE(reader.remaining(), std::uint64_t(7));
    reader.skip(6);
    QVERIFY(!reader.isComplete());
    reader.skip(1);
    QVERIFY(reader.isComplete());
    QCOMPARE(reader.read("x", pieces).consumed, std::size_t(0));
    QVERIFY(reader.trailers().empty());
}

void tst_BodyReader::startsAgain()
{
    BodyReader reader;
    ContentPieces pieces;
    reader.start({Kind::Chunked, 0});
    reader.read("0\r\nx: 1\r\n\r\n", pieces);
    QCOMPARE(reader.trailers().size(), std::size_t(1));
    reader.start({Kind::Chunked, 0});
    QVERIFY(!reader.isComplete());
    QVERIFY(reader.trailers().empty());
    reader.read("1\r\na\r\n0\r\n\r\n", pieces);
    QVERIFY(reader.isComplete());
    QVERIFY(reader.trailers().empty());
    reader.start({Kind::Chunked, 0});
    reader.read("1\r\n", pieces);
    reader.start({Kind::Length, 1});
    QCOMPARE(reader.read("ab", pieces).consumed, std::size_t(1));
    QVERIFY(reader.isComplete());
}

QTEST_APPLESS_MAIN(tst_BodyReader)
#include "tst_bodyreader.moc"
