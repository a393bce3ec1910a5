#include "engine/balancing/routingtable.h"

#include "engine/config/names.h"

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
            return {Pick::Outcome::Full, tier.first};
    }
    return {};
}

namespace {

/// How one that was not picked stood.
const char *codeOf(const Candidates &candidates, std::size_t index)
{
    if (candidates.isEligible(index))
        return "eligible";
    return candidates.context().tried.contains(*candidates[index].backend) ? "tried" : "full";
}

}

void RoutingTable::explain(const PickContext &context, const Pick &pick, Explanation &explanation) const
{
    explanation.clear();
    const bool hasPicked = pick.outcome == Pick::Outcome::Picked;
    if (hasPicked || pick.isSticky)
        explanation.chosenBy = pick.isSticky ? "sticky" : name(algorithm);
    bool isLater = false;
    for (const Tier &tier : tiers) {
        const Candidates candidates({backends.data() + tier.first, tier.count}, context);
        const bool isAsked = pick.outcome != Pick::Outcome::None && tier.contains(pick.index);
        for (std::size_t i = 0; i < tier.count; ++i) {
            const bool isPicked = hasPicked && tier.first + i == pick.index;
            const char *code = isPicked ? "picked" : isLater ? "later_tier" : codeOf(candidates, i);
            const bool isCompared = isAsked && !pick.isSticky;
            explanation.add({candidates[i].backend->name, code,
                isCompared ? tier.balancer->score(candidates, i) : std::nullopt});
        }
        isLater |= isAsked;
    }
    for (const Excluded &each : excluded)
        explanation.add({each.name, each.code});
}

}
