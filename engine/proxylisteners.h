#pragma once

#include "engine/config/address.h"
#include "engine/net/listensockets.h"

#include <optional>
#include <string>
#include <vector>

namespace signalbox {

/// The sockets that clients of the proxy connect to, one set of descriptors for each worker. Belongs to the
/// engine's thread.
class ProxyListeners
{
public:
    ProxyListeners() = default;
    ProxyListeners(const ProxyListeners &) = delete;
    ProxyListeners &operator=(const ProxyListeners &) = delete;
    ~ProxyListeners() { close(); }

    /// Listens on all; what went wrong, if something did.
    std::optional<ListenError> open(const std::vector<Address> &addresses, int workers);

    /// Listens again on the same addresses and ports, once no worker does any more.
    std::optional<ListenError> reopen(int workers);

    void close(); ///< Those that were not handed over; forgets all.

    /// Hands over one worker's descriptors.
    std::vector<int> take(int worker);

    /// Whether that is where this proxy itself listens.
    bool contain(const Address &address) const;

    std::vector<std::string> urls() const; ///< with real ports

private:
    std::vector<ListenSockets> m_sockets;
};

}
