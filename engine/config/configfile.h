#pragma once

#include "engine/config/config.h"
#include "engine/config/problem.h"

namespace signalbox {

/// Brings the file from one configuration, which it held when it was read, to another: see patchToml() for
/// what changes in its text and replaceTextFile() for how it gets there. A file that is not there holds the
/// defaults and is made. Returns what went wrong, which left the file as it was. Blocks.
std::vector<Problem> saveConfig(const std::string &file, const Config &from, const Config &to);

/// Writes a configuration to another file, with the comments of the one that it had; empty: it had none. A
/// file that is there is replaced. Returns what went wrong, which left the file as it was. Blocks.
std::vector<Problem> saveConfigAs(const std::string &file, const std::string &former, const Config &config);

}
