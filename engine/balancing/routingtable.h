#pragma once

#include "engine/balancing/balancer.h"
#include "engine/balancing/explanation.h"
#include "engine/balancing/hashkey.h"
#include "engine/balancing/stickysessions.h"
#include "engine/config/config.h"

#include <memory>
#include <vector>

namespace signalbox {

/// Where requests may go, as of one change: immutable, shared by all workers until the next.
struct RoutingTable
{
    /// Backends that are equals: the next tier is asked only when none of this one may be taken.
    struct Tier
    {
        std::size_t first = 0; ///< index of its first backend
        std::size_t count = 0;
        std::shared_ptr<const Balancer> balancer;

        bool contains(std::size_t index) const { return index >= first && index < first + count; }
    };

    /// A backend of the configuration that takes no traffic.
    struct Excluded
    {
        std::string name;
        std::string_view code; ///< of its state; a constant
    };

    /// What a pick comes to.
    struct Pick
    {
        enum class Outcome {
            Picked,
            Full, ///< there is one, but it has as much under way as it may
            None, ///< all were tried, or there is none
        };
        Outcome outcome = Outcome::None;
        std::size_t index = 0; ///< of the backend that was picked; Full: of one of the tier that is
        bool isSticky = false; ///< it is the client's own backend, whatever the algorithm
    };

    std::uint64_t number = 0; ///< counts the tables made
    std::vector<RoutedBackend> backends; ///< only those that may take traffic, by tier
    std::vector<Tier> tiers;
    std::vector<std::uint64_t> down; ///< ids of those that health took out
    std::vector<Excluded> excluded; ///< for explanations only
    Algorithm algorithm = Algorithm::WeightedRoundRobin; ///< of the tiers' balancers
    HashKey hashKey; ///< what a balancer's key is made of
    std::shared_ptr<const StickySessions> sticky; ///< over `backends`; null: clients may go anywhere

    /// A backend not tried yet, of the first tier that has one. A full tier does not spill into the next.
    Pick pick(const PickContext &context) const;

    /// Says why a pick came out as it did, once it has, and before it counts as in flight. The names are this
    /// table's: its owner has to be noted.
    void explain(const PickContext &context, const Pick &pick, Explanation &explanation) const;

    /// Whether the picks go by a request's key.
    bool usesKey() const { return !tiers.empty() && tiers.front().balancer->usesKey(); }
};

using RoutingTablePtr = std::shared_ptr<const RoutingTable>;

}
