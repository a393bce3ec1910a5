#pragma once

#include "tests/support/failing_backend/faults.h"
#include "tests/support/requestreader.h"

#include <functional>
#include <map>
#include <random>
#include <string>
#include <unordered_map>

namespace signalbox::test {

/// An HTTP/1.1 server that fails as it is told to. One thread does everything.
class FailingServer
{
public:
    explicit FailingServer(const Faults &faults);

    std::uint16_t port() const { return m_port; }
    [[noreturn]] void run();

private:
    using Clock = std::chrono::steady_clock;
    using Id = std::uint64_t; ///< of a connection, from 1; 0 is the listener

    struct Connection
    {
        int descriptor = -1;
        std::string received;
        std::uint64_t requests = 0; ///< so far
    };

    void accept();
    void read(Id id);
    void handle(Id id, const Request &request);
    void answer(Id id, int status);
    void closeIfIdle(Id id, std::uint64_t requests);
    void close(Id id);
    void reset(Id id);
    void runDueActions();
    int untilNextAction() const; ///< ms; -1: there is none
    bool happens(unsigned percent) { return m_dice() % 100 < percent; }

    const Faults m_faults;
    std::minstd_rand m_dice;
    std::uint16_t m_port = 0;
    int m_listener = -1;
    int m_epoll = -1;
    Id m_lastId = 0;
    std::unordered_map<Id, Connection> m_connections;
    std::multimap<Clock::time_point, std::function<void()>> m_actions;
};

}
