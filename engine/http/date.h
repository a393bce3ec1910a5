#pragma once

#include <chrono>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace signalbox {

/// A moment as in Date (RFC 9110 §5.6.7, IMF-fixdate).
std::string httpDate(std::time_t moment);

/// The moment that such a text names; nullopt for any other form.
std::optional<std::time_t> parseHttpDate(std::string_view text);

/// How long Retry-After asks to wait: seconds or a date (RFC 9110 §10.2.3). Nothing where it is neither.
std::optional<std::chrono::seconds> parseRetryAfter(std::string_view value, std::time_t now);

/// The current Date, made anew once a second. One per thread.
class HttpDate
{
public:
    const std::string &now()
    {
        const std::time_t second = std::time(nullptr);
        if (second != m_second) {
            m_second = second;
            m_text = httpDate(second);
        }
        return m_text;
    }

private:
    std::time_t m_second = -1;
    std::string m_text;
};

}
