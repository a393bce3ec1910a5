#include "engine/config/tomlwriter.h"

#include "engine/config/schema.h"

namespace signalbox {

namespace {

template <class Owner>
std::string line(std::string_view key, const Setting<Owner> &setting, const Owner &owner)
{
    const Written written = setting.written(owner);
    const bool isWithheld = setting.rule.sense == Sense::Secret && !toText(written).empty();
    return isWithheld ? std::string("# ").append(key).append(" is set, and not shown\n")
                      : std::string(key).append(" = ").append(toToml(written)).append("\n");
}

template <class Owner>
std::string items(
    const char *list, std::span<const Setting<Owner>> settings, const std::vector<Owner> &owners)
{
    std::string result;
    for (const Owner &owner : owners) {
        result.append("\n[[").append(list).append("]]\n");
        for (const Setting<Owner> &setting : settings)
            result += line(setting.key, setting, owner);
    }
    return result;
}

}

std::string toToml(const Config &config)
{
    std::string result;
    std::string_view current;
    for (const Setting<Config> &setting : settings()) {
        const std::string_view table = section(setting.key);
        if (table != current)
            result.append("\n[").append(table).append("]\n");
        current = table;
        const std::string_view key = setting.key;
        result += line(key.substr(table.empty() ? 0 : table.size() + 1), setting, config);
    }
    return result + items("listen", listenerSettings(), config.listen)
        + items("backends", backendSettings(), config.backends);
}

}
