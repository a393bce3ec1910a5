#include "tests/support/socket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace signalbox::test {
namespace {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

const sockaddr *generic(const sockaddr_in &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

int openSocket()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        throw std::runtime_error("no descriptor left for a test's socket");
    return descriptor;
}

void bindAnywhere(int descriptor, std::uint16_t &port)
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(descriptor, generic(address), size) < 0
        || ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) < 0)
        throw std::runtime_error("no port left for a test's socket");
    port = ntohs(address.sin_port);
}

}

Socket::Socket(int descriptor)
    : m_descriptor(descriptor)
{
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Socket::~Socket()
{
    close();
}

int Socket::connectTo(std::uint16_t port, int receiveBuffer)
{
    const int descriptor = openSocket();
    if (receiveBuffer > 0)
        ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    const sockaddr_in address = loopback(port);
    if (::connect(descriptor, generic(address), sizeof address) < 0) {
        ::close(descriptor);
        throw std::runtime_error("connection refused");
    }
    return descriptor;
}

int Socket::listenAnywhere(std::uint16_t &port)
{
    const int descriptor = openSocket();
    bindAnywhere(descriptor, port);
    if (::listen(descriptor, 4096) < 0)
        throw std::runtime_error("cannot listen");
    return descriptor;
}

int Socket::reserveAnywhere(std::uint16_t &port)
{
    const int descriptor = openSocket();
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    bindAnywhere(descriptor, port);
    return descriptor;
}

bool Socket::waitFor(short events, std::chrono::milliseconds wait) const
{
    pollfd entry{m_descriptor, events, 0};
    int ready = 0;
    do {
        ready = ::poll(&entry, 1, static_cast<int>(wait.count()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

std::size_t Socket::read(char *octets, std::size_t size, std::chrono::milliseconds wait)
{
    if (m_ending != Ending::Open || m_descriptor < 0 || !waitFor(POLLIN, wait))
        return 0;
    const ssize_t count = ::recv(m_descriptor, octets, size, 0);
    if (count > 0)
        return static_cast<std::size_t>(count);
    m_ending = count == 0 ? Ending::Finished : Ending::Reset;
    return 0;
}

std::size_t Socket::write(std::string_view octets, std::chrono::milliseconds wait)
{
    std::size_t written = 0;
    while (written < octets.size() && m_descriptor >= 0 && waitFor(POLLOUT, wait)) {
        const ssize_t count = ::send(
            m_descriptor, octets.data() + written, octets.size() - written, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno == EAGAIN)
            continue;
        if (count < 0)
            break;
        written += static_cast<std::size_t>(count);
    }
    return written;
}

void Socket::finishWriting()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void Socket::close()
{
    const std::lock_guard lock(m_mutex);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

void Socket::reset()
{
    const linger now{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

void Socket::wake()
{
    const std::lock_guard lock(m_mutex);
    if (m_descriptor >= 0)
        ::shutdown(m_descriptor, SHUT_RDWR);
}

}
