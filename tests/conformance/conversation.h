#pragma once

#include "tests/conformance/vector.h"
#include "tests/support/requestreader.h"
#include "tests/support/responsereader.h"

#include <optional>
#include <string>
#include <vector>

namespace signalbox::test {

/// What both sides of the gateway saw of one vector.
struct Outcome
{
    std::string failure; ///< the run itself failed, e.g. the engine did not start
    std::string status; ///< "200", "0", "timeout", "raw" or "1xx", as http1_vectors.md has it
    std::optional<Response> answer; ///< the first final response
    std::string client; ///< every octet the client got before followup and GET /after
    std::string clientAtPause;
    std::vector<std::string> clientHeads;
    int responses = 0; ///< final ones
    bool closed = false; ///< by the gateway, within the time given
    int afterStatus = 0; ///< of GET /after on the same connection
    std::string followup; ///< octets that answered it
    std::string backend; ///< every octet
    std::vector<std::string> backendHeads;
    std::vector<Request> requests;
};

/// Sends a vector through an engine of its own to a backend of its own. Runs in any thread that may have an
/// event loop.
Outcome converse(const Vector &vector);

}
