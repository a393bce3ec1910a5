#include "engine/admin/openapi.h"
#include "engine/admin/requestjson.h"
#include "engine/admin/route.h"
#include "engine/admin/snapshotjson.h"
#include "engine/config/validation.h"
#include "engine/config/values.h"
#include "engine/http/fields.h"
#include "engine/metrics/prometheus.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr std::int64_t mostRequests = 1'000;
constexpr std::int64_t usualRequests = 100;

Outcome showStatus(AdminPort &port, const AdminCall &)
{
    QJsonArray warnings;
    for (const Problem &problem : validate(port.config())) {
        if (problem.severity == Problem::Severity::Warning)
            warnings.append(QString::fromStdString(toString(problem)));
    }
    QJsonObject status = statusJson(*port.snapshot());
    status.insert(QStringLiteral("warnings"), warnings);
    return jsonAnswer(status);
}

/// Which request records are asked for.
struct RequestFilter
{
    int lowest = 0; ///< status
    int highest = 999;
    std::string backend; ///< that an attempt went to; empty: any
    std::string before; ///< id of the record after those that are asked for; empty: none

    bool accepts(const RequestRecord &record) const
    {
        const auto isThere = [this](const AttemptRecord &attempt) { return attempt.backend == backend; };
        return record.status >= lowest && record.status <= highest
            && (backend.empty() || std::ranges::any_of(record.attempts, isThere));
    }
};

/// "5xx" or "503".
bool readStatus(const std::string &text, RequestFilter &filter)
{
    const bool isClass = text.size() == 3 && text.ends_with("xx");
    const auto number = parseInteger(isClass ? text.substr(0, 1) + "00" : text);
    if (text.size() != 3 || !number || *number < 100 || *number > 599)
        return false;
    filter.lowest = static_cast<int>(*number);
    filter.highest = filter.lowest + (isClass ? 99 : 0);
    return true;
}

std::string parameter(const AdminCall &call, const char *name)
{
    const auto found = call.query.find(name);
    return found == call.query.end() ? std::string() : found->second;
}

std::string listed(AdminPort &port, const RequestFilter &filter, std::int64_t limit)
{
    RequestJson json;
    std::string items;
    bool hasBegun = filter.before.empty();
    port.visitRequests([&](const RequestRecord &record) {
        if (hasBegun && filter.accepts(record)) {
            json.append(items += items.empty() ? "" : ",", record);
            --limit;
        }
        hasBegun |= record.id == filter.before;
        return limit > 0;
    });
    return "{\"items\":[" + items + "]}\n";
}

Outcome listRequests(AdminPort &port, const AdminCall &call)
{
    RequestFilter filter{.backend = parameter(call, "backend"), .before = parameter(call, "before")};
    const std::string status = parameter(call, "status");
    if (!status.empty() && !readStatus(status, filter))
        return errorAnswer(400, "bad_value", "A status is like 503 or 5xx.", "status");
    const std::string given = parameter(call, "limit");
    const auto limit = given.empty() ? usualRequests : parseInteger(given);
    if (!limit || *limit < 1 || *limit > mostRequests)
        return errorAnswer(400, "bad_value", "A limit is a whole number from 1 to 1000.", "limit");
    return Answer{.content = listed(port, filter, *limit)};
}

Outcome showRequest(AdminPort &port, const AdminCall &call)
{
    RequestJson json;
    std::string found;
    port.visitRequests([&](const RequestRecord &record) {
        if (record.id == call.names.front())
            json.append(found, record);
        return found.empty();
    });
    if (found.empty())
        return errorAnswer(404, "unknown_request", "No such request is among the last that are kept.");
    return Answer{.content = found + '\n'};
}

