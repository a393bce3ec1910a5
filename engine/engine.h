#pragma once

#include "engine/backendtest.h"
#include "engine/config/loadedconfig.h"
#include "engine/config/written.h"
#include "engine/event.h"
#include "engine/logging/recordedrequest.h"
#include "engine/metrics/snapshot.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

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

/// One setting by its key in the file, "retry.attempts"; all others stay as they are.
struct SetSetting
{
    std::string key;
    Written value;
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
/// Reads another file, which the configuration belongs to from then on; live edits are dropped.
struct OpenConfig
{
    std::string file;
};
/// Writes live edits to the file. An error no_file: there is none, and none was named.
struct SaveConfig
{
    std::string file = {}; ///< that the configuration belongs to from then on; empty: the one it has
};
/// Opens log files anew, after they were moved.
struct ReopenLogs
{
};

/// Opens or closes the listeners; what is in flight goes on.
struct SetListening
{
    bool isListening = true;
};
/// For sitting at a breakpoint: while it is on there are no timeouts, no retries, no probes and no ejection.
/// Part of no configuration.
struct SetDebugging
{
    bool isDebugging = false;
};
/// Asks a backend that need not be known yet, once. commandFinished() comes at once; if that is without an
/// error, backendTested() tells later what it answered.
struct TestBackend
{
    BackendConfig backend;
};

/// What a running engine can be asked for.
using Command =
    std::variant<AddBackend, RemoveBackend, UpdateBackend, SetWeight, SetMode, SetAlgorithm, SetSetting,
        SetConfig, ReloadConfig, OpenConfig, SaveConfig, ReopenLogs, SetListening, SetDebugging, TestBackend>;
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

    /// Resolves, listens, and answers with started() or failed(). May be called again after failed(): then
    /// the sources are read again, as they are at once if there were errors in them.
    void start();
    /// After failed(): again, on ports that are free, or with another configuration file.
    void startOnFreePorts();
    void startWith(const std::string &file);
    /// Stops accepting, lets what is in flight finish for at most timeouts.drain, then emits stopped().
    /// Called again, it does not wait any longer.
    void stop();

    /// Asks for a change; commandFinished() tells how it went. A failed command changes nothing.
    CommandId submit(Command command);

    /// The last snapshot that arrived; never null.
    SnapshotPtr snapshot() const;
    const Config &config() const; ///< as read for the last start; what is in force has the snapshot

Q_SIGNALS:
    void started(const signalbox::Ready &ready);
    void failed(const signalbox::Error &error);
    void snapshotReady(const signalbox::SnapshotPtr &snapshot);
    /// What was recorded since the last time: at most some hundred a second.
    void requestsRecorded(const std::vector<signalbox::RecordedRequest> &requests);
    void eventsHappened(const std::vector<signalbox::Event> &events);
    void backendTested(signalbox::CommandId id, const signalbox::BackendTest &result);
    void commandFinished(signalbox::CommandId id, const std::optional<signalbox::Error> &error);
    void stopped();

private:
    void readAgain();
    void launch(LoadedConfig loaded, ConfigReader reader);
    void handleNews();

    LoadedConfig m_loaded;
    std::string m_file;
    const ConfigReader m_reader;
    SnapshotPtr m_snapshot;
    CommandId m_lastCommand = 0;
    std::unique_ptr<EngineThread> m_thread;
};

}
