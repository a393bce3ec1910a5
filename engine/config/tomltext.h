#pragma once

#include "engine/config/problem.h"

#include <toml++/toml.h>
#include <variant>

namespace signalbox {

/// Parses a TOML document of at most `largestDocument`, or says what is wrong with it and where.
std::variant<toml::table, Problem> parseToml(std::string_view text, const std::string &file);

}
