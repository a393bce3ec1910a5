#pragma once

#include "engine/config/draft.h"

namespace signalbox {

// What the API's JSON makes of a configuration: merge patches (RFC 7396), in which null means the default and
// lists replace as a whole. The draft that comes back is validated. Where it has errors, its configuration is
// the one that was given: all of a patch is applied, or none.

Draft patchConfig(const Config &config, std::string_view json);

/// Problems have the backend's own keys, "weight".
Draft patchBackend(const Config &config, const std::string &name, std::string_view json);

/// Patches by backends' names, {"a": {"weight": 95}, "b": {"weight": 5}}; keys in problems are "a.weight".
Draft patchBackends(const Config &config, std::string_view json);

/// Adds the backend as the last one.
Draft addBackend(const Config &config, std::string_view json);

}
