#pragma once

#include "engine/net/buffer.h"

#include <cstdint>
#include <span>

namespace signalbox {

/// The content of a request as long as it may have to be sent, or sent again.
class HeldContent
{
public:
    explicit HeldContent(BufferPool &pool)
        : m_buffer(pool)
    {
    }

    /// For a new request, whose content has `length` octets (0: not known); more than `limit` are not kept
    /// for another time.
    void start(std::uint64_t length, std::size_t limit)
    {
        m_limit = limit;
        m_isComplete = length <= limit;
    }

    /// False when that is more than is to be held.
    bool add(std::span<const std::string_view> pieces)
    {
        for (std::string_view piece : pieces)
            m_buffer.append(piece);
        if (m_buffer.size() > m_limit || m_buffer.pool().isScarce())
            m_isComplete = false;
        return m_isComplete;
    }

    /// It was sent: what cannot be sent again need not be kept.
    void noteSent()
    {
        if (!m_isComplete)
            m_buffer.clear();
    }

    /// It will not be sent again.
    void release()
    {
        m_isComplete = false;
        m_buffer.clear();
    }

    /// It is all that has come so far: the request can be sent again.
    bool isComplete() const { return m_isComplete; }
    bool isEmpty() const { return m_buffer.isEmpty(); }
    std::string_view view() const { return m_buffer.view(); }

private:
    Buffer m_buffer;
    std::size_t m_limit = 0;
    bool m_isComplete = true;
};

}
