#include "engine/balancing/smoothroundrobin.h"

#include <numeric>
#include <queue>

namespace signalbox {

namespace {

/// Where a backend of `weight` wants its turn number `turn` to be, in a sequence of length 1.
struct Turn {
    double position;
    std::uint32_t backend;
    int turn;

    bool operator>(const Turn &other) const
    {
        return position != other.position ? position > other.position : backend > other.backend;
    }
};

}

SmoothRoundRobin::SmoothRoundRobin(const std::vector<int> &weights, RoundRobinCursor cursor)
    : m_cursor(std::move(cursor))
{
    const int divisor = std::accumulate(weights.begin(), weights.end(), 0, [](int a, int b) { return std::gcd(a, b); });
    std::priority_queue<Turn, std::vector<Turn>, std::greater<>> turns;
    const auto position = [&](std::uint32_t backend, int turn) { return (turn + 0.5) * divisor / weights[backend]; };
    for (std::uint32_t i = 0; i < weights.size(); ++i)
        turns.push({position(i, 0), i, 0});
    while (!turns.empty()) {
        Turn next = turns.top();
        turns.pop();
        m_sequence.push_back(next.backend);
        if (++next.turn < weights[next.backend] / divisor)
            turns.push({position(next.backend, next.turn), next.backend, next.turn});
    }
}

std::optional<std::size_t> SmoothRoundRobin::pick(const Candidates &candidates) const
{
    if (m_sequence.empty())
        return std::nullopt;
    const std::size_t start = m_cursor->fetch_add(1, std::memory_order_relaxed) % m_sequence.size();
    for (std::size_t i = start, tries = 0; tries < m_sequence.size(); ++tries) {
        if (candidates.isEligible(m_sequence[i]))
            return m_sequence[i];
        if (++i == m_sequence.size())
            i = 0;
    }
    return std::nullopt;
}

}
