#pragma once

#include "tests/support/backendconnection.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace signalbox::test {

/// What a backend does with one connection; runs in that connection's thread and closes it on returning.
using Script = std::function<void(BackendConnection &)>;

/// Answers every request with 200 and "METHOD TARGET\n" (no body to HEAD).
void answerEcho(BackendConnection &connection);
/// That answer.
std::string echoTo(const Request &request);

/// A response with a body of known length.
std::string response(const std::string &body, const std::string &fields = {});

/// A real server on 127.0.0.1 that does to the octet what its script says, and remembers what it saw. The
/// test's thread owns it; it accepts in a thread of its own.
class ScriptedBackend
{
public:
    explicit ScriptedBackend(Script script = answerEcho);
    ~ScriptedBackend(); ///< ends every connection and waits for their scripts

    std::uint16_t port() const { return m_port; }

    std::size_t connectionCount() const;
    BackendConnection &connection(std::size_t index) const;
    std::string received() const; ///< by all connections, in order of connecting
    std::vector<Request> requests() const; ///< complete ones, likewise

    /// Waits until something that this backend saw makes the condition true.
    bool waitUntil(const std::function<bool()> &condition) const;

private:
    struct Running
    {
        std::unique_ptr<BackendConnection> connection;
        std::thread thread;
    };

    void accept();
    void serve(int descriptor);
    void notify();
    std::vector<const BackendConnection *> connections() const;

    const Script m_script;
    std::uint16_t m_port = 0;
    const int m_listener;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::vector<std::unique_ptr<Running>> m_running;
    std::atomic<bool> m_stopping = false;
    std::thread m_acceptor;
};

}
