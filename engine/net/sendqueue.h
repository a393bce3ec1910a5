#pragma once

#include "engine/net/buffer.h"
#include "engine/net/stream.h"

#include <span>
#include <string_view>

namespace signalbox {

/// What a stream has still to send. Octets are offered to the stream where they lie and copied only when it
/// does not take them, so a connection that keeps up holds no memory.
class SendQueue
{
public:
    static constexpr std::size_t piecesAtOnce = 62; ///< more go out in several writes

    explicit SendQueue(BufferPool &pool)
        : m_backlog(pool)
    {
    }

    /// True if so little would wait that it is better copied and sent at the end of the batch.
    bool isSmall(std::span<const std::string_view> pieces) const;

    /// Adds octets to be sent with the next call.
    void append(std::string_view octets) { m_backlog.append(octets); }

    /// Sends the backlog and then `pieces`, keeping what the stream does not take. Failed: the connection is
    /// lost.
    IoStatus send(Stream &stream, std::span<const std::string_view> pieces = {});

    std::size_t size() const { return m_backlog.size(); }
    bool isEmpty() const { return m_backlog.isEmpty(); }

    /// So much waits that its producer has to pause until the queue is empty.
    bool isFull() const { return m_backlog.size() >= (m_backlog.pool().isScarce() ? 1 : fullAt); }
    void clear() { m_backlog.clear(); }

private:
    static constexpr std::size_t fullAt = 32 * 1024; // with one read of 64 KiB on top at most

    IoStatus sendSome(Stream &stream, std::span<const std::string_view> pieces, std::size_t &taken);

    Buffer m_backlog;
};

}
