#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <netinet/in.h>

namespace signalbox {

/// An IPv4 or IPv6 address with a port, as the kernel takes it.
class SocketAddress
{
public:
    SocketAddress() = default;

    /// From a numeric address; a family of AF_UNSPEC means `text` was none.
    static SocketAddress fromNumeric(const std::string &text, std::uint16_t port);
    /// From what the kernel gave; `size` octets of it.
    static SocketAddress fromKernel(const sockaddr *address, socklen_t size);

    int family() const { return m_storage.generic.sa_family; }
    bool isValid() const { return family() != AF_UNSPEC; }
    bool isLoopback() const;
    std::uint16_t port() const;
    /// The address without port or brackets.
    std::string host() const;
    /// "host:port" with brackets around IPv6.
    std::string toString() const;

    const sockaddr *data() const { return &m_storage.generic; }
    socklen_t size() const;

    bool operator==(const SocketAddress &other) const;

private:
    union Storage {
        sockaddr generic;
        sockaddr_in v4;
        sockaddr_in6 v6;
    };
    Storage m_storage{.v6 = {}};
};

}
