#include "engine/logging/accesslog.h"

#include "tests/logging/eventcollector.h"
#include "tests/logging/sample.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

class tst_AccessLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesALineSoonAfterItsRequest();
    void writesAllThatIsLeftWhenItEnds();
    void takesFromEveryWorker();
    void tellsWhyItCannotStart();
    void opensTheFileAnewWhenAsked();
    void countsWhatADiskErrorLoses();
    void accountsForEveryRequest();

private:
    std::string path() const { return m_path.toStdString(); }
    QByteArray written() const;

    QTemporaryDir m_folder;
    QString m_path;
};

void tst_AccessLog::init()
{
    m_path = m_folder.filePath(QLatin1StringView(QTest::currentTestFunction()));
}

QByteArray tst_AccessLog::written() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_AccessLog::writesALineSoonAfterItsRequest()
{
    AccessLog log(path(), LogFormat::Combined, 1);
    QVERIFY(!log.start());
    for (int i = 1; i <= 3; ++i) {
        log.ring(0).push(sampleRecord());
        QTRY_COMPARE(written().count('\n'), i);
        QTRY_COMPARE(log.lines(), static_cast<std::uint64_t>(i));
    }
    QVERIFY(written().startsWith("192.0.2.7 - - ["));
}

void tst_AccessLog::writesAllThatIsLeftWhenItEnds()
{
    {
        AccessLog log(path(), LogFormat::Json, 1);
        QVERIFY(!log.start());
        for (int i = 0; i < 3'000; ++i)
            log.ring(0).push(sampleRecord());
        QCOMPARE(log.dropped(), 0U);
    }
    const QList<QByteArray> lines = written().split('\n');
    QCOMPARE(lines.size(), 3'001);
    QVERIFY(lines.last().isEmpty());
    for (const QByteArray &line : lines.first(3'000))
        QVERIFY(QJsonDocument::fromJson(line).isObject());
}

void tst_AccessLog::takesFromEveryWorker()
{
    constexpr int workers = 3;
    constexpr int each = 2'000;
    {
        AccessLog log(path(), LogFormat::Combined, workers);
        QVERIFY(!log.start());
        std::vector<std::thread> threads;
        for (int worker = 0; worker < workers; ++worker) {
            threads.emplace_back([&log, worker] {
                for (int i = 0; i < each; ++i)
                    log.ring(worker).push(sampleRecord());
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }
    QCOMPARE(written().count('\n'), workers * each);
}

void tst_AccessLog::tellsWhyItCannotStart()
{
    AccessLog log(path() + "/missing", LogFormat::Combined, 1);
    QVERIFY(log.start() == std::errc::no_such_file_or_directory);
}

void tst_AccessLog::opensTheFileAnewWhenAsked()
{
    AccessLog log(path(), LogFormat::Combined, 1);
    QVERIFY(!log.start());
    log.ring(0).push(sampleRecord());
    QTRY_COMPARE(log.lines(), 1U);
    QVERIFY(QFile::rename(m_path, m_path + QLatin1StringView(".1")));
    log.reopen();
    QTRY_VERIFY(QFile::exists(m_path));
    log.ring(0).push(sampleRecord());
    QTRY_COMPARE(written().count('\n'), 1);
}

void tst_AccessLog::countsWhatADiskErrorLoses()
{
    EventCollector events;
    AccessLog log("/dev/full", LogFormat::Combined, 1);
    QVERIFY(!log.start());
    for (int i = 1; i <= 5; ++i) {
        log.ring(0).push(sampleRecord());
        QTRY_COMPARE(log.dropped(), static_cast<std::uint64_t>(i));
    }
    QCOMPARE(log.lines(), 0U);
    QCOMPARE(events.take().size(), 1);
}

void tst_AccessLog::accountsForEveryRequest()
{
    constexpr int all = 50'000; // faster than any log can be written
    AccessLog log(path(), LogFormat::Json, 1);
    QVERIFY(!log.start());
    for (int i = 0; i < all; ++i)
        log.ring(0).push(sampleRecord());
    QTRY_COMPARE(log.lines() + log.dropped(), static_cast<std::uint64_t>(all));
    QCOMPARE(static_cast<std::uint64_t>(written().count('\n')), log.lines());
}

QTEST_GUILESS_MAIN(tst_AccessLog)
#include "tst_accesslog.moc"
