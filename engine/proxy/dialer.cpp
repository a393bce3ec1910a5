#include "engine/proxy/dialer.h"

#include "engine/net/tcpstream.h"

#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace signalbox {

namespace {

/// Null: that fails at once.
std::unique_ptr<Stream> connectTo(const SocketAddress &address, Reactor &reactor)
{
    const int descriptor = socket(address.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return nullptr;
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(descriptor, address.data(), address.size()) != 0 && errno != EINPROGRESS) {
        close(descriptor);
        return nullptr;
    }
    auto stream = std::make_unique<TcpStream>(reactor, descriptor, TcpStream::State::Connecting);
    return stream->isWatched() ? std::move(stream) : nullptr;
}

}

Dialer::Dialer(SocketAddresses addresses, std::size_t first)
    : m_addresses(std::move(addresses))
    , m_index(first % m_addresses->size())
{
}

std::unique_ptr<Stream> Dialer::next(Reactor &reactor)
{
    while (m_tried < m_addresses->size()) {
        if (m_tried++ > 0)
            m_index = (m_index + 1) % m_addresses->size();
        if (auto stream = connectTo((*m_addresses)[m_index], reactor))
            return stream;
    }
    return nullptr;
}

}
