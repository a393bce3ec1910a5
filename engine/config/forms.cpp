#include "engine/config/forms.h"

#include "engine/config/address.h"
#include "engine/config/values.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <string_view>

namespace signalbox {

namespace {

/// RFC 9110 §5.6.2.
bool isToken(std::string_view text)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    const auto isPart = [&](char c) { return isAlphanumeric(c) || marks.find(c) != std::string_view::npos; };
    return !text.empty() && std::ranges::all_of(text, isPart);
}

}

bool isHashKey(const std::string &text)
{
    constexpr std::array<std::string_view, 3> named = {"header:", "cookie:", "query:"};
    if (text == "client_ip" || text == "uri")
        return true;
    return std::ranges::any_of(named, [&text](std::string_view prefix) {
        return text.starts_with(prefix) && isToken(std::string_view(text).substr(prefix.size()));
    });
}

bool isCookieName(const std::string &text)
{
    return text.empty() || isToken(text);
}

bool isAddressRange(const std::string &text)
{
    const QString range = QString::fromStdString(text);
    if (!range.contains(QLatin1Char('/')))
        return !QHostAddress(range).isNull();
    return QHostAddress::parseSubnet(range).second >= 0;
}

bool isHostName(const std::string &text)
{
    const auto split = splitHost(text);
    return split && !split->rest;
}

bool isHostField(const std::string &text)
{
    const auto split = splitHost(text);
    return text.empty() || (split && (!split->rest || parsePort(*split->rest)));
}

bool isMethod(const std::string &text)
{
    return isToken(text);
}

bool isScheme(const std::string &text)
{
    return text == "http" || text == "https";
}

bool isProbePath(const std::string &text)
{
    const auto isAllowed = [](char c) { return c > ' ' && c <= '~' && c != '#'; };
    return text.empty() || (text.starts_with('/') && std::ranges::all_of(text, isAllowed));
}

bool isPath(const std::string &text)
{
    return std::ranges::none_of(text, [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; });
}

bool isLanguage(const std::string &text)
{
    return std::ranges::all_of(text, [](char c) { return isAlphanumeric(c) || c == '_' || c == '-'; });
}

}
