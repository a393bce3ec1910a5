#include "engine/config/tomlreader.h"

#include "engine/config/documentreader.h"
#include "engine/config/textfile.h"
#include "engine/config/tomltext.h"

#include <algorithm>
#include <sstream>

namespace signalbox {

namespace {

constexpr int deepest = 8; // tables and lists in each other; what is deeper is no setting of ours

DocumentNode toNode(const toml::node &node, int depth);

Place toPlace(const toml::source_region &where)
{
    return {where.begin.line, where.begin.column};
}

/// A table's members, in the document's order rather than toml++'s.
DocumentNode::Table toTable(const toml::table &table, int depth)
{
    DocumentNode::Table result;
    for (const auto &[key, node] : table)
        result.push_back({std::string(key.str()), toPlace(key.source()), toNode(node, depth + 1)});
    std::ranges::stable_sort(result, {}, &DocumentNode::Member::place);
    return result;
}

DocumentNode::List toList(const toml::array &array, int depth)
{
    DocumentNode::List result;
    for (const toml::node &node : array)
        result.push_back(toNode(node, depth + 1));
    return result;
}

DocumentNode::Date toDate(const toml::node &node)
{
    std::ostringstream stream;
    node.visit([&stream](const auto &value) { stream << value; });
    return {stream.str()};
}

DocumentNode toNode(const toml::node &node, int depth)
{
    const Place place = toPlace(node.source());
    if (const auto *table = node.as_table())
        return {depth < deepest ? toTable(*table, depth) : DocumentNode::Table{}, place};
    if (const auto *array = node.as_array())
        return {depth < deepest ? toList(*array, depth) : DocumentNode::List{}, place};
    if (const auto *flag = node.as_boolean())
        return {flag->get(), place};
    if (const auto *whole = node.as_integer())
        return {whole->get(), place};
    if (const auto *real = node.as_floating_point())
        return {real->get(), place};
    if (const auto *text = node.as_string())
        return {text->get(), place};
    return {toDate(node), place};
}

}

void readToml(std::string_view text, const std::string &file, Draft &draft)
{
    draft.file = file;
    const auto parsed = parseToml(text, file);
    if (const auto *problem = std::get_if<Problem>(&parsed))
        draft.problems.push_back(*problem);
    else
        readDocument({toNode(std::get<toml::table>(parsed), 0), DocumentFormat::Toml, file}, draft);
}

void readTomlFile(const std::string &file, Draft &draft)
{
    draft.file = file;
    const auto text = readTextFile(file);
    if (const auto *problem = std::get_if<Problem>(&text))
        draft.problems.push_back(*problem);
    else
        readToml(std::get<std::string>(text), file, draft);
}

}
