#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>

namespace signalbox {

/// An in-flight count that lives as long as anybody has it.
using InFlightCount = std::shared_ptr<std::atomic<std::uint32_t>>;

/// Hands out in-flight counts side by side, so that a scan over many backends stays in few cache lines.
/// Belongs to one thread; the counts may be used by all.
class InFlightCounts
{
public:
    /// A count of 0, next to the one before.
    InFlightCount next()
    {
        if (!m_block || m_used == m_block->size()) {
            m_block = std::make_shared<Block>();
            m_used = 0;
        }
        return {m_block, &(*m_block)[m_used++]};
    }

private:
    using Block = std::array<std::atomic<std::uint32_t>, 1024>;

    std::shared_ptr<Block> m_block; ///< the one being handed out; full ones are kept by their counts
    std::size_t m_used = 0;
};

}
