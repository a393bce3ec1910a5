#include "engine/balancing/maglev.h"

#include "engine/balancing/choice.h"
#include "engine/balancing/hashkey.h"

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

/// Places asked in order; then the candidates are asked one by one.
constexpr std::size_t longestWalk = 256;

/// A backend on its way through its permutation of the table.
struct Claimant
{
    std::uint32_t backend; ///< index of its candidate
    int weight;
    int credit; ///< a turn costs the largest weight
    std::size_t place;
    std::size_t skip;

    /// The next place that is free; there is one.
    std::size_t claim(const std::vector<std::uint32_t> &table)
    {
        while (table[place] != nobody)
            place = (place + skip) % Maglev::tableSize;
        return place;
    }
};

/// In the order of their names, which is that of their turns in every process.
std::vector<Claimant> claimantsOf(std::span<const RoutedBackend> backends)
{
    std::vector<Claimant> claimants;
    for (std::uint32_t i = 0; i < backends.size(); ++i) {
        const std::string &name = backends[i].backend->name;
        claimants.push_back({i, backends[i].weight, 0, HashKey::hash(name, 0) % Maglev::tableSize,
            HashKey::hash(name, 1) % (Maglev::tableSize - 1) + 1});
    }
    std::sort(claimants.begin(), claimants.end(), [&backends](const Claimant &a, const Claimant &b) {
        return backends[a.backend].backend->name < backends[b.backend].backend->name;
    });
    return claimants;
}

}

Maglev::Maglev(std::span<const RoutedBackend> backends)
{
    if (backends.empty())
        return;
    std::vector<Claimant> claimants = claimantsOf(backends);
    const int turn = std::max_element(backends.begin(), backends.end(), [](const auto &a, const auto &b) {
        return a.weight < b.weight;
    })->weight;
    m_table.assign(tableSize, nobody);
    for (std::size_t taken = 0; taken < tableSize;) {
        for (Claimant &claimant : claimants) {
            claimant.credit += claimant.weight;
            if (claimant.credit < turn || taken == tableSize)
                continue;
            claimant.credit -= turn;
            m_table[claimant.claim(m_table)] = claimant.backend;
            ++taken;
        }
    }
}

std::optional<std::size_t> Maglev::pick(const Candidates &candidates) const
{
    if (m_table.empty())
        return std::nullopt;
    const std::uint64_t key = candidates.context().key;
    Choice choice(candidates);
    std::size_t place = key % tableSize;
    for (std::size_t steps = longestWalk; steps > 0; --steps) {
        if (choice.offer(m_table[place]))
            return choice.index();
        if (++place == tableSize)
            place = 0;
    }
    return choice.offerAll(key % candidates.size());
}

}
