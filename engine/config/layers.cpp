#include "engine/config/layers.h"

#include "engine/config/schema.h"

#include <algorithm>

namespace signalbox {

namespace {

using Backends = std::vector<BackendConfig>;

template <class Owner>
void takeEdits(
    std::span<const Setting<Owner>> settings, Owner &target, const Owner &base, const Owner &edited)
{
    for (const Setting<Owner> &setting : settings) {
        if (setting.written(base) != setting.written(edited))
            setting.copy(edited, target);
    }
}

Backends::const_iterator named(const Backends &backends, const std::string &name)
{
    return std::ranges::find(backends, name, &BackendConfig::name);
}

void takeEdit(Backends &target, const Backends &base, const BackendConfig &edited)
{
    const auto before = named(base, edited.name);
    const auto there = std::ranges::find(target, edited.name, &BackendConfig::name);
    if (before != base.end() && *before == edited)
        return;
    if (there == target.end())
        target.push_back(edited);
    else if (before == base.end())
        *there = edited;
    else
        takeEdits(backendSettings(), *there, *before, edited);
}

}

Config withEdits(const Config &target, const Config &base, const Config &edited)
{
    Config result = target;
    takeEdits(settings(), result, base, edited);
    if (base.listen != edited.listen)
        result.listen = edited.listen;
    const auto isRemoved = [&](const BackendConfig &backend) {
        return named(base.backends, backend.name) != base.backends.end()
            && named(edited.backends, backend.name) == edited.backends.end();
    };
    std::erase_if(result.backends, isRemoved);
    for (const BackendConfig &backend : edited.backends)
        takeEdit(result.backends, base.backends, backend);
    return result;
}

}
