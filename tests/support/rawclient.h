#pragma once

#include "tests/support/patience.h"
#include "tests/support/responsereader.h"
#include "tests/support/socket.h"

#include <functional>

namespace signalbox::test {

/// A client that writes exactly the octets it is told to, and judges strictly what comes back. Used by one
/// thread.
class RawClient
{
public:
    explicit RawClient(std::uint16_t port, int receiveBuffer = 0);

    bool send(std::string_view octets); ///< false if the peer took only a part of it
    std::size_t sendUntilStalled(std::string_view octets);
    void finishSending() { m_socket.finishWriting(); }
    void close() { m_socket.close(); }
    void reset() { m_socket.reset(); }

    /// The next final response, with those 1xx before it: complete, or cut when the peer ended. Nothing: the
    /// peer ended or stayed silent without one.
    std::optional<Response> receive(bool toHead = false);
    /// Sends a request and receives its response.
    std::optional<Response> exchange(std::string_view request, bool toHead = false);

    /// Reads until what was received meets the condition.
    bool receiveUntil(
        const std::function<bool(const std::string &)> &condition, std::chrono::milliseconds wait = patience);
    bool receiveUntil(const std::string &part);
    /// Reads away at most so many octets without keeping them; 0: the peer ended.
    std::size_t receiveAway(std::size_t most);
    /// Reads until the peer ends its side; Open: it did not.
    Ending receiveToEnd(std::chrono::milliseconds wait = patience);

    const std::string &received() const { return m_received; } ///< every octet that was kept
    std::string rest() const { return m_received.substr(m_taken); } ///< what receive() has not taken
    Ending ending() const { return m_socket.ending(); }

private:
    bool readSome(std::chrono::steady_clock::time_point deadline);

    Socket m_socket;
    std::string m_received;
    std::size_t m_taken = 0;
};

/// "GET TARGET HTTP/1.1" with a Host and these further field lines.
std::string get(const std::string &target, const std::string &fields = {});
std::string post(const std::string &target, const std::string &body, const std::string &fields = {});

}
