#pragma once

#include "tests/support/message.h"

namespace signalbox::test {

/// How the peer's sending side stands.
enum class Ending { Open, Finished, Reset };

struct Response : Message
{
    int status = 0;
    std::string version;
    std::string reason;
    std::vector<Response> interim; ///< 1xx that came before it
    bool complete = false; ///< false: cut, or not all here yet
};

/// Takes the next final response from the front of the octets, complete or as far as it has come. Nothing: no
/// final status line yet, or octets that are no response.
std::optional<Response> takeResponse(std::string_view &octets, bool toHead, Ending ending);

/// Interim responses at the front of the octets.
std::vector<Response> takeInterim(std::string_view &octets);

}
