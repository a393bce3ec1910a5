#pragma once

#include "engine/config/config.h"

namespace signalbox {

/// The whole configuration as a TOML document that reads back as the same.
std::string toToml(const Config &config);

}
