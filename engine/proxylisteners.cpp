#include "engine/proxylisteners.h"

#include <algorithm>
#include <utility>

namespace signalbox {

std::optional<ListenError> ProxyListeners::open(const std::vector<Address> &addresses, int workers)
{
    for (const Address &address : addresses) {
        auto opened = openListenSockets(address, workers);
        if (const auto *failure = std::get_if<ListenError>(&opened))
            return *failure;
        for (ListenSockets &set : std::get<std::vector<ListenSockets>>(opened))
            m_sockets.push_back(std::move(set));
    }
    return std::nullopt;
}

std::optional<ListenError> ProxyListeners::reopen(int workers)
{
    std::vector<ListenSockets> opened;
    for (const ListenSockets &set : m_sockets) {
        auto again = openListenSockets({set.address.host(), set.address.port()}, workers);
        if (const auto *failure = std::get_if<ListenError>(&again)) {
            closeListenSockets(opened);
            return *failure;
        }
        opened.push_back(std::move(std::get<std::vector<ListenSockets>>(again).front()));
    }
    m_sockets = std::move(opened);
    return std::nullopt;
}

void ProxyListeners::close()
{
    closeListenSockets(m_sockets);
    m_sockets.clear();
}

std::vector<int> ProxyListeners::take(int worker)
{
    std::vector<int> descriptors;
    for (ListenSockets &set : m_sockets)
        descriptors.push_back(std::exchange(set.descriptors[static_cast<std::size_t>(worker)], -1));
    return descriptors;
}

bool ProxyListeners::contain(const Address &address) const
{
    const bool isLocalName = address.host.empty() || address.host == "localhost";
    const auto numeric = SocketAddress::fromNumeric(address.host, address.port);
    return std::any_of(m_sockets.begin(), m_sockets.end(), [&](const ListenSockets &set) {
        const bool isEverywhere = set.address.host() == "0.0.0.0" || set.address.host() == "::";
        return set.address.port() == address.port
            && (set.address == numeric || ((isLocalName || numeric.isLoopback()) && isEverywhere)
                || (isLocalName && set.address.isLoopback()));
    });
}

std::vector<std::string> ProxyListeners::urls() const
{
    std::vector<std::string> urls;
    for (const ListenSockets &set : m_sockets)
        urls.push_back("http://" + set.address.toString());
    return urls;
}

}
