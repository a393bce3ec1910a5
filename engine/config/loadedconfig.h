#pragma once

#include "engine/config/config.h"
#include "engine/config/problem.h"

#include <functional>
#include <string>
#include <vector>

namespace signalbox {

/// A configuration as its sources give it.
struct LoadedConfig
{
    Config file; ///< the defaults and the file
    Config started; ///< with the environment and options over it
    std::vector<Problem> problems; ///< with errors among them, nothing of it is to be used
};

/// Reads the sources (again), with this file; empty: without one. Called in any thread.
using ConfigReader = std::function<LoadedConfig(const std::string &file)>;

}
