#include "engine/admin/openapi.h"

#include "engine/admin/route.h"
#include "engine/config/schema.h"

#include <QJsonArray>

namespace signalbox {

namespace {

QString text(std::string_view octets)
{
    return QString::fromUtf8(octets.data(), static_cast<qsizetype>(octets.size()));
}

QJsonObject reference(const char *schema)
{
    return {{QStringLiteral("$ref"), QLatin1String("#/components/schemas/") + text(schema)}};
}

QJsonObject content(const QJsonObject &schema)
{
    return {{QStringLiteral("application/json"), QJsonObject{{QStringLiteral("schema"), schema}}}};
}

QJsonObject parameter(const QString &name, const char *place, const QString &documentation)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("in"), text(place)},
        {QStringLiteral("description"), documentation},
        {QStringLiteral("required"), place == std::string_view("path")},
        {QStringLiteral("schema"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}}};
}

QJsonArray parameters(const Route &route)
{
    QJsonArray result;
    for (std::string_view rest = route.path; rest.find('{') != std::string_view::npos;) {
        rest.remove_prefix(rest.find('{') + 1);
        result.append(parameter(text(rest.substr(0, rest.find('}'))), "path", {}));
    }
    for (const QueryParameter &one : route.query)
        result.append(parameter(text(one.name), "query", text(one.documentation)));
    return result;
}

QJsonObject operation(const Route &route)
{
    QJsonObject done{{QStringLiteral("description"), text(route.documentation)}};
    if (route.result)
        done.insert(QStringLiteral("content"), content(reference(route.result)));
    const QJsonObject failed{{QStringLiteral("description"), QStringLiteral("Why it failed")},
        {QStringLiteral("content"), content(reference("Error"))}};
    QJsonObject result{{QStringLiteral("summary"), text(route.documentation)},
        {QStringLiteral("parameters"), parameters(route)},
        {QStringLiteral("responses"),
            QJsonObject{{QString::number(route.success), done}, {QStringLiteral("default"), failed}}}};
    if (route.content)
        result.insert(QStringLiteral("requestBody"),
            QJsonObject{{QStringLiteral("required"), true},
                {QStringLiteral("content"), content(reference(route.content))}});
    if (route.isOpen)
        result.insert(QStringLiteral("security"), QJsonArray{});
    return result;
}

QJsonObject paths()
{
    QJsonObject result;
    for (const Route &route : routes()) {
        QJsonObject path = result.value(text(route.path)).toObject();
        path.insert(text(route.method).toLower(), operation(route));
        result.insert(text(route.path), path);
    }
    return result;
}

QJsonObject objectSchema(const QJsonObject &properties)
{
    return {{QStringLiteral("type"), QStringLiteral("object")}, {QStringLiteral("properties"), properties}};
}

/// What may be written is said in words, as in every message about it.
template <class Owner> QJsonObject describe(const Setting<Owner> &setting)
{
    return {{QStringLiteral("description"),
        text(setting.documentation) + QLatin1String(": ") + text(setting.allowed())}};
}

QJsonObject backendSchema()
{
    QJsonObject properties;
    for (const Setting<BackendConfig> &setting : backendSettings())
        properties.insert(text(setting.key), describe(setting));
    return objectSchema(properties);
}

QJsonObject configSchema()
{
    QJsonObject sections;
    for (const Setting<Config> &setting : settings()) {
        const std::string_view key = setting.key;
        const std::string_view table = section(key);
        QJsonObject properties = sections.value(text(table)).toObject();
        properties.insert(text(key.substr(table.empty() ? 0 : table.size() + 1)), describe(setting));
        sections.insert(text(table), properties);
    }
    QJsonObject result = sections.take(QString()).toObject();
    for (auto section = sections.begin(); section != sections.end(); ++section)
        result.insert(section.key(), objectSchema(section.value().toObject()));
    result.insert(QStringLiteral("backends"),
        QJsonObject{{QStringLiteral("type"), QStringLiteral("array")},
            {QStringLiteral("items"), reference("Backend")}});
    return objectSchema(result);
}

