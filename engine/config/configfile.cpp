#include "engine/config/configfile.h"

#include "engine/config/textfile.h"
#include "engine/config/tomlpatch.h"

#include <filesystem>

namespace signalbox {

std::vector<Problem> saveConfig(const std::string &file, const Config &from, const Config &to)
{
    std::error_code ignored;
    const bool exists = std::filesystem::exists(file, ignored);
    const auto before = exists ? readTextFile(file) : std::string{};
    if (const auto *problem = std::get_if<Problem>(&before))
        return {*problem};
    const auto &text = std::get<std::string>(before);
    const auto after = patchToml(text, file, from, to);
    if (const auto *problems = std::get_if<std::vector<Problem>>(&after))
        return *problems;
    const bool isSame = exists && std::get<std::string>(after) == text;
    return isSame ? std::vector<Problem>{} : replaceTextFile(file, std::get<std::string>(after));
}

}
