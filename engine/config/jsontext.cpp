#include "engine/config/jsontext.h"

#include "engine/config/documentreader.h"
#include "engine/config/textfile.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace signalbox {

namespace {

constexpr std::size_t deepest = 64;

/// Walks over the text for the parser and tells how far that has read.
struct Cursor
{
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    const char *at;
    const char **reached; ///< by the parser's own copy

    reference operator*() const { return *at; }
    Cursor &operator++()
    {
        *reached = ++at;
        return *this;
    }
    bool operator==(const Cursor &other) const { return at == other.at; }
};

/// Places of ascending offsets in a text.
class PlaceCounter
{
public:
    explicit PlaceCounter(std::string_view text)
        : m_text(text)
    {
    }

    Place at(std::size_t offset)
    {
        for (; m_offset < std::min(offset, m_text.size()); ++m_offset) {
            const char c = m_text[m_offset];
            const bool continues = (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
            m_place = c == '\n' ? Place{m_place.line + 1, 1}
                                : Place{m_place.line, m_place.column + (continues ? 0 : 1)};
        }
        return m_place;
    }

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    Place m_place;
};

/// The parser's own words, without its code, its idea of the place and what it read, which may not be text.
std::string words(std::string text)
{
    text.erase(0, text.find("] ") + 2);
    if (text.starts_with("parse error at "))
        text.erase(0, text.find(": ") + 2);
    return text.substr(0, text.find("; last read"));
}

/// Builds the document from what the parser finds. Its functions return whether to go on.
class DocumentBuilder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit DocumentBuilder(std::string_view text)
        : m_text(text)
        , m_places(text)
        , m_reached(text.data())
    {
    }

    std::variant<DocumentNode, Problem> build();

    bool null() override { return add(DocumentNode::Null{}); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(std::int64_t value) override { return add(value); }
    bool number_unsigned(std::uint64_t value) override;
    bool number_float(double value, const std::string &) override { return add(value); }
    bool string(std::string &value) override { return add(std::move(value)); }
    bool binary(nlohmann::json::binary_t &) override { return false; } // JSON text has none
    bool start_object(std::size_t) override { return open(DocumentNode::Table{}); }
    bool start_array(std::size_t) override { return open(DocumentNode::List{}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string &key) override;
    bool parse_error(
        std::size_t offset, const std::string &, const nlohmann::detail::exception &error) override;

private:
    /// A list or object that has not ended, and the key of what comes next.
    struct Open
    {
        DocumentNode node;
        std::set<std::string> keys = {};
        std::string key = {};
        Place keyPlace = {};
    };

    template <class Value> bool add(Value value) { return put({std::move(value), nextPlace()}); }
    bool put(DocumentNode node);
    template <class Container> bool open(Container container);
    bool close();
    Place nextPlace();
    std::string path() const;
    bool fail(Place place, Problem problem);

    std::string_view m_text;
    PlaceCounter m_places;
    const char *m_reached;
    std::size_t m_end = 0; ///< of the last token
    std::vector<Open> m_open;
    DocumentNode m_root;
    std::optional<Problem> m_problem;
};

/// Where the token begins that the parser has just read.
Place DocumentBuilder::nextPlace()
{
    const Place place = m_places.at(m_text.find_first_not_of(" \t\r\n:,", m_end));
    m_end = static_cast<std::size_t>(m_reached - m_text.data());
    return place;
}

/// Of the key that was read last, from the root.
std::string DocumentBuilder::path() const
{
    std::string result;
    for (const Open &open : m_open) {
        if (const auto *list = open.node.list())
            result += '[' + std::to_string(list->size()) + ']';
        else
            result += (result.empty() ? "" : ".") + shortened(open.key);
    }
    return result;
}

bool DocumentBuilder::fail(Place place, Problem problem)
{
    problem.source = toSource({}, place);
    m_problem = std::move(problem);
    return false;
}

bool DocumentBuilder::put(DocumentNode node)
{
    if (m_open.empty())
        m_root = std::move(node);
    else if (Open &parent = m_open.back(); auto *list = std::get_if<DocumentNode::List>(&parent.node.value))
        list->push_back(std::move(node));
    else
        std::get<DocumentNode::Table>(parent.node.value)
            .push_back({std::move(parent.key), parent.keyPlace, std::move(node)});
    return true;
}

bool DocumentBuilder::number_unsigned(std::uint64_t value)
{
    // Beyond what a whole number of ours can be, it is as good as a fraction.
    return std::in_range<std::int64_t>(value) ? add(static_cast<std::int64_t>(value))
                                              : add(static_cast<double>(value));
}

template <class Container> bool DocumentBuilder::open(Container container)
{
    const Place place = nextPlace();
    if (m_open.size() == deepest)
        return fail(place, {.code = "syntax", .given = "nested too deeply", .allowed = "64 levels"});
    m_open.push_back({{std::move(container), place}});
    return true;
}

bool DocumentBuilder::close()
{
    nextPlace();
    DocumentNode node = std::move(m_open.back().node);
    m_open.pop_back();
    return put(std::move(node));
}

bool DocumentBuilder::key(std::string &key)
{
    const Place place = nextPlace();
    Open &object = m_open.back();
    object.key = key;
    object.keyPlace = place;
    return object.keys.insert(key).second
        || fail(place, {.code = "duplicate_key", .key = path(), .given = "given twice", .allowed = "once"});
}

bool DocumentBuilder::parse_error(
    std::size_t offset, const std::string &, const nlohmann::detail::exception &error)
{
    const Place place = m_places.at(offset == 0 ? 0 : offset - 1);
    return fail(place, {.code = "syntax", .given = words(error.what())});
}

std::variant<DocumentNode, Problem> DocumentBuilder::build()
{
    // The parser takes a zero for the end, whatever comes after it.
    if (const std::size_t zero = m_text.find('\0'); zero != std::string_view::npos) {
        fail(m_places.at(zero), {.code = "syntax", .given = "a zero byte"});
        return *m_problem;
    }
    const char *end = m_text.data() + m_text.size();
    nlohmann::json::sax_parse(Cursor{m_text.data(), &m_reached}, Cursor{end, &m_reached}, this);
    if (m_problem)
        return *m_problem;
    return std::move(m_root);
}

}

std::variant<DocumentNode, Problem> parseJson(std::string_view text)
{
    return text.size() > largestDocument ? tooLarge({}) : DocumentBuilder(text).build();
}

}
