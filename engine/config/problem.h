#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace signalbox {

/// One thing that is wrong with the configuration or the command line, as a value.
struct Problem
{
    enum class Severity { Error, Warning };

    std::string code = {}; ///< stable, for programs
    std::string source =
        {}; ///< "--retries", "SIGNALBOX_RETRIES" or "file:line:column"; empty: no single place
    std::string key = {}; ///< the setting; empty: none
    std::string given = {}; ///< what is wrong, in words
    std::string allowed = {}; ///< what would be right
    std::string nearest = {}; ///< the known name that was probably meant
    Severity severity = Severity::Error;
};

/// "source: key: what was given, allowed: what is; did you mean that?"
std::string toString(const Problem &problem);

bool hasErrors(std::span<const Problem> problems);

/// The problem list as the document that --check=json prints.
std::string toJson(std::span<const Problem> problems);

/// The candidate that a misspelt word most likely stands for; empty if none is near.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

std::string inQuotes(std::string_view text);

}
