#include "engine/http/date.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iterator>

namespace signalbox {

namespace {

constexpr const char *months[] = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

}

std::string httpDate(std::time_t moment)
{
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    std::tm utc;
    gmtime_r(&moment, &utc);
    char rest[40];
    const auto length = std::strftime(
        rest, sizeof rest, "%H:%M:%S GMT", &utc); // names are spelt out: strftime's follow the locale
    const auto two = [](int n) {
        return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
    };
    return std::string(days[utc.tm_wday]) + ", " + two(utc.tm_mday) + " " + months[utc.tm_mon] + " "
        + std::to_string(1900 + utc.tm_year) + " " + std::string(rest, length);
}

std::optional<std::time_t> parseHttpDate(std::string_view text)
{
    char month[4] = {};
    std::tm utc{};
    const std::string ended(text);
    const int read = std::sscanf(ended.c_str(), "%*3c, %2d %3c %4d %2d:%2d:%2d GMT", &utc.tm_mday, month,
        &utc.tm_year, &utc.tm_hour, &utc.tm_min, &utc.tm_sec);
    const auto found = std::find(std::begin(months), std::end(months), std::string_view(month));
    if (read != 6 || found == std::end(months))
        return std::nullopt;
    utc.tm_mon = static_cast<int>(found - std::begin(months));
    utc.tm_year -= 1900;
    const std::time_t moment = timegm(&utc);
    return httpDate(moment) == text ? std::optional(moment) : std::nullopt;
}

std::optional<std::chrono::seconds> parseRetryAfter(std::string_view value, std::time_t now)
{
    constexpr std::uint32_t longest = 1'000'000'000;
    std::uint32_t seconds = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
    if (end == value.data() + value.size() && error != std::errc::invalid_argument)
        return std::chrono::seconds(error == std::errc{} ? std::min(seconds, longest) : longest);
    const auto moment = parseHttpDate(value);
    return moment ? std::optional(std::chrono::seconds(std::max<std::time_t>(0, *moment - now)))
                  : std::nullopt;
}

}
