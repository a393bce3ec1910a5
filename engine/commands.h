#pragma once

#include "engine/engine.h"

#include <vector>

namespace signalbox {

/// Makes a configuration the one that a command asks for; what is wrong with the command itself, if something
/// is. Not for commands that change no configuration.
std::optional<Error> edit(Config &config, const Command &command);

/// From the folder that the process runs in; empty stays empty.
std::string absolutePath(const std::string &file);

/// The first error among the problems, as it is told to whoever gave the command.
std::optional<Error> firstError(const std::vector<Problem> &problems);

}
