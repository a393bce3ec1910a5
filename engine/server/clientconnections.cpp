#include "engine/server/clientconnections.h"

#include "engine/net/socketends.h"
#include "engine/net/tcpstream.h"

namespace signalbox {

ClientConnections::ClientConnections(
    const IoContext &io, RequestHandler &handler, std::function<void()> closed)
    : m_context(io, handler, *this)
    , m_closed(std::move(closed))
{
}

ClientConnections::~ClientConnections()
{
    shutDown(true);
}

void ClientConnections::add(int descriptor)
{
    auto stream = std::make_unique<TcpStream>(m_context.io.reactor, descriptor, TcpStream::State::Connected);
    if (!stream->isWatched())
        return;
    auto *connection = new Http1Connection(m_context, std::move(stream), peerAddress(descriptor).host());
    connection->slot = m_connections.size();
    m_connections.push_back(connection);
    if (m_isShuttingDown)
        connection->endAfterAnswer();
}

bool ClientConnections::closeIdle()
{
    return m_context.io.deadlines.expireQuietest(DeadlineKind::ClientIdle);
}

bool ClientConnections::closeSlowest()
{
    return m_context.io.deadlines.expireQuietest(DeadlineKind::ClientBody)
        || m_context.io.deadlines.expireQuietest(DeadlineKind::ClientHead);
}

void ClientConnections::shutDown(bool now)
{
    m_isShuttingDown = true;
    for (std::size_t i = m_connections.size(); i-- > 0;)
        m_connections[i]->shutDown(now);
}

void ClientConnections::onClosed(Http1Connection &connection)
{
    m_connections.back()->slot = connection.slot;
    m_connections[connection.slot] = m_connections.back();
    m_connections.pop_back();
    m_context.io.reactor.dispose(connection);
    m_closed();
}

}
