#pragma once

#include "engine/config/address.h"
#include "engine/config/socketaddress.h"

#include <string>
#include <variant>
#include <vector>

namespace signalbox {

/// Descriptors that listen on one address, one for each worker, not accepted from yet.
struct ListenSockets
{
    SocketAddress address; ///< with the real port
    std::vector<int> descriptors;
};

/// Why an address cannot be listened on.
struct ListenError
{
    std::string address;
    int error = 0; ///< errno
    std::string owner = {}; ///< who listens there, "nginx, process 123"; empty: not known
};

/// Why, in words: "it is taken (by nginx, process 123)".
std::string reasonOf(const ListenError &error);

/// Opens the sockets for an address: one set for each family that it means. The first socket of a set binds
/// alone, so that a second program gets EADDRINUSE; the others then share its port by SO_REUSEPORT.
std::variant<std::vector<ListenSockets>, ListenError> openListenSockets(const Address &address, int workers);

void closeListenSockets(const std::vector<ListenSockets> &sets);

}
