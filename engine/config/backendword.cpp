#include "engine/config/backendword.h"

#include "engine/config/values.h"

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

constexpr std::size_t longestBackendName = 64;
constexpr std::uint16_t httpPort = 80;
constexpr std::string_view syntax = "[http://]HOST[:PORT][:WEIGHT], [IPv6]:PORT or PORT";

/// What is left of the text without its scheme and final slash, or why there can be none.
std::variant<std::string_view, Refusal> withoutScheme(std::string_view text)
{
    if (text.starts_with("https://"))
        return Refusal{"http:// (TLS to backends is not built yet)"};
    if (!text.starts_with("http://"))
        return text;
    text.remove_prefix(std::string_view("http://").size());
    if (text.ends_with('/'))
        text.remove_suffix(1);
    return text;
}

/// Splits "PORT", ":PORT" and "PORT:WEIGHT" too, whose host is localhost.
std::optional<HostAndRest> splitBackend(std::string_view text)
{
    if (text.starts_with(':'))
        return HostAndRest{"localhost", std::string(text.substr(1))};
    const std::string_view first = text.substr(0, text.find(':'));
    if (!first.empty() && std::ranges::all_of(first, isDigit))
        return HostAndRest{"localhost", std::string(text)};
    return splitHost(text);
}

bool readPortAndWeight(std::string_view text, BackendConfig &backend)
{
    const std::size_t colon = text.find(':');
    const auto port = parsePort(text.substr(0, colon));
    if (!port || *port == 0)
        return false;
    backend.address.port = *port;
    if (colon == std::string_view::npos)
        return true;
    const auto weight = parseInteger(text.substr(colon + 1));
    constexpr std::int64_t mostDigits = std::numeric_limits<int>::max();
    if (!weight || *weight > mostDigits || *weight < -mostDigits)
        return false;
    backend.weight = static_cast<int>(*weight);
    return true;
}

bool isNameCharacter(char c)
{
    return isAlphanumeric(c) || std::string_view("._:[]-").find(c) != std::string_view::npos;
}

}

std::variant<BackendConfig, Refusal> parseBackend(std::string_view text)
{
    const auto bare = withoutScheme(text);
    if (const auto *refusal = std::get_if<Refusal>(&bare))
        return *refusal;
    const auto split = splitBackend(std::get<std::string_view>(bare));
    if (!split)
        return Refusal{std::string(syntax)};
    BackendConfig backend;
    backend.address = {split->host, httpPort};
    if (split->rest && !readPortAndWeight(*split->rest, backend))
        return Refusal{std::string(syntax)};
    backend.name = defaultName(backend.address);
    return backend;
}

std::variant<Address, Refusal> parseBackendAddress(std::string_view text)
{
    const auto parsed = parseBackend(text);
    if (const auto *refusal = std::get_if<Refusal>(&parsed))
        return *refusal;
    const Address &address = std::get<BackendConfig>(parsed).address;
    const bool weighted = std::get<BackendConfig>(parsed) != BackendConfig{defaultName(address), address};
    if (weighted)
        return Refusal{"HOST:PORT, with the weight in a setting of its own"};
    return address;
}

std::string defaultName(const Address &address)
{
    std::string result = toString(address).substr(0, longestBackendName);
    std::ranges::replace_if(
        result, [](char c) { return !isNameCharacter(c); }, '_');
    return result;
}

bool isBackendName(std::string_view text)
{
    return !text.empty() && text.size() <= longestBackendName && std::ranges::all_of(text, isNameCharacter);
}

}
