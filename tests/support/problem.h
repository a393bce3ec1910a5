#pragma once

#include "tests/support/responsereader.h"

namespace signalbox::test {

/// What an answer of the engine's own tells a program.
struct Problem
{
    struct Attempt
    {
        std::string backend;
        std::string code;
    };
    std::string code; ///< empty: it is no problem+json
    std::vector<Attempt> attempts;
};

Problem problemIn(const Response &response);

}
