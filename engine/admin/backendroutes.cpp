#include "engine/admin/backendchanges.h"
#include "engine/admin/route.h"
#include "engine/admin/snapshotjson.h"
#include "engine/config/jsonreader.h"
#include "engine/config/values.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr std::chrono::seconds usualWait{30};
constexpr std::chrono::minutes longestWait{10};

Answer unknownBackend(const std::string &name)
{
    return errorAnswer(404, "unknown_backend", "There is no backend named " + inQuotes(name) + ".", name);
}

Answer beingRemoved(const std::string &name)
{
    return errorAnswer(
        409, "being_removed", inQuotes(name) + " is being removed; adding it again keeps it.", name);
}

Answer backendAnswer(const BackendSnapshot &backend, int status = 200)
{
    return jsonAnswer(backendJson(backend), status);
}

/// Keys in problems are those of one backend: whole configurations have them as "backends[3].weight".
std::vector<Problem> ofBackend(std::vector<Problem> problems)
{
    for (Problem &problem : problems) {
        const std::size_t end = problem.key.find("].");
        if (problem.key.starts_with("backends[") && end != std::string::npos)
            problem.key.erase(0, end + 2);
    }
    return problems;
}

/// Applies what a draft has become; the answer if it, or that, failed.
std::optional<Answer> carryOut(AdminPort &port, const Draft &draft)
{
    const auto problems = hasErrors(draft.problems) ? draft.problems : port.apply(draft.config);
    return hasErrors(problems) ? std::optional(problemAnswer(ofBackend(problems))) : std::nullopt;
}

Outcome listBackends(AdminPort &port, const AdminCall &)
{
    return jsonAnswer({{QStringLiteral("items"), backendsJson(*port.snapshot())}});
}

bool isDrained(const BackendSnapshot &backend)
{
    const bool takesNothing =
        backend.state == BackendState::Maintenance || backend.state == BackendState::Removing;
    return backend.state == BackendState::Drained || (takesNothing && backend.isIdle);
}

Answer stillDraining(const BackendSnapshot &backend)
{
    return errorAnswer(409, "still_draining",
        backend.config.name + " is " + name(backend.state) + " with " + std::to_string(backend.inFlight)
            + " requests in flight.",
        backend.config.name);
}

/// A backend that goes away meanwhile was being removed, and has finished.
Outcome awaitDrained(const BackendSnapshot &backend, std::chrono::milliseconds timeout)
{
    const auto ask = [last = backend](
                         const Snapshot &snapshot, bool isLate) mutable -> std::optional<Answer> {
        const auto now = std::ranges::find(snapshot.backends, last.id, &BackendSnapshot::id);
        if (now != snapshot.backends.end()) {
            last = *now;
        } else {
            last.state = BackendState::Drained;
            last.inFlight = 0;
        }
        if (isDrained(last))
            return backendAnswer(last);
        return isLate ? std::optional(stillDraining(last)) : std::nullopt;
    };
    return PendingAnswer{ask, timeout};
}

Outcome showBackend(AdminPort &port, const AdminCall &call)
{
    const SnapshotPtr snapshot = port.snapshot();
    const BackendSnapshot *backend = findBackend(*snapshot, call.names.front());
    if (!backend)
        return unknownBackend(call.names.front());
    const auto wait = call.query.find("wait");
    if (wait == call.query.end())
        return backendAnswer(*backend);
    if (wait->second != "drained")
        return errorAnswer(400, "bad_value", "Only wait=drained can be waited for.", "wait");
    const auto given = call.query.find("timeout");
    const auto timeout = given == call.query.end() ? usualWait : parseDuration(given->second);
    if (!timeout || *timeout > longestWait)
        return errorAnswer(
            400, "bad_value", "A timeout is a time from 0s to 10m (250ms, 5s, 2m).", "timeout");
    return awaitDrained(*backend, *timeout);
}

