#include "tests/support/backendconnection.h"

#include "tests/support/patience.h"

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox::test {
namespace {

constexpr std::chrono::hours untilWoken{1};

Progress headOnly(std::string_view &octets, Request &request)
{
    const Progress progress = takeHead(octets, request);
    const std::string &line = request.startLine;
    request.method = line.substr(0, line.find(' '));
    return progress;
}

}

BackendConnection::BackendConnection(int descriptor, std::size_t index, std::function<void()> changed)
    : m_index(index)
    , m_changed(std::move(changed))
    , m_socket(descriptor)
{
}

bool BackendConnection::readMore()
{
    std::array<char, 65536> buffer;
    const std::size_t count = m_socket.read(buffer.data(), buffer.size(), untilWoken);
    {
        const std::lock_guard lock(m_mutex);
        m_received.append(buffer.data(), count);
        m_ending = m_socket.ending();
    }
    m_changed();
    return count > 0;
}

std::optional<Request> BackendConnection::next(Part part, bool take)
{
    while (true) {
        Request request;
        std::string_view rest = std::string_view(m_received).substr(m_taken);
        const Progress progress = part(rest, request);
        if (progress == Progress::Complete) {
            m_taken = take ? m_received.size() - rest.size() : m_taken;
            return request;
        }
        if (progress == Progress::Malformed || !readMore())
            return std::nullopt;
    }
}

std::optional<Request> BackendConnection::peekHead()
{
    return next(headOnly, false);
}

std::optional<Request> BackendConnection::readHead()
{
    return next(headOnly, true);
}

std::optional<Request> BackendConnection::readRequest()
{
    return next(takeRequest, true);
}

bool BackendConnection::readUntil(const std::string &part)
{
    while (m_received.find(part) == std::string::npos)
        if (!readMore())
            return false;
    return true;
}

std::size_t BackendConnection::readAway(std::size_t most)
{
    const std::size_t kept = std::min(m_received.size() - m_taken, most);
    m_taken += kept;
    if (kept > 0)
        return kept;
    std::array<char, 65536> buffer;
    const std::size_t count = m_socket.read(buffer.data(), std::min(most, buffer.size()), untilWoken);
    if (count == 0)
        noteEnding();
    return count;
}

void BackendConnection::noteEnding()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = m_socket.ending();
    }
    m_changed();
}

void BackendConnection::readToEnd()
{
    while (readMore()) { }
}

bool BackendConnection::write(std::string_view octets)
{
    return m_socket.write(octets, untilWoken) == octets.size();
}

std::size_t BackendConnection::writeUntilStalled(std::string_view octets)
{
    return m_socket.write(octets, stalled);
}

std::string BackendConnection::received() const
{
    const std::lock_guard lock(m_mutex);
    return m_received;
}

RequestStream BackendConnection::requests() const
{
    const std::lock_guard lock(m_mutex);
    return readRequests(m_received);
}

Ending BackendConnection::ending() const
{
    const std::lock_guard lock(m_mutex);
    return m_ending;
}

}
