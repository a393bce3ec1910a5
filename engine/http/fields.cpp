#include "engine/http/fields.h"

#include <algorithm>

namespace signalbox {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

struct KnownName
{
    std::string_view name; // in lower case
    FieldId id;
};

// Ordered by length, so that a name is compared with those of its own length only.
constexpr KnownName knownNames[] = {
    {"te", FieldId::Te},
    {"via", FieldId::Via},
    {"date", FieldId::Date},
    {"host", FieldId::Host},
    {"accept", FieldId::Accept},
    {"expect", FieldId::Expect},
    {"referer", FieldId::Referer},
    {"trailer", FieldId::Trailer},
    {"upgrade", FieldId::Upgrade},
    {"forwarded", FieldId::Forwarded},
    {"connection", FieldId::Connection},
    {"keep-alive", FieldId::KeepAlive},
    {"user-agent", FieldId::UserAgent},
    {"max-forwards", FieldId::MaxForwards},
    {"x-request-id", FieldId::XRequestId},
    {"content-length", FieldId::ContentLength},
    {"http2-settings", FieldId::Http2Settings},
    {"x-forwarded-for", FieldId::XForwardedFor},
    {"proxy-connection", FieldId::ProxyConnection},
    {"transfer-encoding", FieldId::TransferEncoding},
};

constexpr std::size_t longestName = 17;

struct LengthIndex
{
    unsigned char first[longestName + 2] = {};

    constexpr LengthIndex()
    {
        unsigned char next = 0;
        for (std::size_t length = 0; length <= longestName + 1; ++length) {
            while (next < std::size(knownNames) && knownNames[next].name.size() < length)
                ++next;
            first[length] = next;
        }
    }
};

constexpr LengthIndex byLength;

}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

FieldId fieldId(std::string_view name)
{
    constexpr std::string_view forwardedPrefix = "x-forwarded-";
    if (name.size() <= longestName) {
        const char initial = name.empty() ? '\0' : lower(name.front());
        for (unsigned i = byLength.first[name.size()]; i < byLength.first[name.size() + 1]; ++i) {
            if (knownNames[i].name.front() == initial && equalsIgnoringCase(knownNames[i].name, name))
                return knownNames[i].id;
        }
    }
    if (name.size() > forwardedPrefix.size()
        && equalsIgnoringCase(name.substr(0, forwardedPrefix.size()), forwardedPrefix))
        return FieldId::XForwarded;
    return FieldId::Other;
}

const Field *Fields::find(FieldId id) const
{
    const auto it = std::find_if(m_lines.begin(), m_lines.end(), [id](const Field &f) { return f.id == id; });
    return it == m_lines.end() ? nullptr : &*it;
}

std::size_t Fields::count(FieldId id) const
{
    return static_cast<std::size_t>(
        std::count_if(m_lines.begin(), m_lines.end(), [id](const Field &f) { return f.id == id; }));
}

bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || (c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

}
