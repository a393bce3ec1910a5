#include "tests/support/problem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::test {
namespace {

std::string text(const QJsonObject &object, const QString &key)
{
    return object.value(key).toString().toStdString();
}

}

Problem problemIn(const Response &response)
{
    if (response.field("Content-Type") != "application/problem+json")
        return {};
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
    Problem problem{text(object, QStringLiteral("code")), {}};
    for (const QJsonValue &each : object.value(QStringLiteral("attempts")).toArray()) {
        const QJsonObject attempt = each.toObject();
        problem.attempts.push_back(
            {text(attempt, QStringLiteral("backend")), text(attempt, QStringLiteral("code"))});
    }
    return problem;
}

}
