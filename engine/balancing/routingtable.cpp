#include "engine/balancing/routingtable.h"

#include <algorithm>

namespace signalbox {

RoutingTable::Pick RoutingTable::pick(const PickContext &context) const
{
    for (const Tier &tier : tiers) {
        const std::span<const RoutedBackend> members(backends.data() + tier.first, tier.count);
        if (const auto index = tier.balancer->pick(Candidates(members, context)))
            return {Pick::Outcome::Picked, tier.first + *index};
        if (std::any_of(members.begin(), members.end(),
                [&context](const RoutedBackend &each) { return !context.tried.contains(*each.backend); }))
            return {Pick::Outcome::Full, 0};
    }
    return {};
}

}
