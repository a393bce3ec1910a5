#include "tests/support/scripts.h"

#include <algorithm>

namespace signalbox::test {

Script always(const std::string &answer)
{
    return [answer](BackendConnection &connection) {
        while (connection.readRequest() && connection.write(answer)) { }
    };
}

Script named(const std::string &name)
{
    return always(response(name));
}

Script failingFirst(std::atomic<int> &left, const std::string &answer)
{
    return [&left, answer](BackendConnection &connection) {
        while (const auto request = connection.readRequest()) {
            const bool fails = left-- > 0;
            if (fails && answer.empty())
                return;
            if (!connection.write(fails ? answer : echoTo(*request)))
                return;
        }
    };
}

Script heldBy(Gate &gate)
{
    return [&gate](BackendConnection &connection) {
        while (const auto request = connection.readRequest())
            if (!gate.wait() || !connection.write(echoTo(*request)))
                return;
    };
}

Script probedWith(const std::function<std::string()> &health)
{
    return [health](BackendConnection &connection) {
        while (const auto request = connection.readRequest())
            if (!connection.write(request->target == "/health" ? health() : echoTo(*request)))
                return;
    };
}

std::size_t requestsBesideProbes(const ScriptedBackend &backend)
{
    const std::vector<Request> all = backend.requests();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](const Request &request) { return request.target != "/health"; }));
}

void answerAsAsked(BackendConnection &connection)
{
    while (const auto request = connection.readRequest())
        if (!connection.write(
                "HTTP/1.1 " + request->target.substr(1, 3) + " Asked\r\nContent-Length: 2\r\n\r\nok"))
            return;
}

void beSilent(BackendConnection &connection)
{
    connection.readToEnd();
}

}
