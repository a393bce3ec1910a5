#pragma once

#include "app/commandline.h"
#include "engine/config/draft.h"
#include "engine/config/loadedconfig.h"

namespace signalbox {

/// The environment's variables that begin with SIGNALBOX_.
using Environment = std::map<std::string, std::string>;

Environment processEnvironment();

/// What a configuration is made of, over the defaults. A plain value, so that another thread can read anew.
struct ConfigSources
{
    std::string file; ///< empty: none
    Environment environment;
    CommandLine line;
};

/// The file is the one that the command line or the environment names, else the usual one, if it is there.
ConfigSources findSources(
    CommandLine line, Environment environment, const std::string &usualFile = "signalbox.toml");

/// The defaults with the file over them.
Draft readFile(const ConfigSources &sources);

/// Lays the environment over that and the command line over both; validates, and adds everything that is
/// wrong to the draft's problems.
Draft withOptions(Draft draft, const ConfigSources &sources);

/// Both. May be called in any thread.
LoadedConfig loadConfiguration(const ConfigSources &sources);

/// Backends that no source names join what was loaded, which may turn out to have a name twice.
void addBackends(LoadedConfig &loaded, const std::vector<BackendConfig> &backends);

/// Whether every error is in the file, so that a window can show it and offer to open the file.
bool isFileAtFault(const std::string &file, std::span<const Problem> problems);

}
