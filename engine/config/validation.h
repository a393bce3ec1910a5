#pragma once

#include "engine/config/problem.h"

#include <optional>

namespace signalbox {

struct AdminConfig;
struct Config;

/// What is wrong with a configuration, wherever its values came from: values out of range, names used twice,
/// a backend that is a listener of ours, and what contradicts itself.
std::vector<Problem> validate(const Config &config);

/// Why the admin API may not listen there: beyond loopback it needs a token.
std::optional<Problem> checkExposure(const AdminConfig &config);

}
