#include "engine/admin/configtag.h"
#include "engine/admin/route.h"
#include "engine/config/changes.h"
#include "engine/config/jsonreader.h"
#include "engine/config/jsonwriter.h"
#include "engine/http/fields.h"

#include <QJsonArray>

#include <array>

namespace signalbox {

namespace {

Answer configAnswer(const Config &config)
{
    Answer answer = jsonAnswer(toJson(config));
    answer.fields.emplace_back("ETag", configTag(config));
    return answer;
}

/// Whether a condition lets the call go on (RFC 9110 §13.1.1).
bool matches(const std::string &ifMatch, const std::string &tag)
{
    bool found = ifMatch.empty() || ifMatch == "*";
    forEachListMember(ifMatch, [&](std::string_view one) { found |= one == tag; });
    return found;
}

Outcome showConfig(AdminPort &port, const AdminCall &)
{
    return configAnswer(port.config());
}

Outcome changeConfig(AdminPort &port, const AdminCall &call)
{
    if (!matches(call.ifMatch, configTag(port.config())))
        return errorAnswer(412, "changed_meanwhile",
            "The configuration has changed since it was read: read it again, then change it.");
    const Draft draft = patchConfig(port.config(), call.content);
    if (hasErrors(draft.problems))
        return problemAnswer(draft.problems);
    const auto paths = pathKeys(port.config(), draft.config);
    if (!paths.empty())
        return errorAnswer(403, "not_writable",
            paths.front() + " holds a path: it changes by file, command line or window only.", paths.front());
    const auto problems = port.apply(draft.config);
    return hasErrors(problems) ? problemAnswer(problems) : configAnswer(port.config());
}

Outcome saveConfig(AdminPort &port, const AdminCall &)
{
    const auto problem = port.save();
    return problem ? problemAnswer({&*problem, 1}) : Answer{.status = 204};
}

Outcome reloadConfig(AdminPort &port, const AdminCall &)
{
    const Reload reload = port.reload();
    if (hasErrors(reload.problems))
        return problemAnswer(reload.problems);
    QJsonArray dropped;
    for (const std::string &key : reload.dropped)
        dropped.append(QString::fromStdString(key));
    return jsonAnswer({{QStringLiteral("dropped"), dropped}});
}

// clang-format off: one route a paragraph
const std::array ofConfig = {
    Route{.method = "GET",
        .path = "/api/v1/config",
        .documentation = "The effective configuration, with its ETag",
        .answer = showConfig},
    Route{.method = "PATCH",
        .path = "/api/v1/config",
        .documentation = "Changes it (RFC 7396): all of it or none; a stale If-Match gets 412",
        .answer = changeConfig,
        .content = "Config"},
    Route{.method = "POST",
        .path = "/api/v1/config/save",
        .documentation = "Writes the live edits to the configuration file",
        .answer = saveConfig,
        .success = 204},
    Route{.method = "POST",
        .path = "/api/v1/config/reload",
        .documentation = "Reads the configuration file again, and lists the live edits that are dropped",
        .answer = reloadConfig},
};
// clang-format on

}

std::span<const Route> configRoutes()
{
    return ofConfig;
}

}
