#include "engine/config/tomllayout.h"

#include <algorithm>

namespace signalbox {

std::size_t TomlLayout::begin(const toml::node &node) const
{
    return m_text.offset({node.source().begin.line, node.source().begin.column});
}

std::size_t TomlLayout::end(const toml::node &node) const
{
    return m_text.offset({node.source().end.line, node.source().end.column});
}

TomlLayout::Form TomlLayout::form(const toml::table &table) const
{
    if (&table == &m_root)
        return Form::Root;
    if (table.is_inline())
        return Form::Inline;
    return m_text.text().substr(begin(table)).starts_with('[') ? Form::Header : Form::Dotted;
}

bool TomlLayout::hasHeader(const toml::node &node) const
{
    if (const toml::table *table = node.as_table())
        return form(*table) == Form::Header;
    const toml::array *array = node.as_array();
    return array && !array->empty() && array->front().is_table() && hasHeader(array->front());
}

std::optional<std::size_t> TomlLayout::findLastValueEnd(const toml::table &table) const
{
    std::optional<std::size_t> last;
    for (const auto &[key, node] : table) {
        const toml::table *inner = node.as_table();
        const bool isDotted = inner && form(*inner) == Form::Dotted;
        if (!hasHeader(node))
            last = std::max(last, isDotted ? findLastValueEnd(*inner) : std::optional(end(node)));
    }
    return last;
}

std::size_t TomlLayout::lastValueEnd(const toml::table &table) const
{
    return findLastValueEnd(table).value_or(begin(table));
}

std::size_t TomlLayout::bodyEnd(const toml::table &table) const
{
    return m_text.commentEnd(m_text.lineEnd(lastValueEnd(table)));
}

std::optional<std::size_t> TomlLayout::firstHeader() const
{
    std::optional<std::size_t> first;
    for (const auto &[key, node] : m_root) {
        if (hasHeader(node))
            first = std::min(first.value_or(begin(node)), begin(node));
    }
    return first ? std::optional(m_text.commentBegin(m_text.lineBegin(*first))) : std::nullopt;
}

bool TomlLayout::hasRootValues() const
{
    return findLastValueEnd(m_root).has_value();
}

}
