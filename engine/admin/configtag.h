#pragma once

#include "engine/config/config.h"

#include <string>

namespace signalbox {

/// The ETag of a configuration: another one for each that the API shows differently.
std::string configTag(const Config &config);

}
