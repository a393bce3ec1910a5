#pragma once

#include "engine/balancing/algorithms.h"
#include "engine/balancing/hashkey.h"

#include <numeric>

namespace signalbox::test {

using Weights = std::vector<int>;
using Counts = std::vector<std::uint64_t>;

inline RoundRobinCursor cursorAt(std::uint64_t position = 0)
{
    return std::make_shared<std::atomic<std::uint64_t>>(position);
}

/// Backends b0, b1, … with all that a pick asks for: a clock that stands still and seeded chance.
class PickBench
{
public:
    using Clock = std::chrono::steady_clock;

    explicit PickBench(const Weights &weights, int workers = 1)
    {
        for (int weight : weights)
            add("b" + std::to_string(backends.size()), weight, workers);
    }

    void add(const std::string &name, int weight, int workers = 1)
    {
        const auto id = static_cast<std::uint64_t>(backends.size() + 1);
        RoutedBackend &added = backends.emplace_back();
        added.backend = std::make_shared<Backend>(id, name, "", workers, m_counts.next());
        added.weight = weight;
    }

    void setInFlight(const std::vector<std::uint32_t> &counts)
    {
        for (std::size_t i = 0; i < counts.size(); ++i)
            backends[i].backend->inFlight = counts[i];
    }

    void fill(std::size_t index)
    {
        backends[index].maxConnections = 1;
        backends[index].backend->inFlight = 1;
    }

    PickContext context(std::uint64_t key = 0)
    {
        return {.tried = tried, .chance = chance, .now = now, .worker = worker, .key = key};
    }

    std::optional<std::size_t> pick(const Balancer &balancer, std::uint64_t key = 0)
    {
        const PickContext asked = context(key);
        return balancer.pick(Candidates(backends, asked));
    }

    /// How often each is picked, `picks` times without anything in flight from them.
    Counts count(const Balancer &balancer, std::uint64_t picks)
    {
        Counts counts(backends.size());
        for (std::uint64_t i = 0; i < picks; ++i)
            ++counts[pick(balancer, keyOf(i)).value()];
        return counts;
    }

    static std::uint64_t keyOf(std::uint64_t number)
    {
        return HashKey::hash("key-" + std::to_string(number));
    }

    std::vector<RoutedBackend> backends;
    TriedBackends tried;
    Chance chance{1};
    Clock::time_point now{std::chrono::hours(1)};
    std::size_t worker = 0;

private:
    InFlightCounts m_counts;
};

inline double shareOf(const Counts &counts, std::size_t index)
{
    return static_cast<double>(counts[index])
        / static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}));
}

}
