#include "engine/net/socketends.h"

#include <sys/socket.h>

namespace signalbox {

namespace {

template <typename Ask> SocketAddress ask(Ask ask, int descriptor)
{
    sockaddr_in6 address{};
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    return ask(descriptor, generic, &size) == 0 ? SocketAddress::fromKernel(generic, size) : SocketAddress();
}

}

SocketAddress localAddress(int descriptor)
{
    return ask(getsockname, descriptor);
}

SocketAddress peerAddress(int descriptor)
{
    return ask(getpeername, descriptor);
}

}
