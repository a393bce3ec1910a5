#include "engine/http/sectionscanner.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;
using Kind = SectionScanner::Kind;

namespace {

const HeadLimits small{32, 256, 4};

/// What a scan said, for comparison: "begin-end", "code status" or "more".
std::string told(const SectionScanner::Result &result)
{
    if (const auto *section = std::get_if<SectionScanner::Section>(&result))
        return std::to_string(section->begin) + "-" + std::to_string(section->end);
    if (const auto *error = std::get_if<HttpError>(&result))
        return std::string(error->code) + " " + std::to_string(error->status);
    return "more";
}

std::string scanWhole(Kind kind, std::string_view octets, const HeadLimits &limits)
{
    SectionScanner scanner(kind);
    return told(scanner.scan(octets, limits));
}

/// The octets arrive in two pieces.
std::string scanSplit(Kind kind, std::string_view octets, std::size_t at, const HeadLimits &limits)
{
    SectionScanner scanner(kind);
    const std::string first = told(scanner.scan(octets.substr(0, at), limits));
    return first == "more" ? told(scanner.scan(octets, limits)) : first;
}

std::string scanByOctets(Kind kind, std::string_view octets, const HeadLimits &limits)
{
    SectionScanner scanner(kind);
    std::string last = "more";
    for (std::size_t size = 0; size <= octets.size() && last == "more"; ++size)
        last = told(scanner.scan(octets.substr(0, size), limits));
    return last;
}

std::string fieldLines(int count)
{
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += "a: b\r\n";
    return lines;
}

}

class tst_SectionScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameHoweverItIsSplit_data();
    void readsTheSameHoweverItIsSplit();
    void refusesBeforeAllHasArrived_data();
    void refusesBeforeAllHasArrived();
    void startsAgainAfterReset();
    void replacesTrailingTabs_data();
    void replacesTrailingTabs();
    void replacesManyTabsInLinearTime();
};

