#include "tests/support/responsereader.h"

#include <charconv>

namespace signalbox::test {
namespace {

/// HTTP-version SP 3DIGIT SP [reason], RFC 9112 section 4.
bool splitStatusLine(Response &response)
{
    const std::string &line = response.startLine;
    if (line.size() < 13 || line.compare(0, 7, "HTTP/1.") != 0 || line[8] != ' ' || line[12] != ' ')
        return false;
    response.version = line.substr(0, 8);
    response.reason = line.substr(13);
    const char *digits = line.data() + 9;
    return std::from_chars(digits, digits + 3, response.status).ptr == digits + 3;
}

bool hasNoBody(const Response &response, bool toHead)
{
    return toHead || response.status == 101 || response.status == 204 || response.status == 304;
}

bool takeBody(std::string_view &octets, Response &response, bool toHead, Ending ending)
{
    if (hasNoBody(response, toHead))
        return true;
    if (const auto coding = response.field("Transfer-Encoding"))
        return equalIgnoringCase(*coding, "chunked") && takeChunked(octets, response) == Progress::Complete;
    if (!response.values("Content-Length").empty()) {
        const auto length = contentLength(response);
        return length && takeExactly(*length, octets, response) == Progress::Complete;
    }
    takeExactly(octets.size(), octets, response);
    return ending == Ending::Finished;
}

}

std::vector<Response> takeInterim(std::string_view &octets)
{
    std::vector<Response> interim;
    while (true) {
        std::string_view rest = octets;
        Response response;
        if (takeHead(rest, response) != Progress::Complete || !splitStatusLine(response)
            || response.status >= 200 || response.status == 101)
            return interim;
        response.complete = true;
        interim.push_back(std::move(response));
        octets = rest;
    }
}

std::optional<Response> takeResponse(std::string_view &octets, bool toHead, Ending ending)
{
    std::string_view rest = octets;
    auto interim = takeInterim(rest);
    Response response;
    if (takeHead(rest, response) != Progress::Complete || !splitStatusLine(response))
        return std::nullopt;
    response.interim = std::move(interim);
    response.complete = takeBody(rest, response, toHead, ending);
    octets = rest;
    return response;
}

}
