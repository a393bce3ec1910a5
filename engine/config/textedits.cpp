#include "engine/config/textedits.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view blanks = " \t\r\n";

bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; // RFC 3629 §3
}

}

TextEdits::TextEdits(std::string_view text)
    : m_text(text)
    , m_newline(text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n")
    , m_lines{text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0}
{
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1))
        m_lines.push_back(end + 1);
}

std::size_t TextEdits::offset(Place place) const
{
    std::size_t result = m_lines.at(place.line - 1);
    for (std::size_t column = 1; column < place.column && result < m_text.size(); ++column) {
        ++result;
        while (result < m_text.size() && continuesCharacter(m_text[result]))
            ++result;
    }
    return result;
}

void TextEdits::replace(std::size_t begin, std::size_t end, std::string replacement)
{
    m_edits.push_back({begin, end, std::move(replacement)});
}

void TextEdits::insert(std::size_t at, const std::string &lines)
{
    replace(at, at, withLineEndings(lines));
}

void TextEdits::insertAfterLine(std::size_t at, std::string lines)
{
    const std::size_t begin = lineBegin(at);
    const std::size_t end = lineEnd(at);
    const std::size_t indented = std::min(m_text.find_first_not_of(" \t", begin), end);
    const std::string indent(m_text.substr(begin, indented - begin));
    for (std::size_t i = lines.find('\n'); i != std::string::npos; i = lines.find('\n', i + 1))
        lines.insert(i + 1, indent);
    const bool isEnded = m_text.substr(begin, end - begin).ends_with('\n');
    insert(end, isEnded ? indent + lines + '\n' : '\n' + indent + lines);
}

void TextEdits::insertParagraph(std::size_t at, const std::string &lines)
{
    if (at == m_text.size())
        append(lines);
    else
        insert(at, '\n' + lines);
}

void TextEdits::removeParagraph(std::size_t begin, std::size_t end)
{
    while (end < m_text.size() && isBlank(end))
        end = lineEnd(end);
    while (end == m_text.size() && begin > m_lines.front() && isBlank(lineBegin(begin - 1)))
        begin = lineBegin(begin - 1);
    replace(begin, end, {});
}

void TextEdits::append(const std::string &lines)
{
    m_appended += (m_appended.empty() ? "" : "\n") + lines;
}

std::string TextEdits::withLineEndings(const std::string &lines) const
{
    std::string result;
    for (const char c : lines)
        result += c == '\n' ? m_newline : std::string(1, c);
    return result;
}

std::string TextEdits::result() const
{
    std::vector<Edit> edits = m_edits;
    // What is inserted comes before what is removed at the same place.
    std::ranges::stable_sort(edits, {}, [](const Edit &edit) { return std::pair(edit.begin, edit.end); });
    std::string result;
    std::size_t done = 0;
    for (const Edit &edit : edits) {
        if (edit.begin > done)
            result.append(m_text.substr(done, edit.begin - done));
        result += edit.replacement;
        done = std::max(done, edit.end);
    }
    result.append(m_text.substr(done));
    if (m_appended.empty())
        return result;
    if (!result.empty() && !result.ends_with('\n'))
        result += m_newline;
    if (!result.empty() && !result.ends_with(m_newline + m_newline))
        result += m_newline;
    return result + withLineEndings(m_appended);
}

std::size_t TextEdits::lineBegin(std::size_t offset) const
{
    return *std::prev(std::ranges::upper_bound(m_lines, offset));
}

std::size_t TextEdits::lineEnd(std::size_t offset) const
{
    const auto next = std::ranges::upper_bound(m_lines, offset);
    return next == m_lines.end() ? m_text.size() : *next;
}

bool TextEdits::isBlank(std::size_t lineBegin) const
{
    const std::string_view line = m_text.substr(lineBegin, lineEnd(lineBegin) - lineBegin);
    return line.find_first_not_of(blanks) == std::string_view::npos;
}

bool TextEdits::isComment(std::size_t lineBegin) const
{
    const std::size_t first = m_text.find_first_not_of(" \t", lineBegin);
    return first != std::string_view::npos && m_text[first] == '#';
}

std::size_t TextEdits::commentBegin(std::size_t lineBegin) const
{
    while (lineBegin > m_lines.front() && isComment(this->lineBegin(lineBegin - 1)))
        lineBegin = this->lineBegin(lineBegin - 1);
    return lineBegin;
}

std::size_t TextEdits::commentEnd(std::size_t lineEnd) const
{
    std::size_t end = lineEnd;
    while (end < m_text.size() && isComment(end))
        end = this->lineEnd(end);
    return end == m_text.size() || isBlank(end) ? end : lineEnd;
}

}
