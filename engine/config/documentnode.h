#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace signalbox {

/// Where something stands in a text; both count from 1, columns in characters.
struct Place
{
    std::size_t line = 1;
    std::size_t column = 1;

    auto operator<=>(const Place &) const = default;
};

/// One value of a TOML or JSON document with its place, before its setting gives it a type. A plain value.
struct DocumentNode
{
    struct Member;
    struct Null
    {
    };
    /// A TOML date or time, which no setting takes.
    struct Date
    {
        std::string text;
    };
    using List = std::vector<DocumentNode>;
    using Table = std::vector<Member>;

    std::variant<Null, bool, std::int64_t, double, std::string, Date, List, Table> value;
    Place place;

    bool isNull() const { return std::holds_alternative<Null>(value); }
    const List *list() const { return std::get_if<List>(&value); }
    const Table *table() const { return std::get_if<Table>(&value); }
};

struct DocumentNode::Member
{
    std::string key;
    Place place; ///< of the key
    DocumentNode node;
};

/// The member with this key, or null.
const DocumentNode *find(const DocumentNode::Table &table, std::string_view key);

/// A text as far as a message should quote it.
std::string shortened(std::string text);

/// The value as a message quotes it, in short.
std::string toText(const DocumentNode &node);

}
