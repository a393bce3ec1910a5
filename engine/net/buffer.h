#pragma once

#include "engine/net/bufferpool.h"

#include <cstdint>
#include <string_view>

namespace signalbox {

/// Octets in one piece, appended at the back and consumed at the front. Holds memory of the pool only while
/// it holds octets.
class Buffer
{
public:
    explicit Buffer(BufferPool &pool)
        : m_pool(&pool)
    {
    }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;
    ~Buffer() { clear(); }

    void append(std::string_view octets);
    void consume(std::size_t octets);
    void clear();

    std::string_view view() const { return {m_block.get() + m_begin, size()}; }
    std::size_t size() const { return m_end - m_begin; }
    bool isEmpty() const { return m_end == m_begin; }
    const BufferPool &pool() const { return *m_pool; }

private:
    void makeRoom(std::size_t octets);

    BufferPool *m_pool;
    BufferPool::Block m_block;
    std::uint32_t m_capacity = 0;
    std::uint32_t m_begin = 0;
    std::uint32_t m_end = 0;
};

}
