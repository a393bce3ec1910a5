#include "app/report.h"

#include "engine/admin/snapshotjson.h"

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
    QJsonObject summary = totalsJson(snapshot.totals);
    summary.insert(QStringLiteral("uptime_ms"), static_cast<qint64>(snapshot.uptime.count()));
    return document(summary);
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
