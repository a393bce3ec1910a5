#pragma once

#include "engine/config/textedits.h"
#include "engine/config/tomltext.h"

#include <optional>

namespace signalbox {

/// Where the parts of a parsed TOML document stand in its text, and in which of TOML's ways they are written.
class TomlLayout
{
public:
    enum class Form { Root, Header, Dotted, Inline };

    /// All of them have to outlive the layout.
    TomlLayout(const toml::table &root, const TextEdits &text)
        : m_root(root)
        , m_text(text)
    {
    }

    std::size_t begin(const toml::node &node) const;
    std::size_t end(const toml::node &node) const; ///< of a value; of a table with a header: the header's
    Form form(const toml::table &table) const;
    /// Whether a node begins with [header] or [[header]] lines of its own.
    bool hasHeader(const toml::node &node) const;
    /// Where the last value ends that is written in the table itself, or its header.
    std::size_t lastValueEnd(const toml::table &table) const;
    /// Where the lines end that belong to a table with a header.
    std::size_t bodyEnd(const toml::table &table) const;
    /// Where the lines begin that belong to the first header; none: there is no header.
    std::optional<std::size_t> firstHeader() const;
    bool hasRootValues() const;

private:
    std::optional<std::size_t> findLastValueEnd(const toml::table &table) const;

    const toml::table &m_root;
    const TextEdits &m_text;
};

}
