#include "engine/net/listensockets.h"

#include "engine/net/portowner.h"
#include "engine/net/socketends.h"

#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace signalbox {

namespace {

constexpr int backlog = 4096;
// Octets that wait in the kernel for a client that does not take them: else megabytes, and progress seen only
// in leaps.
constexpr int mostUnsent = 256 * 1024;

std::vector<SocketAddress> meant(const Address &address)
{
    const auto numeric = [&address](
                             const char *host) { return SocketAddress::fromNumeric(host, address.port); };
    if (address.host.empty() || address.host == "localhost")
        return {numeric("127.0.0.1"), numeric("::1")};
    if (address.host == "*")
        return {numeric("0.0.0.0"), numeric("::")};
    return {numeric(address.host.c_str())};
}

int setOption(int descriptor, int level, int option)
{
    const int on = 1;
    return setsockopt(descriptor, level, option, &on, sizeof on);
}

/// A listening socket, or -1 with errno.
int openSocket(const SocketAddress &address, bool sharesPort)
{
    const int descriptor = socket(address.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    setOption(descriptor, SOL_SOCKET, SO_REUSEADDR);
    // Accepted sockets inherit both.
    setOption(descriptor, IPPROTO_TCP, TCP_NODELAY);
    setsockopt(descriptor, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &mostUnsent, sizeof mostUnsent);
    if (address.family() == AF_INET6)
        setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY);
    if (sharesPort)
        setOption(descriptor, SOL_SOCKET, SO_REUSEPORT);
    if (bind(descriptor, address.data(), address.size()) == 0) {
        setOption(descriptor, SOL_SOCKET, SO_REUSEPORT);
        if (listen(descriptor, backlog) == 0)
            return descriptor;
    }
    const int error = errno;
    close(descriptor);
    errno = error;
    return -1;
}

/// The set for one socket address; errno in `error` when it is empty.
ListenSockets openSet(SocketAddress address, int workers, int &error)
{
    ListenSockets set{address, {}};
    for (int i = 0; i < workers; ++i) {
        const int descriptor = openSocket(set.address, i > 0);
        if (descriptor < 0) {
            error = errno;
            closeListenSockets({set});
            return {address, {}};
        }
        set.descriptors.push_back(descriptor);
        if (i == 0)
            set.address = localAddress(descriptor);
    }
    return set;
}

}

std::string reasonOf(const ListenError &error)
{
    if (error.error != EADDRINUSE)
        return std::strerror(error.error);
    return error.owner.empty() ? "it is taken by another program" : "it is taken (by " + error.owner + ')';
}

std::variant<std::vector<ListenSockets>, ListenError> openListenSockets(const Address &address, int workers)
{
    std::vector<ListenSockets> sets;
    std::uint16_t port = address.port;
    for (const SocketAddress &wanted : meant(address)) {
        if (!wanted.isValid())
            return ListenError{toString(address), EADDRNOTAVAIL, {}};
        int error = 0;
        ListenSockets set = openSet(SocketAddress::fromNumeric(wanted.host(), port), workers, error);
        const bool hasNoSuchFamily = error == EAFNOSUPPORT || error == EADDRNOTAVAIL;
        if (set.descriptors.empty() && !(hasNoSuchFamily && !sets.empty())) {
            closeListenSockets(sets);
            const auto failed = SocketAddress::fromNumeric(wanted.host(), port);
            return ListenError{
                failed.toString(), error, error == EADDRINUSE ? portOwner(failed) : std::string()};
        }
        if (set.descriptors.empty())
            continue;
        port = set.address.port();
        sets.push_back(std::move(set));
    }
    return sets;
}

void closeListenSockets(const std::vector<ListenSockets> &sets)
{
    for (const ListenSockets &set : sets) {
        for (int descriptor : set.descriptors)
            close(descriptor);
    }
}

}
