#include "ui/dialogs/settingsedits.h"

#include "engine/config/draft.h"
#include "engine/config/validation.h"

#include <algorithm>

namespace signalbox {

SettingsEdits::SettingsEdits(Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    connect(&m_engine, &Engine::commandFinished, this, &SettingsEdits::finish);
    connect(&m_engine, &Engine::snapshotReady, this, &SettingsEdits::forgetDone);
}

Config SettingsEdits::config() const
{
    const ConfigPtr inForce = m_engine.snapshot()->config;
    Config config = inForce ? *inForce : m_engine.config();
    for (const Edit &edit : m_edits)
        edit.setting->assign(config, edit.value);
    return config;
}

std::optional<Problem> SettingsEdits::apply(const Setting<Config> &setting, const Written &value)
{
    Config wanted = config();
    if (!setting.assign(wanted, value))
        return refused(setting, {}, toText(value));
    const std::vector<Problem> problems = validate(wanted);
    const auto error = std::ranges::find(problems, Problem::Severity::Error, &Problem::severity);
    if (error != problems.end())
        return *error;
    const Written written = setting.written(wanted);
    m_edits.push_back({m_engine.submit(SetSetting{setting.key, written}), &setting, written});
    Q_EMIT changed();
    return std::nullopt;
}

void SettingsEdits::finish(CommandId id, const std::optional<Error> &error)
{
    const auto edit = std::ranges::find(m_edits, id, &Edit::id);
    if (edit == m_edits.end())
        return;
    const QString key = QLatin1String(edit->setting->key);
    edit->isDone = true;
    if (!error) {
        Q_EMIT applied(key);
        return;
    }
    m_edits.erase(edit);
    Q_EMIT failed(key, *error);
    Q_EMIT changed();
}

void SettingsEdits::forgetDone()
{
    std::erase_if(m_edits, [](const Edit &edit) { return edit.isDone; });
    Q_EMIT changed();
}

}
