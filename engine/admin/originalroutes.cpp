#include "engine/admin/backendchanges.h"
#include "engine/admin/route.h"
#include "engine/config/backendword.h"
#include "engine/config/jsontext.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

/// The address in {"server": "host:port"}.
std::variant<Address, Problem> readServer(const std::string &content)
{
    const auto parsed = parseJson(content);
    if (const auto *problem = std::get_if<Problem>(&parsed))
        return *problem;
    const auto *table = std::get<DocumentNode>(parsed).table();
    const DocumentNode *server = table ? find(*table, "server") : nullptr;
    const auto *text = server ? std::get_if<std::string>(&server->value) : nullptr;
    if (text) {
        const auto address = parseBackendAddress(*text);
        if (const auto *read = std::get_if<Address>(&address))
            return *read;
    }
    return Problem{.code = "bad_value",
        .key = "server",
        .given = text ? "given " + inQuotes(*text) : "missing",
        .allowed = "\"host:port\""};
}

Answer serverAnswer(const Address &address, const char *done)
{
    const QString server = QString::fromStdString(toString(address));
    return jsonAnswer({{QStringLiteral("server"), server},
        {QStringLiteral("message"), server + QLatin1Char(' ') + QLatin1String(done)}});
}

Outcome apply(AdminPort &port, const Config &wanted, const Address &address, const char *done)
{
    auto problems = port.apply(wanted);
    for (Problem &problem : problems) {
        if (problem.key.starts_with("backends["))
            problem.key = "server";
    }
    return hasErrors(problems) ? problemAnswer(problems) : serverAnswer(address, done);
}

Outcome addServer(AdminPort &port, const AdminCall &call)
{
    const auto read = readServer(call.content);
    if (const auto *problem = std::get_if<Problem>(&read))
        return problemAnswer({problem, 1});
    BackendConfig backend;
    backend.address = std::get<Address>(read);
    backend.name = defaultName(backend.address);
    Config wanted = port.config();
    wanted.backends.push_back(backend);
    return apply(port, wanted, backend.address, "added");
}

Outcome removeServer(AdminPort &port, const AdminCall &call)
{
    const auto read = readServer(call.content);
    if (const auto *problem = std::get_if<Problem>(&read))
        return problemAnswer({problem, 1});
    const Address &address = std::get<Address>(read);
    Config wanted = port.config();
    const auto removed = std::erase_if(
        wanted.backends, [&address](const BackendConfig &backend) { return backend.address == address; });
    if (removed == 0)
        return errorAnswer(
            404, "unknown_backend", "No backend has the address " + toString(address) + ".", "server");
    return apply(port, wanted, address, "removed");
}

Outcome findServer(AdminPort &port, const AdminCall &call)
{
    const auto key = call.query.find("key");
    if (key == call.query.end())
        return errorAnswer(400, "missing", "The key is missing: /get_server?key=K.", "key");
    const auto name = port.route(key->second);
    if (!name)
        return errorAnswer(404, "none_available", "No backend is available.");
    const Address address = currentBackend(port, *name).config.address;
    return jsonAnswer({{QStringLiteral("server"), QString::fromStdString(toString(address))}});
}

// clang-format off: one route a paragraph
const std::array ofOriginal = {
    Route{.method = "POST",
        .path = "/add_server",
        .documentation = "Adds a backend by its address",
        .answer = addServer,
        .content = "Server"},
    Route{.method = "POST",
        .path = "/remove_server",
        .documentation = "Drains and removes the backends with an address",
        .answer = removeServer,
        .content = "Server"},
    Route{.method = "GET",
        .path = "/get_server",
        .documentation = "The address of the backend that a hash key goes to",
        .answer = findServer,
        .query = {{"key", "the hash key"}}},
};
// clang-format on

}

std::span<const Route> originalRoutes()
{
    return ofOriginal;
}

}
