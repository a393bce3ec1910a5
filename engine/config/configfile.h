#pragma once

#include "engine/config/config.h"
#include "engine/config/problem.h"

namespace signalbox {

/// Brings the file from one configuration, which it held when it was read, to another: see patchToml() for
/// what changes in its text and replaceTextFile() for how it gets there. A file that is not there holds the
/// defaults and is made. Returns what went wrong, which left the file as it was. Blocks.
std::vector<Problem> saveConfig(const std::string &file, const Config &from, const Config &to);

}
