#pragma once

#include "app/servicenotifier.h"
#include "engine/engine.h"

#include <QObject>

#include <memory>
#include <optional>

namespace signalbox {

class Demo;

/// One run of the application: starts the engine and the demo, reports on standard output and error and to
/// the service manager, and ends the event loop with the exit status. Main thread.
class Runner : public QObject
{
    Q_OBJECT

public:
    /// `demo`: that runs already, or null. With a window a failed start is the window's to show, which then
    /// may start the engine itself, and the run goes on.
    Runner(LoadedConfig loaded, std::string file, ConfigReader reader, std::unique_ptr<Demo> demo,
        bool windowed);
    ~Runner() override;

    Engine *engine() { return &m_engine; }

    /// Starts the engine once the event loop runs.
    void begin();
    /// Finishes what is in flight, then ends the run; asked for again, also of the engine, it ends at once.
    void stop();
    /// Adds the demo's backends to those of a running engine, then lets its traffic begin.
    void startDemo();
    void reload();
    void reopenLogs();

private:
    enum class Phase { Idle, Starting, Running, Stopping };

    void report(const Ready &ready);
    void reportFailure(const Error &error);
    void reportLife(const SnapshotPtr &snapshot);
    void finishCommand(CommandId id);
    void sendDemoTraffic(const std::string &proxy);
    void finish();
    void writeReadyFile(const Ready &ready);
    void removeOwnReadyFile();
    void writeSummary();

    std::unique_ptr<Demo> m_demo; ///< outlives the engine; null: none
    Engine m_engine;
    ServiceNotifier m_service;
    bool m_windowed;
    Phase m_phase = Phase::Idle;
    std::optional<CommandId> m_reload; ///< that is under way
    std::optional<CommandId> m_demoBackend; ///< the last one, being added
    int m_exitStatus = 0;
};

}
