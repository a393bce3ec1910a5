#pragma once

#include "engine/config/config.h"
#include "engine/config/problem.h"

#include <string>
#include <variant>

namespace signalbox {

/// The token that admin calls need, from the environment or the file; empty: none is set. A file that others
/// than its owner may read or write is refused.
std::variant<std::string, Problem> readAdminToken(const AdminConfig &config);

}
