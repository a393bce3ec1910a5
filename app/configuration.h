#pragma once

#include "app/commandline.h"
#include "engine/config/draft.h"

namespace signalbox {

/// The environment's variables that begin with SIGNALBOX_.
using Environment = std::map<std::string, std::string>;

Environment processEnvironment();

/// The configuration that the command line, the environment and the file make together, in this precedence,
/// over the defaults; validated, with everything that is wrong in its problems.
Draft loadConfiguration(
    const CommandLine &line, const Environment &environment, const std::string &usualFile = "signalbox.toml");

/// Whether every error is in the file, so that a window can show it and offer to open the file.
bool isFileAtFault(const Draft &draft);

}
