#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace signalbox {

/// Hands out the blocks of memory that buffers are made of, keeps a few for reuse, and counts against a
/// budget. One per worker and thread.
class BufferPool
{
public:
    using Block = std::unique_ptr<char[]>;
    static constexpr std::size_t smallestBlock = 4 * 1024;

    explicit BufferPool(std::size_t budget)
        : m_budget(budget)
    {
    }

    /// A block of at least `size` octets; `size` becomes what it holds. Never refuses: readers ask
    /// isExhausted().
    Block take(std::size_t &size);
    void give(Block block, std::size_t size);

    void setBudget(std::size_t budget) { m_budget = budget; }
    std::size_t used() const { return m_used; } ///< octets in blocks handed out
    bool isExhausted() const { return m_used >= m_budget; }
    /// Three quarters are used: who reads takes one block at a time, and only for whom nothing waits.
    bool isScarce() const { return m_used >= m_budget / 4 * 3; }

private:
    static constexpr std::size_t classes = 5; // 4, 8, 16, 32, 64 KiB
    static constexpr std::size_t mostKept = 256; // blocks of a class

    static std::size_t classOf(std::size_t size);

    std::size_t m_budget;
    std::size_t m_used = 0;
    std::array<std::vector<Block>, classes> m_free;
};

}
