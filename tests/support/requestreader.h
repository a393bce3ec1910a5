#pragma once

#include "tests/support/message.h"

namespace signalbox::test {

struct Request : Message
{
    std::string method;
    std::string target;
    std::string version;
};

/// What a strict server finds in the octets of one connection.
struct RequestStream
{
    std::vector<Request> complete;
    std::vector<std::string> heads; ///< header sections, also of requests that are incomplete or malformed
    std::string rest; ///< what follows the last complete request
    bool malformed = false;
};

RequestStream readRequests(std::string_view octets);

/// Takes one complete request from the front of the octets.
Progress takeRequest(std::string_view &octets, Request &request);

}
