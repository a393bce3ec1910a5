#pragma once

#include "engine/config/socketaddress.h"

namespace signalbox {

/// The addresses at the two ends of a socket; invalid where there is none.
SocketAddress localAddress(int descriptor);
SocketAddress peerAddress(int descriptor);

}
