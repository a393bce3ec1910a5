#include "ui/dialogs/settingshint.h"

#include "engine/config/values.h"
#include "ui/dialogs/settingstext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace signalbox {

namespace {

struct SettingsHint
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::SettingsHint)

public:
    /// The forms of texts that the schema knows, for their translation.
    [[maybe_unused]] static constexpr const char *forms[]{
        QT_TR_NOOP("client_ip, uri, header:NAME, cookie:NAME or query:NAME"),
        QT_TR_NOOP("a cookie's name (letters, digits and !#$%&'*+-.^_`|~)"),
        QT_TR_NOOP("a path that begins with / (visible ASCII, no #), or empty"),
        QT_TR_NOOP("a method such as GET, HEAD or OPTIONS"),
        QT_TR_NOOP("NAME or NAME:PORT, or empty"),
        QT_TR_NOOP("a status or a range of them, \"502-504\""),
        QT_TR_NOOP("an IP address or a range such as 10.0.0.0/8"),
        QT_TR_NOOP("a host name"),
        QT_TR_NOOP("a language code such as de or pt_BR"),
    };
};

QString plain(const std::string &text)
{
    return QString::fromStdString(text);
}

/// A bound of a setting's range as its field would show it.
QString boundText(const Setting<Config> &setting, double bound)
{
    if (std::holds_alternative<Setting<Config>::Access<std::chrono::milliseconds>>(setting.member))
        return plain(formatDuration(std::chrono::milliseconds(std::llround(bound))));
    if (setting.rule.sense == Sense::Bytes)
        return plain(formatSize(static_cast<std::size_t>(bound)));
    return QLocale().toString(bound, 'f', QLocale::FloatingPointShortest);
}

bool isText(const Setting<Config> &setting)
{
    return setting.isList() || std::holds_alternative<Setting<Config>::Access<std::string>>(setting.member);
}

QString formText(const Setting<Config> &setting)
{
    const std::string_view form = setting.rule.form;
    return form == "text" ? QString() : SettingsHint::tr(setting.rule.form);
}

/// What is right, after something else was given.
QString allowedText(const Setting<Config> &setting)
{
    const QString range = rangeText(setting);
    if (std::holds_alternative<Setting<Config>::Access<std::chrono::milliseconds>>(setting.member))
        return SettingsHint::tr("A time is wanted, %1, such as 250ms, 5s or 2m").arg(range);
    if (setting.rule.sense == Sense::Bytes)
        return SettingsHint::tr("A size is wanted, %1, such as 512, 64KiB or 16MiB").arg(range);
    if (isText(setting))
        return SettingsHint::tr("Not allowed; wanted is %1").arg(formText(setting));
    return SettingsHint::tr("A number is wanted, %1").arg(range);
}

/// Of what contradicts another setting; empty: no such problem is known.
QString contradictionText(const std::string &key)
{
    if (key == "limits.target")
        return SettingsHint::tr("A request target cannot be longer than the message head that it is part of");
    if (key == "health.statuses")
        return SettingsHint::tr("Without a good status no backend could be up");
    if (key == "outlier.max_ejection")
        return SettingsHint::tr("The longest ejection cannot be shorter than the first");
    return {};
}

}

QStringList choices(const Setting<Config> &setting)
{
    const QStringList result = plain(setting.allowed()).split(QStringLiteral(" | "));
    return result.size() > 1 ? result : QStringList();
}

QString valueText(const Setting<Config> &setting, const Written &value)
{
    if (const auto *isOn = std::get_if<bool>(&value))
        return *isOn ? SettingsHint::tr("on") : SettingsHint::tr("off");
    if (const auto *number = std::get_if<double>(&value))
        return QLocale().toString(*number, 'f', QLocale::FloatingPointShortest);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return QLocale().toString(static_cast<qlonglong>(*number));
    if (const auto *list = std::get_if<std::vector<std::string>>(&value)) {
        QStringList items;
        for (const std::string &item : *list)
            items.append(plain(item));
        return items.empty() ? SettingsHint::tr("none") : items.join(QStringLiteral(", "));
    }
    const QString text = plain(std::get<std::string>(value));
    return text.isEmpty() ? SettingsHint::tr("empty") : choiceText(setting.key, text);
}

QString rangeText(const Setting<Config> &setting)
{
    if (setting.isList())
        return formText(setting).isEmpty() ? SettingsHint::tr("one a line")
                                           : SettingsHint::tr("one a line, each %1").arg(formText(setting));
    if (isText(setting))
        return choices(setting).empty() ? formText(setting) : QString();
    const Rule &rule = setting.rule;
    if (rule.maximum <= rule.minimum)
        return {};
    const QString minimum = boundText(setting, rule.minimum);
    const QString maximum = boundText(setting, rule.maximum);
    return (rule.orZero ? SettingsHint::tr("0 or %1 to %2") : SettingsHint::tr("%1 to %2"))
        .arg(minimum, maximum);
}

QString defaultText(const Setting<Config> &setting)
{
    return SettingsHint::tr("default: %1").arg(valueText(setting, setting.written(Config{})));
}

QString problemText(const Problem &problem, const Setting<Config> &edited)
{
    if (problem.code == "weights_ignored")
        return SettingsHint::tr("This algorithm ignores the weights, which differ");
    const QString contradiction = contradictionText(problem.key);
    if (problem.code == "bad_value" && problem.key == edited.key && problem.allowed == edited.allowed())
        return allowedText(edited);
    if (problem.code == "bad_value" && !contradiction.isEmpty())
        return contradiction;
    return plain(toString(problem));
}

}
