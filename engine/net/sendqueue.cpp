#include "engine/net/sendqueue.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

iovec toIovec(std::string_view octets)
{
    return {const_cast<char *>(octets.data()), octets.size()};
}

}

bool SendQueue::isSmall(std::span<const std::string_view> pieces) const
{
    std::size_t size = m_backlog.size();
    for (std::string_view piece : pieces)
        size += piece.size();
    return size <= BufferPool::smallestBlock;
}

IoStatus SendQueue::send(Stream &stream, std::span<const std::string_view> pieces)
{
    IoStatus status = IoStatus::Ok;
    while (status == IoStatus::Ok && (!m_backlog.isEmpty() || !pieces.empty())) {
        const auto batch = pieces.first(std::min(pieces.size(), piecesAtOnce));
        std::size_t taken = 0;
        status = sendSome(stream, batch, taken);
        if (status == IoStatus::Failed)
            return status;
        for (std::string_view piece : batch) {
            const std::size_t sent = std::min(taken, piece.size());
            taken -= sent;
            m_backlog.append(piece.substr(sent));
        }
        pieces = pieces.subspan(batch.size());
    }
    for (std::string_view piece : pieces)
        m_backlog.append(piece);
    return m_backlog.isEmpty() ? IoStatus::Ok : IoStatus::WouldBlock;
}

/// One write; `taken` counts octets of `pieces`. WouldBlock when not all of it was taken.
IoStatus SendQueue::sendSome(Stream &stream, std::span<const std::string_view> pieces, std::size_t &taken)
{
    std::array<iovec, piecesAtOnce + 1> vector;
    std::size_t count = 0;
    std::size_t offered = m_backlog.size();
    if (!m_backlog.isEmpty())
        vector[count++] = toIovec(m_backlog.view());
    for (std::string_view piece : pieces) {
        vector[count++] = toIovec(piece);
        offered += piece.size();
    }
    const IoResult result = stream.write({vector.data(), count});
    if (result.status == IoStatus::Failed)
        return IoStatus::Failed;
    const std::size_t fromBacklog = std::min(result.octets, m_backlog.size());
    if (fromBacklog > 0)
        m_backlog.consume(fromBacklog);
    taken = result.octets - fromBacklog;
    return result.octets == offered ? IoStatus::Ok : IoStatus::WouldBlock;
}

}
