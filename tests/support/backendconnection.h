#pragma once

#include "tests/support/requestreader.h"
#include "tests/support/socket.h"

#include <functional>
#include <mutex>

namespace signalbox::test {

/// One connection that a ScriptedBackend accepted. Its script uses it in a thread of its own; what it saw may
/// be asked from any thread.
class BackendConnection
{
public:
    BackendConnection(int descriptor, std::size_t index, std::function<void()> changed);

    // For the script. Each waits for the peer; a false, 0 or nothing means that the peer ended first.
    std::size_t index() const { return m_index; } ///< 0 is the first connection that was accepted
    std::optional<Request> peekHead(); ///< the head of the next request, left to be read again
    std::optional<Request> readHead(); ///< the next request without its body
    std::optional<Request> readRequest(); ///< the next complete request; nothing if it is malformed
    bool readUntil(const std::string &part); ///< until the octets of the connection hold it
    std::size_t readAway(std::size_t most); ///< octets that are counted but not kept
    bool readMore(); ///< whatever comes next
    void readToEnd();
    bool write(std::string_view octets);
    std::size_t writeUntilStalled(std::string_view octets); ///< how many the peer took before it held back
    void finishWriting() { m_socket.finishWriting(); }
    void close() { m_socket.close(); }
    void reset() { m_socket.reset(); }

    // For any thread.
    std::string received() const; ///< kept octets
    RequestStream requests() const;
    Ending ending() const;
    void wake() { m_socket.wake(); }

private:
    using Part = Progress (*)(std::string_view &, Request &);
    std::optional<Request> next(Part part, bool take);
    void noteEnding();

    const std::size_t m_index;
    const std::function<void()> m_changed;
    Socket m_socket;
    mutable std::mutex m_mutex;
    std::string m_received;
    std::size_t m_taken = 0; ///< octets of m_received that the script has had
    Ending m_ending = Ending::Open;
};

}