void insertEach(QJsonObject &properties, const char *type, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        properties.insert(text(name), QJsonObject{{QStringLiteral("type"), text(type)}});
}

QJsonObject textSchema(std::initializer_list<const char *> names)
{
    QJsonObject properties;
    insertEach(properties, "string", names);
    return objectSchema(properties);
}

QJsonObject arraySchema(const QJsonObject &items)
{
    return {{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), items}};
}

QJsonObject candidateSchema()
{
    QJsonObject properties;
    insertEach(properties, "string", {"backend"});
    properties.insert(QStringLiteral("code"),
        QJsonObject{{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("description"),
                QStringLiteral("picked, eligible, full, tried, later_tier, weight_zero or the state that "
                               "excluded it")}});
    properties.insert(QStringLiteral("score"),
        QJsonObject{{QStringLiteral("type"), QStringLiteral("number")},
            {QStringLiteral("description"),
                QStringLiteral(
                    "As the algorithm compared it, the lowest won; absent: it was not compared")}});
    return objectSchema(properties);
}

QJsonObject whySchema()
{
    QJsonObject result = objectSchema({{QStringLiteral("by"),
                                           QJsonObject{{QStringLiteral("type"), QStringLiteral("string")},
                                               {QStringLiteral("description"),
                                                   QStringLiteral("An algorithm or sticky; absent: nothing "
                                                                  "was picked")}}},
        {QStringLiteral("candidates"), arraySchema(candidateSchema())}});
    result.insert(QStringLiteral("description"),
        QStringLiteral("How the last attempt's backend was picked, at most 32 candidates"));
    return result;
}

QJsonObject requestSchema()
{
    QJsonObject attempt;
    insertEach(attempt, "string", {"backend", "code"});
    insertEach(attempt, "number", {"status", "connect_ms", "head_ms", "total_ms"});
    QJsonObject properties;
    insertEach(properties, "string",
        {"time", "id", "client", "method", "target", "protocol", "referer", "user_agent", "backend",
            "error"});
    insertEach(properties, "number", {"status", "bytes_received", "bytes_sent", "queue_ms", "total_ms"});
    properties.insert(QStringLiteral("attempts"), arraySchema(objectSchema(attempt)));
    properties.insert(QStringLiteral("why"), whySchema());
    return objectSchema(properties);
}

QJsonObject components()
{
    const QJsonObject backends{{QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("additionalProperties"), reference("Backend")}};
    const QJsonObject schemas{{QStringLiteral("Backend"), backendSchema()},
        {QStringLiteral("Backends"), backends}, {QStringLiteral("Config"), configSchema()},
        {QStringLiteral("Server"), textSchema({"server"})}, {QStringLiteral("Request"), requestSchema()},
        {QStringLiteral("Requests"),
            objectSchema({{QStringLiteral("items"), arraySchema(reference("Request"))}})},
        {QStringLiteral("Error"),
            objectSchema({{QStringLiteral("error"), textSchema({"code", "message", "field"})}})}};
    const QJsonObject bearer{{QStringLiteral("type"), QStringLiteral("http")},
        {QStringLiteral("scheme"), QStringLiteral("bearer")}};
    return {{QStringLiteral("schemas"), schemas},
        {QStringLiteral("securitySchemes"), QJsonObject{{QStringLiteral("token"), bearer}}}};
}

}

QJsonObject openApiJson()
{
    return {{QStringLiteral("openapi"), QStringLiteral("3.1.0")},
        {QStringLiteral("info"),
            QJsonObject{{QStringLiteral("title"), QStringLiteral("Signalbox")},
                {QStringLiteral("version"), QStringLiteral(SIGNALBOX_VERSION)}}},
        {QStringLiteral("security"),
            QJsonArray{QJsonObject{{QStringLiteral("token"), QJsonArray{}}}, QJsonObject{}}},
        {QStringLiteral("paths"), paths()}, {QStringLiteral("components"), components()}};
}

}