void tst_SectionScanner::readsTheSameHoweverItIsSplit_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("octets");
    QTest::addColumn<std::string>("result");
    const auto row = [](const char *name, Kind kind, const std::string &octets, const char *result) {
        QTest::newRow(name) << int(kind) << octets << std::string(result);
    };
    row("a request head", Kind::RequestHead, "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "0-27");
    row("what follows is left alone", Kind::RequestHead, "GET / HTTP/1.1\r\n\r\nrest\n\r", "0-18");
    row("one empty line before is skipped", Kind::RequestHead, "\r\nGET / HTTP/1.1\r\n\r\n", "2-20");
    row("eight empty lines before are skipped", Kind::RequestHead,
        "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\n\r\n", "16-34");
    row("nine are refused", Kind::RequestHead, "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        "bad_line_end 400");
    row("an unfinished head", Kind::RequestHead, "GET / HTTP/1.1\r\nHost: a\r\n\r", "more");
    row("a bare LF ends no request line", Kind::RequestHead, "GET / HTTP/1.1\nHost: a\r\n\r\n",
        "bad_line_end 400");
    row("a bare LF ends no field", Kind::RequestHead, "GET / HTTP/1.1\r\nHost: a\nb: c\r\n\r\n",
        "bad_line_end 400");
    row("a bare LF ends no head", Kind::RequestHead, "GET / HTTP/1.1\r\nHost: a\r\n\n", "bad_line_end 400");
    row("a bare LF is no empty line before", Kind::RequestHead, "\nGET / HTTP/1.1\r\n\r\n",
        "bad_line_end 400");
    row("a bare CR in a value", Kind::RequestHead, "GET / HTTP/1.1\r\na: b\rc\r\n\r\n", "bad_line_end 400");
    row("a bare CR in the target", Kind::RequestHead, "GET /\r HTTP/1.1\r\n\r\n", "bad_line_end 400");
    row("CR CR LF", Kind::RequestHead, "GET / HTTP/1.1\r\r\n\r\n", "bad_line_end 400");
    row("a folded line", Kind::RequestHead, "GET / HTTP/1.1\r\na: b\r\n c\r\n\r\n", "folded_line 400");
    row("a line folded with a tab", Kind::RequestHead, "GET / HTTP/1.1\r\na: b\r\n\tc\r\n\r\n",
        "folded_line 400");
    row("a blank line that is not empty", Kind::RequestHead, "GET / HTTP/1.1\r\na: b\r\n \r\n\r\n",
        "folded_line 400");
    row("a blank before the first field", Kind::RequestHead, "GET / HTTP/1.1\r\n a: b\r\n\r\n",
        "folded_line 400");
    row("a long method", Kind::RequestHead, std::string(65, 'A') + "\r\n\r\n", "unknown_method 501");
    row("a long word that is no token", Kind::RequestHead, std::string(30, '"') + std::string(60, 'A'),
        "bad_request_line 400");
    row("a request line over its limit", Kind::RequestHead,
        "GET /" + std::string(120, 'a') + " HTTP/1.1\r\n\r\n", "target_too_long 414");
    row("a head over its limit", Kind::RequestHead,
        "GET / HTTP/1.1\r\na: " + std::string(240, 'b') + "\r\n\r\n", "head_too_large 431");
    row("a head at its limit", Kind::RequestHead,
        "GET / HTTP/1.1\r\na: " + std::string(233, 'b') + "\r\n\r\n", "0-256");
    row("as many fields as the limit", Kind::RequestHead, "GET / HTTP/1.1\r\n" + fieldLines(4) + "\r\n",
        "0-42");
    row("more fields than the limit", Kind::RequestHead, "GET / HTTP/1.1\r\n" + fieldLines(5) + "\r\n",
        "too_many_fields 431");
    row("empty lines before do not count for the limit", Kind::RequestHead,
        "\r\nGET / HTTP/1.1\r\na: " + std::string(233, 'b') + "\r\n\r\n", "2-258");

    row("a response head", Kind::ResponseHead, "HTTP/1.1 200 OK\r\na: b\r\n\r\nx", "0-25");
    row("no empty line before a response", Kind::ResponseHead, "\r\nHTTP/1.1 200 OK\r\n\r\n",
        "bad_line_end 400");
    row("a response with a bare LF", Kind::ResponseHead, "HTTP/1.1 200 OK\n\r\n", "bad_line_end 400");
    row("a response with a folded line", Kind::ResponseHead, "HTTP/1.1 200 OK\r\na: b\r\n c\r\n\r\n",
        "folded_line 400");
    row("a response head over its limit", Kind::ResponseHead,
        "HTTP/1.1 200 OK\r\na: " + std::string(300, 'b') + "\r\n\r\n", "head_too_large 431");

    row("no trailers", Kind::Trailers, "\r\nGET", "0-2");
    row("trailers", Kind::Trailers, "a: b\r\nc: d\r\n\r\nGET", "0-14");
    row("trailers with a bare LF", Kind::Trailers, "a: b\n\r\n", "bad_line_end 400");
    row("a bare LF ends no trailers", Kind::Trailers, "\n", "bad_line_end 400");
    row("a trailer that begins with a blank", Kind::Trailers, " a: b\r\n\r\n", "folded_line 400");
    row("trailers over the head's limit", Kind::Trailers, "a: " + std::string(260, 'b') + "\r\n\r\n",
        "head_too_large 431");
}

void tst_SectionScanner::readsTheSameHoweverItIsSplit()
{
    QFETCH(int, kind);
    QFETCH(std::string, octets);
    QFETCH(std::string, result);

    QCOMPARE(scanWhole(Kind(kind), octets, small), result);
    QCOMPARE(scanByOctets(Kind(kind), octets, small), result);
    for (std::size_t at = 0; at <= octets.size(); ++at)
        QCOMPARE(scanSplit(Kind(kind), octets, at, small), result);
}

void tst_SectionScanner::refusesBeforeAllHasArrived_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("octets");
    QTest::addColumn<std::string>("result");
    const auto row = [](const char *name, Kind kind, const std::string &octets, const char *result) {
        QTest::newRow(name) << int(kind) << octets << std::string(result);
    };
    row("a TLS hello", Kind::RequestHead, "\x16\x03\x01", "bad_request_line 400");
    row("a method without end", Kind::RequestHead, std::string(65, 'A'), "unknown_method 501");
    row("a target without end", Kind::RequestHead, "GET /" + std::string(120, 'a'), "target_too_long 414");
    row("a field without end", Kind::RequestHead, "GET / HTTP/1.1\r\n" + std::string(250, 'a'),
        "head_too_large 431");
    row("fields without end", Kind::RequestHead, "GET / HTTP/1.1\r\n" + fieldLines(5), "too_many_fields 431");
    row("a CR that no LF follows", Kind::RequestHead, "GET / HTTP/1.1\rX", "bad_line_end 400");
    row("a status line without end", Kind::ResponseHead, "HTTP/1.1 200 " + std::string(250, 'a'),
        "head_too_large 431");
    row("a trailer without end", Kind::Trailers, std::string(257, 'a'), "head_too_large 431");
}

