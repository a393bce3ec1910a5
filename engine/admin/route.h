#pragma once

#include "engine/admin/adminport.h"
#include "engine/admin/answer.h"
#include "engine/admin/parameters.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace signalbox {

/// A call of the admin API, its content whole.
struct AdminCall
{
    std::vector<std::string> names; ///< what the path has for each {…} of the route's pattern, decoded
    Parameters query;
    std::string content;
    std::string ifMatch; ///< the field's value; empty: there is none
    std::string lastEventId; ///< likewise
};

/// A parameter that a route's query can have.
struct QueryParameter
{
    const char *name;
    const char *documentation;
};

/// One thing that the admin API does: where, and how.
struct Route
{
    const char *method;
    const char *path; ///< "/api/v1/backends/{name}": a segment in braces stands for any other
    const char *documentation;
    Outcome (*answer)(AdminPort &port, const AdminCall &call);
    std::vector<QueryParameter> query = {};
    const char *content = nullptr; ///< what it takes: the name of a schema; null: nothing
    const char *result = nullptr; ///< what it answers with, likewise; null: it is not described
    int success = 200; ///< its status when all is well
    bool isOpen = false; ///< needs no token
};

// The tables that routes() is put together from, in its order.
std::span<const Route> backendRoutes();
std::span<const Route> configRoutes();
std::span<const Route> observationRoutes();
std::span<const Route> originalRoutes();

/// Everything that the admin API does.
std::span<const Route> routes();

/// What routes() has for a method and a path.
struct RouteMatch
{
    const Route *route = nullptr;
    std::vector<std::string> names = {};
    std::string allow = {}; ///< without a route: the methods that the path has; empty: there is no such path
};

/// HEAD is answered as GET is.
RouteMatch findRoute(std::string_view method, std::string_view path);

}
