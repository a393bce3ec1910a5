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

    /// Makes the backends those of a valid configuration: others are removed, those that were being removed
    /// revived. One whose address is another is a new one.
    void configure(const Config &config);

    /// Looks all names up, now and from now on.
    void start();
    void stop();

    /// Whether of each backend so much is known as can be: its name is looked up, and it was probed.
    bool isSettled() const;

    /// Where requests are to go from now on.
    RoutingTablePtr makeTable() { return m_backends.makeTable(Clock::now()); }
    bool isPanicking() const { return m_backends.isPanicking(); }
    std::vector<StateChange> takeChanges() { return m_backends.takeChanges(Clock::now()); }

    /// To be called a few times a second.
    void noteTables(std::uint64_t oldest) { m_backends.noteTables(oldest); }
    void tick(TimePoint now);
    void describe(Snapshot &snapshot, TimePoint now) const { m_backends.describe(snapshot, now); }
    const RemovedBackends &gone() const { return m_backends.gone(); }
    std::optional<std::uint64_t> idOfRemoved(const std::string &name) const;

    /// Takes what the workers have to tell. Any thread may post.
    Mailbox<BackendTrouble> &troubles() { return m_troubles; }

Q_SIGNALS:
    void changed(); ///< there is a new table to be made
    void learned(); ///< a name was looked up, or a probe has ended
    void troubleArrived(); ///< from any thread
    void overdue(const signalbox::BackendSet::Overdue &backend); ///< what it has in flight is to be cut

private:
    void add(const BackendConfig &config);
    void remove(const BackendSet::Target &target);
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
    std::chrono::milliseconds m_patience; ///< with backends that drain
    TimePoint m_lastRetry; ///< when those that fail were looked up again
};

}
