#include "engine/admin/route.h"

#include <optional>

namespace signalbox {

namespace {

/// Takes the first segment, with the '/' before it.
std::string_view takeSegment(std::string_view &path)
{
    const std::string_view segment = path.substr(0, path.find('/', 1));
    path.remove_prefix(segment.size());
    return segment;
}

/// What stands for the pattern's names; nullopt when the path is another.
std::optional<std::vector<std::string>> matched(std::string_view pattern, std::string_view path)
{
    std::vector<std::string> names;
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = takeSegment(pattern);
        const auto given = percentDecoded(takeSegment(path));
        if (!given)
            return std::nullopt;
        if (wanted.starts_with("/{") && given->size() > 1)
            names.push_back(given->substr(1));
        else if (wanted != *given)
            return std::nullopt;
    }
    return pattern.empty() && path.empty() ? std::optional(names) : std::nullopt;
}

void allow(std::string &methods, const std::string &method)
{
    methods += (methods.empty() ? "" : ", ") + method + (method == "GET" ? ", HEAD" : "");
}

}

std::span<const Route> routes()
{
    static const std::vector<Route> all = [] {
        std::vector<Route> result;
        for (const auto part : {observationRoutes(), backendRoutes(), configRoutes(), originalRoutes()})
            result.insert(result.end(), part.begin(), part.end());
        return result;
    }();
    return all;
}

RouteMatch findRoute(std::string_view method, std::string_view path)
{
    RouteMatch result;
    if (method == "HEAD")
        method = "GET";
    for (const Route &route : routes()) {
        auto names = matched(route.path, path);
        if (!names)
            continue;
        if (route.method == method)
            return {&route, std::move(*names)};
        allow(result.allow, route.method);
    }
    return result;
}

}
