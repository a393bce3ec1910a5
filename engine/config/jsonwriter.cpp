#include "engine/config/jsonwriter.h"

#include "engine/config/schema.h"

#include <QJsonArray>

namespace signalbox {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

struct ToJson
{
    QJsonValue operator()(bool value) const { return value; }
    QJsonValue operator()(std::int64_t value) const { return static_cast<qint64>(value); }
    QJsonValue operator()(double value) const { return value; }
    QJsonValue operator()(const std::string &value) const { return toQString(value); }
    QJsonValue operator()(const std::vector<std::string> &list) const
    {
        QJsonArray result;
        for (const std::string &item : list)
            result.append(toQString(item));
        return result;
    }
};

template <class Owner> QJsonValue value(const Setting<Owner> &setting, const Owner &owner)
{
    return std::visit(ToJson{}, setting.written(owner));
}

template <class Owner> QJsonObject toObject(std::span<const Setting<Owner>> settings, const Owner &owner)
{
    QJsonObject result;
    for (const Setting<Owner> &setting : settings)
        result.insert(toQString(setting.key), value(setting, owner));
    return result;
}

template <class Owner>
QJsonArray toArray(std::span<const Setting<Owner>> settings, const std::vector<Owner> &owners)
{
    QJsonArray result;
    for (const Owner &owner : owners)
        result.append(toObject(settings, owner));
    return result;
}

QJsonObject toSection(std::string_view name, const Config &config)
{
    QJsonObject result;
    for (const Setting<Config> &setting : settings()) {
        if (section(setting.key) == name && setting.rule.sense != Sense::Secret)
            result.insert(
                toQString(setting.key).mid(static_cast<qsizetype>(name.size()) + 1), value(setting, config));
    }
    return result;
}

}

QJsonObject toJson(const Config &config)
{
    QJsonObject result;
    for (const Setting<Config> &setting : settings()) {
        const std::string_view name = section(setting.key);
        if (name.empty())
            result.insert(toQString(setting.key), value(setting, config));
        else if (!result.contains(toQString(name)))
            result.insert(toQString(name), toSection(name, config));
    }
    result.insert(QStringLiteral("listen"), toArray(listenerSettings(), config.listen));
    result.insert(QStringLiteral("backends"), toArray(backendSettings(), config.backends));
    return result;
}

QJsonObject toJson(const BackendConfig &backend)
{
    return toObject(backendSettings(), backend);
}

}
