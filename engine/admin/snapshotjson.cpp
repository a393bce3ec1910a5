#include "engine/admin/snapshotjson.h"

#include "engine/config/jsonwriter.h"
#include "engine/config/names.h"

#include <QDateTime>

namespace signalbox {

namespace {

QJsonValue count(std::uint64_t number)
{
    return static_cast<qint64>(number);
}

QJsonValue text(const std::string &octets)
{
    return QString::fromStdString(octets);
}

template <class Duration> QJsonValue milliseconds(Duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// The moment that was so long ago, in UTC.
QJsonValue moment(std::chrono::milliseconds age)
{
    return QDateTime::currentDateTimeUtc().addMSecs(-age.count()).toString(Qt::ISODate);
}

QJsonObject classesJson(const StatusClasses &classes)
{
    return {{QStringLiteral("1xx"), count(classes[0])}, {QStringLiteral("2xx"), count(classes[1])},
        {QStringLiteral("3xx"), count(classes[2])}, {QStringLiteral("4xx"), count(classes[3])},
        {QStringLiteral("5xx"), count(classes[4])}};
}

/// Milliseconds; null where there was no traffic lately.
QJsonValue latencyJson(const std::optional<LatencyPercentiles> &latency)
{
    if (!latency)
        return {};
    const auto milliseconds = [](std::chrono::microseconds time) {
        return std::chrono::duration<double, std::milli>(time).count();
    };
    return QJsonObject{
        {QStringLiteral("p50_ms"), milliseconds(latency->p50)},
        {QStringLiteral("p95_ms"), milliseconds(latency->p95)},
        {QStringLiteral("p99_ms"), milliseconds(latency->p99)},
    };
}

QJsonObject probeJson(const LastProbe &probe)
{
    return {
        {QStringLiteral("time"), moment(probe.age)},
        {QStringLiteral("good"), probe.isGood},
        {QStringLiteral("status"), probe.status},
        {QStringLiteral("duration_ms"), milliseconds(probe.duration)},
        {QStringLiteral("message"), text(probe.message)},
    };
}

QJsonObject countersJson(const BackendSnapshot &backend)
{
    return {
        {QStringLiteral("requests"), count(backend.requests)},
        {QStringLiteral("responses"), classesJson(backend.responses)},
        {QStringLiteral("errors"), count(backend.errors)},
        {QStringLiteral("retries"), count(backend.retries)},
        {QStringLiteral("ejections"), count(backend.ejections)},
    };
}

/// An attempt under way uses one, or is about to.
QJsonObject connectionsJson(const BackendSnapshot &backend)
{
    return {
        {QStringLiteral("in_use"), count(backend.inFlight)},
        {QStringLiteral("idle"), count(backend.idleConnections)},
    };
}

}

QJsonObject totalsJson(const Totals &totals)
{
    return {
        {QStringLiteral("requests"), count(totals.requests)},
        {QStringLiteral("responses"), classesJson(totals.responses)},
        {QStringLiteral("proxy_errors"), count(totals.proxyErrors)},
        {QStringLiteral("backend_5xx"), count(totals.backendErrors)},
        {QStringLiteral("client_aborts"), count(totals.clientAborts)},
        {QStringLiteral("attempts"), count(totals.attempts)},
        {QStringLiteral("retries"), count(totals.retries)},
        {QStringLiteral("bytes_received"), count(totals.bytesReceived)},
        {QStringLiteral("bytes_sent"), count(totals.bytesSent)},
    };
}

QJsonObject reasonJson(const Reason &reason, std::chrono::milliseconds age)
{
    return {
        {QStringLiteral("code"), text(reason.code)},
        {QStringLiteral("message"), text(reason.message)},
        {QStringLiteral("since"), moment(age)},
    };
}

QJsonObject backendJson(const BackendSnapshot &backend)
{
    QJsonObject json = toJson(backend.config);
    json.insert(QStringLiteral("state"), QString::fromLatin1(name(backend.state)));
    json.insert(QStringLiteral("reason"), reasonJson(backend.reason, backend.inState));
    json.insert(QStringLiteral("last_probe"),
        backend.lastProbe ? QJsonValue(probeJson(*backend.lastProbe)) : QJsonValue());
    json.insert(QStringLiteral("counters"), countersJson(backend));
    json.insert(QStringLiteral("latency"), latencyJson(backend.latency));
    json.insert(QStringLiteral("in_flight"), count(backend.inFlight));
    json.insert(QStringLiteral("connections"), connectionsJson(backend));
    json.insert(QStringLiteral("ramp"), backend.ramp);
    json.insert(QStringLiteral("requests_per_second"), backend.requestsPerSecond);
    json.insert(QStringLiteral("share"), backend.share);
    json.insert(QStringLiteral("intended_share"), backend.intendedShare);
    return json;
}

QJsonArray backendsJson(const Snapshot &snapshot)
{
    QJsonArray items;
    for (const BackendSnapshot &backend : snapshot.backends)
        items.append(backendJson(backend));
    return items;
}

QJsonObject statusJson(const Snapshot &snapshot)
{
    QJsonArray listeners;
    for (const std::string &listener : snapshot.listeners)
        listeners.append(text(listener));
    return {
        {QStringLiteral("version"), QStringLiteral(SIGNALBOX_VERSION)},
        {QStringLiteral("uptime_ms"), count(static_cast<std::uint64_t>(snapshot.uptime.count()))},
        {QStringLiteral("algorithm"), QString::fromLatin1(name(snapshot.algorithm))},
        {QStringLiteral("listeners"), listeners},
        {QStringLiteral("listening"), snapshot.isListening},
        {QStringLiteral("debugging"), snapshot.isDebugging},
        {QStringLiteral("panicking"), snapshot.isPanicking},
        {QStringLiteral("modified"), snapshot.isModified},
        {QStringLiteral("workers"), snapshot.workers},
        {QStringLiteral("client_connections"), count(snapshot.clientConnections)},
        {QStringLiteral("requests_per_second"), snapshot.requestsPerSecond},
        {QStringLiteral("latency"), latencyJson(snapshot.latency)},
        {QStringLiteral("in_flight"), count(snapshot.inFlight)},
        {QStringLiteral("queued"), count(snapshot.queued)},
        {QStringLiteral("totals"), totalsJson(snapshot.totals)},
    };
}

}
