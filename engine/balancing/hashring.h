#pragma once

#include "engine/balancing/balancer.h"

#include <vector>

namespace signalbox {

/// Consistent hashing (Karger et al. 1997): each backend owns points on a ring of 64-bit hashes, and a key
/// goes to the next point's backend. Points hang on nothing but a backend's name, so that every process
/// agrees, and a backend that comes or goes moves no key but those it gains or loses. With a balance factor
/// it is Consistent Hashing with Bounded Loads (Mirrokni, Thorup, Zadimoghaddam 2016).
class HashRing final : public Balancer
{
public:
    /// Points of a backend per unit of weight. Halved until all fit into `mostPoints`, at least one each:
    /// those that remain stay where they were.
    static constexpr std::size_t pointsPerUnit = 160;
    static constexpr std::size_t mostPoints = std::size_t{1} << 22;

    /// No backend gets more than `balanceFactor` times its share of what is in flight, while another that may
    /// be taken has less; 0: as it comes.
    HashRing(std::span<const RoutedBackend> backends, double balanceFactor);

    std::optional<std::size_t> pick(const Candidates &candidates) const override;
    bool usesKey() const override { return true; }

    std::size_t points() const { return m_points.size(); }

private:
    struct Point
    {
        std::uint64_t hash;
        std::uint32_t backend; ///< index of its candidate
    };
    struct Bound
    {
        const std::atomic<std::uint32_t> *inFlight; ///< the candidate's, which outlives every pick
        double share; ///< of what is in flight in all
    };

    void addPoints(std::span<const RoutedBackend> backends);
    void indexPoints();
    std::size_t pointFor(std::uint64_t key) const;
    double loadWithThisPick() const;
    bool isWithinBound(std::size_t index, double load) const;

    std::vector<Point> m_points; ///< by hash
    std::vector<std::uint32_t> m_first; ///< by a hash's highest bits: the first point at or behind them
    int m_shift = 0; ///< to those bits
    std::vector<Bound> m_bounds; ///< by candidate; empty: none
};

}
