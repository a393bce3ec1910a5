#pragma once

#include "app/servicenotifier.h"
#include "engine/engine.h"

#include <QObject>

#include <optional>

namespace signalbox {

class Demo;

/// One run of the application: starts the engine and the demo, reports on standard output and error and to
/// the service manager, and ends the event loop with the exit status. Main thread.
class Runner : public QObject
{
    Q_OBJECT

public:
    /// With a window a failed start is the window's to show, and the run goes on.
    Runner(LoadedConfig loaded, std::string file, ConfigReader reader, Demo *demo, bool windowed);

    Engine *engine() { return &m_engine; }

    /// Starts the engine once the event loop runs.
    void begin();
    /// Finishes what is in flight, then ends the run.
    void stop();
    void reload();
    void reopenLogs();

private:
    enum class Phase { Idle, Starting, Running, Stopping };

    void report(const Ready &ready);
    void reportFailure(const Error &error);
    void reportLife(const SnapshotPtr &snapshot);
    void finishCommand(CommandId id);
    void finish();
    void writeReadyFile(const Ready &ready);
    void writeSummary();

    Engine m_engine;
    ServiceNotifier m_service;
    Demo *m_demo;
    bool m_windowed;
    Phase m_phase = Phase::Idle;
    std::optional<CommandId> m_reload; ///< that is under way
    int m_exitStatus = 0;
};

}
