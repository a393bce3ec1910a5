#include "engine/config/tomlreader.h"

#include "engine/config/backendword.h"
#include "engine/config/schema.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <toml++/toml.h>

namespace signalbox {

namespace {

template <class Owner> using Settings = std::span<const Setting<Owner>>;

std::string literal(const toml::node &node)
{
    if (node.is_string())
        return inQuotes(node.as_string()->get());
    std::ostringstream stream;
    node.visit([&stream](const auto &value) { stream << value; });
    return stream.str();
}

std::optional<Written> list(const toml::array &array)
{
    std::vector<std::string> result;
    for (const toml::node &node : array) {
        if (!node.is_string())
            return std::nullopt;
        result.push_back(node.as_string()->get());
    }
    return result;
}

std::optional<Written> written(const toml::node &node)
{
    if (const auto *flag = node.as_boolean())
        return flag->get();
    if (const auto *whole = node.as_integer())
        return whole->get();
    if (const auto *real = node.as_floating_point())
        return real->get();
    if (const auto *text = node.as_string())
        return text->get();
    return node.is_array() ? list(*node.as_array()) : std::nullopt;
}

bool isPosition(const toml::source_position &a, const toml::source_position &b)
{
    return a < b;
}

/// One reading of one document.
class TomlReader
{
public:
    TomlReader(const std::string &file, Draft &draft)
        : m_file(file)
        , m_draft(draft)
    {
    }

    void read(std::string_view text);

private:
    /// The settings that a table can hold, their owner, and what is before their keys in messages.
    template <class Owner> struct Target
    {
        Settings<Owner> settings;
        Owner &owner;
        std::string prefix;
    };

    template <class Owner>
    void readTable(const toml::table &table, const std::string &path, const Target<Owner> &target);
    template <class Owner>
    void readValue(const toml::node &node, const Setting<Owner> &setting, const Target<Owner> &target);
    template <class Owner>
    void readItems(toml::table &root, const char *list, Settings<Owner> settings, std::vector<Owner> &owners);
    template <class Owner>
    void readItem(
        const toml::node &node, const char *list, Settings<Owner> settings, std::vector<Owner> &owners);
    template <class Owner>
    void addUnknown(const toml::key &key, const std::string &path, const Target<Owner> &target);

    void add(const toml::source_region &where, Problem problem);
    void addWrongShape(const toml::node &node, const std::string &key, const std::string &allowed);
    std::string source(const toml::source_region &where) const;
    Written resolved(const Written &path) const;

