// The server behind every proxy that compare_peers measures: one thread, cached responses, one read and one
// write a request, so that what is measured is the proxy.
//
//   benchmark_origin [PORT]     prints "port=N"; 0, the default, takes any free one
//
// GET /small, /64k, /1m answer with a body of that size, /echo with the request's head; a POST's body is read
// and dropped.

#include "tests/benchmarks/message.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

using namespace signalbox::benchmarks;

namespace {

constexpr std::string_view endOfHead = "\r\n\r\n";
constexpr std::size_t longestHead = 64 * 1024;

struct Connection
{
    int descriptor;
    std::string input; ///< bytes of a head that is not complete yet, or of pipelined requests
    std::size_t bodyLeft = 0; ///< of the request being read
    std::string own; ///< a response made for this request alone
    std::string_view output; ///< what is still to be written
    bool answerAfterBody = false;
    bool waitsToWrite = false;
    bool closeAfterwards = false;
};

/// Serves all connections from one thread, level-triggered.
class Origin
{
public:
    explicit Origin(std::uint16_t port);
    std::uint16_t port() const;
    [[noreturn]] void run();

private:
    void acceptAll();
    bool handle(Connection &connection, std::uint32_t events);
    bool readSome(Connection &connection);
    bool serve(Connection &connection, std::string_view bytes);
    std::string_view takeRequest(Connection &connection, std::string_view bytes, std::size_t headSize);
    bool flush(Connection &connection);
    void watch(Connection &connection, bool writing);

    const int m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    const Responses m_responses;
    std::unordered_map<int, std::unique_ptr<Connection>> m_connections;
    std::array<char, 256 * 1024> m_buffer{};
};

Origin::Origin(std::uint16_t port)
{
    const int on = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(m_listener, 4096) != 0) {
        std::perror("benchmark_origin");
        std::exit(1);
    }
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = nullptr;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
}

std::uint16_t Origin::port() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

void Origin::run()
{
    std::array<epoll_event, 256> events;
    for (;;) {
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const auto &event = events[std::size_t(i)];
            auto *connection = static_cast<Connection *>(event.data.ptr);
            if (!connection) {
                acceptAll();
            } else if (!handle(*connection, event.events)) {
                const int descriptor = connection->descriptor;
                m_connections.erase(descriptor);
                ::close(descriptor);
            }
        }
    }
}

void Origin::acceptAll()
{
    for (;;) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0)
            return;
        const int on = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        auto connection = std::make_unique<Connection>();
        connection->descriptor = descriptor;
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = connection.get();
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
        m_connections[descriptor] = std::move(connection);
    }
}

/// False: the connection is over. So for the functions below.
bool Origin::handle(Connection &connection, std::uint32_t events)
{
    if (events & EPOLLOUT) {
        if (!flush(connection))
            return false;
        return !connection.output.empty() || connection.input.empty() || serve(connection, {});
    }
    return readSome(connection);
}

bool Origin::readSome(Connection &connection)
{
    const auto size = ::recv(connection.descriptor, m_buffer.data(), m_buffer.size(), 0);
    if (size < 0)
        return errno == EAGAIN || errno == EINTR;
    return size > 0 && serve(connection, {m_buffer.data(), std::size_t(size)});
}

bool Origin::serve(Connection &connection, std::string_view bytes)
{
    std::string joined;
    if (!connection.input.empty()) {
        joined = std::exchange(connection.input, {}).append(bytes);
        bytes = joined;
    }
    while (connection.output.empty() && (!bytes.empty() || connection.answerAfterBody)) {
        const auto dropped = std::min(bytes.size(), connection.bodyLeft);
        bytes.remove_prefix(dropped);
        connection.bodyLeft -= dropped;
        if (connection.bodyLeft > 0)
            return true;
        if (std::exchange(connection.answerAfterBody, false)) {
            connection.output = connection.own.empty() ? m_responses.received : connection.own;
        } else {
            const auto end = bytes.find(endOfHead);
            if (end == std::string_view::npos)
                break;
            bytes = takeRequest(connection, bytes, end + endOfHead.size());
        }
        if (!connection.output.empty() && !flush(connection))
            return false;
    }
    connection.input = bytes;
    return connection.input.size() <= longestHead + m_buffer.size();
}

/// Sets what is to be written, or what body comes first; returns the bytes behind the head.
std::string_view Origin::takeRequest(Connection &connection, std::string_view bytes, std::size_t headSize)
{
    const auto head = bytes.substr(0, headSize);
    const auto request = readHead(head);
    connection.closeAfterwards = request.close || request.chunked;
    connection.bodyLeft = request.contentLength;
    connection.answerAfterBody = request.contentLength > 0;
    connection.own.clear();
    if (request.chunked)
        connection.own = response("411 Length Required", {});
    else if (request.target == "/echo")
        connection.own = response("200 OK", head);

    if (!connection.answerAfterBody) {
        connection.output = !connection.own.empty() ? std::string_view(connection.own)
            : request.target == "/1m"               ? m_responses.large
            : request.target == "/64k"              ? m_responses.medium
                                                    : m_responses.small;
    }
    return bytes.substr(headSize);
}

bool Origin::flush(Connection &connection)
{
    while (!connection.output.empty()) {
        const auto size =
            ::send(connection.descriptor, connection.output.data(), connection.output.size(), MSG_NOSIGNAL);
        if (size < 0) {
            if (errno != EAGAIN)
                return false;
            watch(connection, true);
            return true;
        }
        connection.output.remove_prefix(std::size_t(size));
    }
    watch(connection, false);
    return !connection.closeAfterwards;
}

/// While a response waits to be written nothing is read: the next request waits in the socket.
void Origin::watch(Connection &connection, bool writing)
{
    if (std::exchange(connection.waitsToWrite, writing) == writing)
        return;
    epoll_event event{};
    event.events = writing ? EPOLLOUT : EPOLLIN;
    event.data.ptr = &connection;
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, connection.descriptor, &event);
}

}

int main(int argc, char **argv)
{
    Origin origin(argc > 1 ? std::uint16_t(std::atoi(argv[1])) : 0);
    std::printf("port=%d\n", origin.port());
    std::fflush(stdout);
    origin.run();
}
