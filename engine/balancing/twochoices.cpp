#include "engine/balancing/twochoices.h"

namespace signalbox {

TwoChoices::TwoChoices(std::span<const RoutedBackend> backends)
    : m_pair(backends)
{
}

std::optional<std::size_t> TwoChoices::pick(const Candidates &candidates) const
{
    return m_pair.pick(candidates, [&candidates](std::size_t i) { return candidates.load(i); });
}

std::optional<double> TwoChoices::score(const Candidates &candidates, std::size_t index) const
{
    return candidates.load(index);
}

}
