#include "engine/admin/snapshotjson.h"

#include <QDateTime>
#include <QTest>

using namespace signalbox;

namespace {

QStringList keysOf(const QJsonValue &value)
{
    return value.toObject().keys();
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

}

class tst_SnapshotJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsABackend();
    void showsTheLastProbe();
    void showsTheStatus();
    void countsWholeNumbers();
};

void tst_SnapshotJson::showsABackend()
{
    BackendSnapshot backend;
    backend.config.name = "api-1";
    backend.config.address = Address{"::1", 9001};
    backend.config.mode = BackendMode::Maintenance;
    backend.state = BackendState::Ejected;
    backend.reason = {"consecutive_failures", "5 failures in a row"};
    backend.inState = std::chrono::hours(1);
    backend.ramp = 0.5;
    backend.inFlight = 2;
    backend.idleConnections = 3;
    const QJsonObject json = backendJson(backend);
    QCOMPARE(json.keys(),
        words("address connections counters health_path host in_flight intended_share last_probe latency "
              "max_connections mode name ramp reason requests_per_second share state tier weight"));
    QCOMPARE(json.value(QLatin1String("address")).toString(), QStringLiteral("[::1]:9001"));
    QCOMPARE(json.value(QLatin1String("mode")).toString(), QStringLiteral("maintenance"));
    QCOMPARE(json.value(QLatin1String("state")).toString(), QStringLiteral("ejected"));
    QCOMPARE(json.value(QLatin1String("ramp")).toDouble(), 0.5);
    const QJsonObject connections{{QStringLiteral("in_use"), 2}, {QStringLiteral("idle"), 3}};
    QCOMPARE(json.value(QLatin1String("connections")).toObject(), connections);
    QVERIFY(json.value(QLatin1String("last_probe")).isNull());
    QVERIFY(json.value(QLatin1String("latency")).isNull());
    QCOMPARE(
        keysOf(json.value(QLatin1String("counters"))), words("ejections errors requests responses retries"));
    const QJsonObject reason = json.value(QLatin1String("reason")).toObject();
    QCOMPARE(reason.keys(), words("code message since"));
    const auto since = QDateTime::fromString(reason.value(QLatin1String("since")).toString(), Qt::ISODate);
    QVERIFY(qAbs(since.secsTo(QDateTime::currentDateTimeUtc()) - 3600) <= 60);
}

void tst_SnapshotJson::showsTheLastProbe()
{
    BackendSnapshot backend;
    backend.lastProbe =
        LastProbe{std::chrono::seconds(1), std::chrono::microseconds(1'500), false, 503, "HTTP 503"};
    const QJsonObject probe = backendJson(backend).value(QLatin1String("last_probe")).toObject();
    QCOMPARE(probe.keys(), words("duration_ms good message status time"));
    QCOMPARE(probe.value(QLatin1String("duration_ms")).toDouble(), 1.5);
    QCOMPARE(probe.value(QLatin1String("status")).toInt(), 503);
}

void tst_SnapshotJson::showsTheStatus()
{
    Snapshot snapshot;
    snapshot.listeners = {"http://127.0.0.1:8800"};
    snapshot.isListening = snapshot.isPanicking = snapshot.isDebugging = true;
    snapshot.totals.responses = {1, 2, 3, 4, 5};
    snapshot.totals.backendErrors = 15;
    const QJsonObject json = statusJson(snapshot);
    QCOMPARE(json.keys(),
        words(
            "algorithm client_connections debugging in_flight latency listeners listening modified panicking "
            "queued requests_per_second totals uptime_ms version workers"));
    QVERIFY(json.value(QLatin1String("listening")).toBool());
    QVERIFY(json.value(QLatin1String("panicking")).toBool());
    QVERIFY(json.value(QLatin1String("debugging")).toBool());
    QVERIFY(!json.value(QLatin1String("modified")).toBool(true));
    const QJsonObject totals = json.value(QLatin1String("totals")).toObject();
    QCOMPARE(totals.keys(),
        words("attempts backend_5xx bytes_received bytes_sent client_aborts proxy_errors requests responses "
              "retries"));
    QCOMPARE(keysOf(totals.value(QLatin1String("responses"))), words("1xx 2xx 3xx 4xx 5xx"));
    QCOMPARE(totals.value(QLatin1String("backend_5xx")).toInt(), 15);
}

void tst_SnapshotJson::countsWholeNumbers()
{
    Snapshot snapshot;
    snapshot.totals.requests = 9'007'199'254'740'993; // no double holds it
    const QJsonObject totals = statusJson(snapshot).value(QLatin1String("totals")).toObject();
    QCOMPARE(totals.value(QLatin1String("requests")).toInteger(), 9'007'199'254'740'993);
}

QTEST_APPLESS_MAIN(tst_SnapshotJson)
#include "tst_snapshotjson.moc"
