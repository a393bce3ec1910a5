#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace signalbox {

/// The field names that framing and forwarding rules ask for.
enum class FieldId : std::uint8_t {
    Other,
    Accept,
    Connection,
    ContentLength,
    Date,
    Expect,
    Forwarded,
    Host,
    Http2Settings,
    KeepAlive,
    MaxForwards,
    ProxyConnection,
    Referer,
    Te,
    Trailer,
    TransferEncoding,
    Upgrade,
    UserAgent,
    Via,
    XForwarded, ///< any X-Forwarded-* but X-Forwarded-For
    XForwardedFor,
    XRequestId,
};

/// The id of a field name, whatever its case.
FieldId fieldId(std::string_view name);

/// Compares ASCII without regard to case (RFC 9110 §5.1).
bool equalsIgnoringCase(std::string_view a, std::string_view b);

/// One field line. The text belongs to whoever holds the message's octets.
struct Field
{
    std::string_view name;
    std::string_view value;
    FieldId id = FieldId::Other;
};

/// The field lines of a message in the order they came, repeats and case preserved.
class Fields
{
public:
    void add(std::string_view name, std::string_view value)
    {
        m_lines.push_back({name, value, fieldId(name)});
    }
    void add(const Field &field) { m_lines.push_back(field); }
    void clear() { m_lines.clear(); }

    /// The first line of that name, or null.
    const Field *find(FieldId id) const;
    std::size_t count(FieldId id) const;

    auto begin() const { return m_lines.begin(); }
    auto end() const { return m_lines.end(); }
    std::size_t size() const { return m_lines.size(); }
    bool empty() const { return m_lines.empty(); }

private:
    std::vector<Field> m_lines;
};

/// Calls visit(member) for each non-empty member of a comma-separated list (RFC 9110 §5.6.1).
template <typename Visit> void forEachListMember(std::string_view list, Visit visit)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!list.empty()) {
        const auto comma = list.find(',');
        std::string_view member = list.substr(0, comma);
        list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
        while (!member.empty() && isBlank(member.front()))
            member.remove_prefix(1);
        while (!member.empty() && isBlank(member.back()))
            member.remove_suffix(1);
        if (!member.empty())
            visit(member);
    }
}

/// True for the characters of a token (RFC 9110 §5.6.2).
bool isTokenCharacter(char c);
bool isToken(std::string_view text);

}
