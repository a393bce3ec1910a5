#pragma once

#include "engine/config/loadedconfig.h"
#include "engine/metrics/snapshot.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace signalbox {

/// What went wrong, for people (English) and for programs.
struct Error
{
    std::string code;
    std::string message;
    std::string field; ///< the setting it is about, if one
};

/// What was reached when the engine began to listen.
struct Ready
{
    std::string proxy; ///< URL of the first listener
    std::string admin; ///< URL, or "off"
    int backendsAvailable = 0;
    int backends = 0;
};

struct AddBackend
{
    BackendConfig backend;
};
struct RemoveBackend
{
    std::string name;
};
/// Replaces all settings of a backend but its name and address.
struct UpdateBackend
{
    std::string name;
    BackendConfig backend;
};
struct SetWeight
{
    std::string name;
    int weight = 1;
};
struct SetMode
{
    std::string name;
    BackendMode mode = BackendMode::Ready;
};
struct SetAlgorithm
{
    Algorithm algorithm = Algorithm::WeightedRoundRobin;
};

/// All of it at once, or nothing.
struct SetConfig
{
    Config config;
};
/// Reads the configuration's sources again; live edits are dropped.
struct ReloadConfig
{
};
/// Writes live edits to the file.
struct SaveConfig
{
};
/// Opens log files anew, after they were moved.
struct ReopenLogs
{
};

/// A change to a running engine.
using Command = std::variant<AddBackend, RemoveBackend, UpdateBackend, SetWeight, SetMode, SetAlgorithm,
    SetConfig, ReloadConfig, SaveConfig, ReopenLogs>;
using CommandId = std::uint64_t;

class EngineThread;

/// The load balancer, as the application and the window use it. Belongs to the thread that made it; the work
/// is done in threads of its own, and every signal arrives in the maker's thread.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(Config config, QObject *parent = nullptr);
    /// With a file that was read (empty: none), and a way to read it again.
    Engine(LoadedConfig loaded, std::string file, ConfigReader reader, QObject *parent = nullptr);
    ~Engine() override; ///< Stops at once if it still runs, and waits for its threads.

    /// Resolves, listens, and answers with started() or failed(). May be called again after failed().
    void start();
    /// Stops accepting, lets what is in flight finish for at most timeouts.drain, then emits stopped().
    void stop();

    /// Asks for a change; commandFinished() tells how it went. A failed command changes nothing.
    CommandId submit(Command command);

    /// The last snapshot that arrived; never null.
    SnapshotPtr snapshot() const;
    const Config &config() const; ///< as given at the start

Q_SIGNALS:
    void started(const signalbox::Ready &ready);
    void failed(const signalbox::Error &error);
    void snapshotReady(const signalbox::SnapshotPtr &snapshot);
    void commandFinished(signalbox::CommandId id, const std::optional<signalbox::Error> &error);
    void stopped();

private:
    void handleNews();

    const LoadedConfig m_loaded;
    const std::string m_file;
    const ConfigReader m_reader;
    SnapshotPtr m_snapshot;
    CommandId m_lastCommand = 0;
    std::unique_ptr<EngineThread> m_thread;
};

}
