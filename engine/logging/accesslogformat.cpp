#include "engine/logging/accesslogformat.h"

#include "engine/logging/escaping.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace signalbox {

namespace {

// Each appends what stands before a value, and the value.

template <typename Number> void appendNumber(std::string &out, std::string_view before, Number number)
{
    char digits[24];
    const char *end = std::to_chars(digits, std::end(digits), number).ptr;
    out.append(before).append(digits, static_cast<std::size_t>(end - digits));
}

/// With leading zeros.
void appendDigits(std::string &out, int number, int count)
{
    char digits[8];
    for (int i = count; i-- > 0; number /= 10)
        digits[i] = static_cast<char>('0' + number % 10);
    out.append(digits, static_cast<std::size_t>(count));
}

/// Milliseconds with three decimals.
void appendDuration(std::string &out, std::string_view before, std::chrono::microseconds duration)
{
    char text[28];
    const auto count = std::max<std::chrono::microseconds::rep>(duration.count(), 0);
    char *end = std::to_chars(text, std::end(text), count / 1'000).ptr;
    const auto rest = static_cast<int>(count % 1'000);
    *end++ = '.';
    for (const int unit : {100, 10, 1})
        *end++ = static_cast<char>('0' + rest / unit % 10);
    out.append(before).append(text, static_cast<std::size_t>(end - text));
}

/// "23/Nov/2026:17:21:50 +0000"
std::string combinedTime(const std::tm &utc)
{
    static constexpr const char *months[] = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    char clock[16];
    const std::size_t length = std::strftime(clock, sizeof clock, ":%H:%M:%S", &utc);
    std::string text;
    appendDigits(text, utc.tm_mday, 2);
    text.append("/").append(months[utc.tm_mon]).append("/");
    appendDigits(text, utc.tm_year + 1900, 4);
    return text.append(clock, length).append(" +0000");
}

/// "2026-11-23T17:21:50" (RFC 3339, without the fraction)
std::string jsonTime(const std::tm &utc)
{
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc)};
}

/// Between quotes; "-" for nothing.
void appendQuoted(std::string &out, std::string_view text)
{
    out += " \"";
    appendPrintable(out, text.empty() ? "-" : text);
    out += '"';
}

/// One word: a blank, which would part it, becomes '_'; "-" for nothing.
void appendWord(std::string &out, std::string_view before, std::string_view text)
{
    out += before;
    const std::size_t start = out.size();
    appendPrintable(out, text.empty() ? "-" : text);
    std::replace(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), ' ', '_');
}

/// "-" for a request of which nothing could be read.
void appendRequestLine(std::string &out, const RequestRecord &record)
{
    appendPrintable(out, record.method.empty() ? "-" : record.method);
    if (record.method.empty())
        return;
    out += ' ';
    appendPrintable(out, record.target);
    out += ' ';
    appendPrintable(out, record.protocol);
}

void appendText(std::string &out, std::string_view before, std::string_view text)
{
    out += before;
    appendJson(out, text);
    out += '"';
}

void appendCombinedAttempt(std::string &out, const AttemptRecord &attempt)
{
    appendWord(out, {}, attempt.backend);
    appendWord(out, " ", attempt.code);
    appendNumber(out, " ", attempt.status);
    for (const auto duration : {attempt.connect, attempt.head, attempt.total})
        appendDuration(out, " ", duration);
}

void appendJsonAttempt(std::string &out, const AttemptRecord &attempt)
{
    appendText(out, R"({"backend":")", attempt.backend);
    appendText(out, R"(,"code":")", attempt.code);
    appendNumber(out, R"(,"status":)", attempt.status);
    appendDuration(out, R"(,"connect_ms":)", attempt.connect);
    appendDuration(out, R"(,"head_ms":)", attempt.head);
    appendDuration(out, R"(,"total_ms":)", attempt.total);
    out += '}';
}

}

void AccessLogFormat::append(std::string &out, const RequestRecord &record)
{
    setTime(record.time);
    if (m_format == LogFormat::Json)
        appendJsonLine(out, record);
    else
        appendCombined(out, record);
}

void AccessLogFormat::setTime(std::chrono::system_clock::time_point time)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(time);
    const auto rest = std::chrono::floor<std::chrono::microseconds>(time - second);
    m_microsecond = static_cast<int>(rest.count());
    const std::time_t moment = std::chrono::system_clock::to_time_t(second);
    if (moment == m_second)
        return;
    m_second = moment;
    std::tm utc{};
    gmtime_r(&moment, &utc);
    m_secondText = m_format == LogFormat::Json ? jsonTime(utc) : combinedTime(utc);
}

/// The combined format of the Apache server, and behind it what it cannot say, as name=value.
void AccessLogFormat::appendCombined(std::string &out, const RequestRecord &record) const
{
    appendWord(out, {}, record.client);
    out.append(" - - [").append(m_secondText).append("] \"");
    appendRequestLine(out, record);
    out += "\" ";
    appendDigits(out, record.status, 3);
    appendNumber(out, " ", record.bytesSent);
    appendQuoted(out, record.referer);
    appendQuoted(out, record.userAgent);
    appendWord(out, " id=", record.id);
    appendNumber(out, " received=", record.bytesReceived);
    appendDuration(out, " total_ms=", record.total);
    appendDuration(out, " queue_ms=", record.queue);
    appendWord(out, " error=", record.error);
    appendWord(out, " backend=", record.backend);
    out += " attempts=\"";
    for (std::size_t i = 0; i < record.attempts.size(); ++i) {
        if (i > 0)
            out += ", ";
        appendCombinedAttempt(out, record.attempts[i]);
    }
    out += "\"\n";
}

void AccessLogFormat::appendJsonLine(std::string &out, const RequestRecord &record) const
{
    out.append(R"({"time":")").append(m_secondText) += '.';
    appendDigits(out, m_microsecond, 6);
    appendText(out, R"(Z","id":")", record.id);
    appendText(out, R"(,"client":")", record.client);
    appendText(out, R"(,"method":")", record.method);
    appendText(out, R"(,"target":")", record.target);
    appendText(out, R"(,"protocol":")", record.protocol);
    appendText(out, R"(,"referer":")", record.referer);
    appendText(out, R"(,"user_agent":")", record.userAgent);
    appendNumber(out, R"(,"status":)", record.status);
    appendNumber(out, R"(,"bytes_received":)", record.bytesReceived);
    appendNumber(out, R"(,"bytes_sent":)", record.bytesSent);
    appendText(out, R"(,"backend":")", record.backend);
    appendText(out, R"(,"error":")", record.error);
    appendDuration(out, R"(,"queue_ms":)", record.queue);
    appendDuration(out, R"(,"total_ms":)", record.total);
    out += R"(,"attempts":[)";
    for (std::size_t i = 0; i < record.attempts.size(); ++i) {
        if (i > 0)
            out += ',';
        appendJsonAttempt(out, record.attempts[i]);
    }
    out += "]}\n";
}

}
