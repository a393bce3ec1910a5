#include "engine/balancing/leastconnection.h"

namespace signalbox {

LeastConnection::LeastConnection(std::span<const RoutedBackend> backends, RoundRobinCursor cursor)
    : m_turns(weightsOf(backends), std::move(cursor))
{
    for (const RoutedBackend &routed : backends)
        m_loads.push_back({&routed.backend->inFlight, 1.0F / static_cast<float>(routed.weight)});
}

std::optional<std::size_t> LeastConnection::pick(const Candidates &candidates) const
{
    const std::optional<std::size_t> start = m_turns.pick(candidates);
    if (!start)
        return std::nullopt;
    const auto ramped = [&candidates](std::size_t i, float load) {
        return load / static_cast<float>(candidates[i].ramp.factor(candidates.context().now));
    };
    std::size_t best = *start;
    float least = ramped(best, m_loads[best].value());
    const auto scan = [&](std::span<const Load> loads) {
        for (const Load &each : loads) {
            const float load = each.value();
            if (load >= least)
                continue;
            const auto i = static_cast<std::size_t>(&each - m_loads.data());
            if (ramped(i, load) < least && candidates.isEligible(i)) {
                least = ramped(i, load);
                best = i;
            }
        }
    };
    const std::span<const Load> loads(m_loads);
    if (least > 0)
        scan(loads.subspan(*start + 1));
    if (least > 0)
        scan(loads.first(*start));
    return best;
}

std::optional<double> LeastConnection::score(const Candidates &candidates, std::size_t index) const
{
    return candidates.load(index);
}

}
