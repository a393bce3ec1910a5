#include "ui/undo/expectedconfig.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

/// What a command makes of the backend of a name.
struct Fate
{
    const std::string &name;
    std::optional<BackendConfig> &backend;

    void operator()(const AddBackend &command) const
    {
        if (command.backend.name == name)
            backend = command.backend;
    }
    void operator()(const RemoveBackend &command) const
    {
        if (command.name == name)
            backend.reset();
    }
    void operator()(const UpdateBackend &command) const
    {
        if (command.name == name && backend)
            backend = command.backend;
    }
    void operator()(const SetWeight &command) const
    {
        if (command.name == name && backend)
            backend->weight = command.weight;
    }
    void operator()(const SetMode &command) const
    {
        if (command.name == name && backend)
            backend->mode = command.mode;
    }
    template <class Other> void operator()(const Other &) const { }
};

}

ExpectedConfig::ExpectedConfig(Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    connect(&m_engine, &Engine::commandFinished, this, &ExpectedConfig::finish);
    connect(&m_engine, &Engine::snapshotReady, this,
        [this] { std::erase_if(m_submitted, [](const Submitted &each) { return each.isDone; }); });
}

CommandId ExpectedConfig::submit(Command command)
{
    const CommandId id = m_engine.submit(command);
    m_submitted.push_back({id, std::move(command)});
    return id;
}

bool ExpectedConfig::isSettled() const
{
    return std::ranges::all_of(m_submitted, &Submitted::isDone);
}

void ExpectedConfig::finish(CommandId id, const std::optional<Error> &error)
{
    const auto it = std::ranges::find(m_submitted, id, &Submitted::id);
    if (it == m_submitted.end())
        return;
    if (error)
        m_submitted.erase(it);
    else
        it->isDone = true;
    Q_EMIT settled(id, error);
}

std::optional<BackendConfig> ExpectedConfig::backend(const std::string &name) const
{
    const auto &backends = m_engine.snapshot()->config->backends;
    const auto it = std::ranges::find(backends, name, &BackendConfig::name);
    std::optional<BackendConfig> backend;
    if (it != backends.end())
        backend = *it;
    for (const Submitted &each : m_submitted)
        std::visit(Fate{name, backend}, each.command);
    return backend;
}

Algorithm ExpectedConfig::algorithm() const
{
    Algorithm algorithm = m_engine.snapshot()->config->balancing.algorithm;
    for (const Submitted &each : m_submitted) {
        if (const auto *command = std::get_if<SetAlgorithm>(&each.command))
            algorithm = command->algorithm;
    }
    return algorithm;
}

}
