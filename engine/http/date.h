#pragma once

#include <ctime>
#include <string>

namespace signalbox {

/// A moment as in Date (RFC 9110 §5.6.7, IMF-fixdate).
std::string httpDate(std::time_t moment);

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
