#pragma once

#include "app/option.h"
#include "engine/config/problem.h"

namespace signalbox {

/// A value that was given for an option.
struct GivenOption
{
    const Option *option = nullptr;
    std::string value;
    std::string source; ///< as it was typed, for messages
};

/// The words of a command line, understood but not yet checked against what each setting allows.
struct CommandLine
{
    std::vector<GivenOption> given; ///< in order; words that are no options are given for "servers"
    std::vector<Problem> problems;

    bool has(std::string_view name) const;
    std::string value(std::string_view name) const; ///< the last one given; empty: none
};

/// Takes the words after the program's name.
CommandLine parseCommandLine(std::vector<std::string> words);

}
