#include "engine/engine.h"

#include "engine/enginethread.h"

namespace signalbox {

Engine::Engine(Config config, QObject *parent)
    : Engine(LoadedConfig{Config(), std::move(config), {}}, {}, {}, parent)
{
}

Engine::Engine(LoadedConfig loaded, std::string file, ConfigReader reader, QObject *parent)
    : QObject(parent)
    , m_loaded(std::move(loaded))
    , m_file(std::move(file))
    , m_reader(std::move(reader))
    , m_snapshot(std::make_shared<Snapshot>())
{
}

Engine::~Engine() = default;

void Engine::start()
{
    m_thread = std::make_unique<EngineThread>(EnginePlan{m_loaded, m_file, m_reader});
    connect(m_thread.get(), &EngineThread::newsArrived, this, &Engine::handleNews, Qt::QueuedConnection);
    m_thread->start();
}

void Engine::stop()
{
    if (m_thread)
        m_thread->post(StopEngine{});
}

CommandId Engine::submit(Command command)
{
    const CommandId id = ++m_lastCommand;
    if (m_thread && m_thread->post(SubmittedCommand{id, std::move(command)}))
        return id;
    const Error error{
        "busy", m_thread ? "Too many changes wait already." : "The engine has not been started.", ""};
    QMetaObject::invokeMethod(
        this, [this, id, error] { Q_EMIT commandFinished(id, error); }, Qt::QueuedConnection);
    return id;
}

SnapshotPtr Engine::snapshot() const
{
    return m_snapshot;
}

const Config &Engine::config() const
{
    return m_loaded.started;
}

void Engine::handleNews()
{
    if (!m_thread)
        return;
    for (const EngineNews &news : m_thread->takeNews()) {
        if (const auto *snapshot = std::get_if<SnapshotPtr>(&news)) {
            m_snapshot = *snapshot;
            Q_EMIT snapshotReady(m_snapshot);
        } else if (const auto *ready = std::get_if<Ready>(&news)) {
            Q_EMIT started(*ready);
        } else if (const auto *error = std::get_if<Error>(&news)) {
            Q_EMIT failed(*error);
        } else if (const auto *outcome = std::get_if<CommandOutcome>(&news)) {
            Q_EMIT commandFinished(outcome->id, outcome->error);
        } else if (std::holds_alternative<Stopped>(news)) {
            Q_EMIT stopped();
        }
    }
}

}
