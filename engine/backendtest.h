#pragma once

#include <chrono>
#include <string>

namespace signalbox {

/// What one GET at a backend came to: of health.path, or its own, or /.
struct BackendTest
{
    std::string url; ///< that was asked for
    int status = 0; ///< 0: there was no response
    std::string message; ///< English: "HTTP 200 OK", "connection refused"
    std::chrono::microseconds duration{0};
    std::string server; ///< the response's Server field; empty: none
    std::string contentType; ///< likewise
    std::string content; ///< its first 512 octets
};

}
