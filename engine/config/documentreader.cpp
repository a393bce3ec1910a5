#include "engine/config/documentreader.h"

#include "engine/config/backendword.h"
#include "engine/config/schema.h"

#include <algorithm>
#include <filesystem>

namespace signalbox {

namespace {

/// Who gives more wrong things than these does not read on either.
constexpr std::size_t mostProblems = 100;

template <class Owner> using Settings = std::span<const Setting<Owner>>;
using Table = DocumentNode::Table;
using List = DocumentNode::List;

std::optional<Written> writtenList(const List &list)
{
    std::vector<std::string> result;
    for (const DocumentNode &item : list) {
        if (const auto *text = std::get_if<std::string>(&item.value))
            result.push_back(*text);
        else if (const auto *whole = std::get_if<std::int64_t>(&item.value)) // a status without its quotes
            result.push_back(std::to_string(*whole));
        else
            return std::nullopt;
    }
    return result;
}

std::optional<Written> written(const DocumentNode &node)
{
    return std::visit(
        [](const auto &value) -> std::optional<Written> {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, List>)
                return writtenList(value);
            else if constexpr (std::is_constructible_v<Written, Value>)
                return Written(value);
            else
                return std::nullopt;
        },
        node.value);
}

/// The settings that a table can hold, their owner, and what is before their keys in messages.
template <class Owner> struct Target
{
    Settings<Owner> settings;
    Owner &owner;
    std::string prefix;
};

/// One reading of one document.
class DocumentReader
{
public:
    DocumentReader(const Document &document, Draft &draft)
        : m_document(document)
        , m_draft(draft)
    {
    }

    void readConfig();
    void readBackend(const std::string &prefix, BackendConfig &backend);

private:
    template <class Owner>
    void readTable(const Table &table, const std::string &path, const Target<Owner> &target);
    template <class Owner>
    void readMember(const DocumentNode::Member &member, const std::string &key, const Target<Owner> &target);
    template <class Owner>
    void readSection(const DocumentNode &node, const std::string &name, const Target<Owner> &target);
    template <class Owner>
    void readValue(const DocumentNode &node, const Setting<Owner> &setting, const Target<Owner> &target);
    template <class Owner>
    void readItems(const DocumentNode &node, const std::string &list, Settings<Owner> settings,
        std::vector<Owner> &owners, const std::vector<Owner> &byDefault);
    template <class Owner>
    void readItem(const DocumentNode &node, const std::string &list, Settings<Owner> settings,
        std::vector<Owner> &owners);
    template <class Owner> void addUnknown(Place place, const std::string &path, const Target<Owner> &target);

    bool readList(const DocumentNode::Member &member);
    void add(Place place, Problem problem);
    void addWrongShape(const DocumentNode &node, const std::string &key, const std::string &allowed);
    void addMissingAddress(Place place, const std::string &key, const std::string &allowed);
    void finish();
    std::string nameOf(const char *asToml, const char *asJson) const;
    Written resolved(const Written &path) const;

