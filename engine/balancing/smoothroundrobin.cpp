#include "engine/balancing/smoothroundrobin.h"

#include "engine/balancing/choice.h"

#include <algorithm>
#include <numeric>
#include <queue>

namespace signalbox {

namespace {

/// Turns asked in sequence; then the candidates are asked one by one, since light ones may be far apart.
constexpr std::size_t longestWalk = 64;

/// One turn of one backend: it has to come at `release` or later, and the sooner the earlier its deadline is.
struct Turn
{
    std::int64_t release; ///< place in the sequence
    std::int64_t deadline; ///< over the backend's weight: a fraction, compared exactly
    std::int64_t weight;
    std::uint32_t backend;
};

struct IsReleasedLater
{
    bool operator()(const Turn &a, const Turn &b) const { return a.release > b.release; }
};

struct IsDueLater
{
    bool operator()(const Turn &a, const Turn &b) const
    {
        const std::int64_t left = a.deadline * b.weight;
        const std::int64_t right = b.deadline * a.weight;
        return left != right ? left > right : a.backend > b.backend;
    }
};

template <typename Order> using TurnQueue = std::priority_queue<Turn, std::vector<Turn>, Order>;

/// R. Tijdeman, The chairman assignment problem (1980): of the turns that may come already, the most urgent
/// one. No prefix of the sequence then differs by a whole turn from what the weights ask for.
class Chairman
{
public:
    explicit Chairman(const std::vector<int> &weights)
        : m_scale(std::max<std::int64_t>(2, 2 * static_cast<std::int64_t>(weights.size()) - 2))
        , m_total(std::accumulate(weights.begin(), weights.end(), std::int64_t{0}))
    {
        for (std::uint32_t i = 0; i < weights.size(); ++i)
            m_waiting.push(turn(i, weights[i], 0));
    }

    std::uint32_t next(std::int64_t place)
    {
        for (; !m_waiting.empty() && m_waiting.top().release <= place; m_waiting.pop())
            m_released.push(m_waiting.top());
        const Turn due = m_released.top();
        m_released.pop();
        m_waiting.push(turn(due.backend, due.weight, due.deadline / m_scale + 1));
        return due.backend;
    }

private:
    Turn turn(std::uint32_t backend, std::int64_t weight, std::int64_t number) const
    {
        const std::int64_t share = weight * m_scale;
        const std::int64_t release = ((number * m_scale + 1) * m_total + share - 1) / share; // rounded up
        return {release, number * m_scale + m_scale - 1, weight, backend};
    }

    const std::int64_t m_scale;
    const std::int64_t m_total;
    TurnQueue<IsReleasedLater> m_waiting;
    TurnQueue<IsDueLater> m_released;
};

}

SmoothRoundRobin::SmoothRoundRobin(std::vector<int> weights, RoundRobinCursor cursor)
    : m_cursor(std::move(cursor))
{
    const int divisor =
        std::accumulate(weights.begin(), weights.end(), 0, [](int a, int b) { return std::gcd(a, b); });
    std::int64_t length = 0;
    for (int &weight : weights)
        length += weight /= divisor;
    m_sequence.reserve(static_cast<std::size_t>(length));
    Chairman chairman(weights);
    for (std::int64_t place = 1; place <= length; ++place)
        m_sequence.push_back(chairman.next(place));
}

std::optional<std::size_t> SmoothRoundRobin::pick(const Candidates &candidates) const
{
    if (m_sequence.empty())
        return std::nullopt;
    const std::uint64_t turn = m_cursor->fetch_add(1, std::memory_order_relaxed);
    Choice choice(candidates);
    std::size_t i = turn % m_sequence.size();
    for (std::size_t tries = std::min(m_sequence.size(), longestWalk); tries > 0; --tries) {
        if (choice.offer(m_sequence[i]))
            return choice.index();
        if (++i == m_sequence.size())
            i = 0;
    }
    return choice.offerAll(turn % candidates.size());
}

}
