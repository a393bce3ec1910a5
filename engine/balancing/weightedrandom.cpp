#include "engine/balancing/weightedrandom.h"

#include "engine/balancing/choice.h"

namespace signalbox {

namespace {

constexpr int mostDraws = 16; ///< then the candidates are asked one by one

}

WeightedRandom::WeightedRandom(std::span<const RoutedBackend> backends)
    : m_table(weightsOf(backends))
{
}

std::optional<std::size_t> WeightedRandom::pick(const Candidates &candidates) const
{
    if (m_table.isEmpty())
        return std::nullopt;
    Chance &chance = candidates.context().chance;
    Choice choice(candidates);
    for (int draws = 0; draws < mostDraws; ++draws) {
        if (choice.offer(m_table.draw(chance)))
            return choice.index();
    }
    return choice.offerAll(chance.below(candidates.size()));
}

}
