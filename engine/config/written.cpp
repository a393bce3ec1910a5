#include "engine/config/written.h"

#include "engine/config/values.h"

#include <string_view>

namespace signalbox {

namespace {

/// One character of a TOML basic string (TOML 1.0, "String").
std::string escaped(char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
        return {'\\', c};
    if (code >= 0x20 && code != 0x7f)
        return {c};
    return {'\\', 'u', '0', '0', digits[code >> 4U], digits[code & 0xfU]};
}

std::string tomlString(const std::string &text)
{
    std::string result = "\"";
    for (const char c : text)
        result += escaped(c);
    return result + '"';
}

struct TomlWriter
{
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const
    {
        const std::string text = formatNumber(value);
        return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
    }
    std::string operator()(const std::string &value) const { return tomlString(value); }
    std::string operator()(const std::vector<std::string> &list) const
    {
        std::string result;
        for (const std::string &item : list)
            result += (result.empty() ? "" : ", ") + tomlString(item);
        return '[' + result + ']';
    }
};

struct TextWriter
{
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return formatNumber(value); }
    std::string operator()(const std::string &value) const { return value; }
    std::string operator()(const std::vector<std::string> &list) const
    {
        std::string result;
        for (const std::string &item : list)
            result += (result.empty() ? "" : " ") + item;
        return result;
    }
};

}

std::string toToml(const Written &written)
{
    return std::visit(TomlWriter{}, written);
}

std::string toText(const Written &written)
{
    return std::visit(TextWriter{}, written);
}

}
