#pragma once

#include "engine/backendwatch.h"
#include "engine/config/config.h"
#include "engine/engine.h"
#include "engine/net/listensockets.h"
#include "engine/net/mailbox.h"
#include "engine/proxy/workerthread.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <system_error>
#include <variant>
#include <vector>

namespace signalbox {

/// To the engine's thread: finish what is in flight, then stop.
struct StopEngine
{
};
struct SubmittedCommand
{
    CommandId id = 0;
    Command command;
};
using EngineMail = std::variant<SubmittedCommand, StopEngine>;

/// From the engine's thread.
struct CommandOutcome
{
    CommandId id = 0;
    std::optional<Error> error;
};
struct Stopped
{
};
using EngineNews = std::variant<Ready, Error, SnapshotPtr, CommandOutcome, Stopped>;

/// The engine at work: opens the listeners, runs the workers, keeps the backends, makes the snapshots. Made
/// and destroyed in the engine's thread; takes mail and gives news, nothing else crosses.
class Controller final : public QObject
{
    Q_OBJECT

public:
    Controller(Config config, Mailbox<EngineNews> &news);
    ~Controller() override;

    void start();
    void handle(EngineMail &mail);

private:
    bool openListeners();
    std::error_code startWorkers();
    void onBackendsChanged();
    void reportIfSettled();
    void reportReady();
    void publishTable();
    void noteStates();
    std::optional<Error> carryOut(const Command &command);
    std::optional<Error> addBackend(const BackendConfig &backend);
    bool isOwnListener(const Address &address) const;
    void tick();
    SnapshotPtr makeSnapshot();
    void stop();
    void onWorkerDrained();
    void finishStop();

    std::shared_ptr<Config>
        m_config; ///< shared with the workers from startWorkers() on, and not changed then
    Mailbox<EngineNews> &m_news;
    BackendWatch m_backends;
    WorkerShare m_share;
    Algorithm m_algorithm;
    std::vector<ListenSockets> m_sockets;
    std::vector<std::unique_ptr<WorkerThread>> m_workers;
    QTimer m_ticker;
    QTimer m_drainTimer;
    QTimer m_patienceTimer; ///< for names and first probes at the start
    bool m_isReady = false;
    bool m_hasFailed = false; ///< to start its workers
    bool m_isStopping = false;
    std::size_t m_drainedWorkers = 0;
    std::uint64_t m_sequence = 0;
    TimePoint m_started;
    TimePoint m_lastTick;
    std::uint64_t m_lastRequests = 0;
    double m_requestsPerSecond = 0;
};

}
