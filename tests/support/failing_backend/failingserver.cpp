#include "tests/support/failing_backend/failingserver.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace signalbox::test {
namespace {

constexpr std::chrono::milliseconds longestIdle{5};

/// SO_REUSEADDR lets it come back on the port that it was killed on.
int listenOn(std::uint16_t &port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(descriptor, generic, size) < 0 || ::listen(descriptor, 4096) < 0
        || ::getsockname(descriptor, generic, &size) < 0)
        throw std::runtime_error("cannot listen");
    port = ntohs(address.sin_port);
    return descriptor;
}

void watch(int epoll, int descriptor, std::uint64_t id)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = id;
    ::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

}

FailingServer::FailingServer(const Faults &faults)
    : m_faults(faults)
    , m_dice(faults.seed)
    , m_port(faults.port)
    , m_listener(listenOn(m_port))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    watch(m_epoll, m_listener, 0);
}

void FailingServer::run()
{
    std::array<epoll_event, 64> events;
    while (true) {
        const int ready = ::epoll_wait(m_epoll, events.data(), events.size(), untilNextAction());
        for (int i = 0; i < ready; ++i) {
            const Id id = events[static_cast<std::size_t>(i)].data.u64;
            id == 0 ? accept() : read(id);
        }
        runDueActions();
    }
}

void FailingServer::accept()
{
    const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (descriptor < 0)
        return;
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    m_connections[++m_lastId].descriptor = descriptor;
    watch(m_epoll, descriptor, m_lastId);
}

void FailingServer::read(Id id)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    Connection &connection = found->second;
    std::array<char, 16384> buffer;
    const ssize_t count = ::recv(connection.descriptor, buffer.data(), buffer.size(), 0);
    if (count <= 0)
        return close(id);
    connection.received.append(buffer.data(), static_cast<std::size_t>(count));
    std::string_view octets = connection.received;
    Request request;
    const Progress progress = takeRequest(octets, request);
    if (progress == Progress::Malformed)
        return close(id);
    if (progress == Progress::NeedMore)
        return;
    connection.received.erase(0, connection.received.size() - octets.size());
    ++connection.requests;
    handle(id, request);
}

void FailingServer::handle(Id id, const Request &request)
{
    if (m_faults.isSilent)
        return;
    if (request.target == "/health")
        return answer(id, 200);
    if (m_faults.resetEvery != 0 && id % m_faults.resetEvery == 0)
        return reset(id);
    const int status = happens(m_faults.percent) ? m_faults.status : 200;
    if (m_faults.delay.count() == 0)
        return answer(id, status);
    m_actions.emplace(Clock::now() + m_faults.delay, [this, id, status] { answer(id, status); });
}

void FailingServer::answer(Id id, int status)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    const std::string body = status == 200 ? "well\n" : "failing\n";
    const std::string octets = "HTTP/1.1 " + std::to_string(status)
        + " Answered\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    ::send(found->second.descriptor, octets.data(), octets.size(), MSG_NOSIGNAL);
    if (!happens(m_faults.closePercent))
        return;
    const auto idle = std::chrono::microseconds(m_dice() % std::chrono::microseconds(longestIdle).count());
    m_actions.emplace(
        Clock::now() + idle, [this, id, requests = found->second.requests] { closeIfIdle(id, requests); });
}

void FailingServer::closeIfIdle(Id id, std::uint64_t requests)
{
    const auto found = m_connections.find(id);
    if (found != m_connections.end() && found->second.requests == requests)
        close(id);
}

void FailingServer::close(Id id)
{
    const auto found = m_connections.find(id);
    ::close(found->second.descriptor);
    m_connections.erase(found);
}

void FailingServer::reset(Id id)
{
    const linger now{1, 0};
    ::setsockopt(m_connections[id].descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close(id);
}

void FailingServer::runDueActions()
{
    const auto now = Clock::now();
    while (!m_actions.empty() && m_actions.begin()->first <= now)
        m_actions.extract(m_actions.begin()).mapped()();
}

int FailingServer::untilNextAction() const
{
    if (m_actions.empty())
        return -1;
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(m_actions.begin()->first - Clock::now()).count();
    return left > 0 ? static_cast<int>(left) : 0;
}

}
