#pragma once

#include "engine/balancing/counters.h"
#include "engine/config/socketaddress.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace signalbox {

/// A backend's identity and counts, shared by all workers for as long as any of them has to do with it.
class Backend
{
public:
    Backend(std::uint64_t identifier, std::string backendName, std::string hostField, int workers)
        : id(identifier)
        , name(std::move(backendName))
        , host(std::move(hostField))
        , counters(static_cast<std::size_t>(workers))
    {
    }

    const std::uint64_t id; ///< in order of age; never used twice
    const std::string name;
    const std::string host; ///< its address as a Host field
    alignas(64) std::atomic<std::uint32_t> inFlight{0}; ///< attempts under way, over all workers
    std::vector<BackendCounters> counters; ///< by worker
};

using SocketAddresses = std::shared_ptr<const std::vector<SocketAddress>>;

/// A backend that may be picked, as one routing table has it.
struct RoutedBackend
{
    std::shared_ptr<Backend> backend;
    int weight = 1; ///< above 0
    SocketAddresses addresses; ///< at least one; tried in order
};

}
