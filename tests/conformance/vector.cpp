#include "tests/conformance/vector.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::test {
namespace {

std::string octets(const QJsonValue &value)
{
    return value.toString().toLatin1().toStdString();
}

std::optional<std::string> optionalOctets(const QJsonValue &value)
{
    return value.isString() ? std::optional(octets(value)) : std::nullopt;
}

std::optional<int> optionalInt(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

QStringList strings(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList result;
    for (const QJsonValue &each : value.toArray())
        result.append(each.isDouble() ? QString::number(each.toInt()) : each.toString());
    return result;
}

Expectation readExpectation(const QJsonObject &object)
{
    Expectation result;
    const auto list = [&](const char *key) { return strings(object[QLatin1StringView(key)]); };
    result.statuses = list("statuses");
    result.connection = object[QLatin1StringView("connection")].toString();
    if (const QJsonValue forwarded = object[QLatin1StringView("forwarded")]; forwarded.isBool())
        result.forwarded = forwarded.toBool();
    result.backendMustNotSee = list("backend_must_not_see");
    result.backendMustSee = list("backend_must_see");
    result.backendHeadMustNotSee = list("backend_head_must_not_see");
    result.backendBody = optionalOctets(object[QLatin1StringView("backend_body")]);
    result.requestsMax = optionalInt(object[QLatin1StringView("requests_max")]);
    result.clientResponsesMax = optionalInt(object[QLatin1StringView("client_responses_max")]);
    result.clientMustSee = list("client_must_see");
    result.clientMustNotSee = list("client_must_not_see");
    result.clientHeadMustNotSee = list("client_head_must_not_see");
    result.clientBody = optionalOctets(object[QLatin1StringView("client_body")]);
    result.clientBodyIf200 = optionalOctets(object[QLatin1StringView("client_body_if_200")]);
    result.clientIncomplete = object[QLatin1StringView("client_incomplete")].toBool();
    result.clientMustSeeAtPause =
        strings(object[QLatin1StringView("at_pause")].toObject()[QLatin1StringView("client_must_see")]);
    result.followupMustSee = list("followup_must_see");
    return result;
}

BackendAnswer readAnswer(const QJsonObject &object)
{
    BackendAnswer result;
    result.raw = optionalOctets(object[QLatin1StringView("raw")]);
    result.close = object[QLatin1StringView("close")].toBool();
    result.atHead = object[QLatin1StringView("when")].toString() == QLatin1StringView("head");
    result.onExpect = octets(object[QLatin1StringView("on_expect")]);
    return result;
}

Vector readVector(const QJsonObject &object)
{
    Vector result;
    result.id = object[QLatin1StringView("id")].toString();
    result.level = object[QLatin1StringView("level")].toString();
    result.note = object[QLatin1StringView("note")].toString();
    result.raw = octets(object[QLatin1StringView("raw")]);
    for (const QJsonValue &at : object[QLatin1StringView("pause_at")].toArray())
        result.pauses.push_back(static_cast<std::size_t>(at.toInteger()));
    result.pauseMilliseconds = object[QLatin1StringView("pause_ms")].toInt();
    result.sendChunk = static_cast<std::size_t>(object[QLatin1StringView("send_chunk")].toInteger());
    result.halfClose = object[QLatin1StringView("half_close")].toBool();
    result.followup = octets(object[QLatin1StringView("followup")]);
    result.backend = readAnswer(object[QLatin1StringView("backend")].toObject());
    result.expect = readExpectation(object[QLatin1StringView("expect")].toObject());
    if (const QJsonValue prefer = object[QLatin1StringView("prefer")]; prefer.isObject())
        result.prefer = readExpectation(prefer.toObject());
    return result;
}

}

std::vector<Vector> loadVectors(const QString &path)
{
    QFile file(path);
    std::vector<Vector> result;
    if (!file.open(QIODevice::ReadOnly))
        return result;
    for (const QJsonValue &each : QJsonDocument::fromJson(file.readAll()).array())
        result.push_back(readVector(each.toObject()));
    return result;
}

}
