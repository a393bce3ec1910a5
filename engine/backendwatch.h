#pragma once

#include "engine/backendset.h"
#include "engine/health/healthmonitor.h"
#include "engine/net/mailbox.h"
#include "engine/net/reactor.h"
#include "engine/net/resolver.h"
#include "engine/proxy/workershare.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace signalbox {

/// Looks after the backends: their names are resolved, their health is probed, what traffic says of them is
/// heard. Belongs to the engine's thread.
class BackendWatch final : public QObject
{
    Q_OBJECT

public:
    explicit BackendWatch(const Config &config);
    ~BackendWatch() override;

    /// Each changes nothing when it returns an error.
    std::optional<Error> add(const BackendConfig &config);
    std::optional<Error> remove(const std::string &name);
    std::optional<Error> update(const std::string &name, const BackendConfig &config);
    std::optional<Error> setWeight(const std::string &name, int weight);
    std::optional<Error> setMode(const std::string &name, BackendMode mode);
    void setAlgorithm(Algorithm algorithm);

    /// Looks all names up, now and from now on.
    void start();
    void stop();

    /// Whether of each backend so much is known as can be: its name is looked up, and it was probed.
    bool isSettled() const;

    /// Where requests are to go from now on.
    RoutingTablePtr makeTable() { return m_backends.makeTable(Clock::now()); }
    std::vector<StateChange> takeChanges() { return m_backends.takeChanges(Clock::now()); }

    /// To be called a few times a second. Fills in the snapshot's backends.
    void tick(Snapshot &snapshot);

    /// Takes what the workers have to tell. Any thread may post.
    Mailbox<BackendTrouble> &troubles() { return m_troubles; }

Q_SIGNALS:
    void changed(); ///< there is a new table to be made
    void learned(); ///< a name was looked up, or a probe has ended
    void troubleArrived(); ///< from any thread

private:
    void resolveAll();
    void resolve(const BackendSet::Target &target);
    void resolveFailing();
    void onResolved(std::uint64_t id, const Resolution &resolution);
    void watch(const std::string &name);
    void handleTroubles();

    HealthMonitor m_health;
    BackendSet m_backends;
    Resolver m_resolver;
    Mailbox<BackendTrouble> m_troubles;
    QTimer m_resolveTimer;
    std::map<std::uint64_t, std::uint64_t> m_knownErrors; ///< by backend, when it was last looked up
    TimePoint m_lastRetry; ///< when those that fail were looked up again
};

}
