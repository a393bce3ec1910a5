#include "engine/config/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace signalbox {

namespace {

using std::chrono::milliseconds;

struct Unit
{
    std::string_view name;
    std::int64_t factor;
};

constexpr std::array timeUnits = {Unit{"h", 3'600'000}, Unit{"m", 60'000}, Unit{"s", 1'000}, Unit{"ms", 1}};
constexpr std::array sizeUnits = {Unit{"GiB", 1 << 30}, Unit{"MiB", 1 << 20}, Unit{"KiB", 1 << 10}};
constexpr double longestMilliseconds = 1e15;

template <class Number> std::optional<Number> parseAll(std::string_view text)
{
    Number number{};
    const char *end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && last == end ? std::optional(number) : std::nullopt;
}

std::optional<milliseconds> durationFromMilliseconds(double count)
{
    if (!(count >= 0) || count > longestMilliseconds)
        return std::nullopt;
    const milliseconds result(std::llround(count));
    return count > 0 && result.count() == 0 ? std::nullopt : std::optional(result);
}

bool contains(std::initializer_list<std::string_view> words, std::string_view text)
{
    return std::ranges::find(words, text) != words.end();
}

}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    return parseAll<std::int64_t>(text);
}

std::optional<double> parseNumber(std::string_view text)
{
    const auto number = parseAll<double>(text);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<bool> parseSwitch(std::string_view text)
{
    if (contains({"true", "yes", "on", "1"}, text))
        return true;
    if (contains({"false", "no", "off", "0"}, text))
        return false;
    return std::nullopt;
}

std::optional<milliseconds> durationFromSeconds(double seconds)
{
    return durationFromMilliseconds(seconds * 1'000);
}

std::optional<milliseconds> parseDuration(std::string_view text)
{
    const auto isLetter = [](char c) { return isAlphanumeric(c) && !isDigit(c); };
    const auto end = std::ranges::find_if(text, isLetter);
    const auto digits = static_cast<std::size_t>(end - text.begin());
    const auto number = parseNumber(text.substr(0, digits));
    const std::string_view unit = text.substr(digits);
    if (!number || unit.empty())
        return number ? durationFromSeconds(*number) : std::nullopt;
    const auto known = std::ranges::find(timeUnits, unit, &Unit::name);
    if (known == timeUnits.end())
        return std::nullopt;
    return durationFromMilliseconds(*number * static_cast<double>(known->factor));
}

std::optional<std::size_t> parseSize(std::string_view text)
{
    std::size_t factor = 1;
    for (const Unit &unit : sizeUnits) {
        if (text.ends_with(unit.name)) {
            factor = static_cast<std::size_t>(unit.factor);
            text.remove_suffix(unit.name.size());
            break;
        }
    }
    const auto number = parseAll<std::size_t>(text);
    if (!number || *number > std::numeric_limits<std::size_t>::max() / factor)
        return std::nullopt;
    return *number * factor;
}

std::string formatNumber(double number)
{
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.begin(), buffer.end(), number);
    return {buffer.data(), result.ptr};
}

std::string formatDuration(milliseconds duration)
{
    const std::int64_t count = duration.count();
    for (const Unit &unit : timeUnits) {
        // A single minute reads better as 60s.
        const bool suits = count >= unit.factor && (unit.name != "m" || count >= 2 * unit.factor);
        if (suits && count % unit.factor == 0)
            return std::to_string(count / unit.factor).append(unit.name);
    }
    return count == 0 ? "0s" : std::to_string(count) + "ms"; // negative: allowed nowhere, but shown
}

std::string formatSize(std::size_t bytes)
{
    for (const Unit &unit : sizeUnits) {
        const auto factor = static_cast<std::size_t>(unit.factor);
        if (bytes >= factor && bytes % factor == 0)
            return std::to_string(bytes / factor).append(unit.name);
    }
    return std::to_string(bytes);
}

}
