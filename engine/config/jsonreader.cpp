#include "engine/config/jsonreader.h"

#include "engine/config/documentreader.h"
#include "engine/config/jsontext.h"

#include <algorithm>
#include <functional>

namespace signalbox {

namespace {

using Change = std::function<void(DocumentNode root, Draft &draft)>;

/// Parses, changes and validates; a change with errors leaves the configuration as it was.
Draft changed(const Config &config, std::string_view json, const Change &change)
{
    Draft draft;
    draft.config = config;
    auto parsed = parseJson(json);
    if (const auto *problem = std::get_if<Problem>(&parsed))
        draft.problems.push_back(*problem);
    else
        change(std::get<DocumentNode>(std::move(parsed)), draft);
    if (!hasErrors(draft.problems))
        addValidation(draft);
    if (hasErrors(draft.problems))
        draft.config = config;
    return draft;
}

std::vector<std::string> namesOf(const std::vector<BackendConfig> &backends)
{
    std::vector<std::string> result;
    for (const BackendConfig &backend : backends)
        result.push_back(backend.name);
    return result;
}

void readPatch(
    DocumentNode root, const std::string &name, Place place, const std::string &prefix, Draft &draft)
{
    auto &backends = draft.config.backends;
    const auto backend = std::ranges::find(backends, name, &BackendConfig::name);
    if (backend != backends.end())
        return readBackend({std::move(root), DocumentFormat::Json, {}}, prefix, *backend, draft);
    draft.problems.push_back({.code = "unknown_backend",
        .source = toSource({}, place),
        .key = name,
        .given = "no backend has this name",
        .nearest = nearest(name, namesOf(backends))});
}

void readPatches(const DocumentNode &root, Draft &draft)
{
    if (!root.table()) {
        draft.problems.push_back({.code = "bad_value",
            .source = toSource({}, root.place),
            .given = "given " + toText(root),
            .allowed = "an object with backends' names"});
        return;
    }
    for (const DocumentNode::Member &member : *root.table())
        readPatch(member.node, member.key, member.place, member.key + '.', draft);
}

}

Draft patchConfig(const Config &config, std::string_view json)
{
    return changed(config, json, [](DocumentNode root, Draft &draft) {
        readDocument({std::move(root), DocumentFormat::Json, {}}, draft);
    });
}

Draft patchBackend(const Config &config, const std::string &name, std::string_view json)
{
    return changed(config, json, [&name](DocumentNode root, Draft &draft) {
        const Place place = root.place;
        readPatch(std::move(root), name, place, {}, draft);
    });
}

Draft patchBackends(const Config &config, std::string_view json)
{
    return changed(config, json, readPatches);
}

Draft addBackend(const Config &config, std::string_view json)
{
    return changed(config, json, [](DocumentNode root, Draft &draft) {
        BackendConfig backend;
        readBackend({std::move(root), DocumentFormat::Json, {}}, {}, backend, draft);
        draft.config.backends.push_back(std::move(backend));
    });
}

}
