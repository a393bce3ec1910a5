#pragma once

#include "engine/config/config.h"

#include <string>
#include <string_view>
#include <variant>

namespace signalbox {

/// Why a text is not what was asked for, in a few English words.
struct Refusal
{
    std::string reason;
};

/// Reads a backend as people type it: [http://]HOST[:PORT][:WEIGHT], [v6]:PORT, PORT or :PORT (then the host
/// is localhost). The port is 80 if there is none, the name is the address. Whether the weight is in range is
/// for validate() to say.
std::variant<BackendConfig, Refusal> parseBackend(std::string_view text);

/// The same without a weight.
std::variant<Address, Refusal> parseBackendAddress(std::string_view text);

/// The name of a backend that was given none: its address.
std::string defaultName(const Address &address);

/// Whether a backend may have this name: 1 to 64 letters, digits or ._:[]- characters.
bool isBackendName(std::string_view text);

}
