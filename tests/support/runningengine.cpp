#include "tests/support/runningengine.h"

#include "tests/support/patience.h"

#include <QEventLoop>
#include <QTimer>
#include <QUrl>

#include <utility>

namespace signalbox::test {

Config configFor(std::initializer_list<std::uint16_t> backendPorts)
{
    Config config;
    config.listen = {Address{"127.0.0.1", 0}};
    config.admin.address.reset();
    config.health.interval = std::chrono::milliseconds(0);
    config.retry.attempts = 0;
    config.workers = 2;
    for (const std::uint16_t port : backendPorts) {
        BackendConfig backend;
        backend.name = "b" + std::to_string(config.backends.size() + 1);
        backend.address = Address{"127.0.0.1", port};
        config.backends.push_back(backend);
    }
    return config;
}

RunningEngine::RunningEngine(std::initializer_list<std::uint16_t> backendPorts)
    : RunningEngine(configFor(backendPorts))
{
}

RunningEngine::RunningEngine(Config config)
    : m_engine(std::move(config))
{
    QEventLoop loop;
    QObject::connect(&m_engine, &Engine::started, &loop, [&](const Ready &ready) {
        m_port = static_cast<std::uint16_t>(QUrl(QString::fromStdString(ready.proxy)).port(0));
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

}
