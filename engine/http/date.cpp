#include "engine/http/date.h"

namespace signalbox {

std::string httpDate(std::time_t moment)
{
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[] = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
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

}
