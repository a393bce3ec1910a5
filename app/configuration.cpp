#include "app/configuration.h"

#include "engine/config/backendword.h"
#include "engine/config/schema.h"
#include "engine/config/tomlreader.h"
#include "engine/config/validation.h"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <unistd.h>

namespace signalbox {

namespace {

using Values = std::vector<GivenOption>;

std::string lookUp(const Environment &environment, const std::string &name)
{
    const auto found = environment.find(name);
    return found == environment.end() ? std::string{} : found->second;
}

std::string chooseFile(const CommandLine &line, const Environment &environment, const std::string &usualFile)
{
    if (line.has("config"))
        return line.value("config");
    if (line.has("no-config"))
        return {};
    if (const std::string file = lookUp(environment, "SIGNALBOX_CONFIG"); !file.empty())
        return file;
    return std::filesystem::exists(usualFile) ? usualFile : std::string{};
}

/// What the file said about a list is replaced as a whole.
void forgetOrigins(Draft &draft, const std::string &list)
{
    std::erase_if(draft.origins, [&list](const auto &entry) { return entry.first.starts_with(list + '['); });
}

void applyBackend(Draft &draft, const GivenOption &given)
{
    auto parsed = parseBackend(given.value);
    if (const auto *refusal = std::get_if<Refusal>(&parsed)) {
        draft.problems.push_back({.code = "bad_value",
            .source = given.source,
            .key = "backends",
            .given = "given " + inQuotes(given.value),
            .allowed = refusal->reason});
        return;
    }
    const std::string key = "backends[" + std::to_string(draft.config.backends.size()) + "].";
    for (const Setting<BackendConfig> &setting : backendSettings())
        draft.origins[key + setting.key] = given.source;
    draft.config.backends.push_back(std::get<BackendConfig>(std::move(parsed)));
}

void applyListener(Draft &draft, const GivenOption &given)
{
    const Setting<Address> &setting = listenerSettings().front();
    const std::string key = "listen[" + std::to_string(draft.config.listen.size()) + "].address";
    Address address;
    if (!setting.assign(address, given.value)) {
        draft.problems.push_back(refused(setting, given.source, inQuotes(given.value)));
        draft.problems.back().key = key;
    }
    draft.origins[key] = given.source;
    draft.config.listen.push_back(address); // a refused one too: it is wrong, not missing
}

template <class Owner>
void applyList(Draft &draft, const Values &values, std::vector<Owner> &list, const char *key,
    void (*applyOne)(Draft &, const GivenOption &))
{
    list.clear();
    forgetOrigins(draft, key);
    for (const GivenOption &given : values)
        applyOne(draft, given);
}

void applySetting(Draft &draft, const Values &values, const Setting<Config> &setting)
{
    std::vector<std::string> texts;
    for (const GivenOption &given : values)
        texts.push_back(given.value);
    const Written written = setting.isList() ? Written(texts) : Written(texts.back());
    const std::string &source = values.back().source;
    if (setting.assign(draft.config, written))
        draft.origins[setting.key] = source;
    else
        draft.problems.push_back(refused(setting, source, inQuotes(toText(written))));
}

/// Applies all values that one source gives for one option.
void apply(Draft &draft, const Option &option, const Values &values)
{
    if (values.empty())
        return;
    if (option.setting)
        applySetting(draft, values, *option.setting);
    else if (option.key == "backends")
        applyList(draft, values, draft.config.backends, "backends", applyBackend);
    else if (option.key == "listen")
        applyList(draft, values, draft.config.listen, "listen", applyListener);
}

/// A variable's value; several for one option are separated by spaces or commas.
Values split(const Option &option, std::string text)
{
    const std::string source = variable(option);
    if (!option.repeatable)
        return text.empty() ? Values{} : Values{{&option, text, source}};
    std::ranges::replace(text, ',', ' ');
    std::istringstream stream(text);
    Values result;
    for (std::string word; stream >> word;)
        result.push_back({&option, word, source});
    return result;
}

void applyEnvironment(Draft &draft, const Environment &environment)
{
    for (const Option &option : options()) {
        if (option.hasVariable)
            apply(draft, option, split(option, lookUp(environment, variable(option))));
    }
    draft.config.admin.token = lookUp(environment, "SIGNALBOX_ADMIN_TOKEN");
}

void applyCommandLine(Draft &draft, const CommandLine &line)
{
    for (const Option &option : options()) {
        Values values;
        std::ranges::copy_if(line.given, std::back_inserter(values),
            [&option](const GivenOption &given) { return given.option == &option; });
        apply(draft, option, values);
    }
}

}

Environment processEnvironment()
{
    Environment result;
    for (char **entry = environ; entry && *entry; ++entry) {
        const std::string_view text = *entry;
        const std::size_t equals = text.find('=');
        if (text.starts_with("SIGNALBOX_") && equals != std::string_view::npos)
            result.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return result;
}

ConfigSources findSources(CommandLine line, Environment environment, const std::string &usualFile)
{
    std::string file = chooseFile(line, environment, usualFile);
    return {std::move(file), std::move(environment), std::move(line)};
}

Draft readFile(const ConfigSources &sources)
{
    Draft draft;
    if (!sources.file.empty())
        readTomlFile(sources.file, draft);
    return draft;
}

Draft withOptions(Draft draft, const ConfigSources &sources)
{
    draft.problems.insert(draft.problems.begin(), sources.line.problems.begin(), sources.line.problems.end());
    applyEnvironment(draft, sources.environment);
    applyCommandLine(draft, sources.line);
    addValidation(draft);
    return draft;
}

LoadedConfig loadConfiguration(const ConfigSources &sources)
{
    const Draft file = readFile(sources);
    const Draft started = withOptions(file, sources);
    return {file.config, started.config, started.problems};
}

void addBackends(LoadedConfig &loaded, const std::vector<BackendConfig> &backends)
{
    auto &all = loaded.started.backends;
    all.insert(all.end(), backends.begin(), backends.end());
    if (hasErrors(loaded.problems))
        return;
    if (auto problems = validate(loaded.started); hasErrors(problems))
        loaded.problems = std::move(problems);
}

bool isFileAtFault(const std::string &file, std::span<const Problem> problems)
{
    return !file.empty() && std::ranges::all_of(problems, [&file](const Problem &problem) {
        return problem.severity == Problem::Severity::Warning || problem.source.starts_with(file);
    });
}

}
