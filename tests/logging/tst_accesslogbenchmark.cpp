#include "engine/logging/accesslog.h"
#include "engine/logging/redaction.h"

#include "tests/logging/sample.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// What the access log costs (design: at most 1 µs of a worker's time for a request; nothing dropped at
/// 50,000 requests/s into a file).
class tst_AccessLogBenchmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void record();
    void format_data();
    void format();
    void dropsNothing_data();
    void dropsNothing();
};

namespace {

constexpr int records = 1'000; // per iteration: the printed time is that of so many

void addFormats()
{
    QTest::addColumn<int>("format");
    QTest::newRow("combined") << static_cast<int>(LogFormat::Combined);
    QTest::newRow("json") << static_cast<int>(LogFormat::Json);
}

/// Pushes so many records a second for a second, as evenly as the system lets it.
void pushEvenly(RecordRing &ring, int perSecond)
{
    const RequestRecord record = sampleRecord();
    const auto start = std::chrono::steady_clock::now();
    for (int millisecond = 0; millisecond < 1'000; ++millisecond) {
        std::this_thread::sleep_until(start + std::chrono::milliseconds(millisecond));
        for (int i = 0; i < perSecond / 1'000; ++i)
            ring.push(record);
    }
}

}

void tst_AccessLogBenchmark::record()
{
    RecordRing ring(2 * 1024 * 1024, [] {});
    const Redaction redaction({"token", "access_token", "password", "secret", "api_key"});
    RequestRecord each = sampleRecord();
    std::string memory;
    RequestRecord taken;
    QBENCHMARK
    {
        for (int i = 0; i < records; ++i) {
            each.time = std::chrono::system_clock::now();
            each.target = redaction.apply("/things?page=2", memory);
            ring.push(each);
        }
        while (ring.take(taken)) { }
    }
    QCOMPARE(ring.dropped(), 0U);
}

void tst_AccessLogBenchmark::format_data()
{
    addFormats();
}

void tst_AccessLogBenchmark::format()
{
    QFETCH(const int, format);
    AccessLogFormat lines(static_cast<LogFormat>(format));
    const RequestRecord each = sampleRecord();
    std::string text;
    QBENCHMARK
    {
        text.clear();
        for (int i = 0; i < records; ++i)
            lines.append(text, each);
    }
    QVERIFY(!text.empty());
}

void tst_AccessLogBenchmark::dropsNothing_data()
{
    addFormats();
}

void tst_AccessLogBenchmark::dropsNothing()
{
    QFETCH(const int, format);
    constexpr int workers = 2;
    constexpr int perSecond = 100'000; // of all workers
    const QTemporaryDir folder;
    AccessLog log(
        folder.filePath(QStringLiteral("log")).toStdString(), static_cast<LogFormat>(format), workers);
    QVERIFY(!log.start());
    std::vector<std::thread> threads;
    for (int worker = 0; worker < workers; ++worker)
        threads.emplace_back(pushEvenly, std::ref(log.ring(worker)), perSecond / workers);
    for (std::thread &thread : threads)
        thread.join();
    QTRY_COMPARE(log.lines(), static_cast<std::uint64_t>(perSecond));
    QCOMPARE(log.dropped(), 0U);
}

QTEST_GUILESS_MAIN(tst_AccessLogBenchmark)
#include "tst_accesslogbenchmark.moc"
