#include "engine/config/address.h"

#include "engine/config/values.h"

#include <algorithm>
#include <arpa/inet.h>
#include <limits>
#include <vector>

namespace signalbox {

namespace {

constexpr std::size_t longestName = 253; // RFC 1035 §2.3.4, without the final dot

bool isHostCharacter(char c)
{
    return isAlphanumeric(c) || c == '-' || c == '.' || c == '_';
}

bool isHost(std::string_view text)
{
    return !text.empty() && text.size() <= longestName
        && text.front() != '-' // RFC 952: no sign before a name
        && std::ranges::all_of(text, isHostCharacter);
}

bool isIpv6(std::string_view text)
{
    const std::string digits(text.substr(0, text.find('%'))); // RFC 4007 §11: a zone may follow
    in6_addr ignored{};
    return inet_pton(AF_INET6, digits.c_str(), &ignored) == 1;
}

std::optional<HostAndRest> splitBracketed(std::string_view text)
{
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos || !isIpv6(text.substr(1, end - 1)))
        return std::nullopt;
    HostAndRest result{std::string(text.substr(1, end - 1)), std::nullopt};
    const std::string_view after = text.substr(end + 1);
    if (after.empty())
        return result;
    if (after.front() != ':')
        return std::nullopt;
    result.rest = after.substr(1);
    return result;
}

/// The loopback addresses that a host stands for, or the host itself.
std::vector<std::string_view> literals(std::string_view host)
{
    if (host.empty() || host == "localhost")
        return {"127.0.0.1", "::1"};
    if (host == "0.0.0.0")
        return {"127.0.0.1"};
    if (host == "::")
        return {"::1"};
    return {host};
}

bool accepts(std::string_view listener, std::string_view literal)
{
    const bool v4 = literal.starts_with("127.");
    const bool v6 = literal == "::1";
    if (listener == "*")
        return v4 || v6;
    if (listener == "0.0.0.0" || listener == "::")
        return listener == "::" ? v6 : v4;
    return std::ranges::count(literals(listener), literal) > 0;
}

}

std::string toString(const Address &address)
{
    const bool v6 = address.host.find(':') != std::string::npos;
    const std::string host = v6 ? '[' + address.host + ']' : address.host;
    return host.empty() ? std::to_string(address.port) : host + ':' + std::to_string(address.port);
}

std::optional<std::uint16_t> parsePort(std::string_view text)
{
    const auto port = parseInteger(text);
    if (!port || *port < 0 || *port > std::numeric_limits<std::uint16_t>::max() || text.front() == '-')
        return std::nullopt;
    return static_cast<std::uint16_t>(*port);
}

std::optional<HostAndRest> splitHost(std::string_view text)
{
    if (text.starts_with('['))
        return splitBracketed(text);
    const std::size_t colon = text.find(':');
    const std::string_view host = text.substr(0, colon);
    if (!isHost(host))
        return std::nullopt;
    if (colon == std::string_view::npos)
        return HostAndRest{std::string(host), std::nullopt};
    return HostAndRest{std::string(host), std::string(text.substr(colon + 1))};
}

std::optional<Address> parseListener(std::string_view text)
{
    if (text.starts_with("*:") || text.starts_with(':')) {
        const auto port = parsePort(text.substr(text.find(':') + 1));
        return port ? std::optional(Address{text.front() == '*' ? "*" : "", *port}) : std::nullopt;
    }
    if (const auto port = parsePort(text))
        return Address{"", *port};
    const auto split = splitHost(text);
    const auto port = split && split->rest ? parsePort(*split->rest) : std::nullopt;
    return port ? std::optional(Address{split->host, *port}) : std::nullopt;
}

bool reaches(const Address &backend, const Address &listener)
{
    if (listener.port == 0 || backend.port != listener.port)
        return false;
    return std::ranges::any_of(
        literals(backend.host), [&](std::string_view literal) { return accepts(listener.host, literal); });
}

}
