#include "tests/support/runningengine.h"

#include "tests/support/patience.h"

#include <QEventLoop>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <csignal>
#include <utility>

namespace signalbox::test {
namespace {

std::uint16_t portOf(const std::string &url)
{
    return static_cast<std::uint16_t>(QUrl(QString::fromStdString(url)).port(0));
}

}

Config configFor(std::initializer_list<std::uint16_t> backendPorts)
{
    Config config;
    config.listen = {Address{"127.0.0.1", 0}};
    config.admin.address.reset();
    config.health.interval = std::chrono::milliseconds(0);
    config.retry.attempts = 0;
    config.workers = 2;
    for (const std::uint16_t port : backendPorts) {
        const std::string name = "b" + std::to_string(config.backends.size() + 1);
        config.backends.push_back(backendAt(name, port));
    }
    return config;
}

Config configWithAdmin(std::initializer_list<std::uint16_t> backendPorts)
{
    Config config = configFor(backendPorts);
    config.admin.address = Address{"127.0.0.1", 0};
    return config;
}

BackendConfig backendAt(const std::string &name, std::uint16_t port)
{
    BackendConfig config;
    config.name = name;
    config.address = Address{"127.0.0.1", port};
    return config;
}

const BackendSnapshot *backendIn(const Snapshot &snapshot, const std::string &name)
{
    const auto found = std::find_if(snapshot.backends.begin(), snapshot.backends.end(),
        [&](const BackendSnapshot &backend) { return backend.config.name == name; });
    return found == snapshot.backends.end() ? nullptr : &*found;
}

RunningEngine::RunningEngine(std::initializer_list<std::uint16_t> backendPorts)
    : RunningEngine(configFor(backendPorts))
{
}

RunningEngine::RunningEngine(Config config)
    : m_engine(std::move(config))
{
    start();
}

RunningEngine::RunningEngine(const TomlFile &file, void (*options)(Config &))
    : m_engine(file.load(options), file.path(),
        [options](const std::string &path) { return loadToml(path, options); })
{
    start();
}

void RunningEngine::start()
{
    std::signal(SIGPIPE, SIG_IGN); // as the program does
    QEventLoop loop;
    QObject::connect(&m_engine, &Engine::started, &loop, [&](const Ready &ready) {
        m_ready = ready;
        loop.quit();
    });
    QObject::connect(&m_engine, &Engine::failed, &loop, [&](const Error &error) {
        m_failure = error.message;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    m_engine.start();
    loop.exec();
}

std::uint16_t RunningEngine::port() const
{
    return portOf(m_ready.proxy);
}

AdminClient RunningEngine::admin() const
{
    return AdminClient(portOf(m_ready.admin));
}

std::optional<Error> RunningEngine::run(Command command)
{
    std::optional<Error> outcome = Error{"no_answer", "the engine did not answer", {}};
    QEventLoop loop;
    CommandId id = 0;
    QObject::connect(&m_engine, &Engine::commandFinished, &loop,
        [&](CommandId finished, const std::optional<Error> &error) {
            if (finished != id)
                return;
            outcome = error;
            loop.quit();
        });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    id = m_engine.submit(std::move(command));
    loop.exec();
    return outcome;
}

bool RunningEngine::waitForSnapshot(const std::function<bool(const Snapshot &)> &condition)
{
    QEventLoop loop;
    QObject::connect(&m_engine, &Engine::snapshotReady, &loop, [&](const SnapshotPtr &snapshot) {
        if (condition(*snapshot))
            loop.quit();
    });
    QTimer::singleShot(patience, &loop, [&loop] { loop.exit(1); });
    return condition(*m_engine.snapshot()) || loop.exec() == 0;
}

bool RunningEngine::waitForState(const std::string &backend, BackendState state)
{
    return waitForSnapshot([&](const Snapshot &snapshot) {
        const BackendSnapshot *found = backendIn(snapshot, backend);
        return found && found->state == state;
    });
}

bool RunningEngine::waitForQueue(std::uint64_t length)
{
    const std::uint64_t first = freshSnapshot()->sequence;
    return waitForSnapshot([first, length](const Snapshot &snapshot) {
        return snapshot.sequence >= first && snapshot.queued == length;
    });
}

bool RunningEngine::waitUntilIdle()
{
    const SnapshotPtr before = freshSnapshot();
    return waitForSnapshot([&](const Snapshot &snapshot) {
        return snapshot.sequence >= before->sequence && snapshot.inFlight == 0 && snapshot.queued == 0
            && std::all_of(snapshot.backends.begin(), snapshot.backends.end(),
                [](const BackendSnapshot &backend) { return backend.inFlight == 0; });
    });
}

SnapshotPtr RunningEngine::freshSnapshot()
{
    const std::uint64_t last = m_engine.snapshot()->sequence;
    waitForSnapshot([last](const Snapshot &snapshot) { return snapshot.sequence > last + 1; });
    return m_engine.snapshot();
}

}
