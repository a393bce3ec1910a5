#include "engine/config/tomlwriter.h"

#include "engine/config/schema.h"

namespace signalbox {

namespace {

std::string line(std::string_view key, const Written &written)
{
    return std::string(key).append(" = ").append(toToml(written)).append("\n");
}

template <class Owner>
std::string items(
    const char *list, std::span<const Setting<Owner>> settings, const std::vector<Owner> &owners)
{
    std::string result;
    for (const Owner &owner : owners) {
        result.append("\n[[").append(list).append("]]\n");
        for (const Setting<Owner> &setting : settings)
            result += line(setting.key, setting.written(owner));
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
        result += line(key.substr(table.empty() ? 0 : table.size() + 1), setting.written(config));
    }
    return result + items("listen", listenerSettings(), config.listen)
        + items("backends", backendSettings(), config.backends);
}

}
