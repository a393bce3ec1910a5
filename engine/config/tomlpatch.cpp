#include "engine/config/tomlpatch.h"

#include "engine/config/backendword.h"
#include "engine/config/changes.h"
#include "engine/config/documentreader.h"
#include "engine/config/schema.h"
#include "engine/config/succession.h"
#include "engine/config/tomllayout.h"
#include "engine/config/tomlreader.h"

#include <algorithm>

namespace signalbox {

namespace {

template <class Owner> using Settings = std::span<const Setting<Owner>>;
using Index = std::optional<std::size_t>;
using Lines = std::vector<std::string>;

std::string line(std::string_view key, const Written &value)
{
    return std::string(key) + " = " + toToml(value);
}

std::string joined(const Lines &lines, const char *separator)
{
    std::string result;
    for (const std::string &line : lines)
        result += (result.empty() ? "" : separator) + line;
    return result;
}

/// "attempts" of "retry.attempts" within "retry".
std::string_view keyWithin(std::string_view section, std::string_view key)
{
    return key.substr(section.empty() ? 0 : section.size() + 1);
}

/// The table of a new item: what is not as by default, and its address anyway.
template <class Owner> std::string paragraph(const char *list, Settings<Owner> settings, const Owner &owner)
{
    std::string result = std::string("[[") + list + "]]\n";
    for (const Setting<Owner> &setting : settings) {
        if (setting.key == std::string_view("address") || setting.written(owner) != setting.written({}))
            result += line(setting.key, setting.written(owner)) + '\n';
    }
    return result;
}

std::string newTable(const BackendConfig &backend)
{
    BackendConfig shortened = backend;
    if (shortened.name == defaultName(shortened.address))
        shortened.name.clear();
    return paragraph("backends", backendSettings(), shortened);
}

std::string newTable(const Address &listener)
{
    return paragraph("listen", listenerSettings(), listener);
}

/// What a table's item says of itself, seen from what it shall say: a name that is not written follows the
/// address.
BackendConfig asWritten(const toml::table &table, BackendConfig from, const BackendConfig &to)
{
    if (!table.contains("name"))
        from.name = defaultName(to.address);
    return from;
}

Address asWritten(const toml::table &, const Address &from, const Address &)
{
    return from;
}

/// One change of one document.
class TomlPatch
{
public:
    TomlPatch(std::string_view text, const toml::table &root)
        : m_root(root)
        , m_edits(text)
        , m_layout(root, m_edits)
    {
    }

    void patch(const Config &from, const Config &to);
    /// The text then; none: nothing can be added to a list, or taken from it, that is no [[tables]].
    std::optional<std::string> result() const
    {
        return m_isSafe ? std::optional(m_edits.result()) : std::nullopt;
    }

private:
    template <class Owner>
    void patchTable(const toml::table &table, std::string_view name, Settings<Owner> settings,
        const Owner &from, const Owner &to);
    template <class Owner>
    void patchItems(
        const char *list, Settings<Owner> settings, std::vector<Owner> from, const std::vector<Owner> &to);
    void addSection(std::string_view name, const Config &from, const Config &to);
    void addToTable(const toml::table &table, const Lines &lines);
    void addToRoot(const std::string &lines);
    void addItems(const toml::array *array, Index lastKept, const std::string &items);
    void removeItem(const toml::table &item);