Outcome showRoute(AdminPort &port, const AdminCall &call)
{
    if (!call.query.contains("key"))
        return errorAnswer(400, "missing", "The key is missing: route?key=K.", "key");
    const std::string key = parameter(call, "key");
    const auto backend = port.route(key);
    if (!backend)
        return errorAnswer(404, "none_available", "No backend is available.");
    return jsonAnswer({{QStringLiteral("key"), QString::fromStdString(key)},
        {QStringLiteral("backend"), QString::fromStdString(*backend)}});
}

Outcome subscribe(AdminPort &, const AdminCall &call)
{
    static constexpr std::pair<std::string_view, EventKind> known[] = {{"state", StateEvent},
        {"config", ConfigEvent}, {"snapshot", SnapshotEvent}, {"warning", WarningEvent}};
    EventSubscription subscription{.lastEventId = call.lastEventId};
    const std::string kinds = parameter(call, "kinds");
    if (kinds.empty())
        return subscription;
    subscription.kinds = 0;
    bool areKnown = true;
    forEachListMember(kinds, [&](std::string_view kind) {
        const auto *found =
            std::ranges::find_if(known, [kind](const auto &entry) { return entry.first == kind; });
        areKnown &= found != std::end(known);
        if (areKnown)
            subscription.kinds |= found->second;
    });
    if (!areKnown || subscription.kinds == 0)
        return errorAnswer(400, "bad_value", "Kinds are among state, config, snapshot, warning.", "kinds");
    return subscription;
}

Outcome showMetrics(AdminPort &port, const AdminCall &)
{
    return Answer{.content = port.metrics(), .type = prometheusType};
}

Outcome showLife(AdminPort &, const AdminCall &)
{
    return jsonAnswer({{QStringLiteral("status"), QStringLiteral("alive")}});
}

Outcome showReadiness(AdminPort &port, const AdminCall &)
{
    return port.isReady() ? jsonAnswer({{QStringLiteral("status"), QStringLiteral("ready")}})
                          : errorAnswer(503, "not_ready", "No backend takes traffic.");
}

Outcome describe(AdminPort &, const AdminCall &)
{
    return jsonAnswer(openApiJson());
}

// clang-format off: one route a paragraph
const std::array ofObservation = {
    Route{.method = "GET",
        .path = "/api/v1/status",
        .documentation = "Version, uptime, algorithm, listeners, totals, warnings",
        .answer = showStatus},
    Route{.method = "GET",
        .path = "/api/v1/requests",
        .documentation = "The last requests, the newest first",
        .answer = listRequests,
        .query = {{"status", "a status or a class of them, 5xx"}, {"backend", "that an attempt went to"},
            {"limit", "how many, 1 to 1000; 100 unless given"},
            {"before", "older than the request with this id"}},
        .result = "Requests"},
    Route{.method = "GET",
        .path = "/api/v1/requests/{id}",
        .documentation = "One of the last requests: attempts, timings, error, why this backend",
        .answer = showRequest,
        .result = "Request"},
    Route{.method = "GET",
        .path = "/api/v1/route",
        .documentation = "The backend that a hash key goes to",
        .answer = showRoute,
        .query = {{"key", "the hash key"}}},
    Route{.method = "GET",
        .path = "/api/v1/events",
        .documentation = "Server-sent events as they come; Last-Event-ID goes on after a break",
        .answer = subscribe,
        .query = {{"kinds", "among state,config,snapshot,warning; all unless given"}}},
    Route{.method = "GET",
        .path = "/api/v1/openapi.json",
        .documentation = "This description",
        .answer = describe},
    Route{.method = "GET",
        .path = "/metrics",
        .documentation = "Metrics in Prometheus' text format",
        .answer = showMetrics},
    Route{.method = "GET",
        .path = "/healthz",
        .documentation = "Signalbox is alive",
        .answer = showLife,
        .isOpen = true},
    Route{.method = "GET",
        .path = "/readyz",
        .documentation = "At least one backend takes traffic, else 503",
        .answer = showReadiness,
        .isOpen = true},
};
// clang-format on

}

std::span<const Route> observationRoutes()
{
    return ofObservation;
}

}
