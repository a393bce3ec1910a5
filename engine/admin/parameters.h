#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace signalbox {

/// The parameters of a call, decoded.
using Parameters = std::map<std::string, std::string, std::less<>>;

/// Undoes percent-encoding (RFC 3986 §2.1); nullopt where a '%' is followed by anything but two hexadecimal
/// digits.
std::optional<std::string> percentDecoded(std::string_view text);

/// Reads name=value pairs parted by '&', '+' standing for a blank; nullopt if they are not well encoded.
std::optional<Parameters> parseParameters(std::string_view text);

}
