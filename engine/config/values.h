#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signalbox {

// Reading and writing single values as people type them, always in the C locale.

bool isDigit(char c);
bool isAlphanumeric(char c); ///< ASCII only

std::optional<std::int64_t> parseInteger(std::string_view text);

/// Finite decimal numbers only.
std::optional<double> parseNumber(std::string_view text);

/// true, yes, on, 1 or false, no, off, 0.
std::optional<bool> parseSwitch(std::string_view text);

/// 250ms, 5s, 1.5m, 1h or plain seconds; nothing below zero, and nothing so small that it would become zero.
std::optional<std::chrono::milliseconds> parseDuration(std::string_view text);
std::optional<std::chrono::milliseconds> durationFromSeconds(double seconds);

/// 512, 64KiB, 16MiB or 1GiB.
std::optional<std::size_t> parseSize(std::string_view text);

/// The shortest text that reads back as the same value.
std::string formatNumber(double number);
std::string formatDuration(std::chrono::milliseconds duration);
std::string formatSize(std::size_t bytes);

}
