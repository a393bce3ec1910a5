#pragma once

#include "engine/balancing/balancer.h"

#include <memory>
#include <vector>

namespace signalbox {

/// Where requests may go, as of one change: immutable, shared by all workers until the next.
struct RoutingTable
{
    std::vector<RoutedBackend> backends; ///< only those that may take traffic
    std::unique_ptr<const Balancer> balancer;

    /// The index of a backend not tried yet, or nullopt.
    std::optional<std::size_t> pick(const TriedBackends &tried) const
    {
        return balancer->pick(Candidates(backends, tried));
    }
};

using RoutingTablePtr = std::shared_ptr<const RoutingTable>;

}
