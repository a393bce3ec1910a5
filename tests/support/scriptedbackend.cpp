#include "tests/support/scriptedbackend.h"

#include "tests/support/patience.h"

#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace signalbox::test {

std::string response(const std::string &body, const std::string &fields)
{
    return "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n"
        + body;
}

std::string echoTo(const Request &request)
{
    const std::string answer = response(request.method + " " + request.target + "\n");
    return request.method == "HEAD" ? answer.substr(0, answer.find("\r\n\r\n") + 4) : answer;
}

void answerEcho(BackendConnection &connection)
{
    while (const auto request = connection.readRequest())
        if (!connection.write(echoTo(*request)))
            return;
}

ScriptedBackend::ScriptedBackend(Script script)
    : m_script(std::move(script))
    , m_listener(Socket::listenAnywhere(m_port))
    , m_acceptor([this] { accept(); })
{
}

ScriptedBackend::~ScriptedBackend()
{
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    for (const auto &running : m_running) {
        running->connection->wake();
        running->thread.join();
    }
}

void ScriptedBackend::accept()
{
    while (!m_stopping) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor >= 0)
            serve(descriptor);
    }
}

void ScriptedBackend::serve(int descriptor)
{
    auto running = std::make_unique<Running>();
    Running *const kept = running.get();
    {
        const std::lock_guard lock(m_mutex);
        kept->connection =
            std::make_unique<BackendConnection>(descriptor, m_running.size(), [this] { notify(); });
        m_running.push_back(std::move(running));
    }
    kept->thread = std::thread([this, connection = kept->connection.get()] {
        m_script(*connection);
        connection->close();
        notify();
    });
    notify();
}

void ScriptedBackend::notify()
{
    {
        const std::lock_guard lock(m_mutex);
    }
    m_changed.notify_all();
}

std::vector<const BackendConnection *> ScriptedBackend::connections() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<const BackendConnection *> result;
    for (const auto &running : m_running)
        result.push_back(running->connection.get());
    return result;
}

std::size_t ScriptedBackend::connectionCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_running.size();
}

BackendConnection &ScriptedBackend::connection(std::size_t index) const
{
    const std::lock_guard lock(m_mutex);
    return *m_running.at(index)->connection;
}

std::string ScriptedBackend::received() const
{
    std::string result;
    for (const BackendConnection *connection : connections())
        result += connection->received();
    return result;
}

std::vector<Request> ScriptedBackend::requests() const
{
    std::vector<Request> result;
    for (const BackendConnection *connection : connections())
        for (Request &request : connection->requests().complete)
            result.push_back(std::move(request));
    return result;
}

bool ScriptedBackend::waitUntil(const std::function<bool()> &condition) const
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        std::unique_lock lock(m_mutex);
        if (std::chrono::steady_clock::now() >= deadline)
            return false;
        m_changed.wait_for(lock, std::chrono::milliseconds(20));
    }
    return true;
}

}
