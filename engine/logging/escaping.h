#pragma once

#include <string>
#include <string_view>

namespace signalbox {

/// Appends any octets as the inside of a JSON string (RFC 8259 §7): control characters escaped, whatever is
/// no UTF-8 replaced by U+FFFD.
void appendJson(std::string &out, std::string_view octets);

/// Appends any octets as printable ASCII, all else and '"' and '\' as \xHH.
void appendPrintable(std::string &out, std::string_view octets);

}