/// One that is being removed is there already, and comes back.
Outcome createBackend(AdminPort &port, const AdminCall &call)
{
    const SnapshotPtr before = port.snapshot();
    const Draft draft = addBackend(port.config(), call.content);
    if (auto failure = carryOut(port, draft))
        return *failure;
    const std::string &name = draft.config.backends.back().name;
    Answer answer = backendAnswer(currentBackend(port, name), findBackend(*before, name) ? 200 : 201);
    answer.fields.emplace_back("Location",
        "/api/v1/backends/" + QUrl::toPercentEncoding(QString::fromStdString(name), ":").toStdString());
    return answer;
}

Outcome changeBackend(AdminPort &port, const AdminCall &call)
{
    const std::string &name = call.names.front();
    const Config &config = port.config();
    if (std::ranges::find(config.backends, name, &BackendConfig::name) == config.backends.end())
        return findBackend(*port.snapshot(), name) ? beingRemoved(name) : unknownBackend(name);
    const Draft draft = patchBackend(config, name, call.content);
    const auto &wanted = draft.config.backends;
    if (std::ranges::find(wanted, name, &BackendConfig::name) == wanted.end())
        return errorAnswer(403, "not_writable", "A backend's name does not change.", "name");
    if (auto failure = carryOut(port, draft))
        return *failure;
    return backendAnswer(currentBackend(port, name));
}

bool haveEqualNames(const std::vector<BackendConfig> &a, const std::vector<BackendConfig> &b)
{
    return std::ranges::equal(a, b, {}, &BackendConfig::name, &BackendConfig::name);
}

Outcome changeBackends(AdminPort &port, const AdminCall &call)
{
    const Draft draft = patchBackends(port.config(), call.content);
    if (!haveEqualNames(draft.config.backends, port.config().backends))
        return errorAnswer(403, "not_writable", "A backend's name does not change.", "name");
    if (hasErrors(draft.problems))
        return problemAnswer(draft.problems);
    const auto problems = port.apply(draft.config);
    return hasErrors(problems) ? problemAnswer(problems) : listBackends(port, call);
}

Outcome deleteBackend(AdminPort &port, const AdminCall &call)
{
    const std::string &name = call.names.front();
    const auto option = call.query.find("now");
    const auto now = option == call.query.end() ? false : parseSwitch(option->second);
    if (!now)
        return errorAnswer(400, "bad_value", "now is true or false.", "now");
    const SnapshotPtr before = port.snapshot();
    if (!findBackend(*before, name))
        return unknownBackend(name);
    const auto problems = port.apply(withoutBackend(port.config(), name));
    if (hasErrors(problems))
        return problemAnswer(problems);
    if (!*now)
        return backendAnswer(currentBackend(port, name, findBackend(*before, name)), 202);
    port.cut(name);
    return Answer{.status = 204};
}

// clang-format off: one route a paragraph
const std::array ofBackends = {
    Route{.method = "GET",
        .path = "/api/v1/backends",
        .documentation = "All backends: settings, state, counters, last probe",
        .answer = listBackends},
    Route{.method = "POST",
        .path = "/api/v1/backends",
        .documentation = "Adds a backend; 200 where it was being removed and is revived",
        .answer = createBackend,
        .content = "Backend",
        .success = 201},
    Route{.method = "PATCH",
        .path = "/api/v1/backends",
        .documentation = "Changes several backends, by name: all of it or none",
        .answer = changeBackends,
        .content = "Backends"},
    Route{.method = "GET",
        .path = "/api/v1/backends/{name}",
        .documentation = "One backend",
        .answer = showBackend,
        .query = {{"wait", "drained: answers when that is reached, else with 409"},
            {"timeout", "how long to wait, at most 10m; 30s unless given"}}},
    Route{.method = "PATCH",
        .path = "/api/v1/backends/{name}",
        .documentation = "Changes a backend's settings (RFC 7396); null means the default",
        .answer = changeBackend,
        .content = "Backend"},
    Route{.method = "DELETE",
        .path = "/api/v1/backends/{name}",
        .documentation = "Drains a backend, then removes it",
        .answer = deleteBackend,
        .query = {{"now", "true: cuts what it has in flight, and answers with 204"}},
        .success = 202},
};
// clang-format on

}

std::span<const Route> backendRoutes()
{
    return ofBackends;
}

}
