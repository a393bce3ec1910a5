#pragma once

#include "engine/balancing/randompair.h"

namespace signalbox {

/// Of two at random the one with the lower latency (PeakLatency, as this worker has seen it) times what
/// would be in flight, per weight: Finagle's Peak EWMA.
class PeakEwma final : public Balancer
{
public:
    explicit PeakEwma(std::span<const RoutedBackend> backends);

    std::optional<std::size_t> pick(const Candidates &candidates) const override;
    std::optional<double> score(const Candidates &candidates, std::size_t index) const override;

private:
    RandomPair m_pair;
};

}
