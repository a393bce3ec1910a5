#pragma once

#include "engine/config/problem.h"
#include "engine/config/setting.h"

#include <map>

namespace signalbox {

/// A configuration being put together: its values so far, where each came from, and what was wrong.
struct Draft
{
    Config config;
    std::string file; ///< that was read; empty: none
    std::map<std::string, std::string> origins; ///< by key: the source, as in Problem
    std::vector<Problem> problems;
};

/// The problem of a value that its setting does not allow; `given` is quoted already where it is text.
template <class Owner>
Problem refused(const Setting<Owner> &setting, const std::string &source, const std::string &given)
{
    return {.code = "bad_value",
        .source = source,
        .key = setting.key,
        .given = "given " + given,
        .allowed = setting.allowed()};
}

/// Validates the configuration and adds what is wrong to the problems, with the sources that are known.
void addValidation(Draft &draft);

}
