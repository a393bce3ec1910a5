#pragma once

#include "engine/balancing/balancer.h"

#include <atomic>
#include <vector>

namespace signalbox {

/// How far round robin has come: shared by all workers, and kept when the table changes.
using RoundRobinCursor = std::shared_ptr<std::atomic<std::uint64_t>>;

/// Weighted round robin, exact over all workers: a precomputed sequence in which each backend appears as
/// often as its weight says, never a whole turn ahead or behind, and one cursor that every pick moves on by
/// one.
class SmoothRoundRobin final : public Balancer
{
public:
    /// `weights` above 0, one for each candidate. Equal weights make plain round robin.
    SmoothRoundRobin(std::vector<int> weights, RoundRobinCursor cursor);

    std::optional<std::size_t> pick(const Candidates &candidates) const override;

    const std::vector<std::uint32_t> &sequence() const { return m_sequence; }

private:
    std::vector<std::uint32_t> m_sequence; ///< indexes of candidates
    RoundRobinCursor m_cursor;
};

}
