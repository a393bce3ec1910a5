#include "engine/config/tomltext.h"

#include "engine/config/documentreader.h"
#include "engine/config/textfile.h"

#include <algorithm>
#include <optional>

namespace signalbox {

namespace {

/// toml++ recurses through what is nested. It limits lists and inline tables by itself, to 256, but not the
/// tables that a key such as a.b.c is made of.
constexpr int mostDots = 32;

/// The end of the string that begins here (TOML 1.0, "String").
std::size_t endOfString(std::string_view text, std::size_t begin)
{
    const char quote = text[begin];
    const std::string three(3, quote);
    const bool isLong = text.substr(begin).starts_with(three);
    for (std::size_t i = begin + (isLong ? 3 : 1); i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\')
            ++i;
        else if (isLong && text.substr(i).starts_with(three))
            return std::min(text.find_first_not_of(quote, i), i + 5); // one or two quotes may be its last
        else if (!isLong && (text[i] == quote || text[i] == '\n'))
            return text[i] == quote ? i + 1 : i;
    }
    return text.size();
}

/// The line, from 1, whose keys have too many dots; those of strings and comments do not count.
std::optional<std::size_t> lineWithTooManyDots(std::string_view text)
{
    int dots = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '\n')
            dots = 0;
        else if (c == '.' && ++dots > mostDots)
            return std::ranges::count(text.substr(0, i), '\n') + 1;
        i = c == '"' || c == '\'' ? endOfString(text, i)
            : c == '#'            ? std::min(text.find('\n', i), text.size())
                                  : i + 1;
    }
    return std::nullopt;
}

}

std::variant<toml::table, Problem> parseToml(std::string_view text, const std::string &file)
{
    if (text.size() > largestDocument)
        return tooLarge(file);
    if (const auto line = lineWithTooManyDots(text))
        return Problem{.code = "syntax",
            .source = toSource(file, {*line, 1}),
            .given = "nested too deeply",
            .allowed = "keys of few names with dots between them"};
    try {
        return toml::parse(text, file);
    } catch (const toml::parse_error &error) {
        const toml::source_position where = error.source().begin;
        return Problem{.code = "syntax",
            .source = toSource(file, {where.line, where.column}),
            .given = std::string(error.description())};
    }
}

}
