#include "engine/balancing/hashkey.h"

#include "engine/http/cookies.h"

#include <array>
#include <cstring>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace signalbox {

namespace {

std::string_view fieldValue(const RequestHead &head, std::string_view name)
{
    if (fieldId(name) == FieldId::Host)
        return head.host;
    for (const Field &field : head.fields) {
        if (equalsIgnoringCase(field.name, name))
            return field.value;
    }
    return {};
}

/// The first parameter of that name, not decoded.
std::string_view queryValue(std::string_view target, std::string_view name)
{
    for (std::size_t at = target.find('?'); at != std::string_view::npos; at = target.find('&')) {
        target.remove_prefix(at + 1);
        const std::string_view parameter = target.substr(0, target.find('&'));
        if (parameter.size() > name.size() && parameter.starts_with(name) && parameter[name.size()] == '=')
            return parameter.substr(name.size() + 1);
    }
    return {};
}

}

HashKey::HashKey(std::string_view setting)
{
    const std::size_t colon = setting.find(':');
    const std::string_view source = setting.substr(0, colon);
    if (source == "uri") {
        m_source = Source::Uri;
        return;
    }
    if (colon == std::string_view::npos)
        return;
    m_name = setting.substr(colon + 1);
    if (source == "header")
        m_source = Source::Header;
    else if (source == "cookie")
        m_source = Source::Cookie;
    else if (source == "query")
        m_source = Source::Parameter;
}

std::string_view HashKey::textOf(const RequestHead &head) const
{
    switch (m_source) {
    case Source::ClientIp:
        break;
    case Source::Uri:
        return head.target;
    case Source::Header:
        return fieldValue(head, m_name);
    case Source::Cookie:
        return findCookie(head.fields, m_name).value_or(std::string_view{});
    case Source::Parameter:
        return queryValue(head.target, m_name);
    }
    return {};
}

std::uint64_t HashKey::of(const RequestHead &head, std::string_view clientIp) const
{
    const std::string_view text = textOf(head);
    return hash(text.empty() ? clientIp : text);
}

std::uint64_t HashKey::hash(std::string_view text)
{
    return XXH3_64bits(text.data(), text.size());
}

std::uint64_t HashKey::hash(std::string_view text, std::uint32_t number)
{
    std::string numbered(text); // as a seed, the numbers of short texts would come to the same hashes
    for (int shift = 0; shift < 32; shift += 8)
        numbered += static_cast<char>(number >> shift);
    return hash(numbered);
}

}
