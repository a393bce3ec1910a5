#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signalbox {

/// A host and a port as a person wrote them; the name is not resolved yet.
struct Address
{
    /// A name, an IPv4 address, or an IPv6 address without brackets. For listeners, "" is loopback in both
    /// families and "*" every address.
    std::string host;
    std::uint16_t port = 0;

    bool operator==(const Address &) const = default;
};

/// "host:port", with brackets around an IPv6 address.
std::string toString(const Address &address);

/// A port, 0 included.
std::optional<std::uint16_t> parsePort(std::string_view text);

/// Where to listen: [ADDR:]PORT, *:PORT or [v6]:PORT.
std::optional<Address> parseListener(std::string_view text);

/// A host and what follows its colon, if there is one; the brackets of an IPv6 address are taken off.
struct HostAndRest
{
    std::string host;
    std::optional<std::string> rest;
};

/// Splits "host", "host:rest" or "[v6]:rest". Refuses characters no host has, and IPv6 without brackets
/// wherever it could not be told from a port.
std::optional<HostAndRest> splitHost(std::string_view text);

/// Whether connecting to the first would reach a listener on the second, as far as the names alone tell.
bool reaches(const Address &backend, const Address &listener);

}
