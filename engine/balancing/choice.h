#pragma once

#include "engine/balancing/balancer.h"

#include <limits>

namespace signalbox {

/// One pick in the making: takes the first eligible candidate offered that the ramp admits, else the first
/// eligible one.
class Choice
{
public:
    explicit Choice(const Candidates &candidates)
        : m_candidates(candidates)
    {
    }

    /// True if it is taken, and no other need be offered.
    bool offer(std::size_t index)
    {
        if (index == m_refused || !m_candidates.isEligible(index))
            return false;
        if (m_candidates.isAdmittedByRamp(index)) {
            m_index = index;
            return true;
        }
        if (!m_index)
            m_index = index;
        m_refused = index; // not asked again at its next turns, until another is refused
        return false;
    }

    /// What is taken once every candidate was offered, from `start` on.
    std::optional<std::size_t> offerAll(std::size_t start)
    {
        const std::size_t size = m_candidates.size();
        for (std::size_t i = 0; i < size; ++i) {
            if (offer((start + i) % size))
                break;
        }
        return m_index;
    }

    std::optional<std::size_t> index() const { return m_index; }

private:
    const Candidates &m_candidates;
    std::optional<std::size_t> m_index;
    std::size_t m_refused = std::numeric_limits<std::size_t>::max(); ///< the last one; at first none
};

}
