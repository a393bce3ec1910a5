#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace signalbox::test {

/// Clients that send keep-alive GETs one after the other, each in a thread of its own, until it is destroyed.
class Traffic
{
public:
    Traffic(std::uint16_t port, int clients);
    ~Traffic();

    /// Waits until so many more requests have been answered.
    bool waitForMore(std::uint64_t requests) const;
    /// Ends the traffic; returns what the first failed request met with, or nothing.
    std::string stop();

private:
    void run();
    void fail(const std::string &what);

    const std::uint16_t m_port;
    std::atomic<bool> m_stopping = false;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::uint64_t m_answered = 0;
    std::string m_failure;
    std::vector<std::thread> m_threads;
};

}
