#pragma once

#include "engine/admin/adminserver.h"
#include "engine/backendwatch.h"
#include "engine/engine.h"
#include "engine/liveconfig.h"
#include "engine/net/mailbox.h"
#include "engine/proxylisteners.h"
#include "engine/snapshotmaker.h"
#include "engine/workerpool.h"

#include <QObject>
#include <QTimer>

#include <memory>
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

/// What an engine is made of, before it begins.
struct EnginePlan
{
    LoadedConfig loaded;
    std::string file; ///< that was read; empty: none
    ConfigReader reader; ///< empty: nothing can be read again
};

/// The engine at work: opens the listeners, runs the workers, keeps the configuration, answers the admin API.
/// Made and destroyed in the engine's thread; takes mail and gives news, nothing else crosses.
class Controller final : public QObject, private AdminPort
{
    Q_OBJECT

public:
    Controller(EnginePlan plan, Mailbox<EngineNews> &news);
    ~Controller() override;

    void start();
    void handle(EngineMail &mail);

private:
    enum class Phase { Settling, Ready, Failed, Stopping };

    // AdminPort
    SnapshotPtr snapshot() override;
    bool isReady() const override;
    const Config &config() const override { return m_config.current(); }
    std::vector<Problem> apply(const Config &wanted) override;
    void cut(const std::string &backend) override;
    std::optional<Problem> save() override;
    Reload reload() override;
    std::optional<std::string> route(const std::string &key) override;
    void visitRequests(const std::function<bool(const RequestRecord &record)> &visit) override;
    std::string metrics() override;

    std::optional<Error> openAll();
    std::optional<Error> openAdmin();
    std::optional<Problem> ownListener(const Config &wanted) const;
    void fail(Error error);
    void reportIfSettled();
    void reportReady();
    void onBackendsChanged();
    void publishTable();
    void noteStates();
    void adopt(const std::vector<Change> &changes);
    std::optional<Error> carryOut(const Command &command);
    std::vector<Problem> saved();
    void tick();
    void stop();
    void finishStop();

    LiveConfig m_config;
    Mailbox<EngineNews> &m_news;
    ProxyListeners m_listeners;
    BackendWatch m_backends;
    WorkerPool m_workers;
    SnapshotMaker m_snapshots;
    AdminServer m_admin;
    RoutingTablePtr m_table; ///< the last one
    Chance m_chance;
    Phase m_phase = Phase::Settling;
    QTimer m_ticker;
    QTimer m_drainTimer;
    QTimer m_patienceTimer; ///< for names and first probes at the start
};

}
