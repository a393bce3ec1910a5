#pragma once

#include "engine/server/http1connection.h"

#include <functional>
#include <vector>

namespace signalbox {

/// The client connections of one worker. Belongs to its thread.
class ClientConnections final : public ConnectionOwner
{
public:
    /// `closed` is called after each that ends.
    ClientConnections(const IoContext &io, RequestHandler &handler, std::function<void()> closed);
    ~ClientConnections() override;

    ServerContext &context() { return m_context; }
    void add(int descriptor);
    std::size_t count() const { return m_connections.size(); }

    /// Makes room by closing the one that has been idle longest; false when none is idle.
    bool closeIdle();
    /// Closes the one whose client has been slowest to take or give octets; false when none is waited for.
    bool closeSlowest();

    /// Ends the idle ones now and the others as they are answered; all of them now if `now`.
    void shutDown(bool now);

    void onClosed(Http1Connection &connection) override;

private:
    ServerContext m_context;
    std::function<void()> m_closed;
    std::vector<Http1Connection *> m_connections; ///< owned
    bool m_isShuttingDown = false;
};

}
