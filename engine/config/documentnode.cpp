#include "engine/config/documentnode.h"

#include "engine/config/written.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::size_t longestQuote = 80; // bytes of a value in a message

struct Quote
{
    std::string operator()(DocumentNode::Null) const { return "null"; }
    std::string operator()(const DocumentNode::Date &date) const { return date.text; }
    std::string operator()(const DocumentNode::Table &) const { return "{…}"; }
    std::string operator()(const DocumentNode::List &list) const
    {
        std::string result;
        for (const DocumentNode &item : list) {
            if (result.size() > longestQuote)
                break;
            result += (result.empty() ? "" : ", ") + toText(item);
        }
        return '[' + result + ']';
    }
    template <class Scalar> std::string operator()(const Scalar &scalar) const
    {
        return toToml(Written(scalar));
    }
};

bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; // RFC 3629 §3
}

}

const DocumentNode *find(const DocumentNode::Table &table, std::string_view key)
{
    const auto found = std::ranges::find(table, key, &DocumentNode::Member::key);
    return found == table.end() ? nullptr : &found->node;
}

std::string shortened(std::string text)
{
    if (text.size() <= longestQuote)
        return text;
    std::size_t end = longestQuote;
    while (end > 0 && continuesCharacter(text[end]))
        --end;
    return text.substr(0, end) + "…";
}

std::string toText(const DocumentNode &node)
{
    return shortened(std::visit(Quote{}, node.value));
}

}