    const toml::table &m_root;
    TextEdits m_edits;
    TomlLayout m_layout;
    bool m_isSafe = true;
};

void TomlPatch::addToRoot(const std::string &lines)
{
    const auto header = m_layout.firstHeader();
    if (m_layout.hasRootValues())
        m_edits.insertAfterLine(m_layout.lastValueEnd(m_root), lines);
    else if (header)
        m_edits.insert(*header, lines + "\n\n");
    else
        m_edits.append(lines + '\n');
}

void TomlPatch::addToTable(const toml::table &table, const Lines &lines)
{
    const TomlLayout::Form form = m_layout.form(table);
    if (lines.empty())
        return;
    if (form == TomlLayout::Form::Root)
        addToRoot(joined(lines, "\n"));
    else if (form != TomlLayout::Form::Inline)
        m_edits.insertAfterLine(m_layout.lastValueEnd(table), joined(lines, "\n"));
    else if (table.empty())
        m_edits.insert(m_layout.begin(table) + 1, ' ' + joined(lines, ", "));
    else
        m_edits.insert(m_layout.lastValueEnd(table), ", " + joined(lines, ", "));
}

template <class Owner>
void TomlPatch::patchTable(const toml::table &table, std::string_view name, Settings<Owner> settings,
    const Owner &from, const Owner &to)
{
    Lines missing;
    for (const Setting<Owner> &setting : settings) {
        if (section(setting.key) != name || setting.written(from) == setting.written(to))
            continue;
        const std::string_view key = keyWithin(name, setting.key);
        const Written value = setting.written(to);
        if (const toml::node *node = table.get(key))
            m_edits.replace(m_layout.begin(*node), m_layout.end(*node), toToml(value));
        else
            missing.push_back(
                line(m_layout.form(table) == TomlLayout::Form::Dotted ? setting.key : key, value));
    }
    addToTable(table, missing);
}

void TomlPatch::addSection(std::string_view name, const Config &from, const Config &to)
{
    std::string lines;
    for (const Setting<Config> &setting : settings()) {
        if (section(setting.key) == name && setting.written(from) != setting.written(to))
            lines += line(keyWithin(name, setting.key), setting.written(to)) + '\n';
    }
    if (!lines.empty())
        m_edits.append(std::string("[").append(name).append("]\n") + lines);
}

void TomlPatch::removeItem(const toml::table &item)
{
    m_edits.removeParagraph(
        m_edits.commentBegin(m_edits.lineBegin(m_layout.begin(item))), m_layout.bodyEnd(item));
}

void TomlPatch::addItems(const toml::array *array, Index lastKept, const std::string &items)
{
    if (lastKept)
        m_edits.insertParagraph(m_layout.bodyEnd(*array->get(*lastKept)->as_table()), items);
    else
        m_edits.append(items);
}

template <class Owner>
void TomlPatch::patchItems(
    const char *list, Settings<Owner> settings, std::vector<Owner> from, const std::vector<Owner> &to)
{
    const toml::array *array = m_root[list].as_array();
    if (!array)
        from.clear(); // what the defaults have is not in the document
    const std::vector<Index> before = predecessors(from, to);
    Index lastKept;
    std::string added;
    for (std::size_t i = 0; i < to.size(); ++i) {
        lastKept = std::max(lastKept, before[i]);
        if (!before[i]) {
            added += (added.empty() ? "" : "\n") + newTable(to[i]);
            continue;
        }
        const toml::table &item = *array->get(*before[i])->as_table();
        patchTable(item, "", settings, asWritten(item, from[*before[i]], to[i]), to[i]);
    }
    const auto isGone = [&](std::size_t j) { return std::ranges::find(before, Index(j)) == before.end(); };
    bool isRemoving = false;
    for (std::size_t j = 0; j < from.size(); ++j) {
        isRemoving = isRemoving || isGone(j);
        if (isGone(j))
            removeItem(*array->get(j)->as_table());
    }
    if (!added.empty())
        addItems(array, lastKept, added);
    const bool isInline = array && !m_layout.hasHeader(*array);
    m_isSafe = m_isSafe && (!isInline || (added.empty() && !isRemoving));
}

void TomlPatch::patch(const Config &from, const Config &to)
{
    std::vector<std::string_view> done;
    for (const Setting<Config> &setting : settings()) {
        const std::string_view name = section(setting.key);
        if (std::ranges::find(done, name) != done.end())
            continue;
        done.push_back(name);
        if (const toml::table *table = name.empty() ? &m_root : m_root[name].as_table())
            patchTable(*table, name, settings(), from, to);
        else
            addSection(name, from, to);
    }
    if (from.listen != to.listen)
        patchItems("listen", listenerSettings(), from.listen, to.listen);
    if (from.backends != to.backends)
        patchItems("backends", backendSettings(), from.backends, to.backends);
}

Problem changedMeanwhile(const std::string &file)
{
    return {.code = "file_changed",
        .source = file,
        .given = "changed since it was read",
        .allowed = "reload it first"};
}

Problem unsafe(const std::string &file)
{
    return {.code = "cannot_patch",
        .source = file,
        .given = "written in a form that cannot be changed safely",
        .allowed = "one setting on a line, in [tables]"};
}

Draft read(std::string_view text, const std::string &file)
{
    Draft draft;
    readToml(text, file, draft);
    return draft;
}

}

std::variant<std::string, std::vector<Problem>> patchToml(
    std::string_view text, const std::string &file, const Config &from, const Config &to)
{
    const Draft current = read(text, file);
    if (hasErrors(current.problems))
        return current.problems;
    if (!changedKeys(current.config, from).empty())
        return std::vector{changedMeanwhile(file)};
    const auto root = parseToml(text, file);
    TomlPatch patch(text, std::get<toml::table>(root));
    patch.patch(from, to);
    const auto result = patch.result();
    const Draft after = read(result.value_or(""), file);
    if (!result || hasErrors(after.problems) || !changedKeys(after.config, to).empty())
        return std::vector{unsafe(file)};
    return *result;
}

}
