#pragma once

#include "engine/balancing/counters.h"
#include "engine/balancing/inflightcounts.h"
#include "engine/config/socketaddress.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace signalbox {

/// A backend's identity and counts, shared by all workers for as long as any of them has to do with it.
class Backend
{
public:
    Backend(std::uint64_t identifier, std::string backendName, std::string hostField, int workers,
        InFlightCount count)
        : id(identifier)
        , name(std::move(backendName))
        , host(std::move(hostField))
        , counters(static_cast<std::size_t>(workers))
        , m_count(std::move(count))
        , inFlight(*m_count)
    {
    }

    const std::uint64_t id; ///< in order of age; never used twice
    const std::string name;
    const std::string host; ///< its address as a Host field
    std::vector<BackendCounters> counters; ///< by worker

private:
    const InFlightCount m_count;

public:
    std::atomic<std::uint32_t> &inFlight; ///< attempts under way, over all workers
};

using SocketAddresses = std::shared_ptr<const std::vector<SocketAddress>>;

/// The way of a backend that has come back to its whole share: linear, from a tenth.
struct Ramp
{
    std::chrono::steady_clock::time_point start;
    std::chrono::milliseconds duration{0}; ///< 0: it has its share

    bool isOver(std::chrono::steady_clock::time_point now) const { return now - start >= duration; }
    /// 0.1–1: the part of its weight that it has got to.
    double factor(std::chrono::steady_clock::time_point now) const
    {
        if (isOver(now))
            return 1;
        const double passed = std::chrono::duration<double>(now - start) / duration;
        return 0.1 + 0.9 * (passed > 0 ? passed : 0);
    }
};

/// A backend that may be picked, as one routing table has it.
struct RoutedBackend
{
    std::shared_ptr<Backend> backend;
    int weight = 1; ///< above 0
    SocketAddresses addresses; ///< at least one; tried in order
    std::uint32_t maxConnections = 0; ///< attempts under way at once; 0: no limit
    Ramp ramp;
    std::string host; ///< the Host that its requests carry; empty: the client's

    bool isFull() const
    {
        return maxConnections != 0 && backend->inFlight.load(std::memory_order_relaxed) >= maxConnections;
    }
};

/// Their weights, in their order.
inline std::vector<int> weightsOf(std::span<const RoutedBackend> backends)
{
    std::vector<int> weights;
    for (const RoutedBackend &routed : backends)
        weights.push_back(routed.weight);
    return weights;
}

}
