#include "engine/config/tomltext.h"

#include "engine/config/documentreader.h"
#include "engine/config/textfile.h"
#include "engine/config/tomllayout.h"

#include <algorithm>
#include <optional>
#include <utility>

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

/// A table's header, as keys are written in messages, and where it stands.
using Header = std::pair<Place, std::string>;

/// The last header of a document, or the one that is given where there is none.
Header lastHeader(const toml::table &table, const std::string &path, const TomlLayout &layout, Header last)
{
    const auto visit = [&](const toml::node &node, const std::string &inner) {
        const toml::table *child = node.as_table();
        if (!child)
            return;
        if (layout.form(*child) == TomlLayout::Form::Header)
            last = std::max(last, Header{{child->source().begin.line, child->source().begin.column}, inner});
        last = lastHeader(*child, inner, layout, std::move(last));
    };
    for (const auto &[key, node] : table) {
        const std::string inner = (path.empty() ? "" : path + '.') + std::string(key.str());
        visit(node, inner);
        const toml::array *list = node.as_array();
        for (std::size_t i = 0; list && i < list->size(); ++i)
            visit((*list)[i], inner + '[' + std::to_string(i) + ']');
    }
    return last;
}

/// toml++ tells a key that is there twice as it is written: without the table it is in. Nothing where it is
/// not the first on its line.
std::optional<Problem> duplicateKey(
    std::string_view text, const std::string &file, const toml::parse_error &error)
{
    const TextEdits edits(text);
    const std::size_t line = edits.offset({error.source().begin.line, 1});
    const std::size_t begin = std::min(text.find_first_not_of(" \t", line), text.size());
    const std::string name(text.substr(begin, text.find_first_of(" \t=", begin) - begin));
    if (!error.description().starts_with("Error while parsing key-value pair: cannot redefine existing ")
        || !error.description().ends_with(" '" + name + '\''))
        return std::nullopt;
    const auto before = parseToml(text.substr(0, line), file);
    const auto *root = std::get_if<toml::table>(&before);
    if (!root)
        return std::nullopt;
    const std::string path = lastHeader(*root, {}, TomlLayout(*root, edits), {}).second;
    return Problem{.code = "duplicate_key",
        .source = toSource(file, {error.source().begin.line, begin - line + 1}),
        .key = (path.empty() ? "" : path + '.') + name,
        .given = "given twice",
        .allowed = "once"};
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
        if (auto problem = duplicateKey(text, file, error))
            return std::move(*problem);
        const toml::source_position where = error.source().begin;
        return Problem{.code = "syntax",
            .source = toSource(file, {where.line, where.column}),
            .given = std::string(error.description())};
    }
}

}
