#pragma once

#include "engine/balancing/randompair.h"

namespace signalbox {

/// Of two at random the one with less in flight per weight.
class TwoChoices final : public Balancer
{
public:
    explicit TwoChoices(std::span<const RoutedBackend> backends);

    std::optional<std::size_t> pick(const Candidates &candidates) const override;
    std::optional<double> score(const Candidates &candidates, std::size_t index) const override;

private:
    RandomPair m_pair;
};

}
