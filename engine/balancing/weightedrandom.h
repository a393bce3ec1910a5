#pragma once

#include "engine/balancing/aliastable.h"

namespace signalbox {

/// One at random, by weight.
class WeightedRandom final : public Balancer
{
public:
    explicit WeightedRandom(std::span<const RoutedBackend> backends);

    std::optional<std::size_t> pick(const Candidates &candidates) const override;

private:
    AliasTable m_table;
};

}
