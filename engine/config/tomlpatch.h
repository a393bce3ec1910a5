#pragma once

#include "engine/config/config.h"
#include "engine/config/problem.h"

#include <variant>

namespace signalbox {

/// A TOML document's text, changed from one configuration, which it says now, to another: only the values
/// that differ are replaced, missing keys and tables added, and the tables of backends that are gone removed
/// with their comments. Every other byte stays. Returns the problems instead where the document is not valid,
/// says something else than `from`, or is written in a form in which this cannot be done safely. The order of
/// backends stays the document's.
std::variant<std::string, std::vector<Problem>> patchToml(
    std::string_view text, const std::string &file, const Config &from, const Config &to);

}
