#include "engine/net/bufferpool.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace signalbox {

std::size_t BufferPool::classOf(std::size_t size)
{
    return static_cast<std::size_t>(std::countr_zero(size / smallestBlock));
}

BufferPool::Block BufferPool::take(std::size_t &size)
{
    size = std::bit_ceil(std::max(size, smallestBlock));
    m_used += size;
    const std::size_t index = classOf(size);
    if (index < classes && !m_free[index].empty()) {
        Block block = std::move(m_free[index].back());
        m_free[index].pop_back();
        return block;
    }
    return Block(new char[size]);
}

void BufferPool::give(Block block, std::size_t size)
{
    m_used -= size;
    const std::size_t index = classOf(size);
    if (index < classes && m_free[index].size() < mostKept)
        m_free[index].push_back(std::move(block));
}

}
