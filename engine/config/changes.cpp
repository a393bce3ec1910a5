#include "engine/config/changes.h"

#include "engine/config/schema.h"

#include <algorithm>

namespace signalbox {

namespace {

template <class Owner> std::string shown(const Setting<Owner> &setting, const Owner &owner)
{
    const std::string text = toText(setting.written(owner));
    const bool isSecret = setting.rule.sense == Sense::Secret;
    if (text.empty())
        return isSecret ? "not set" : setting.isList() ? "[]" : "\"\"";
    return isSecret ? "set" : text;
}

template <class Owner>
void addSettings(std::vector<Change> &changes, std::span<const Setting<Owner>> settings,
    const std::string &prefix, const Owner &from, const Owner &to)
{
    for (const Setting<Owner> &setting : settings) {
        if (setting.written(from) != setting.written(to))
            changes.push_back({prefix + setting.key, shown(setting, from), shown(setting, to)});
    }
}

std::string listed(const std::vector<Address> &listeners)
{
    std::string result;
    for (const Address &address : listeners)
        result += (result.empty() ? "" : ", ") + toString(address);
    return result;
}

const BackendConfig *named(const std::vector<BackendConfig> &backends, const std::string &name)
{
    const auto found = std::ranges::find(backends, name, &BackendConfig::name);
    return found == backends.end() ? nullptr : &*found;
}

void addBackends(std::vector<Change> &changes, const Config &from, const Config &to)
{
    const auto keyOf = [](const BackendConfig &backend) { return "backends[" + backend.name + ']'; };
    for (const BackendConfig &before : from.backends) {
        if (const BackendConfig *after = named(to.backends, before.name))
            addSettings(changes, backendSettings(), keyOf(before) + '.', before, *after);
        else
            changes.push_back({keyOf(before), toString(before.address), {}});
    }
    for (const BackendConfig &after : to.backends) {
        if (!named(from.backends, after.name))
            changes.push_back({keyOf(after), {}, toString(after.address)});
    }
}

template <class Predicate>
std::vector<std::string> changedKeysWith(const Config &from, const Config &to, Predicate isMeant)
{
    std::vector<std::string> result;
    for (const Setting<Config> &setting : settings()) {
        if (isMeant(setting) && setting.written(from) != setting.written(to))
            result.emplace_back(setting.key);
    }
    return result;
}

}

std::string toString(const Change &change)
{
    if (change.from.empty())
        return change.key + ": added, " + change.to;
    return change.to.empty() ? change.key + ": removed" : change.key + ": " + change.from + " → " + change.to;
}

std::vector<Change> changedKeys(const Config &from, const Config &to)
{
    std::vector<Change> result;
    addSettings(result, settings(), {}, from, to);
    if (!std::ranges::is_permutation(from.listen, to.listen))
        result.push_back({"listen", listed(from.listen), listed(to.listen)});
    addBackends(result, from, to);
    return result;
}

std::vector<std::string> restartKeys(const Config &from, const Config &to)
{
    std::vector<std::string> result =
        changedKeysWith(from, to, [](const Setting<Config> &setting) { return setting.restart; });
    if (!std::ranges::is_permutation(from.listen, to.listen))
        result.emplace_back("listen");
    return result;
}

std::vector<std::string> pathKeys(const Config &from, const Config &to)
{
    return changedKeysWith(
        from, to, [](const Setting<Config> &setting) { return setting.rule.sense == Sense::Path; });
}

}
