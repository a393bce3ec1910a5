#pragma once

#include "engine/http/head.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace signalbox {

/// Turns the tabs that stand at a line's end into blanks: optional whitespace is both (RFC 9110 §5.6.3),
/// llhttp takes only the one behind Content-Length.
void replaceTrailingTabs(std::string &head);

/// Finds the end of a head or of a trailer section in octets that arrive in pieces, and refuses what parsers
/// disagree about: a bare CR or LF, a folded line (RFC 9112 §2.2, §5.2), a line before a field that begins
/// with a blank. Also refuses more than its limits allow, before all of it has arrived.
class SectionScanner
{
public:
    enum class Kind {
        RequestHead, ///< empty lines before it are skipped; 414 and 431 on too much
        ResponseHead,
        Trailers, ///< every line is a field
    };

    struct Section
    {
        std::size_t begin; ///< where the first line starts
        std::size_t end; ///< behind the empty line
    };
    struct NeedMore
    {
    };
    using Result = std::variant<NeedMore, Section, HttpError>;

    explicit SectionScanner(Kind kind)
        : m_kind(kind)
    {
    }

    /// Looks at all octets of the section so far; what earlier calls saw is not looked at again.
    Result scan(std::string_view octets, const HeadLimits &limits);
    void reset() { *this = SectionScanner(m_kind); }

private:
    std::optional<HttpError> checkLine(std::string_view line) const;
    std::optional<HttpError> checkUnfinished(std::string_view octets, const HeadLimits &limits) const;
    std::size_t mostOctets(const HeadLimits &limits) const;

    Kind m_kind;
    std::size_t m_begin = 0;
    std::size_t m_line = 0; ///< where the line being read starts
    std::size_t m_lines = 0; ///< finished, the first line of a head included
};

}
