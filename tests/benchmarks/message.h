#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace signalbox::benchmarks {

/// What the origin needs to know of a request.
struct Request
{
    std::string_view target;
    std::size_t contentLength = 0;
    bool close = false;
    bool chunked = false;
};

/// `head` is complete, with the empty line at its end.
Request readHead(std::string_view head);

std::string response(std::string_view status, std::string_view body);

/// Complete responses, kept for the life of the program.
struct Responses
{
    const std::string small = response("200 OK", std::string(99, 's') + '\n');
    const std::string medium = response("200 OK", std::string(64 * 1024, 'm'));
    const std::string large = response("200 OK", std::string(1024 * 1024, 'l'));
    const std::string received = response("200 OK", "received\n");
};

}
