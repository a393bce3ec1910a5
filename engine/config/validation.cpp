#include "engine/config/validation.h"

#include "engine/config/schema.h"
#include "engine/config/socketaddress.h"
#include "engine/config/values.h"

#include <algorithm>
#include <set>
#include <utility>

namespace signalbox {

namespace {

using Problems = std::vector<Problem>;

std::string itemKey(const char *list, std::size_t index, const char *key)
{
    return std::string(list) + '[' + std::to_string(index) + "]." + key;
}

/// Values that the reader would not have let through: a configuration can also be made by a program.
template <class Owner>
void checkValues(
    Problems &problems, std::span<const Setting<Owner>> settings, Owner owner, const std::string &prefix)
{
    for (const Setting<Owner> &setting : settings) {
        const Written written = setting.written(owner);
        if (setting.assign(owner, written))
            continue;
        problems.push_back({.code = "bad_value",
            .key = prefix + setting.key,
            .given = "given " + toText(written),
            .allowed = setting.allowed()});
    }
}

void checkListeners(Problems &problems, const Config &config)
{
    if (config.listen.empty())
        problems.push_back(
            {.code = "no_listener", .key = "listen", .given = "no address", .allowed = "at least one"});
    std::set<std::string> seen;
    for (std::size_t i = 0; i < config.listen.size(); ++i) {
        const Address &address = config.listen[i];
        if (address.port != 0 && !seen.insert(toString(address)).second)
            problems.push_back({.code = "duplicate_listener",
                .key = itemKey("listen", i, "address"),
                .given = toString(address) + " is there twice",
                .allowed = "each address once"});
    }
}

void checkName(
    Problems &problems, std::set<std::string> &seen, const BackendConfig &backend, std::size_t index)
{
    if (seen.insert(backend.name).second)
        return;
    problems.push_back({.code = "duplicate_name",
        .key = itemKey("backends", index, "name"),
        .given = "the name " + inQuotes(backend.name) + " is used twice",
        .allowed = "each name once (the default name is the address)"});
}

void checkLoop(Problems &problems, const Config &config, std::size_t index)
{
    const Address &address = config.backends[index].address;
    const auto isThere = [&address](const Address &listener) { return reaches(address, listener); };
    if (std::ranges::none_of(config.listen, isThere))
        return;
    problems.push_back({.code = "own_listener",
        .key = itemKey("backends", index, "address"),
        .given = toString(address) + " is where Signalbox itself listens",
        .allowed = "another address"});
}

void checkBackends(Problems &problems, const Config &config)
{
    std::set<std::string> names;
    for (std::size_t i = 0; i < config.backends.size(); ++i) {
        checkValues(problems, backendSettings(), config.backends[i], itemKey("backends", i, ""));
        checkName(problems, names, config.backends[i], i);
        checkLoop(problems, config, i);
    }
}

void checkWeights(Problems &problems, const Config &config)
{
    const auto &backends = config.backends;
    const auto differ = [](const BackendConfig &a, const BackendConfig &b) { return a.weight != b.weight; };
    if (usesWeights(config.balancing.algorithm)
        || std::ranges::adjacent_find(backends, differ) == backends.end())
        return;
    problems.push_back({.code = "weights_ignored",
        .key = "balancing.algorithm",
        .given = std::string(name(config.balancing.algorithm)) + " ignores the weights, which differ",
        .severity = Problem::Severity::Warning});
}

void checkLimits(Problems &problems, const Config &config)
{
    if (config.limits.target <= config.limits.head)
        return;
    problems.push_back({.code = "bad_value",
        .key = "limits.target",
        .given = "more than limits.head",
        .allowed = "at most that, since the target is part of the head"});
}

void checkHealth(Problems &problems, const Config &config)
{
    if (config.health.statuses.empty())
        problems.push_back({.code = "bad_value",
            .key = "health.statuses",
            .given = "given none, so that no backend could be up",
            .allowed = "at least one"});
}

void checkOutlier(Problems &problems, const Config &config)
{
    const OutlierConfig &outlier = config.outlier;
    if (outlier.maxEjection >= outlier.ejection)
        return;
    problems.push_back({.code = "bad_value",
        .key = "outlier.max_ejection",
        .given = formatDuration(outlier.maxEjection) + ", less than outlier.ejection",
        .allowed = "at least that, " + formatDuration(outlier.ejection)});
}

bool isLoopback(const Address &address)
{
    return address.host.empty() || address.host == "localhost"
        || SocketAddress::fromNumeric(address.host, address.port).isLoopback();
}

}

std::optional<Problem> checkExposure(const AdminConfig &config)
{
    const bool hasToken = !config.token.empty() || !config.tokenFile.empty();
    if (!config.address || isLoopback(*config.address) || hasToken)
        return std::nullopt;
    return Problem{.code = "token_needed",
        .key = "admin.address",
        .given = toString(*config.address) + " can be reached from other machines, and there is no token",
        .allowed = "a loopback address, or admin.token_file or SIGNALBOX_ADMIN_TOKEN set"};
}

std::vector<Problem> validate(const Config &config)
{
    Problems problems;
    checkValues(problems, settings(), config, "");
    checkListeners(problems, config);
    checkBackends(problems, config);
    checkWeights(problems, config);
    checkLimits(problems, config);
    checkHealth(problems, config);
    checkOutlier(problems, config);
    if (auto exposed = checkExposure(config.admin))
        problems.push_back(std::move(*exposed));
    return problems;
}

}