    const Document &m_document;
    Draft &m_draft;
    std::vector<std::pair<Place, Problem>> m_problems;
};

std::string DocumentReader::nameOf(const char *asToml, const char *asJson) const
{
    return m_document.format == DocumentFormat::Toml ? asToml : asJson;
}

void DocumentReader::add(Place place, Problem problem)
{
    problem.source = toSource(m_document.file, place);
    m_problems.emplace_back(place, std::move(problem));
}

void DocumentReader::addWrongShape(
    const DocumentNode &node, const std::string &key, const std::string &allowed)
{
    add(node.place, {.code = "bad_value", .key = key, .given = "given " + toText(node), .allowed = allowed});
}

void DocumentReader::addMissingAddress(Place place, const std::string &key, const std::string &allowed)
{
    add(place, {.code = "missing", .key = key, .given = "missing", .allowed = allowed});
}

Written DocumentReader::resolved(const Written &path) const
{
    const auto *text = std::get_if<std::string>(&path);
    if (!text || text->empty() || *text == "-")
        return path;
    return (std::filesystem::path(m_document.file).parent_path() / *text).string();
}

template <class Owner>
void DocumentReader::readValue(
    const DocumentNode &node, const Setting<Owner> &setting, const Target<Owner> &target)
{
    const auto value = written(node);
    const bool isPath = setting.rule.sense == Sense::Path;
    if (node.isNull()) {
        setting.reset(target.owner);
    } else if (!value || !setting.assign(target.owner, isPath ? resolved(*value) : *value)) {
        Problem problem = refused(setting, {}, toText(node));
        problem.key = target.prefix + setting.key;
        return add(node.place, std::move(problem));
    }
    m_draft.origins[target.prefix + setting.key] = toSource(m_document.file, node.place);
}

template <class Owner>
void DocumentReader::addUnknown(Place place, const std::string &path, const Target<Owner> &target)
{
    std::vector<std::string> known;
    for (const Setting<Owner> &setting : target.settings) {
        known.emplace_back(setting.key);
        known.emplace_back(section(setting.key));
    }
    if constexpr (std::is_same_v<Owner, Config>)
        known.insert(known.end(), {"listen", "backends"});
    add(place,
        {.code = "unknown_key",
            .key = target.prefix + shortened(path),
            .given = "unknown key",
            .nearest = nearest(path, known)});
}

template <class Owner>
void DocumentReader::readSection(
    const DocumentNode &node, const std::string &name, const Target<Owner> &target)
{
    if (const Table *table = node.table())
        return readTable(*table, name, target);
    if (!node.isNull())
        return addWrongShape(
            node, target.prefix + name, nameOf(("a table, [" + name + ']').c_str(), "an object"));
    for (const Setting<Owner> &setting : target.settings) {
        if (section(setting.key) == name)
            setting.reset(target.owner);
    }
}

template <class Owner>
void DocumentReader::readMember(
    const DocumentNode::Member &member, const std::string &key, const Target<Owner> &target)
{
    const auto isWithin = [&key](const Setting<Owner> &setting) { return section(setting.key) == key; };
    if (const Setting<Owner> *setting = find(target.settings, key))
        readValue(member.node, *setting, target);
    else if (std::ranges::any_of(target.settings, isWithin))
        readSection(member.node, key, target);
    else
        addUnknown(member.place, key, target);
}

template <class Owner>
void DocumentReader::readTable(const Table &table, const std::string &path, const Target<Owner> &target)
{
    for (const DocumentNode::Member &member : table) {
        if (m_problems.size() >= mostProblems)
            break;
        if (std::is_same_v<Owner, Config> && path.empty() && readList(member))
            continue;
        readMember(member, (path.empty() ? "" : path + '.') + member.key, target);
    }
}

template <class Owner>
void DocumentReader::readItem(
    const DocumentNode &node, const std::string &list, Settings<Owner> settings, std::vector<Owner> &owners)
{
    const std::string key = list + '[' + std::to_string(owners.size()) + ']';
    if (!node.table())
        return addWrongShape(node, key, nameOf(("a table, [[" + list + "]]").c_str(), "an object"));
    Owner owner{};
    readTable(*node.table(), "", Target<Owner>{settings, owner, key + '.'});
    const DocumentNode *address = find(*node.table(), "address");
    if (!address || address->isNull())
        addMissingAddress(node.place, key + ".address", find(settings, "address")->allowed());
    m_draft.origins.try_emplace(key + ".name", toSource(m_document.file, node.place));
    owners.push_back(std::move(owner));
}

template <class Owner>
void DocumentReader::readItems(const DocumentNode &node, const std::string &list, Settings<Owner> settings,
    std::vector<Owner> &owners, const std::vector<Owner> &byDefault)
{
    if (!node.list() && !node.isNull())
        return addWrongShape(node, list, nameOf(("tables, [[" + list + "]]").c_str(), "a list of objects"));
    owners = node.isNull() ? byDefault : std::vector<Owner>{};
    for (const DocumentNode &item : node.list() ? *node.list() : List{}) {
        if (m_problems.size() < mostProblems)
            readItem(item, list, settings, owners);
    }
}

/// Reads a member that is a list of tables; false if it is none.
bool DocumentReader::readList(const DocumentNode::Member &member)
{
    Config &config = m_draft.config;
    if (member.key == "listen")
        readItems(member.node, member.key, listenerSettings(), config.listen, Config{}.listen);
    else if (member.key == "backends")
        readItems(member.node, member.key, backendSettings(), config.backends, {});
    else
        return false;
    return true;
}

void DocumentReader::finish()
{
    std::ranges::stable_sort(m_problems, {}, &std::pair<Place, Problem>::first);
    for (auto &[place, problem] : m_problems)
        m_draft.problems.push_back(std::move(problem));
}

void DocumentReader::readConfig()
{
    if (const Table *table = m_document.root.table())
        readTable(*table, "", Target<Config>{settings(), m_draft.config, ""});
    else
        addWrongShape(m_document.root, "", "an object");
    finish();
    for (BackendConfig &backend : m_draft.config.backends) {
        if (backend.name.empty())
            backend.name = defaultName(backend.address);
    }
}

void DocumentReader::readBackend(const std::string &prefix, BackendConfig &backend)
{
    const Table *table = m_document.root.table();
    const DocumentNode *address = table ? find(*table, "address") : nullptr;
    if (!table)
        addWrongShape(m_document.root, prefix, "an object");
    else
        readTable(*table, "", Target<BackendConfig>{backendSettings(), backend, prefix});
    if (backend.address.host.empty() && (!address || address->isNull()))
        addMissingAddress((address ? *address : m_document.root).place, prefix + "address",
            find(backendSettings(), "address")->allowed());
    finish();
    if (backend.name.empty())
        backend.name = defaultName(backend.address);
}

}

void readDocument(const Document &document, Draft &draft)
{
    DocumentReader(document, draft).readConfig();
}

void readBackend(const Document &document, const std::string &prefix, BackendConfig &backend, Draft &draft)
{
    DocumentReader(document, draft).readBackend(prefix, backend);
}

std::string toSource(const std::string &file, Place place)
{
    return (file.empty() ? "" : file + ':') + std::to_string(place.line) + ':' + std::to_string(place.column);
}

}
