#pragma once

#include "engine/config/config.h"
#include "engine/logging/requestrecord.h"

#include <ctime>
#include <string>

namespace signalbox {

/// Makes the lines of an access log. Times are UTC, durations milliseconds, sizes octets of content. One
/// thread's.
class AccessLogFormat
{
public:
    explicit AccessLogFormat(LogFormat format)
        : m_format(format)
    {
    }

    /// Appends one line with its newline.
    void append(std::string &out, const RequestRecord &record);

private:
    void appendCombined(std::string &out, const RequestRecord &record) const;
    void appendJsonLine(std::string &out, const RequestRecord &record) const;
    void setTime(std::chrono::system_clock::time_point time);

    const LogFormat m_format;
    std::time_t m_second = -1; ///< that m_secondText is of
    std::string m_secondText;
    int m_microsecond = 0;
};

}
