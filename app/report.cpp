#include "app/report.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <numeric>

namespace signalbox {

namespace {

QByteArray document(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

/// JSON's numbers are doubles: exact up to 2^53.
QJsonValue count(std::uint64_t value)
{
    return static_cast<double>(value);
}

QJsonObject responses(const StatusClasses &classes)
{
    QJsonObject result;
    for (std::size_t i = 0; i < classes.size(); ++i)
        result.insert(QString::number(i + 1) + QStringLiteral("xx"), count(classes[i]));
    return result;
}

std::uint64_t backendErrors(const Snapshot &snapshot)
{
    const auto add = [](std::uint64_t sum, const BackendSnapshot &backend) {
        return sum + backend.responses[4];
    };
    return std::accumulate(snapshot.backends.begin(), snapshot.backends.end(), std::uint64_t{0}, add);
}

}

std::string readyLine(const Ready &ready)
{
    return "ready proxy=" + ready.proxy + " admin=" + ready.admin + " backends="
        + std::to_string(ready.backendsAvailable) + '/' + std::to_string(ready.backends) + '\n';
}

QByteArray readyDocument(const Ready &ready)
{
    const QJsonObject backends{
        {QStringLiteral("available"), ready.backendsAvailable},
        {QStringLiteral("total"), ready.backends},
    };
    return document({
        {QStringLiteral("proxy"), QString::fromStdString(ready.proxy)},
        {QStringLiteral("admin"), QString::fromStdString(ready.admin)},
        {QStringLiteral("backends"), backends},
        {QStringLiteral("pid"), QCoreApplication::applicationPid()},
    });
}

QByteArray summaryDocument(const Snapshot &snapshot)
{
    const Totals &totals = snapshot.totals;
    return document({
        {QStringLiteral("uptime_ms"), count(static_cast<std::uint64_t>(snapshot.uptime.count()))},
        {QStringLiteral("requests"), count(totals.requests)},
        {QStringLiteral("responses"), responses(totals.responses)},
        {QStringLiteral("proxy_errors"), count(totals.proxyErrors)},
        {QStringLiteral("backend_5xx"), count(backendErrors(snapshot))},
        {QStringLiteral("client_aborts"), count(totals.clientAborts)},
        {QStringLiteral("attempts"), count(totals.attempts)},
        {QStringLiteral("retries"), count(totals.retries)},
        {QStringLiteral("bytes_received"), count(totals.bytesReceived)},
        {QStringLiteral("bytes_sent"), count(totals.bytesSent)},
    });
}

std::string writeAtomically(const std::string &path, const QByteArray &content)
{
    QSaveFile file(QString::fromStdString(path));
    file.setDirectWriteFallback(true); // a device, or a folder that cannot be written to
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    return written ? std::string{} : file.errorString().toStdString();
}

}
