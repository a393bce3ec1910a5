#pragma once

#include "engine/balancing/balancer.h"

#include <vector>

namespace signalbox {

/// Maglev hashing (Eisenbud et al., NSDI 2016, §3.4): a table in which each backend, in an order of places
/// that its name gives, has taken as many as its weight says. More even than a ring; when a backend comes or
/// goes, few keys of the others move too.
class Maglev final : public Balancer
{
public:
    static constexpr std::size_t tableSize = 65'537; ///< a prime

    explicit Maglev(std::span<const RoutedBackend> backends);

    std::optional<std::size_t> pick(const Candidates &candidates) const override;
    bool usesKey() const override { return true; }

private:
    std::vector<std::uint32_t> m_table; ///< indexes of candidates; empty without any
};

}
