#include "engine/health/probe.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

#include <algorithm>

namespace signalbox {

namespace {

/// Whoever fails to connect then may have failed for want of one: that says nothing of the backend.
bool isOutOfDescriptors()
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool isOut = descriptor < 0 && (errno == EMFILE || errno == ENFILE);
    if (descriptor >= 0)
        close(descriptor);
    return isOut;
}

}

Probe::Probe(ProbeTarget target, HealthConfig health)
    : m_target(std::move(target))
    , m_health(std::move(health))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { failAddress("timeout", "timed out"); });
}

void Probe::start()
{
    m_elapsed.start();
    QMetaObject::invokeMethod(this, &Probe::tryNext, Qt::QueuedConnection);
}

void Probe::tryNext()
{
    const auto untried = m_target.addresses->size() - m_next;
    m_timer.start(timeLeft() / untried);
    const SocketAddress &address = (*m_target.addresses)[m_next++];
    tryAddress(QHostAddress(address.data()),
        m_health.port != 0 ? static_cast<quint16>(m_health.port) : address.port());
}

std::chrono::milliseconds Probe::timeLeft() const
{
    return std::max(m_health.timeout - std::chrono::milliseconds(m_elapsed.elapsed()), {});
}

void Probe::settle()
{
    m_next = m_target.addresses->size();
    m_failure.reset();
    m_timer.start(timeLeft());
}

void Probe::failAddress(const std::string &code, const std::string &message)
{
    abandon();
    m_timer.stop();
    if (!m_failure && isOutOfDescriptors())
        m_failure = ProbeResult{.code = "no_descriptor", .message = "no descriptor left to probe with"};
    else if (!m_failure)
        m_failure = ProbeResult{.code = code, .message = message};
    if (m_next < m_target.addresses->size())
        QMetaObject::invokeMethod(this, &Probe::tryNext, Qt::QueuedConnection);
    else
        end(*m_failure);
}

void Probe::end(ProbeResult result)
{
    abandon();
    m_timer.stop();
    result.duration = std::chrono::microseconds(m_elapsed.nsecsElapsed() / 1000);
    Q_EMIT ended(result);
}

}
