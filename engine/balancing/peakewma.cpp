#include "engine/balancing/peakewma.h"

namespace signalbox {

namespace {

double costOf(const Candidates &candidates, std::size_t index)
{
    const PickContext &context = candidates.context();
    const Backend &backend = *candidates[index].backend;
    const std::uint32_t inFlight = backend.inFlight.load(std::memory_order_relaxed);
    const double latency = backend.counters[context.worker].latency.cost(context.now);
    return latency * (inFlight + 1.0) / candidates.weight(index);
}

}

PeakEwma::PeakEwma(std::span<const RoutedBackend> backends)
    : m_pair(backends)
{
}

std::optional<std::size_t> PeakEwma::pick(const Candidates &candidates) const
{
    return m_pair.pick(candidates, [&candidates](std::size_t i) { return costOf(candidates, i); });
}

std::optional<double> PeakEwma::score(const Candidates &candidates, std::size_t index) const
{
    return costOf(candidates, index);
}

}
