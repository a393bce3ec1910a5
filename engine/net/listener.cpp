#include "engine/net/listener.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds retryAfter{100};
constexpr int reserved = 8; // descriptors, mostly for connections to backends

int descriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<int>(std::min<rlim_t>(limit.rlim_cur, std::numeric_limits<int>::max()));
}

}

Listener::Listener(int descriptor, Accepted accepted, std::function<void()> exhausted, QObject *parent)
    : QTcpServer(parent)
    , m_accepted(std::move(accepted))
    , m_exhausted(std::move(exhausted))
    , m_scarceFrom(descriptorLimit() - reserved)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, &Listener::retry);
    connect(this, &QTcpServer::acceptError, this, &Listener::rest);
    setSocketDescriptor(descriptor);
}

void Listener::incomingConnection(qintptr descriptor)
{
    const int accepted = static_cast<int>(descriptor);
    fcntl(accepted, F_SETFL, O_RDWR | O_NONBLOCK); // QTcpServer's accept leaves it blocking
    m_accepted(accepted);
    if (accepted >= m_scarceFrom)
        rest();
}

void Listener::pause()
{
    m_isPaused = true;
    setMaxPendingConnections(0); // ends QTcpServer's loop too, if this is called from within
    pauseAccepting();
}

void Listener::resume()
{
    m_isPaused = false;
    retry();
}

void Listener::retry()
{
    if (!isListening() || m_isPaused)
        return;
    const int probe = dup(static_cast<int>(socketDescriptor()));
    if (probe < 0)
        return rest();
    ::close(probe);
    setMaxPendingConnections(1);
    resumeAccepting();
}

/// Descriptors run out. QTcpServer takes EMFILE for a passing error and would ask again at once, so it is
/// stopped before the last is gone.
void Listener::rest()
{
    setMaxPendingConnections(0);
    pauseAccepting();
    m_exhausted();
    m_retry.start();
}

void Listener::finish()
{
    m_retry.stop();
    const int descriptor = static_cast<int>(socketDescriptor());
    for (int client = -1;
         (client = accept4(descriptor, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;)
        m_accepted(client);
    close();
}

}
