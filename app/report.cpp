#include "app/report.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

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

/// QSaveFile::commit() does not notice when what is buffered cannot be written.
bool isWritten(QFileDevice &file, const QByteArray &content)
{
    return file.write(content) == content.size() && file.flush();
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
        {QStringLiteral("backend_5xx"), count(snapshot.totals.backendErrors)},
        {QStringLiteral("client_aborts"), count(totals.clientAborts)},
        {QStringLiteral("attempts"), count(totals.attempts)},
        {QStringLiteral("retries"), count(totals.retries)},
        {QStringLiteral("bytes_received"), count(totals.bytesReceived)},
        {QStringLiteral("bytes_sent"), count(totals.bytesSent)},
    });
}

std::string writeAtomically(const std::string &path, const QByteArray &content)
{
    const QString name = QString::fromStdString(path);
    const QFileInfo target(name);
    if (target.exists() && !target.isFile()) {
        QFile device(name); // or a pipe, which must not be replaced
        return device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && isWritten(device, content)
            ? std::string{}
            : device.errorString().toStdString();
    }
    QSaveFile file(name);
    file.setDirectWriteFallback(true); // in a folder that cannot be written to
    const bool written = file.open(QIODevice::WriteOnly) && isWritten(file, content) && file.commit();
    return written ? std::string{} : file.errorString().toStdString();
}

}
