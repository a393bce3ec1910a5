#include "engine/net/tcpstream.h"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace signalbox {

namespace {

ssize_t sendPieces(int descriptor, std::span<const iovec> pieces)
{
    if (pieces.size() == 1) // most often; cheaper than the general call
        return send(descriptor, pieces[0].iov_base, pieces[0].iov_len, MSG_NOSIGNAL);
    msghdr message{};
    message.msg_iov = const_cast<iovec *>(pieces.data());
    message.msg_iovlen = pieces.size();
    return sendmsg(descriptor, &message, MSG_NOSIGNAL);
}

}

TcpStream::TcpStream(Reactor &reactor, int descriptor, State state)
    : m_reactor(reactor)
    , m_descriptor(descriptor)
    , m_isWatched(reactor.watch(descriptor, *this))
    , m_isReadable(state == State::Connected)
    , m_isWritable(state == State::Connected)
{
}

TcpStream::~TcpStream()
{
    close();
}

void TcpStream::close()
{
    if (m_descriptor < 0)
        return;
    m_reactor.unwatch(m_descriptor, *this);
    ::close(m_descriptor);
    m_descriptor = -1;
    m_listener = nullptr;
}

IoResult TcpStream::read(std::span<char> into)
{
    if (!m_isReadable)
        return {0, IoStatus::WouldBlock};
    const ssize_t octets = recv(m_descriptor, into.data(), into.size(), 0);
    if (octets > 0) {
        // A short read has emptied the socket: what comes later raises a new edge. An end that was there
        // raises none.
        m_isReadable = m_hasEnd || static_cast<std::size_t>(octets) == into.size();
        return {static_cast<std::size_t>(octets), IoStatus::Ok};
    }
    if (octets == 0)
        return {0, IoStatus::Ended};
    if (errno == EAGAIN) {
        m_isReadable = false;
        return {0, IoStatus::WouldBlock};
    }
    return {0, IoStatus::Failed};
}

IoResult TcpStream::write(std::span<const iovec> pieces)
{
    if (!m_isWritable)
        return {0, IoStatus::WouldBlock};
    const ssize_t octets = sendPieces(m_descriptor, pieces);
    if (octets >= 0) {
        std::size_t offered = 0;
        for (const iovec &piece : pieces)
            offered += piece.iov_len;
        m_isWritable = static_cast<std::size_t>(octets) == offered;
        return {static_cast<std::size_t>(octets), IoStatus::Ok};
    }
    if (errno == EAGAIN) {
        m_isWritable = false;
        return {0, IoStatus::WouldBlock};
    }
    return {0, IoStatus::Failed};
}

void TcpStream::shutdownWriting()
{
    shutdown(m_descriptor, SHUT_WR);
}

void TcpStream::abort()
{
    const linger reset{1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    close();
}

void TcpStream::onEvents(std::uint32_t events)
{
    if (events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
        m_isReadable = true;
    m_hasEnd |= (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0;
    // A listener that closes the stream in a call leaves it without listener, and alive until the turn's end.
    if (events & (EPOLLHUP | EPOLLERR)) {
        if (m_listener)
            m_listener->onHangup();
        return;
    }
    if ((events & EPOLLOUT) && !m_isWritable) {
        m_isWritable = true;
        if (m_listener)
            m_listener->onWritable();
    }
    if ((m_isReadable || events == 0) && m_listener)
        m_listener->onReadable();
}

}
