#pragma once

#include "engine/balancing/aliastable.h"
#include "engine/balancing/choice.h"

#include <utility>

namespace signalbox {

/// Two different candidates at random, and the cheaper of them (Mitzenmacher, The Power of Two Choices,
/// 2001). The first is drawn by weight, so that equals are taken by weight; the second is any other.
/// Immutable.
class RandomPair
{
public:
    explicit RandomPair(std::span<const RoutedBackend> backends)
        : m_table(weightsOf(backends))
    {
    }

    /// `cost(index)` of a candidate; the lower is taken, the first of equals.
    template <typename Cost> std::optional<std::size_t> pick(const Candidates &candidates, Cost cost) const
    {
        if (m_table.isEmpty())
            return std::nullopt;
        auto [first, second] = draw(candidates);
        const bool mayFirst = candidates.isEligible(first);
        const bool maySecond = candidates.isEligible(second);
        if (!mayFirst && !maySecond)
            return Choice(candidates).offerAll(first);
        if (!mayFirst || !maySecond)
            return mayFirst ? first : second;
        if (!candidates.isAdmittedByRamp(first))
            std::swap(first, second);
        return cost(second) < cost(first) ? second : first;
    }

private:
    /// Different ones where there are two.
    std::pair<std::size_t, std::size_t> draw(const Candidates &candidates) const
    {
        Chance &chance = candidates.context().chance;
        const std::size_t first = m_table.draw(chance);
        if (candidates.size() == 1)
            return {first, first};
        const std::size_t other = chance.below(candidates.size() - 1);
        return {first, other < first ? other : other + 1};
    }

    AliasTable m_table;
};

}
