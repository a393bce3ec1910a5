#include "tests/support/json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace signalbox::test {

QJsonValue valueAt(const QJsonObject &json, const char *path)
{
    QJsonValue value = json;
    for (const QString &key : QString::fromLatin1(path).split(QLatin1Char('.')))
        value = value.toObject().value(key);
    return value;
}

std::string textAt(const QJsonObject &json, const char *path)
{
    return valueAt(json, path).toString().toStdString();
}

qint64 countAt(const QJsonObject &json, const char *path)
{
    return valueAt(json, path).toInteger(-1);
}

std::vector<QJsonObject> listAt(const QJsonObject &json, const char *path)
{
    std::vector<QJsonObject> result;
    for (const QJsonValue &each : valueAt(json, path).toArray())
        result.push_back(each.toObject());
    return result;
}

std::vector<std::string> textsAt(const std::vector<QJsonObject> &list, const char *path)
{
    std::vector<std::string> result;
    for (const QJsonObject &each : list)
        result.push_back(textAt(each, path));
    return result;
}

std::optional<std::vector<QJsonObject>> readJsonLines(const std::string &file)
{
    QFile source(QString::fromStdString(file));
    if (!source.open(QIODevice::ReadOnly))
        return std::nullopt;
    std::vector<QJsonObject> result;
    while (!source.atEnd()) {
        const QByteArray line = source.readLine();
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!line.endsWith('\n') || !document.isObject())
            return std::nullopt;
        result.push_back(document.object());
    }
    return result;
}

}
