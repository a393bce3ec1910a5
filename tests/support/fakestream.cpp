#include "tests/support/fakestream.h"

#include <QtGlobal>

#include <algorithm>

namespace signalbox::test {

IoResult FakeStream::read(std::span<char> into)
{
    if (m_wire.isClosed)
        qFatal("a closed stream was read");
    if (m_wire.isLost)
        return {0, IoStatus::Failed};
    if (m_wire.arriving.empty()) {
        m_wire.isReadable = m_wire.hasEnded;
        return {0, m_wire.hasEnded ? IoStatus::Ended : IoStatus::WouldBlock};
    }
    std::string &piece = m_wire.arriving.front();
    const std::size_t octets = piece.copy(into.data(), into.size());
    piece.erase(0, octets);
    if (piece.empty())
        m_wire.arriving.pop_front();
    m_wire.isReadable = m_wire.hasEnded || !m_wire.arriving.empty();
    return {octets, IoStatus::Ok};
}

IoResult FakeStream::write(std::span<const iovec> pieces)
{
    if (m_wire.isClosed || m_wire.isShut)
        qFatal("a stream that is shut was written to");
    if (m_wire.isLost)
        return {0, IoStatus::Failed};
    std::size_t written = 0;
    for (const iovec &piece : pieces) {
        const std::size_t octets = std::min(piece.iov_len, m_wire.room);
        m_wire.taken.append(static_cast<const char *>(piece.iov_base), octets);
        m_wire.isWritable = octets == piece.iov_len;
        if (m_wire.room != Wire::unlimited)
            m_wire.room -= octets;
        written += octets;
        if (!m_wire.isWritable)
            break;
    }
    return {written, written > 0 || m_wire.isWritable ? IoStatus::Ok : IoStatus::WouldBlock};
}

void FakeStream::close()
{
    m_wire.isClosed = true;
    m_wire.isResumed = false;
    m_wire.listener = nullptr;
}

void FakeStream::abort()
{
    m_wire.isAborted = true;
    close();
}

}
