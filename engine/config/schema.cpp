#include "engine/config/schema.h"

#include "engine/config/sections.h"

namespace signalbox {

std::span<const Setting<Config>> settings()
{
    static const std::vector<Setting<Config>> all = [] {
        std::vector<Setting<Config>> result;
        for (const auto part :
            {processSettings(), balancingSettings(), healthSettings(), requestSettings(), loggingSettings()})
            result.insert(result.end(), part.begin(), part.end());
        return result;
    }();
    return all;
}

std::string_view section(std::string_view key)
{
    const std::size_t dot = key.find('.');
    return dot == std::string_view::npos ? std::string_view{} : key.substr(0, dot);
}

}
