#include "engine/liveconfig.h"

#include "engine/config/configfile.h"
#include "engine/config/validation.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr int mostDefaultWorkers = 4;

/// With a definite number of workers, and a name for each backend.
Config completed(Config config)
{
    if (config.workers == 0)
        config.workers = std::clamp(QThread::idealThreadCount(), 1, mostDefaultWorkers);
    for (BackendConfig &backend : config.backends) {
        if (backend.name.empty())
            backend.name = toString(backend.address);
    }
    return config;
}

}

LiveConfig::LiveConfig(LoadedConfig loaded, std::string file, ConfigReader reader)
    : m_file(std::move(file))
    , m_reader(std::move(reader))
{
    replace(std::move(loaded), m_file);
}

std::vector<Problem> LiveConfig::check(const Config &wanted) const
{
    const Config complete = completed(wanted);
    std::vector<Problem> problems = validate(complete);
    for (const std::string &key : restartKeys(current(), complete)) {
        problems.push_back({.code = "restart_needed",
            .key = key,
            .given = "cannot change while Signalbox runs",
            .allowed = "in the file, for the next start"});
    }
    return problems;
}

std::vector<Change> LiveConfig::set(Config wanted)
{
    Config complete = completed(std::move(wanted));
    std::vector<Change> changes = changedKeys(m_layers.live, complete);
    m_layers.live = std::move(complete);
    noteChange();
    return changes;
}

/// The layers are others.
void LiveConfig::noteChange()
{
    m_shared = std::make_shared<const Config>(m_layers.live);
    m_isModified = !m_layers.edits().empty();
}

std::optional<Problem> LiveConfig::save(const std::string &file)
{
    const std::string &target = file.empty() ? m_file : file;
    if (target.empty())
        return Problem{.code = "no_file", .given = "there is no configuration file to save to"};
    const std::vector<Problem> problems = target == m_file
        ? saveConfig(m_file, m_layers.file, m_layers.saved())
        : saveConfigAs(target, m_file, m_layers.saved());
    const auto error = std::find_if(problems.begin(), problems.end(),
        [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
    if (error != problems.end())
        return *error;
    m_file = target;
    LoadedConfig saved = m_reader ? m_reader(m_file) : LoadedConfig{m_layers.saved(), m_layers.live, {}};
    m_layers.file = std::move(saved.file);
    m_layers.started = completed(std::move(saved.started));
    noteChange();
    return std::nullopt;
}

LoadedConfig LiveConfig::read(const std::string &file) const
{
    if (m_reader)
        return m_reader(file);
    LoadedConfig nothing{m_layers.file, m_layers.started, {}};
    nothing.problems.push_back({.code = "no_file", .given = "there is no configuration file to read"});
    return nothing;
}

std::vector<Change> LiveConfig::replace(LoadedConfig loaded, const std::string &file)
{
    m_file = file;
    Config before = std::exchange(m_layers.live, completed(std::move(loaded.started)));
    m_layers.started = m_layers.live;
    m_layers.file = std::move(loaded.file);
    noteChange();
    return changedKeys(before, m_layers.live);
}

}
