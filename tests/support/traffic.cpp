#include "tests/support/traffic.h"

#include "tests/support/rawclient.h"

#include <exception>

namespace signalbox::test {

Traffic::Traffic(std::uint16_t port, int clients)
    : m_port(port)
{
    for (int i = 0; i < clients; ++i)
        m_threads.emplace_back([this] { run(); });
}

Traffic::~Traffic()
{
    stop();
}

void Traffic::run()
try {
    RawClient client(m_port);
    while (!m_stopping) {
        const auto response = client.exchange(get("/traffic"));
        if (!response || !response->complete || response->status != 200)
            return fail(response ? response->startLine + "\n" + response->body : "closed without an answer");
        const std::lock_guard lock(m_mutex);
        ++m_answered;
        m_changed.notify_all();
    }
} catch (const std::exception &refused) {
    fail(refused.what());
}

void Traffic::fail(const std::string &what)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure.empty())
        m_failure = what;
    m_stopping = true;
    m_changed.notify_all();
}

bool Traffic::waitForMore(std::uint64_t requests) const
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t goal = m_answered + requests;
    m_changed.wait_for(lock, patience, [&] { return m_answered >= goal || m_stopping; });
    return m_answered >= goal;
}

std::string Traffic::stop()
{
    m_stopping = true;
    for (std::thread &thread : m_threads)
        if (thread.joinable())
            thread.join();
    const std::lock_guard lock(m_mutex);
    return m_failure;
}

}
