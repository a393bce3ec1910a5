#include "tests/support/requestreader.h"

namespace signalbox::test {
namespace {

bool splitRequestLine(Request &request)
{
    const std::string &line = request.startLine;
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string::npos || first == 0 || last <= first + 1)
        return false;
    request.method = line.substr(0, first);
    request.target = line.substr(first + 1, last - first - 1);
    request.version = line.substr(last + 1);
    const bool known = request.version == "HTTP/1.1" || request.version == "HTTP/1.0";
    return known && request.target.find_first_of(" \t") == std::string::npos;
}

Progress takeBody(std::string_view &octets, Request &request)
{
    const auto codings = request.values("Transfer-Encoding");
    const bool hasLength = !request.values("Content-Length").empty();
    if (!codings.empty()) {
        const bool chunked = codings.size() == 1 && equalIgnoringCase(codings.front(), "chunked");
        return chunked && !hasLength ? takeChunked(octets, request) : Progress::Malformed;
    }
    if (!hasLength)
        return Progress::Complete;
    const auto length = contentLength(request);
    return length ? takeExactly(*length, octets, request) : Progress::Malformed;
}

std::string headOf(std::string_view octets)
{
    const std::size_t end = octets.find("\r\n\r\n");
    return std::string(octets.substr(0, end == std::string_view::npos ? end : end + 4));
}

}

Progress takeRequest(std::string_view &octets, Request &request)
{
    std::string_view rest = octets;
    Progress progress = takeHead(rest, request);
    if (progress == Progress::Complete)
        progress = splitRequestLine(request) ? takeBody(rest, request) : Progress::Malformed;
    if (progress == Progress::Complete)
        octets = rest;
    return progress;
}

RequestStream readRequests(std::string_view octets)
{
    RequestStream stream;
    while (!octets.empty()) {
        Request request;
        const std::string head = headOf(octets);
        const Progress progress = takeRequest(octets, request);
        stream.heads.push_back(head);
        stream.malformed = progress == Progress::Malformed;
        if (progress != Progress::Complete)
            break;
        stream.complete.push_back(std::move(request));
    }
    stream.rest = octets;
    return stream;
}

}
