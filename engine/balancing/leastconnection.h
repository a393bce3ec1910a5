#pragma once

#include "engine/balancing/smoothroundrobin.h"

namespace signalbox {

/// Fewest attempts in flight per weight; of equals the one whose turn it is in weighted round robin.
class LeastConnection final : public Balancer
{
public:
    LeastConnection(std::span<const RoutedBackend> backends, RoundRobinCursor cursor);

    std::optional<std::size_t> pick(const Candidates &candidates) const override;
    std::optional<double> score(const Candidates &candidates, std::size_t index) const override;

private:
    /// What the scan reads of a backend, side by side with its neighbours'.
    struct Load
    {
        const std::atomic<std::uint32_t> *inFlight; ///< the candidate's, which outlives every pick
        float inverseWeight; ///< without its ramp

        float value() const
        {
            const auto count = static_cast<std::int32_t>(inFlight->load(std::memory_order_relaxed));
            return static_cast<float>(count) * inverseWeight; // a signed count converts faster
        }
    };

    SmoothRoundRobin m_turns;
    std::vector<Load> m_loads; ///< by candidate; a ramp only adds to them
};

}
