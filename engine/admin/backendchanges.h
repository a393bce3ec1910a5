#pragma once

#include "engine/admin/adminport.h"

namespace signalbox {

// What calls that add and remove backends share.

/// The backend of that name, or null.
const BackendSnapshot *findBackend(const Snapshot &snapshot, const std::string &name);

/// What is so of a backend now; where it has gone already, what was so `before`, if that is known.
BackendSnapshot currentBackend(
    AdminPort &port, const std::string &name, const BackendSnapshot *before = nullptr);

Config withoutBackend(Config config, const std::string &name);

}
