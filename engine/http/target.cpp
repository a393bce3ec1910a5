#include "engine/http/target.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>

namespace signalbox {

namespace {

constexpr HttpError badTarget{400, "bad_target", "The request target is malformed."};
constexpr HttpError badHost{400, "bad_host", "Host is missing, repeated or malformed."};

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isUnreservedOrSubDelimiter(char c)
{
    return isAlphanumeric(c)
        || (c != '\0' && std::string_view("-._~!$&'()*+,;=").find(c) != std::string_view::npos);
}

bool isRegisteredName(std::string_view name)
{
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == '%') {
            if (i + 2 >= name.size() || !isHexDigit(name[i + 1]) || !isHexDigit(name[i + 2]))
                return false;
            i += 2;
        } else if (!isUnreservedOrSubDelimiter(name[i])) {
            return false;
        }
    }
    return !name.empty();
}

/// The text between brackets: IPv6address or IPvFuture.
bool isIpLiteral(std::string_view text)
{
    if (!text.empty() && (text.front() == 'v' || text.front() == 'V')) {
        const auto dot = text.find('.');
        return dot != std::string_view::npos && dot > 1 && dot + 1 < text.size()
            && std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(dot), isHexDigit)
            && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dot) + 1, text.end(),
                [](char c) { return c == ':' || isUnreservedOrSubDelimiter(c); });
    }
    char buffer[INET6_ADDRSTRLEN] = {};
    if (text.size() >= sizeof buffer || text.find('\0') != std::string_view::npos)
        return false;
    text.copy(buffer, text.size());
    in6_addr address;
    return inet_pton(AF_INET6, buffer, &address) == 1;
}

bool isPort(std::string_view text)
{
    unsigned port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return text.empty() || (error == std::errc{} && end == text.data() + text.size() && port <= 65535);
}

/// Splits an http URI behind its scheme into authority and the rest.
std::optional<HttpError> resolveAbsolute(RequestHead &head)
{
    const auto schemeEnd = head.target.find("://");
    if (schemeEnd == std::string_view::npos)
        return badTarget;
    const std::string_view scheme = head.target.substr(0, schemeEnd);
    if (equalsIgnoringCase(scheme, "https"))
        return HttpError{421, "misdirected", "An https target on a connection without TLS."};
    if (!equalsIgnoringCase(scheme, "http"))
        return HttpError{400, "bad_scheme", "Only targets of scheme http are served."};
    const std::string_view rest = head.target.substr(schemeEnd + 3);
    const auto authorityEnd = std::min(rest.find_first_of("/?"), rest.size());
    head.host = rest.substr(0, authorityEnd);
    head.target = rest.substr(authorityEnd);
    if (!isAuthority(head.host))
        return badTarget;
    if (head.target.empty()) // RFC 9112 §3.2.4: OPTIONS of an authority alone becomes the asterisk-form
        head.target = head.method == Method::Options ? "*" : "/";
    return std::nullopt;
}

}

bool isAuthority(std::string_view text)
{
    if (!text.empty() && text.front() == '[') {
        const auto close = text.find(']');
        if (close == std::string_view::npos || !isIpLiteral(text.substr(1, close - 1)))
            return false;
        const std::string_view rest = text.substr(close + 1);
        return rest.empty() || (rest.front() == ':' && isPort(rest.substr(1)));
    }
    const auto colon = text.find(':');
    return isRegisteredName(text.substr(0, colon))
        && (colon == std::string_view::npos || isPort(text.substr(colon + 1)));
}

std::optional<HttpError> resolveTarget(RequestHead &head)
{
    head.host = {};
    const Field *host = nullptr;
    for (const Field &field : head.fields) {
        if (field.id != FieldId::Host)
            continue;
        if (host || (!field.value.empty() && !isAuthority(field.value)))
            return badHost;
        host = &field;
    }
    if (!host && head.isHttp11)
        return badHost;
    if (host)
        head.host = host->value;
    if (head.method == Method::Connect)
        return HttpError{501, "connect_unsupported", "CONNECT is not served here."};
    // Visible ASCII without a fragment; all forms (RFC 3986 §2).
    if (!std::all_of(
            head.target.begin(), head.target.end(), [](char c) { return c > ' ' && c < 0x7f && c != '#'; }))
        return badTarget;
    if (head.target == "*")
        return head.method == Method::Options ? std::nullopt : std::optional(badTarget);
    if (!head.target.empty() && head.target.front() == '/')
        return std::nullopt;
    return resolveAbsolute(head);
}

}