    std::string m_file;
    Draft &m_draft;
    std::vector<std::pair<toml::source_position, Problem>>
        m_problems; // in toml++'s order, which is not the file's
};

std::string TomlReader::source(const toml::source_region &where) const
{
    return m_file + ':' + std::to_string(where.begin.line) + ':' + std::to_string(where.begin.column);
}

void TomlReader::add(const toml::source_region &where, Problem problem)
{
    problem.source = source(where);
    m_problems.emplace_back(where.begin, std::move(problem));
}

void TomlReader::addWrongShape(const toml::node &node, const std::string &key, const std::string &allowed)
{
    const std::string given = node.is_table() ? "given a [table]" : "given " + literal(node);
    add(node.source(), {.code = "bad_value", .key = key, .given = given, .allowed = allowed});
}

Written TomlReader::resolved(const Written &path) const
{
    const auto *text = std::get_if<std::string>(&path);
    if (!text || text->empty() || *text == "-")
        return path;
    return (std::filesystem::path(m_file).parent_path() / *text).string();
}

template <class Owner>
void TomlReader::readValue(const toml::node &node, const Setting<Owner> &setting, const Target<Owner> &target)
{
    const auto value = written(node);
    const bool isPath = setting.rule.sense == Sense::Path;
    if (!value || !setting.assign(target.owner, isPath ? resolved(*value) : *value)) {
        Problem problem = refused(setting, {}, literal(node));
        problem.key = target.prefix + setting.key;
        add(node.source(), std::move(problem));
        return;
    }
    m_draft.origins[target.prefix + setting.key] = source(node.source());
}

template <class Owner>
void TomlReader::addUnknown(const toml::key &key, const std::string &path, const Target<Owner> &target)
{
    std::vector<std::string> known;
    for (const Setting<Owner> &setting : target.settings) {
        known.emplace_back(setting.key);
        known.emplace_back(section(setting.key));
    }
    if constexpr (std::is_same_v<Owner, Config>)
        known.insert(known.end(), {"listen", "backends"});
    add(key.source(),
        {.code = "unknown_key",
            .key = target.prefix + path,
            .given = "unknown key",
            .nearest = nearest(path, known)});
}

template <class Owner>
void TomlReader::readTable(const toml::table &table, const std::string &path, const Target<Owner> &target)
{
    for (const auto &[key, node] : table) {
        const std::string full = (path.empty() ? "" : path + '.').append(key.str());
        const auto isWithin = [&full](const Setting<Owner> &setting) { return section(setting.key) == full; };
        if (const Setting<Owner> *setting = find(target.settings, full))
            readValue(node, *setting, target);
        else if (!std::ranges::any_of(target.settings, isWithin))
            addUnknown(key, full, target);
        else if (node.is_table())
            readTable(*node.as_table(), full, target);
        else
            addWrongShape(node, target.prefix + full, "a table, [" + full + ']');
    }
}

template <class Owner>
void TomlReader::readItem(
    const toml::node &node, const char *list, Settings<Owner> settings, std::vector<Owner> &owners)
{
    const std::string key = std::string(list) + '[' + std::to_string(owners.size()) + ']';
    if (!node.is_table())
        return addWrongShape(node, key, std::string("a table, [[") + list + "]]");
    Owner owner{};
    readTable(*node.as_table(), "", Target<Owner>{settings, owner, key + '.'});
    if (!node.as_table()->contains("address"))
        add(node.source(),
            {.code = "missing",
                .key = key + ".address",
                .given = "missing",
                .allowed = find(settings, "address")->allowed()});
    m_draft.origins.try_emplace(key + ".name", source(node.source()));
    owners.push_back(std::move(owner));
}

/// Reads an array of tables and takes it out of the document.
template <class Owner>
void TomlReader::readItems(
    toml::table &root, const char *list, Settings<Owner> settings, std::vector<Owner> &owners)
{
    const toml::node *node = root.get(list);
    if (!node)
        return;
    if (const toml::array *array = node->as_array()) {
        owners.clear();
        for (const toml::node &item : *array)
            readItem(item, list, settings, owners);
    } else {
        addWrongShape(*node, list, std::string("tables, [[") + list + "]]");
    }
    root.erase(list);
}

void TomlReader::read(std::string_view text)
{
    try {
        toml::table root = toml::parse(text, m_file);
        readItems(root, "listen", listenerSettings(), m_draft.config.listen);
        readItems(root, "backends", backendSettings(), m_draft.config.backends);
        readTable(root, "", Target<Config>{settings(), m_draft.config, ""});
    } catch (const toml::parse_error &error) {
        add(error.source(), {.code = "syntax", .given = std::string(error.description())});
    }
    std::ranges::stable_sort(m_problems, isPosition, &std::pair<toml::source_position, Problem>::first);
    for (auto &[position, problem] : m_problems)
        m_draft.problems.push_back(std::move(problem));
}

}

void readToml(std::string_view text, const std::string &file, Draft &draft)
{
    draft.file = file;
    TomlReader(file, draft).read(text);
    for (BackendConfig &backend : draft.config.backends) {
        if (backend.name.empty())
            backend.name = defaultName(backend.address);
    }
}

void readTomlFile(const std::string &file, Draft &draft)
{
    draft.file = file;
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream || std::filesystem::is_directory(file)) {
        const int error = std::filesystem::is_directory(file) ? EISDIR : errno;
        draft.problems.push_back({.code = "unreadable",
            .source = file,
            .given = std::string("cannot be read: ") + std::strerror(error)});
        return;
    }
    readToml(text.str(), file, draft);
}

}
