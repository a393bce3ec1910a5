#pragma once

#include "engine/balancing/routingtable.h"
#include "engine/balancing/smoothroundrobin.h"
#include "engine/config/config.h"
#include "engine/engine.h"
#include "engine/metrics/counters.h"

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

/// The backends as the operator and the resolver have made them, and the routing tables that follow. Belongs
/// to the engine's thread; knows of no other.
class BackendSet
{
public:
    explicit BackendSet(int workers);

    /// Each changes nothing when it returns an error.
    std::optional<Error> add(const BackendConfig &config);
    std::optional<Error> remove(const std::string &name);
    std::optional<Error> setWeight(const std::string &name, int weight);
    std::optional<Error> setMode(const std::string &name, BackendMode mode);
    void setAlgorithm(Algorithm algorithm) { m_algorithm = algorithm; }

    /// What a backend's name resolved to. Keeps the old addresses when it did not. False: nothing has
    /// changed, or the backend is gone.
    bool setAddresses(std::uint64_t id, std::vector<SocketAddress> addresses, const std::string &error);

    /// Forgets removed backends that have finished. True if there were any.
    bool forgetRemoved();

    RoutingTablePtr table() const;

    struct Name
    {
        std::uint64_t id;
        Address address;
        bool isResolved;
        std::uint64_t errors; ///< attempts that failed since the start
    };
    std::vector<Name> names() const; ///< those that are there to be resolved
    std::uint64_t idOf(const std::string &name) const; ///< 0: no such backend

    /// Fills in the snapshot's backends; called once a tick.
    void sample(Snapshot &snapshot, std::chrono::steady_clock::time_point now);

private:
    struct Entry
    {
        BackendConfig config;
        std::shared_ptr<Backend> backend;
        SocketAddresses addresses;
        std::string resolveError;
        bool isRemoved = false;
        std::array<std::uint64_t, 5> recentRequests{}; ///< at the last ticks, the oldest first
    };

    Entry *find(const std::string &name);
    static bool takesTraffic(const Entry &entry);
    int intendedWeight(const Entry &entry) const; ///< 0 when it takes no traffic
    static BackendState stateOf(const Entry &entry);
    static Reason reasonFor(const Entry &entry, BackendState state);
    static BackendSnapshot describe(const Entry &entry);

    const int m_workers;
    Algorithm m_algorithm = Algorithm::WeightedRoundRobin;
    std::uint64_t m_lastId = 0;
    std::vector<Entry> m_entries; ///< in order of age
    RoundRobinCursor m_cursor;
    std::array<std::chrono::steady_clock::time_point, 5> m_recentTicks{};
};

}