void tst_SectionScanner::refusesBeforeAllHasArrived()
{
    QFETCH(int, kind);
    QFETCH(std::string, octets);
    QFETCH(std::string, result);
    QCOMPARE(scanWhole(Kind(kind), octets, small), result);
    QCOMPARE(scanByOctets(Kind(kind), octets, small), result);
}

void tst_SectionScanner::startsAgainAfterReset()
{
    const std::string head = "GET / HTTP/1.1\r\n\r\n";
    SectionScanner scanner(Kind::RequestHead);
    QCOMPARE(told(scanner.scan(head, small)), std::string("0-18"));
    scanner.reset();
    QCOMPARE(told(scanner.scan("\r\n" + head, small)), std::string("2-20"));
}

void tst_SectionScanner::replacesTrailingTabs_data()
{
    QTest::addColumn<std::string>("head");
    QTest::addColumn<std::string>("result");
    QTest::newRow("at a value's end") << std::string("a: b\t\r\n\r\n") << std::string("a: b \r\n\r\n");
    QTest::newRow("mixed with blanks") << std::string("a: b\t \t\r\n\r\n") << std::string("a: b   \r\n\r\n");
    QTest::newRow("inside a value they stay")
        << std::string("a: b\tc\r\n\r\n") << std::string("a: b\tc\r\n\r\n");
    QTest::newRow("before a value they stay") << std::string("a:\tb\r\n\r\n") << std::string("a:\tb\r\n\r\n");
    QTest::newRow("a value of tabs alone") << std::string("a:\t\t\r\n\r\n") << std::string("a:  \r\n\r\n");
    QTest::newRow("on several lines")
        << std::string("a: b\t\r\nc: d\te\t\r\n\r\n") << std::string("a: b \r\nc: d\te \r\n\r\n");
    QTest::newRow("none") << std::string("a: b\r\n\r\n") << std::string("a: b\r\n\r\n");
    QTest::newRow("nothing at all") << std::string() << std::string();
}

void tst_SectionScanner::replacesTrailingTabs()
{
    QFETCH(std::string, head);
    replaceTrailingTabs(head);
    QTEST(head, "result");
}

/// A head of tabs must not hold a worker up for seconds.
void tst_SectionScanner::replacesManyTabsInLinearTime()
{
    std::string head = "a: " + std::string(4 * 1024 * 1024, '\t') + "b\r\n\r\n";
    const std::string before = head;
    replaceTrailingTabs(head);
    QVERIFY(head == before);
}

QTEST_APPLESS_MAIN(tst_SectionScanner)
#include "tst_sectionscanner.moc"
