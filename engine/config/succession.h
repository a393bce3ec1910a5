#pragma once

#include "engine/config/config.h"

namespace signalbox {

// For each item of `to`, the index of the one in `from` that becomes it; none: it is new. What is in no
// answer is gone.

/// The same name, else the same address under another name.
std::vector<std::optional<std::size_t>> predecessors(
    const std::vector<BackendConfig> &from, const std::vector<BackendConfig> &to);

/// The same address, else any that is left.
std::vector<std::optional<std::size_t>> predecessors(
    const std::vector<Address> &from, const std::vector<Address> &to);

}
