#include "tests/admin/fakeport.h"

#include "engine/config/changes.h"
#include "engine/config/validation.h"

#include <algorithm>
#include <functional>

namespace signalbox::test {

namespace {

BackendConfig backend(const std::string &name, std::uint16_t port)
{
    BackendConfig config;
    config.name = name;
    config.address = Address{"127.0.0.1", port};
    return config;
}

bool has(const std::vector<BackendConfig> &backends, const std::string &name)
{
    return std::ranges::find(backends, name, &BackendConfig::name) != backends.end();
}

}

FakePort::FakePort()
{
    current.backends = {backend("a", 9001), backend("b", 9002)};
}

SnapshotPtr FakePort::snapshot()
{
    auto result = std::make_shared<Snapshot>();
    result->listeners = {"http://127.0.0.1:8800"};
    result->totals.requests = 9'007'199'254'740'993; // more than a double holds
    for (const BackendConfig &each : current.backends)
        result->backends.push_back(describe(each, false));
    for (const BackendConfig &each : removing)
        result->backends.push_back(describe(each, true));
    return result;
}

BackendSnapshot FakePort::describe(const BackendConfig &config, bool isRemoved)
{
    BackendSnapshot result;
    result.id = std::hash<std::string>{}(config.name);
    result.config = config;
    result.inFlight = inFlight[config.name];
    result.state = BackendState::Up;
    if (isRemoved)
        result.state = BackendState::Removing;
    else if (config.mode == BackendMode::Drain)
        result.state = result.inFlight > 0 ? BackendState::Draining : BackendState::Drained;
    return result;
}

std::vector<Problem> FakePort::apply(const Config &wanted)
{
    auto problems = validate(wanted);
    for (const std::string &key : restartKeys(current, wanted))
        problems.push_back({.code = "restart_needed", .key = key, .given = "cannot change live"});
    if (hasErrors(problems))
        return problems;
    ++applied;
    for (const BackendConfig &before : current.backends) {
        if (!has(wanted.backends, before.name))
            removing.push_back(before);
    }
    std::erase_if(removing, [&](const BackendConfig &each) { return has(wanted.backends, each.name); });
    current = wanted;
    return problems;
}

void FakePort::cut(const std::string &name)
{
    inFlight[name] = 0;
    finish(name);
}

void FakePort::finish(const std::string &name)
{
    std::erase_if(removing, [&name](const BackendConfig &each) { return each.name == name; });
}

std::optional<std::string> FakePort::route(const std::string &key)
{
    if (current.backends.empty())
        return std::nullopt;
    return current.backends[key.size() % current.backends.size()].name;
}

void FakePort::visitRequests(const std::function<bool(const RequestRecord &)> &visit)
{
    for (const RequestRecord &record : records) {
        if (!visit(record))
            return;
    }
}

}
