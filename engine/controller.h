#pragma once

#include "engine/admin/adminserver.h"
#include "engine/backendtester.h"
#include "engine/backendwatch.h"
#include "engine/engine.h"
#include "engine/eventbook.h"
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
struct Tested
{
    CommandId id = 0;
    BackendTest result;
};
struct Stopped
{
};
using RecordedRequests = std::vector<RecordedRequest>;
using Events = std::vector<Event>;
using EngineNews =
    std::variant<Ready, Error, SnapshotPtr, RecordedRequests, Events, CommandOutcome, Tested, Stopped>;

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
    enum class Phase { Settling, Ready, Failed, Stopping, Stopped };

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
    std::vector<Problem> check(const Config &wanted) const;
    void fail(Error error);
    void reportIfSettled();
    void reportReady();
    void onBackendsChanged();
    void publishTable();
    void noteStates();
    void adopt(const std::vector<Change> &changes);
    ConfigPtr applied() const;
    void configure();
    Reload read(const std::string &file);
    std::optional<Error> carryOut(const SubmittedCommand &submitted);
    std::optional<Error> save(const std::string &file);
    std::optional<Error> setListening(bool isListening);
    std::optional<Error> setDebugging(bool isDebugging);
    std::optional<Error> test(CommandId id, const BackendConfig &backend);
    void tick();
    void passOn();
    void stop();
    void finishStop();

    LiveConfig m_config;
    Mailbox<EngineNews> &m_news;
    ProxyListeners m_listeners;
    BackendWatch m_backends;
    WorkerPool m_workers;
    SnapshotMaker m_snapshots;
    AdminServer m_admin;
    EventBook m_events;
    RoutingTablePtr m_table; ///< the last one
    bool m_isPanicking = false; ///< as it was told last
    Chance m_chance;
    BackendTester m_tester;
    bool m_isListening = false; ///< the workers accept
    bool m_isDebugging = false;
    Phase m_phase = Phase::Settling;
    QTimer m_ticker;
    QTimer m_drainTimer;
    QTimer m_patienceTimer; ///< for names and first probes at the start
};

}
