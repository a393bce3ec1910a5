#include "engine/config/socketaddress.h"

#include <arpa/inet.h>

#include <algorithm>
#include <cstring>

namespace signalbox {

SocketAddress SocketAddress::fromNumeric(const std::string &text, std::uint16_t port)
{
    SocketAddress address;
    if (inet_pton(AF_INET, text.c_str(), &address.m_storage.v4.sin_addr) == 1) {
        address.m_storage.v4.sin_family = AF_INET;
        address.m_storage.v4.sin_port = htons(port);
    } else if (address = {}; inet_pton(AF_INET6, text.c_str(), &address.m_storage.v6.sin6_addr) == 1) {
        address.m_storage.v6.sin6_family = AF_INET6;
        address.m_storage.v6.sin6_port = htons(port);
    }
    return address;
}

SocketAddress SocketAddress::fromKernel(const sockaddr *kernel, socklen_t size)
{
    SocketAddress address;
    std::memcpy(&address.m_storage, kernel, std::min<std::size_t>(size, sizeof address.m_storage));
    return address;
}

bool SocketAddress::isLoopback() const
{
    if (family() == AF_INET)
        return (ntohl(m_storage.v4.sin_addr.s_addr) >> 24) == 127;
    return family() == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&m_storage.v6.sin6_addr);
}

std::uint16_t SocketAddress::port() const
{
    return ntohs(family() == AF_INET ? m_storage.v4.sin_port : m_storage.v6.sin6_port);
}

std::string SocketAddress::host() const
{
    char text[INET6_ADDRSTRLEN] = {};
    if (family() == AF_INET)
        inet_ntop(AF_INET, &m_storage.v4.sin_addr, text, sizeof text);
    else if (family() == AF_INET6)
        inet_ntop(AF_INET6, &m_storage.v6.sin6_addr, text, sizeof text);
    return text;
}

std::string SocketAddress::toString() const
{
    const std::string port = ":" + std::to_string(this->port());
    return family() == AF_INET6 ? "[" + host() + "]" + port : host() + port;
}

socklen_t SocketAddress::size() const
{
    return family() == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
}

bool SocketAddress::operator==(const SocketAddress &other) const
{
    return family() == other.family() && std::memcmp(data(), other.data(), size()) == 0;
}

}
