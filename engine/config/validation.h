#pragma once

#include "engine/config/problem.h"

namespace signalbox {

struct Config;

/// What is wrong with a configuration, wherever its values came from: values out of range, names used twice,
/// a backend that is a listener of ours, and what contradicts itself.
std::vector<Problem> validate(const Config &config);

}
