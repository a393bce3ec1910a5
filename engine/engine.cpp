#include "engine/engine.h"

#include "engine/commands.h"
#include "engine/enginethread.h"

namespace signalbox {

namespace {

SnapshotPtr emptySnapshot(const Config &config, const std::string &file)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->algorithm = config.balancing.algorithm;
    snapshot->config = std::make_shared<const Config>(config);
    snapshot->file = file;
    return snapshot;
}

LoadedConfig onFreePorts(LoadedConfig loaded)
{
    for (Address &address : loaded.started.listen)
        address.port = 0;
    if (loaded.started.admin.address)
        loaded.started.admin.address->port = 0;
    return loaded;
}

/// Passes on what the engine's thread tells, as the engine's signals.
struct Announcer
{
    Engine &engine;

    void operator()(const Ready &ready) const { Q_EMIT engine.started(ready); }
    void operator()(const Error &error) const { Q_EMIT engine.failed(error); }
    void operator()(const SnapshotPtr &snapshot) const { Q_EMIT engine.snapshotReady(snapshot); }
    void operator()(const RecordedRequests &requests) const { Q_EMIT engine.requestsRecorded(requests); }
    void operator()(const Events &events) const { Q_EMIT engine.eventsHappened(events); }
    void operator()(const CommandOutcome &outcome) const
    {
        Q_EMIT engine.commandFinished(outcome.id, outcome.error);
    }
    void operator()(const Tested &tested) const { Q_EMIT engine.backendTested(tested.id, tested.result); }
    void operator()(const Stopped &) const { Q_EMIT engine.stopped(); }
};

}

Engine::Engine(Config config, QObject *parent)
    : Engine(LoadedConfig{Config(), std::move(config), {}}, {}, {}, parent)
{
}

Engine::Engine(LoadedConfig loaded, std::string file, ConfigReader reader, QObject *parent)
    : QObject(parent)
    , m_loaded(std::move(loaded))
    , m_file(std::move(file))
    , m_reader(std::move(reader))
    , m_snapshot(emptySnapshot(m_loaded.started, m_file))
{
}

Engine::~Engine() = default;

void Engine::start()
{
    readAgain();
    launch(m_loaded, m_reader);
}

/// The free ports are like options: they go before the file whenever that is read.
void Engine::startOnFreePorts()
{
    readAgain();
    ConfigReader reader;
    if (m_reader)
        reader = [read = m_reader](const std::string &file) { return onFreePorts(read(file)); };
    launch(onFreePorts(m_loaded), std::move(reader));
}

void Engine::startWith(const std::string &file)
{
    m_file = absolutePath(file);
    const Problem noReader{.code = "no_file", .source = m_file, .given = "cannot be read here"};
    m_loaded = m_reader ? m_reader(m_file) : LoadedConfig{{}, {}, {noReader}};
    launch(m_loaded, m_reader);
}

/// What was given is for the first start, if it is sound.
void Engine::readAgain()
{
    if (m_reader && (m_thread || hasErrors(m_loaded.problems)))
        m_loaded = m_reader(m_file);
}

void Engine::launch(LoadedConfig loaded, ConfigReader reader)
{
    if (const auto error = firstError(loaded.problems)) {
        QMetaObject::invokeMethod(
            this, [this, error = *error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        return;
    }
    m_snapshot = emptySnapshot(loaded.started, m_file);
    m_thread = std::make_unique<EngineThread>(EnginePlan{std::move(loaded), m_file, std::move(reader)});
    connect(m_thread.get(), &EngineThread::newsArrived, this, &Engine::handleNews, Qt::QueuedConnection);
    m_thread->start();
}

void Engine::stop()
{
    if (m_thread)
        m_thread->post(StopEngine{});
    else
        QMetaObject::invokeMethod(this, &Engine::stopped, Qt::QueuedConnection);
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
        if (const auto *snapshot = std::get_if<SnapshotPtr>(&news))
            m_snapshot = *snapshot;
        std::visit(Announcer{*this}, news);
    }
}

}
