#pragma once

#include "engine/net/splicerelay.h"

#include <cstdint>
#include <memory>

namespace signalbox {

class Downstream;
class UpstreamConnection;

/// Large content of one exchange that moves inside the kernel, in either direction. Belongs to its worker's
/// thread.
class ContentMover
{
public:
    /// What became of a move.
    struct Progress
    {
        std::uint64_t octets = 0; ///< that reached their receiver
        bool hasMoved = false; ///< false: the content is to be copied
        bool isLast = false; ///< of the request's content
        bool isClientLost = false;
    };

    explicit ContentMover(PipePool &pipes)
        : m_pipes(pipes)
    {
    }

    /// Moves what can be read of the request's content.
    Progress moveUp(Downstream &client, UpstreamConnection &upstream);
    /// Moves what can be read of the response's. The last of it ends the response, as UpstreamConnection
    /// tells its listener.
    Progress moveDown(Downstream &client, UpstreamConnection &upstream);

    bool isMovingUp() const { return m_up != nullptr; }
    bool isMovingDown() const { return m_down != nullptr; }
    void stop();

private:
    bool beginUp(Downstream &client, UpstreamConnection &upstream);
    bool beginDown(Downstream &client, UpstreamConnection &upstream);

    PipePool &m_pipes;
    std::unique_ptr<SpliceRelay> m_up;
    std::unique_ptr<SpliceRelay> m_down;
};

}
