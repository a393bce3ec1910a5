#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace signalbox {

/// A value as a file, the environment or the command line has it, before its setting gives it a type.
using Written = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>>;

/// The value as a TOML literal.
std::string toToml(const Written &written);

/// The value as a person types it after an option; lists are separated by spaces.
std::string toText(const Written &written);

}
