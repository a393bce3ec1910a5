#pragma once

#include "engine/config/problem.h"

#include <string>
#include <string_view>
#include <variant>

namespace signalbox {

/// Larger documents are refused, TOML and JSON.
inline constexpr std::size_t largestDocument = 1024 * 1024;

/// The problem of a document beyond that.
Problem tooLarge(const std::string &source);

/// The whole of a file that is at most that large, or why it cannot be had.
std::variant<std::string, Problem> readTextFile(const std::string &file);

/// Replaces a file's text, so that there is never less than the old or the new one, and keeps its mode; what
/// was there stays as FILE~. Follows symbolic links. Returns what went wrong, which left the file as it was.
std::vector<Problem> replaceTextFile(const std::string &file, std::string_view text);

}
