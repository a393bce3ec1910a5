#include "app/option.h"

#include "engine/config/schema.h"

#include <algorithm>

namespace signalbox {

namespace {

std::string standard(const Setting<Config> &setting)
{
    const Written written = setting.written(Config{});
    return std::holds_alternative<bool>(written) ? std::string{} : toText(written);
}

std::string documentation(const Setting<Config> &setting)
{
    std::string result = setting.documentation;
    if (const bool isChoice = setting.allowed().find(" | ") != std::string::npos; isChoice)
        result += ": " + setting.allowed();
    return result;
}

Option fromSetting(const Setting<Config> &setting)
{
    const OptionName &option = setting.option;
    return {
        .name = option.name,
        .letter = option.letter,
        .placeholder = option.placeholder,
        .implied = option.implied ? std::optional<std::string>(option.implied) : std::nullopt,
        .key = setting.key,
        .documentation = documentation(setting),
        .standard = standard(setting),
        .hasVariable = true,
        .repeatable = setting.isList(),
        .setting = &setting,
    };
}

const std::vector<Option> first = {
    {.name = "config",
        .letter = 'c',
        .placeholder = "FILE",
        .documentation = "the configuration; without it ./signalbox.toml, if it is there",
        .hasVariable = true},
    {.name = "no-config", .implied = "true", .documentation = "read no file"},
    {.name = "listen",
        .letter = 'l',
        .placeholder = "[ADDR:]PORT",
        .key = "listen",
        .documentation =
            "where clients connect; 0: any free port; a bare port: loopback, both families; *:PORT: "
            "everywhere; repeatable",
        .standard = "127.0.0.1:8800",
        .hasVariable = true,
        .repeatable = true},
    {.name = "servers",
        .letter = 's',
        .placeholder = "BACKEND",
        .key = "backends",
        .documentation = "a backend; repeatable; words after it count too: -s a:1 b:2:3",
        .hasVariable = true,
        .repeatable = true},
};

const std::vector<Option> last = {
    {.name = "check",
        .placeholder = "json",
        .implied = "text",
        .documentation = "validate the configuration, say what is wrong, exit 0 or 2"},
    {.name = "print-config",
        .implied = "true",
        .documentation = "the effective configuration as TOML, without secrets, exit"},
    {.name = "help", .letter = 'h', .implied = "true", .documentation = "this text, exit"},
    {.name = "version", .letter = 'V', .implied = "true", .documentation = "the version, exit"},
};

std::vector<Option> allOptions()
{
    std::vector<Option> result = first;
    for (const Setting<Config> &setting : settings()) {
        if (setting.option.name)
            result.push_back(fromSetting(setting));
    }
    result.insert(result.end(), last.begin(), last.end());
    return result;
}

template <class Predicate> const Option *findWhere(Predicate matches)
{
    const auto found = std::ranges::find_if(options(), matches);
    return found == options().end() ? nullptr : &*found;
}

}

std::span<const Option> options()
{
    static const std::vector<Option> all = allOptions();
    return all;
}

const Option *findOption(std::string_view name)
{
    return findWhere([name](const Option &option) { return option.name == name; });
}

const Option *findOption(char letter)
{
    return findWhere([letter](const Option &option) { return option.letter == letter && letter != 0; });
}

const Option *findOptionForKey(std::string_view key)
{
    return findWhere([key](const Option &option) { return option.key == key && !key.empty(); });
}

std::string variable(const Option &option)
{
    std::string result = "SIGNALBOX_";
    for (const char c : option.name)
        result += c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
    return result;
}

}
