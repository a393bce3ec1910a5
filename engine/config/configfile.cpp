#include "engine/config/configfile.h"

#include "engine/config/textfile.h"
#include "engine/config/tomlpatch.h"
#include "engine/config/tomlreader.h"

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
    const auto after = patchToml(text, file, exists ? from : Config{}, to);
    if (const auto *problems = std::get_if<std::vector<Problem>>(&after))
        return *problems;
    const bool isSame = exists && std::get<std::string>(after) == text;
    return isSame ? std::vector<Problem>{} : replaceTextFile(file, std::get<std::string>(after));
}

std::vector<Problem> saveConfigAs(const std::string &file, const std::string &former, const Config &config)
{
    std::error_code ignored;
    const bool hasFormer = !former.empty() && std::filesystem::exists(former, ignored);
    const auto before = hasFormer ? readTextFile(former) : std::string{};
    if (const auto *problem = std::get_if<Problem>(&before))
        return {*problem};
    const auto &text = std::get<std::string>(before);
    Draft draft;
    readToml(text, file, draft); // as it reads from there: relative paths mean something else
    if (hasErrors(draft.problems))
        return draft.problems;
    const auto after = patchToml(text, file, draft.config, config);
    if (const auto *problems = std::get_if<std::vector<Problem>>(&after))
        return *problems;
    return replaceTextFile(file, std::get<std::string>(after));
}

}
