#pragma once

#include <string>

namespace signalbox {

class SocketAddress;

/// Which process listens on an address, as "nginx, process 123"; empty where it cannot be told, as of other
/// users' processes.
std::string portOwner(const SocketAddress &address);

}
