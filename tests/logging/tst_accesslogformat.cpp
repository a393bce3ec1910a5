#include "engine/logging/accesslogformat.h"

#include "tests/logging/sample.h"
#include "tests/support/printing.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

class tst_AccessLogFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCombined();
    void writesCombinedOfWhatNeverReachedABackend();
    void writesJson();
    void appendsLineByLine();
    void keepsLinesWhole_data();
    void keepsLinesWhole();
    void writesTimesInUtc_data();
    void writesTimesInUtc();
};

namespace {

std::string line(LogFormat format, const RequestRecord &record)
{
    std::string out;
    AccessLogFormat(format).append(out, record);
    return out;
}

RequestRecord refused()
{
    RequestRecord record{.client = "2001:db8::1",
        .method = "POST",
        .target = "/",
        .protocol = "HTTP/1.0",
        .error = "no_backend",
        .status = 503};
    record.time = sampleRecord().time;
    return record;
}

}

void tst_AccessLogFormat::writesCombined()
{
    QCOMPARE(line(LogFormat::Combined, sampleRecord()),
        std::string("192.0.2.7 - - [15/Jan/2027:08:00:00 +0000] \"GET /things?page=2 HTTP/1.1\" 200 3456 "
                    "\"https://example.org/\" \"curl/7.88.1\" id=0123456789abcdef0123456789abcdef "
                    "received=12 total_ms=12.345 queue_ms=0.250 error=- backend=api-2 "
                    "attempts=\"api-1 connection_refused 0 0.000 0.000 0.090, "
                    "api-2 ok 200 0.310 9.001 11.500\"\n"));
}

void tst_AccessLogFormat::writesCombinedOfWhatNeverReachedABackend()
{
    QCOMPARE(line(LogFormat::Combined, refused()),
        std::string("2001:db8::1 - - [15/Jan/2027:08:00:00 +0000] \"POST / HTTP/1.0\" 503 0 \"-\" \"-\" "
                    "id=- received=0 total_ms=0.000 queue_ms=0.000 error=no_backend backend=- "
                    "attempts=\"\"\n"));
    RequestRecord abandoned = refused();
    abandoned.status = 0;
    QVERIFY(contains(line(LogFormat::Combined, abandoned), "\" 000 0 "));
    QVERIFY(contains(line(LogFormat::Combined, {.client = "a", .status = 400}), "] \"-\" 400 0 "));
}

void tst_AccessLogFormat::writesJson()
{
    const QByteArray expected = R"({"time": "2027-01-15T08:00:00.123456Z",
        "id": "0123456789abcdef0123456789abcdef", "client": "192.0.2.7", "method": "GET",
        "target": "/things?page=2", "protocol": "HTTP/1.1", "referer": "https://example.org/",
        "user_agent": "curl/7.88.1", "status": 200, "bytes_received": 12, "bytes_sent": 3456,
        "backend": "api-2", "error": "", "queue_ms": 0.25, "total_ms": 12.345, "attempts": [
            {"backend": "api-1", "code": "connection_refused", "status": 0,
             "connect_ms": 0, "head_ms": 0, "total_ms": 0.09},
            {"backend": "api-2", "code": "ok", "status": 200,
             "connect_ms": 0.31, "head_ms": 9.001, "total_ms": 11.5}]})";
    const QByteArray written = QByteArray::fromStdString(line(LogFormat::Json, sampleRecord()));
    QCOMPARE(QJsonDocument::fromJson(written), QJsonDocument::fromJson(expected));
    QVERIFY(!QJsonDocument::fromJson(written).isNull());
    QVERIFY(written.endsWith("]}\n"));
    QCOMPARE(written.count('\n'), 1);
}

void tst_AccessLogFormat::appendsLineByLine()
{
    AccessLogFormat format(LogFormat::Combined);
    std::string out;
    format.append(out, sampleRecord());
    RequestRecord later = sampleRecord();
    later.time += 1s;
    format.append(out, later);
    QVERIFY(contains(out, "[15/Jan/2027:08:00:00 +0000]"));
    QVERIFY(contains(out, "[15/Jan/2027:08:00:01 +0000]"));
}

void tst_AccessLogFormat::keepsLinesWhole_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("combined") << static_cast<int>(LogFormat::Combined);
    QTest::newRow("json") << static_cast<int>(LogFormat::Json);
}

void tst_AccessLogFormat::keepsLinesWhole()
{
    QFETCH(const int, format);
    const std::string nasty = "\" \\ \n\r\x1b[2J\xff,\"x\":1} id=forged";
    RequestRecord record = sampleRecord();
    for (std::string_view RequestRecord::*text :
        {&RequestRecord::id, &RequestRecord::client, &RequestRecord::method, &RequestRecord::target,
            &RequestRecord::protocol, &RequestRecord::referer, &RequestRecord::userAgent,
            &RequestRecord::backend, &RequestRecord::error})
        record.*text = nasty;
    record.attempts[0].backend = record.attempts[0].code = nasty;
    const std::string written = line(static_cast<LogFormat>(format), record);
    QCOMPARE(std::count(written.begin(), written.end(), '\n'), 1);
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; };
    QVERIFY(std::none_of(written.begin(), written.end(), isControl));
    if (static_cast<LogFormat>(format) == LogFormat::Json) {
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(written));
        QCOMPARE(document.object().size(), 16);
        QCOMPARE(document[QLatin1StringView("target")].toString(), QString::fromUtf8(nasty.c_str()));
    } else {
        // request, referer, user agent, attempts: no quote but theirs
        QCOMPARE(std::count(written.begin(), written.end(), '"'), 8);
        QVERIFY(!contains(written, "backend=\" "));
    }
}

void tst_AccessLogFormat::writesTimesInUtc_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QByteArray>("combined");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("the beginning") << qint64{0} << QByteArray("01/Jan/1970:00:00:00 +0000")
                                   << QByteArray("1970-01-01T00:00:00.000000Z");
    QTest::newRow("a leap day") << qint64{1'709'251'199'999'999} << QByteArray("29/Feb/2024:23:59:59 +0000")
                                << QByteArray("2024-02-29T23:59:59.999999Z");
}

void tst_AccessLogFormat::writesTimesInUtc()
{
    QFETCH(const qint64, microseconds);
    QFETCH(const QByteArray, combined);
    QFETCH(const QByteArray, json);
    RequestRecord record = sampleRecord();
    record.time = std::chrono::system_clock::time_point(std::chrono::microseconds(microseconds));
    QVERIFY(contains(line(LogFormat::Combined, record), "[" + combined.toStdString() + "]"));
    QVERIFY(contains(line(LogFormat::Json, record), "{\"time\":\"" + json.toStdString() + "\","));
}

QTEST_GUILESS_MAIN(tst_AccessLogFormat)
#include "tst_accesslogformat.moc"
