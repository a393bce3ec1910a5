#include "engine/proxy/upstreampool.h"

#include <algorithm>

namespace signalbox {

namespace {

/// A stream closed within one of its own calls.
class ClosedStream final : public Disposable
{
public:
    explicit ClosedStream(std::unique_ptr<Stream> stream)
        : m_stream(std::move(stream))
    {
    }

private:
    std::unique_ptr<Stream> m_stream;
};

}

UpstreamPool::UpstreamPool(UpstreamContext &context, std::shared_ptr<Backend> backend, Counter &idle)
    : m_context(context)
    , m_backend(std::move(backend))
    , m_idleCount(idle)
{
}

UpstreamPool::~UpstreamPool()
{
    while (!m_connections.empty())
        m_connections.back()->abandon();
}

void UpstreamPool::update(const RoutedBackend &routed)
{
    if (m_addresses && m_addresses != routed.addresses) { // it has moved
        closeIdle();
        m_firstAddress = 0;
    }
    m_addresses = routed.addresses;
    m_host = routed.host;
    m_isLimited = routed.maxConnections > 0;
    m_isRetired = false;
}

void UpstreamPool::noteDown()
{
    const std::vector<UpstreamConnection *> connections = m_connections; // those that fail leave it
    for (UpstreamConnection *connection : connections)
        connection->noteBackendDown();
}

void UpstreamPool::closeAll()
{
    while (!m_connections.empty())
        m_connections.back()->noteSourceLost();
}

UpstreamConnection *UpstreamPool::takeIdle(std::optional<std::chrono::milliseconds> maxIdle)
{
    if (m_idle.empty())
        return nullptr;
    UpstreamConnection *connection = m_idle.back();
    if (maxIdle && m_context.io.reactor.now() - connection->idleSince() > *maxIdle)
        return nullptr;
    m_idle.pop_back();
    m_idleCount.set(m_idle.size());
    return connection;
}

UpstreamConnection *UpstreamPool::open(UpstreamListener &listener, Method method)
{
    auto connection = std::make_unique<UpstreamConnection>(m_context, *this, m_addresses, m_firstAddress);
    if (!connection->connect())
        return nullptr;
    connection->begin(listener, method);
    connection->slot = m_connections.size();
    m_connections.push_back(connection.get());
    return connection.release();
}

void UpstreamPool::closeIdle()
{
    while (!m_idle.empty())
        m_idle.back()->retire();
}

void UpstreamPool::putBack(UpstreamConnection &connection)
{
    if (m_isRetired || m_idle.size() >= mostIdle)
        return connection.retire();
    m_idle.push_back(&connection);
    m_idleCount.set(m_idle.size());
}

void UpstreamPool::remove(UpstreamConnection &connection)
{
    std::erase(m_idle, &connection);
    m_idleCount.set(m_idle.size());
    m_connections.back()->slot = connection.slot;
    m_connections[connection.slot] = m_connections.back();
    m_connections.pop_back();
    m_context.io.reactor.dispose(connection);
}

void UpstreamPool::keepUntilTurnEnds(std::unique_ptr<Stream> stream)
{
    m_context.io.reactor.dispose(*new ClosedStream(std::move(stream)));
}

}
