#include "engine/net/buffer.h"

#include <cstring>

namespace signalbox {

void Buffer::append(std::string_view octets)
{
    if (octets.empty())
        return;
    if (m_end + octets.size() > m_capacity)
        makeRoom(octets.size());
    std::memcpy(m_block.get() + m_end, octets.data(), octets.size());
    m_end += static_cast<std::uint32_t>(octets.size());
}

void Buffer::consume(std::size_t octets)
{
    m_begin += static_cast<std::uint32_t>(octets);
    if (m_begin == m_end)
        clear();
}

void Buffer::clear()
{
    if (m_block)
        m_pool->give(std::move(m_block), m_capacity);
    m_capacity = m_begin = m_end = 0;
}

void Buffer::makeRoom(std::size_t octets)
{
    const std::size_t held = size();
    if (held + octets <= m_capacity && m_begin >= m_capacity / 2) { // moving pays: half of it was consumed
        std::memmove(m_block.get(), m_block.get() + m_begin, held);
    } else {
        std::size_t capacity = held + octets;
        BufferPool::Block block = m_pool->take(capacity);
        if (held > 0)
            std::memcpy(block.get(), m_block.get() + m_begin, held);
        if (m_block)
            m_pool->give(std::move(m_block), m_capacity);
        m_block = std::move(block);
        m_capacity = static_cast<std::uint32_t>(capacity);
    }
    m_begin = 0;
    m_end = static_cast<std::uint32_t>(held);
}

}
