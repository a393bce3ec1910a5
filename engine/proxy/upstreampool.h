#pragma once

#include "engine/proxy/upstreamconnection.h"

#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

/// One worker's connections to one backend: the idle ones, last used first, and those in use. A connection is
/// reused for any request to the same backend, and never after an error. Belongs to its worker's thread.
class UpstreamPool
{
public:
    /// `idle` shows how many connections are idle; the backend holds it.
    UpstreamPool(UpstreamContext &context, std::shared_ptr<Backend> backend, Counter &idle);
    ~UpstreamPool();

    Backend &backend() const { return *m_backend; }
    /// Takes over what a routing table says of the backend.
    void update(const RoutedBackend &routed);
    /// The Host that its requests carry; empty: the client's.
    const std::string &host() const { return m_host; }
    /// Whether there is a bound to the attempts under way at it.
    bool isLimited() const { return m_isLimited; }

    /// An idle connection, unused for at most `maxIdle` if given; null when there is none.
    UpstreamConnection *takeIdle(std::optional<std::chrono::milliseconds> maxIdle);
    /// A new connection, already begun for the listener and connecting; null when that failed at once.
    UpstreamConnection *open(UpstreamListener &listener, Method method);

    /// Whether the backend takes no more: what becomes idle is closed then.
    void setRetired(bool isRetired) { m_isRetired = isRetired; }
    bool isRetired() const { return m_isRetired; }
    void closeIdle();
    /// Closes all, telling whoever uses them: the worker ends.
    void closeAll();
    /// The backend is down: tells whoever waits for its responses.
    void noteDown();
    bool isEmpty() const { return m_connections.empty(); }

    // For its connections.
    void putBack(UpstreamConnection &connection);
    void remove(UpstreamConnection &connection);
    void noteReachable(std::size_t addressIndex) { m_firstAddress = addressIndex; }
    void keepUntilTurnEnds(std::unique_ptr<Stream> stream);

private:
    static constexpr std::size_t mostIdle = 512;

    UpstreamContext &m_context;
    std::shared_ptr<Backend> m_backend;
    SocketAddresses m_addresses;
    std::string m_host;
    bool m_isLimited = false;
    std::size_t m_firstAddress = 0; ///< the one that answered last
    std::vector<UpstreamConnection *> m_connections; ///< all; owned
    std::vector<UpstreamConnection *> m_idle; ///< the last is the one used last
    Counter &m_idleCount;
    bool m_isRetired = false;
};

}
