#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace signalbox::test {

/// How a failing backend fails; none of it by default. GET /health is answered with 200 at once unless the
/// backend is silent.
struct Faults
{
    std::uint16_t port = 0; ///< to listen on; 0: any
    unsigned resetEvery = 0; ///< each so-manieth connection is reset when its first request has come; 0: none
    int status = 500; ///< of the answers that fail
    unsigned percent = 0; ///< of the answers that fail
    unsigned closePercent = 0; ///< of the answers after which the idle connection is closed within 5 ms
    bool isSilent = false; ///< accepts and never answers
    std::chrono::milliseconds delay{0}; ///< of each answer
    unsigned seed = 1; ///< of its dice
};

/// From --port N, --reset-every N, --status S, --percent P, --close-idle P, --silent, --delay MS, --seed N;
/// nothing when an option is none of these.
std::optional<Faults> parseFaults(int argc, char **argv);

}
