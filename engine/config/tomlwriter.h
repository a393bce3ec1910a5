#pragma once

#include "engine/config/config.h"

namespace signalbox {

/// The whole configuration as a TOML document that reads back as the same, but for the secrets: a comment
/// stands where one is set, since what is printed gets shown around.
std::string toToml(const Config &config);

}
