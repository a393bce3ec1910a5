#include "tests/support/rawclient.h"

#include <algorithm>
#include <array>

namespace signalbox::test {

using std::chrono::steady_clock;

std::string get(const std::string &target, const std::string &fields)
{
    return "GET " + target + " HTTP/1.1\r\nHost: a.example\r\n" + fields + "\r\n";
}

std::string post(const std::string &target, const std::string &body, const std::string &fields)
{
    return "POST " + target + " HTTP/1.1\r\nHost: a.example\r\n" + fields
        + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

RawClient::RawClient(std::uint16_t port, int receiveBuffer)
    : m_socket(Socket::connectTo(port, receiveBuffer))
{
}

bool RawClient::send(std::string_view octets)
{
    return m_socket.write(octets, patience) == octets.size();
}

std::size_t RawClient::sendUntilStalled(std::string_view octets)
{
    return m_socket.write(octets, stalled);
}

bool RawClient::readSome(steady_clock::time_point deadline)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - steady_clock::now());
    std::array<char, 65536> buffer;
    const std::size_t count =
        m_socket.read(buffer.data(), buffer.size(), std::max(left, std::chrono::milliseconds(0)));
    m_received.append(buffer.data(), count);
    return count > 0;
}

std::optional<Response> RawClient::receive(bool toHead)
{
    const auto deadline = steady_clock::now() + patience;
    while (true) {
        std::string_view octets = std::string_view(m_received).substr(m_taken);
        auto response = takeResponse(octets, toHead, m_socket.ending());
        const bool over = m_socket.ending() != Ending::Open || steady_clock::now() >= deadline;
        if ((response && response->complete) || over) {
            m_taken = m_received.size() - octets.size();
            return response;
        }
        readSome(deadline);
    }
}

std::optional<Response> RawClient::exchange(std::string_view request, bool toHead)
{
    send(request);
    return receive(toHead);
}

bool RawClient::receiveUntil(
    const std::function<bool(const std::string &)> &condition, std::chrono::milliseconds wait)
{
    const auto deadline = steady_clock::now() + wait;
    while (!condition(m_received))
        if (!readSome(deadline))
            return condition(m_received);
    return true;
}

bool RawClient::receiveUntil(const std::string &part)
{
    return receiveUntil([&](const std::string &all) { return all.find(part) != std::string::npos; });
}

std::size_t RawClient::receiveAway(std::size_t most)
{
    std::array<char, 65536> buffer;
    return m_socket.read(buffer.data(), std::min(most, buffer.size()), patience);
}

Ending RawClient::receiveToEnd(std::chrono::milliseconds wait)
{
    const auto deadline = steady_clock::now() + wait;
    while (readSome(deadline)) { }
    return m_socket.ending();
}

}
