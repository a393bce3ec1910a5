#include "engine/http/sectionscanner.h"

#include <algorithm>
#include <cstring>

namespace signalbox {

namespace {

constexpr HttpError badLineEnd{400, "bad_line_end", "A line does not end with CR LF."};
constexpr HttpError badRequestLine{400, "bad_request_line", "The request line is not one of HTTP/1."};
constexpr HttpError foldedLine{400, "folded_line", "A line begins with a blank."};
constexpr HttpError headTooLarge{431, "head_too_large", "The head is larger than the limit."};
constexpr HttpError tooManyFields{431, "too_many_fields", "The head has more fields than the limit."};
constexpr HttpError targetTooLong{414, "target_too_long", "The request target is longer than the limit."};
constexpr HttpError methodTooLong{501, "unknown_method", "The method is not known."};

constexpr std::size_t longestMethod = 64;
constexpr std::size_t requestLineExtra = longestMethod + 16; // method, blanks and version around the target
constexpr std::size_t trailerLimit = 16 * 1024;
constexpr std::size_t mostEmptyOctets = 16; // of empty lines before a request line

/// What can be said of a request line whether or not all of it has arrived.
std::optional<HttpError> checkRequestLine(std::string_view line, const HeadLimits &limits)
{
    if (!line.empty() && line.front() != '\r' && !isTokenCharacter(line.front()))
        return badRequestLine; // most often a TLS hello
    if (line.size() > longestMethod && line.substr(0, longestMethod).find(' ') == std::string_view::npos)
        return isToken(line.substr(0, longestMethod)) ? methodTooLong : badRequestLine;
    return line.size() > limits.target + requestLineExtra ? std::optional(targetTooLong) : std::nullopt;
}

}

SectionScanner::Result SectionScanner::scan(std::string_view octets, const HeadLimits &limits)
{
    while (m_line < octets.size()) {
        const char *start = octets.data() + m_line;
        const auto *lf = static_cast<const char *>(std::memchr(start, '\n', octets.size() - m_line));
        if (!lf)
            break;
        const std::string_view line(start, static_cast<std::size_t>(lf - start));
        if (const auto error = checkLine(line))
            return *error;
        const auto next = static_cast<std::size_t>(lf - octets.data()) + 1;
        if (line.size() == 1) { // the empty line
            if (m_lines > 0 || m_kind == Kind::Trailers)
                return next - m_begin > mostOctets(limits) ? Result(headTooLarge)
                                                           : Result(Section{m_begin, next});
            if (m_kind == Kind::ResponseHead)
                return badLineEnd;
            if (next > mostEmptyOctets)
                return badLineEnd;
            m_begin = next; // RFC 9112 §2.2: skip an empty line before the request line
        } else {
            if (m_lines == 0 && m_kind == Kind::RequestHead) {
                if (const auto error = checkRequestLine(line, limits))
                    return *error;
            }
            if (++m_lines > limits.fields + 1 && m_kind == Kind::RequestHead)
                return tooManyFields;
        }
        m_line = next;
    }
    if (const auto error = checkUnfinished(octets, limits))
        return *error;
    return NeedMore{};
}

std::optional<HttpError> SectionScanner::checkLine(std::string_view line) const
{
    const auto *cr = static_cast<const char *>(std::memchr(line.data(), '\r', line.size()));
    if (!cr || cr != line.data() + line.size() - 1)
        return badLineEnd;
    if (line.front() == ' ' || line.front() == '\t')
        return foldedLine;
    return std::nullopt;
}

std::optional<HttpError> SectionScanner::checkUnfinished(
    std::string_view octets, const HeadLimits &limits) const
{
    const std::string_view line = octets.substr(m_line);
    const auto cr = line.find('\r');
    if (cr != std::string_view::npos && cr + 1 < line.size())
        return badLineEnd;
    if (m_kind == Kind::RequestHead && m_lines == 0) {
        if (const auto error = checkRequestLine(line, limits))
            return error;
    }
    return octets.size() - m_begin > mostOctets(limits) ? std::optional(headTooLarge) : std::nullopt;
}

std::size_t SectionScanner::mostOctets(const HeadLimits &limits) const
{
    return m_kind == Kind::Trailers ? std::min(trailerLimit, limits.head) : limits.head;
}

void replaceTrailingTabs(std::string &head)
{
    for (auto lineEnd = head.find('\r'); lineEnd != std::string::npos;
         lineEnd = head.find('\r', lineEnd + 1)) {
        for (auto at = lineEnd; at > 0 && (head[at - 1] == ' ' || head[at - 1] == '\t'); --at)
            head[at - 1] = ' ';
    }
}

}
