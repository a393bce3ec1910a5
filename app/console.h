#pragma once

#include "engine/config/problem.h"

#include <span>
#include <string_view>

namespace signalbox {

/// A line about the program itself on standard error, whatever the log level.
void say(std::string_view text);

void print(std::span<const Problem> problems);

/// Text that was asked for, on standard output, at once.
void printOut(std::string_view text);

}
