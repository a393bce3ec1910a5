#pragma once

#include "tests/support/responsereader.h"

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string_view>

namespace signalbox::test {

/// A blocking TCP socket whose every wait is bounded. One thread uses it; wake() may come from any.
class Socket
{
public:
    explicit Socket(int descriptor);
    ~Socket();
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;

    /// Connects to 127.0.0.1; a receive buffer of 0 is the system's choice.
    static int connectTo(std::uint16_t port, int receiveBuffer = 0);
    /// Binds a free port of 127.0.0.1 and listens.
    static int listenAnywhere(std::uint16_t &port);
    /// Binds a free port of 127.0.0.1 so that only a listener with SO_REUSEADDR can have it.
    static int reserveAnywhere(std::uint16_t &port);

    /// Waits at most so long for octets; 0: none came, or the peer's side ended.
    std::size_t read(char *octets, std::size_t size, std::chrono::milliseconds wait);
    /// Writes until the peer has taken nothing for so long; returns how much was written.
    std::size_t write(std::string_view octets, std::chrono::milliseconds wait);

    void finishWriting(); ///< half-close
    void close();
    void reset(); ///< closes with RST
    void wake(); ///< ends what blocks now and later

    Ending ending() const { return m_ending; } ///< of the peer, as far as read

private:
    bool waitFor(short events, std::chrono::milliseconds wait) const;

    std::mutex m_mutex; ///< between closing and wake()
    int m_descriptor;
    Ending m_ending = Ending::Open;
};

}
