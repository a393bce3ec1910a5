#include "engine/balancing/twochoices.h"

namespace signalbox {

TwoChoices::TwoChoices(std::span<const RoutedBackend> backends)
    : m_pair(backends)
{
}

std::optional<std::size_t> TwoChoices::pick(const Candidates &candidates) const
{
    return m_pair.pick(candidates, [&candidates](std::size_t i) {
        return candidates[i].backend->inFlight.load(std::memory_order_relaxed) / candidates.weight(i);
    });
}

}
