#include "engine/metrics/prometheus.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <map>
#include <set>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_Prometheus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exports_data();
    void exports();
    void announcesEveryMetricOnceBeforeItsSamples();
    void namesNoSampleTwice();
    void usesNoLabelsButBackendAndClass();
    void escapesLabels();
    void foldsRemovedBackendsIntoOne();
    void hasAtMostSixteenBucketsThatAddUp();
    void passesPromtool();
};

namespace {

DurationBuckets durations()
{
    Histogram histogram;
    for (const auto duration : {300us, 7'000us, 40'000'000us})
        histogram.record(duration);
    HistogramReading reading;
    reading.add(histogram);
    return DurationBuckets(reading);
}

BackendSnapshot backend(const char *name, BackendState state)
{
    BackendSnapshot snapshot;
    snapshot.config.name = name;
    snapshot.config.weight = 3;
    snapshot.state = state;
    snapshot.requests = 20;
    snapshot.errors = 2;
    snapshot.retries = 6;
    snapshot.idleConnections = 8;
    snapshot.durations = durations();
    snapshot.ejections = 1;
    snapshot.inFlight = 4;
    snapshot.responses = {0, 15, 0, 1, 2};
    return snapshot;
}

MetricsReading sample()
{
    const auto snapshot = std::make_shared<Snapshot>();
    snapshot->clientConnections = 7;
    snapshot->queued = 5;
    snapshot->isPanicking = true;
    snapshot->totals = {.requests = 30,
        .responses = {1, 25, 0, 1, 3},
        .proxyErrors = 3,
        .clientAborts = 2,
        .attempts = 40,
        .retries = 10,
        .bytesReceived = 123'456'789'012,
        .bytesSent = 9};
    snapshot->backends = {backend("api-1", BackendState::Up), backend("[::1]:9002", BackendState::Ejected)};
    MetricsReading reading;
    reading.snapshot = snapshot;
    reading.requestDurations = durations();
    reading.accessLogLines = 29;
    reading.accessLogDropped = 1;
    reading.process = {.cpu = 1'250ms,
        .residentBytes = 50'000'000,
        .virtualBytes = 90'000'000,
        .openDescriptors = 33,
        .maxDescriptors = 1'024,
        .started = std::chrono::system_clock::time_point(1'800'000'000s)};
    return reading;
}

QStringList linesOf(const MetricsReading &reading)
{
    return QString::fromStdString(toPrometheus(reading)).split(u'\n', Qt::SkipEmptyParts);
}

/// "signalbox_x_bucket{…} 1" → "signalbox_x_bucket{…}".
QString seriesOf(const QString &line)
{
    return line.left(line.lastIndexOf(u' '));
}

/// "signalbox_x_bucket{…} 1" → "signalbox_x".
QString metricOf(const QString &line)
{
    static const QRegularExpression suffix(QStringLiteral("_(bucket|sum|count)$"));
    return seriesOf(line).section(u'{', 0, 0).remove(suffix);
}

}

void tst_Prometheus::exports_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"signalbox_requests_total 30", "signalbox_responses_total{class=\"2xx\"} 25",
             "signalbox_proxy_errors_total 3", "signalbox_client_aborts_total 2",
             "signalbox_received_bytes_total 123456789012", "signalbox_sent_bytes_total 9",
             "signalbox_client_connections 7", "signalbox_queued_requests 5", "signalbox_retries_total 10",
             "signalbox_attempts_total{backend=\"api-1\"} 20",
             "signalbox_attempt_failures_total{backend=\"[::1]:9002\"} 2",
             "signalbox_ejections_total{backend=\"api-1\"} 1",
             "signalbox_backend_retries_total{backend=\"[::1]:9002\"} 6",
             "signalbox_backend_idle_connections{backend=\"api-1\"} 8", "signalbox_panic 1",
             "signalbox_backend_responses_total{backend=\"api-1\",class=\"5xx\"} 2",
             "signalbox_attempts_in_flight{backend=\"api-1\"} 4", "signalbox_backend_up{backend=\"api-1\"} 1",
             "signalbox_backend_up{backend=\"[::1]:9002\"} 0",
             "signalbox_backend_weight{backend=\"api-1\"} 3", "signalbox_access_log_lines_total 29",
             "signalbox_access_log_dropped_total 1", "process_cpu_seconds_total 1.25",
             "process_resident_memory_bytes 50000000", "process_virtual_memory_bytes 90000000",
             "process_open_fds 33", "process_max_fds 1024", "process_start_time_seconds 1800000000",
             "signalbox_request_duration_seconds_bucket{le=\"0.0005\"} 1",
             "signalbox_request_duration_seconds_bucket{le=\"30\"} 2",
             "signalbox_request_duration_seconds_bucket{le=\"+Inf\"} 3",
             "signalbox_request_duration_seconds_sum 40.0073", "signalbox_request_duration_seconds_count 3",
             "signalbox_attempt_duration_seconds_bucket{backend=\"api-1\",le=\"0.01\"} 2"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void tst_Prometheus::exports()
{
    QFETCH(const QString, line);
    QVERIFY(linesOf(sample()).contains(line));
}

void tst_Prometheus::announcesEveryMetricOnceBeforeItsSamples()
{
    std::set<QString> announced;
    QString current;
    for (const QString &line : linesOf(sample())) {
        if (line.startsWith(u"# HELP ")) {
            current = line.section(u' ', 2, 2);
            QVERIFY2(announced.insert(current).second, qPrintable(line));
            QVERIFY2(line.endsWith(u'.'), qPrintable(line));
        } else if (line.startsWith(u"# TYPE ")) {
            QCOMPARE(line.section(u' ', 2, 2), current);
            const bool isCounter = line.endsWith(u" counter");
            QCOMPARE(isCounter, current.endsWith(u"_total"));
        } else {
            QCOMPARE(metricOf(line), current);
        }
    }
    QVERIFY(announced.size() > 20);
    QVERIFY(QString::fromStdString(toPrometheus(sample())).endsWith(u'\n'));
}

void tst_Prometheus::namesNoSampleTwice()
{
    std::set<QString> known;
    for (const QString &line : linesOf(sample())) {
        if (!line.startsWith(u'#'))
            QVERIFY2(known.insert(seriesOf(line)).second, qPrintable(line));
    }
}

void tst_Prometheus::usesNoLabelsButBackendAndClass()
{
    static const QRegularExpression allowed(
        QStringLiteral("^[a-z0-9_]+(\\{(backend=\"[^\"]*\")?,?"
                       "(class=\"[1-5]xx\")?,?(le=\"[0-9.+Inf]+\")?\\})? [0-9.]+$"));
    for (const QString &line : linesOf(sample())) {
        if (!line.startsWith(u'#') && !line.startsWith(u"signalbox_build_info"))
            QVERIFY2(allowed.match(line).hasMatch(), qPrintable(line));
    }
}

void tst_Prometheus::escapesLabels()
{
    MetricsReading reading = sample();
    const auto snapshot = std::make_shared<Snapshot>();
    snapshot->backends = {backend("a\"b\\c\nd", BackendState::Up)};
    reading.snapshot = snapshot;
    QVERIFY(linesOf(reading).contains(
        QStringLiteral("signalbox_attempts_in_flight{backend=\"a\\\"b\\\\c\\nd\"} 4")));
}

void tst_Prometheus::foldsRemovedBackendsIntoOne()
{
    MetricsReading reading = sample();
    for (const BackendSnapshot &each : reading.snapshot->backends)
        reading.removed.add(each, durations());
    reading.snapshot = std::make_shared<Snapshot>();
    const QStringList lines = linesOf(reading);
    for (const char *line : {"signalbox_attempts_total{backend=\"(removed)\"} 40",
             "signalbox_attempt_failures_total{backend=\"(removed)\"} 4",
             "signalbox_backend_retries_total{backend=\"(removed)\"} 12",
             "signalbox_ejections_total{backend=\"(removed)\"} 2",
             "signalbox_backend_responses_total{backend=\"(removed)\",class=\"2xx\"} 30",
             "signalbox_attempt_duration_seconds_count{backend=\"(removed)\"} 6"})
        QVERIFY2(lines.contains(QLatin1StringView(line)), line);
    QCOMPARE(lines.filter(QStringLiteral("backend=\"api-1\"")), QStringList());
}

void tst_Prometheus::hasAtMostSixteenBucketsThatAddUp()
{
    const QStringList buckets =
        linesOf(sample()).filter(QStringLiteral("signalbox_request_duration_seconds_bucket"));
    QVERIFY(buckets.size() <= 16);
    int last = 0;
    for (const QString &line : buckets) {
        const int count = line.section(u' ', -1).toInt();
        QVERIFY2(count >= last, qPrintable(line));
        last = count;
    }
    QCOMPARE(last, 3);
}

void tst_Prometheus::passesPromtool()
{
    const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
    if (promtool.isEmpty())
        QSKIP("promtool (of Prometheus) is not installed");
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(promtool, {QStringLiteral("check"), QStringLiteral("metrics")});
    process.write(QByteArray::fromStdString(toPrometheus(sample())));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAll(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(tst_Prometheus)
#include "tst_prometheus.moc"
