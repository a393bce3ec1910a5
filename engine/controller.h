#pragma once

#include "engine/backendset.h"
#include "engine/config/config.h"
#include "engine/engine.h"
#include "engine/net/listensockets.h"
#include "engine/net/mailbox.h"
#include "engine/net/resolver.h"
#include "engine/proxy/workerthread.h"

#include <QObject>
#include <QTimer>

#include <map>
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
    void resolveAll();
    void resolve(const BackendSet::Name &name);
    void onResolved(std::uint64_t id, const Resolution &resolution);
    void reportReady();
    void publishTable();
    std::optional<Error> carryOut(const Command &command);
    std::optional<Error> addBackend(const BackendConfig &backend);
    bool isOwnListener(const Address &address) const;
    void tick();
    void resolveFailing();
    SnapshotPtr makeSnapshot();
    void stop();
    void onWorkerDrained();
    void finishStop();

    std::shared_ptr<Config>
        m_config; ///< shared with the workers from startWorkers() on, and not changed then
    Mailbox<EngineNews> &m_news;
    BackendSet m_backends;
    Algorithm m_algorithm;
    Resolver m_resolver;
    std::vector<ListenSockets> m_sockets;
    std::vector<std::unique_ptr<WorkerThread>> m_workers;
    QTimer m_ticker;
    QTimer m_resolveTimer;
    QTimer m_drainTimer;
    QTimer m_patienceTimer; ///< for names at the start
    std::map<std::uint64_t, std::uint64_t> m_knownErrors; ///< by backend, when it was last resolved
    int m_unresolved = 0; ///< look-ups that the start waits for
    bool m_isReady = false;
    bool m_isStopping = false;
    std::size_t m_drainedWorkers = 0;
    std::uint64_t m_sequence = 0;
    TimePoint m_started;
    TimePoint m_lastTick;
    std::uint64_t m_lastRequests = 0;
    double m_requestsPerSecond = 0;
};

}
