#pragma once

#include "engine/balancing/backend.h"
#include "engine/net/stream.h"

#include <cstddef>
#include <memory>

namespace signalbox {

class Reactor;

/// Goes through a backend's addresses, each once, until one can be connected to. Belongs to its worker's
/// thread.
class Dialer
{
public:
    /// Begins with the address of that index, modulo their number.
    Dialer(SocketAddresses addresses, std::size_t first);

    /// A stream that is connecting to the next address; null: none is left that can be tried.
    std::unique_ptr<Stream> next(Reactor &reactor);
    std::size_t addressIndex() const { return m_index; } ///< of the one that was tried last

private:
    SocketAddresses m_addresses;
    std::size_t m_index;
    std::size_t m_tried = 0;
};

}
