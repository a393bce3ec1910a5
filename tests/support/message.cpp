#include "tests/support/message.h"

#include <algorithm>
#include <charconv>

namespace signalbox::test {
namespace {

constexpr std::string_view lineEnd = "\r\n";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isTokenCharacter(char c)
{
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z')
        || others.find(c) != std::string_view::npos;
}

/// Other control characters are invalid too, but a recipient may keep them, RFC 9110 section 5.5.
bool isValueCharacter(char c)
{
    return c != '\0' && c != '\r' && c != '\n';
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::string_view> takeLine(std::string_view &octets)
{
    const std::size_t end = octets.find(lineEnd);
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = octets.substr(0, end);
    octets.remove_prefix(end + lineEnd.size());
    return line;
}

std::optional<Field> parseField(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return std::nullopt;
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = line.substr(colon + 1);
    if (!std::all_of(name.begin(), name.end(), isTokenCharacter)
        || !std::all_of(value.begin(), value.end(), isValueCharacter))
        return std::nullopt;
    return Field{std::string(name), std::string(trimmed(value))};
}

Progress takeFields(std::string_view &octets, std::vector<Field> &fields)
{
    while (const auto line = takeLine(octets)) {
        if (line->empty())
            return Progress::Complete;
        auto field = parseField(*line);
        if (!field)
            return Progress::Malformed;
        fields.push_back(std::move(*field));
    }
    return Progress::NeedMore;
}

std::optional<std::size_t> parseChunkSize(std::string_view line)
{
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc() || end == line.data() || (end != line.data() + line.size() && *end != ';'))
        return std::nullopt;
    return size;
}

}

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::vector<std::string> Message::values(std::string_view name) const
{
    std::vector<std::string> result;
    for (const Field &each : fields)
        if (equalIgnoringCase(each.name, name))
            result.push_back(each.value);
    return result;
}

std::optional<std::string> Message::field(std::string_view name) const
{
    std::optional<std::string> joined;
    for (const std::string &value : values(name))
        joined = joined ? *joined + ", " + value : value;
    return joined;
}

Progress takeHead(std::string_view &octets, Message &message)
{
    std::string_view rest = octets;
    const auto line = takeLine(rest);
    if (!line)
        return Progress::NeedMore;
    message.startLine = *line;
    const Progress progress = takeFields(rest, message.fields);
    if (progress == Progress::Complete) {
        message.head = octets.substr(0, octets.size() - rest.size());
        octets = rest;
    }
    return progress;
}

Progress takeChunked(std::string_view &octets, Message &message)
{
    while (const auto line = takeLine(octets)) {
        const auto size = parseChunkSize(*line);
        if (!size)
            return Progress::Malformed;
        if (*size == 0)
            return takeFields(octets, message.trailers);
        if (const Progress data = takeExactly(*size, octets, message); data != Progress::Complete)
            return data;
        if (octets.size() < lineEnd.size())
            return Progress::NeedMore;
        if (!octets.starts_with(lineEnd))
            return Progress::Malformed;
        octets.remove_prefix(lineEnd.size());
    }
    return Progress::NeedMore;
}

Progress takeExactly(std::size_t length, std::string_view &octets, Message &message)
{
    const std::size_t present = std::min(length, octets.size());
    message.body += octets.substr(0, present);
    octets.remove_prefix(present);
    return present == length ? Progress::Complete : Progress::NeedMore;
}

std::optional<std::size_t> contentLength(const Message &message)
{
    const auto values = message.values("Content-Length");
    if (values.size() != 1 || values.front().empty())
        return std::nullopt;
    const std::string &text = values.front();
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return length;
}

}
