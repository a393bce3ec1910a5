#include "engine/balancing/peakewma.h"

namespace signalbox {

PeakEwma::PeakEwma(std::span<const RoutedBackend> backends)
    : m_pair(backends)
{
}

std::optional<std::size_t> PeakEwma::pick(const Candidates &candidates) const
{
    const PickContext &context = candidates.context();
    return m_pair.pick(candidates, [&](std::size_t i) {
        const Backend &backend = *candidates[i].backend;
        const std::uint32_t inFlight = backend.inFlight.load(std::memory_order_relaxed);
        const double latency = backend.counters[context.worker].latency.cost(context.now);
        return latency * (inFlight + 1.0) / candidates.weight(i);
    });
}

}
