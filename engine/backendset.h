#pragma once

#include "engine/backendentry.h"
#include "engine/balancing/inflightcounts.h"
#include "engine/balancing/routingtable.h"
#include "engine/balancing/smoothroundrobin.h"
#include "engine/config/config.h"
#include "engine/engine.h"
#include "engine/metrics/prometheus.h"

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

/// The backends as the operator, the resolver and health have made them, and the routing tables that follow.
/// Belongs to the engine's thread; knows of no other.
class BackendSet
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    BackendSet(int workers, const BalancingConfig &balancing, const StickyConfig &sticky);

    /// Each changes nothing when it returns an error.
    std::optional<Error> add(const BackendConfig &config);
    std::optional<Error> remove(const std::string &name);
    std::optional<Error> update(const std::string &name, const BackendConfig &config);
    void configure(const BalancingConfig &balancing, const StickyConfig &sticky);

    /// What a backend's name resolved to. Keeps the old addresses when it did not. False: nothing has
    /// changed, or the backend is gone.
    bool setAddresses(std::uint64_t id, std::vector<SocketAddress> addresses, const std::string &error);

    /// Where a backend's health is kept, as long as it is not removed. Null: it is trusted.
    void setHealth(std::uint64_t id, const BackendHealth *health);

    /// Picks come from tables of this number and higher only.
    void noteTables(std::uint64_t oldest);

    /// Forgets removed backends that have finished. True if there were any.
    bool forgetRemoved();

    /// The table that follows from all this. A backend that is in it again after a time out of it ramps.
    RoutingTablePtr makeTable(TimePoint now);
    /// So few backends are healthy that the last table has ejected ones too.
    bool isPanicking() const { return m_isPanicking; }

    /// What whoever looks after a backend has to know of it.
    struct Target
    {
        std::uint64_t id;
        std::string name;
        Address address;
        SocketAddresses addresses; ///< null: not resolved yet
        bool isLookedUp; ///< with or without success
        std::string healthPath;
        bool isInMaintenance;
        std::uint64_t errors; ///< attempts that failed since the start
    };
    std::vector<Target> targets() const; ///< of those that are not removed
    std::optional<Target> target(const std::string &name) const;
    std::optional<Target> target(std::uint64_t id) const;
    /// Of a backend that is being removed.
    std::optional<std::uint64_t> idOfRemoved(const std::string &name) const;

    /// What has changed since the last call.
    std::vector<StateChange> takeChanges(TimePoint now);

    /// To be called once a tick: rates and latencies go on.
    void advance(TimePoint now);
    /// Fills in the snapshot's backends.
    void describe(Snapshot &snapshot, TimePoint now) const;
    /// What those counted that are gone.
    const RemovedBackends &gone() const { return m_gone; }

    /// One that drains, or is removed, and has had time enough for what it has in flight.
    struct Overdue
    {
        std::uint64_t id;
        std::string name;
        std::uint32_t inFlight;
    };
    /// Those that have come to be so since the last call; `patience` 0: there is no end to it.
    std::vector<Overdue> takeOverdue(TimePoint now, std::chrono::milliseconds patience);

private:
    using Entry = BackendEntry;
    struct CachedBalancer
    {
        BalancingConfig balancing;
        std::vector<std::pair<std::uint64_t, int>> members; ///< ids and weights
        std::shared_ptr<const Balancer> balancer;
    };

    Entry *find(const std::string &name);
    Entry *find(std::uint64_t id);
    static Target targetOf(const Entry &entry);
    std::vector<Entry *> serving();
    int intendedWeight(const Entry &entry) const;
    RoutedBackend routed(Entry &entry, TimePoint now);
    std::shared_ptr<const Balancer> balancerFor(
        std::span<const RoutedBackend> members, const std::vector<CachedBalancer> &known);

    const int m_workers;
    BalancingConfig m_balancing;
    StickyConfig m_sticky; ///< with a secret
    std::uint64_t m_lastId = 0;
    std::uint64_t m_lastTable = 0; ///< its number
    InFlightCounts m_inFlight;
    std::vector<Entry> m_entries; ///< in order of age
    RoundRobinCursor m_cursor;
    bool m_isPanicking = false;
    std::vector<CachedBalancer> m_balancers; ///< of the last table's tiers
    std::array<TimePoint, 5> m_recentTicks{};
    RemovedBackends m_gone;
};

}
