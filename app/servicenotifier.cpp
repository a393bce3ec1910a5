#include "app/servicenotifier.h"

#include "engine/config/values.h"

#include <algorithm>
#include <unistd.h>

namespace signalbox {

namespace {

bool isUp(const BackendSnapshot &backend)
{
    return backend.state == BackendState::Up || backend.state == BackendState::Ramping;
}

std::optional<UnixAddress> notifyAddress(std::string socket)
{
    if (!socket.starts_with('/') && !socket.starts_with('@'))
        return std::nullopt;
    if (socket.front() == '@')
        socket.front() = '\0';
    return unixAddress(socket);
}

}

std::string statusMessage(const Snapshot &snapshot)
{
    const auto up = std::ranges::count_if(snapshot.backends, isUp);
    return "STATUS=" + std::to_string(up) + " of " + std::to_string(snapshot.backends.size())
        + " backends are up";
}

std::string readyMessage(const Snapshot &snapshot)
{
    return "READY=1\n" + statusMessage(snapshot);
}

std::string reloadingMessage(std::chrono::steady_clock::time_point now)
{
    const auto since = std::chrono::duration_cast<std::chrono::microseconds>(now.time_since_epoch());
    return "RELOADING=1\nMONOTONIC_USEC=" + std::to_string(since.count());
}

std::chrono::microseconds beatInterval(std::string_view time, std::string_view process, long long self)
{
    const auto microseconds = parseInteger(time);
    const bool isMeant = process.empty() || parseInteger(process) == self;
    return std::chrono::microseconds(isMeant ? std::max<long long>(microseconds.value_or(0), 0) / 2 : 0);
}

ServiceNotifier::ServiceNotifier(const std::string &socket, std::chrono::microseconds beatInterval)
    : m_address(notifyAddress(socket))
    , m_descriptor(m_address ? ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0) : -1)
    , m_beatInterval(beatInterval)
{
}

ServiceNotifier::~ServiceNotifier()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void ServiceNotifier::tellReady(const Snapshot &snapshot)
{
    m_status = statusMessage(snapshot);
    send(readyMessage(snapshot));
}

void ServiceNotifier::tellReloading(TimePoint now)
{
    send(reloadingMessage(now));
}

void ServiceNotifier::tellStopping()
{
    send("STOPPING=1");
}

void ServiceNotifier::tellLife(const Snapshot &snapshot, TimePoint now)
{
    if (m_descriptor < 0)
        return;
    const bool isDue = m_beatInterval.count() > 0 && (!m_lastBeat || now - *m_lastBeat >= m_beatInterval);
    if (isDue) {
        m_lastBeat = now;
        send("WATCHDOG=1");
    }
    if (std::string status = statusMessage(snapshot); status != m_status)
        send(m_status = std::move(status));
}

/// A manager that does not listen is no reason to stop.
void ServiceNotifier::send(const std::string &message)
{
    if (m_descriptor >= 0)
        sendto(m_descriptor, message.data(), message.size(), MSG_NOSIGNAL, m_address->pointer(),
            m_address->size);
}

}
