#include "engine/net/listener.h"

#include <fcntl.h>
#include <sys/socket.h>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds retryAfter{100};

}

Listener::Listener(int descriptor, Accepted accepted, std::function<void()> exhausted, QObject *parent)
    : QTcpServer(parent)
    , m_accepted(std::move(accepted))
    , m_exhausted(std::move(exhausted))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, &Listener::retry);
    connect(this, &QTcpServer::acceptError, this, &Listener::onAcceptError);
    setSocketDescriptor(descriptor);
}

void Listener::incomingConnection(qintptr descriptor)
{
    const int accepted = static_cast<int>(descriptor);
    fcntl(accepted, F_SETFL, O_RDWR | O_NONBLOCK); // QTcpServer's accept leaves it blocking
    m_accepted(accepted);
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
    setMaxPendingConnections(1); // none is ever pending
    retry();
}

void Listener::retry()
{
    if (isListening() && !m_isPaused)
        resumeAccepting();
}

/// EMFILE, ENFILE, ENOMEM or ECONNABORTED: QTcpServer has stopped accepting; it would spin otherwise.
void Listener::onAcceptError()
{
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
