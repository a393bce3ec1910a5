#include "tests/benchmarks/message.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

namespace signalbox::benchmarks {

namespace {

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::ranges::equal(
        text, lower, {}, [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

void readField(std::string_view line, Request &request)
{
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const auto name = line.substr(0, colon);
    const auto value = trimmed(line.substr(colon + 1));
    if (equalsIgnoringCase(name, "content-length"))
        std::from_chars(value.data(), value.data() + value.size(), request.contentLength);
    else if (equalsIgnoringCase(name, "connection"))
        request.close = equalsIgnoringCase(value, "close");
    else if (equalsIgnoringCase(name, "transfer-encoding"))
        request.chunked = true;
}

}

Request readHead(std::string_view head)
{
    Request request;
    const auto targetBegin = head.find(' ') + 1;
    request.target = head.substr(targetBegin, head.find(' ', targetBegin) - targetBegin);
    for (auto begin = head.find("\r\n") + 2; begin + 2 < head.size();) {
        const auto end = head.find("\r\n", begin);
        readField(head.substr(begin, end - begin), request);
        begin = end + 2;
    }
    return request;
}

std::string response(std::string_view status, std::string_view body)
{
    std::array<char, 32> date{};
    const auto now = std::time(nullptr);
    std::tm utc{};
    std::strftime(date.data(), date.size(), "%a, %d %b %Y %H:%M:%S GMT", gmtime_r(&now, &utc));
    std::string text = "HTTP/1.1 ";
    text.append(status).append("\r\nServer: origin\r\nDate: ").append(date.data());
    text.append("\r\nContent-Type: text/plain\r\nContent-Length: ").append(std::to_string(body.size()));
    text.append("\r\n\r\n").append(body);
    return text;
}

}
