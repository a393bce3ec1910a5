#pragma once

#include "engine/config/config.h"

namespace signalbox {

/// One setting in which two configurations differ, as text for people; of a secret only whether it is set.
struct Change
{
    std::string key; ///< "retry.attempts", "listen", "backends[NAME].weight"; "backends[NAME]": all of it
    std::string from; ///< empty: it was not there
    std::string to; ///< empty: it is gone

    bool operator==(const Change &) const = default;
};

/// "key: from → to"
std::string toString(const Change &change);

/// What differs, backends matched by their names. The order of backends and listeners counts for nothing.
std::vector<Change> changedKeys(const Config &from, const Config &to);

/// The keys that differ and cannot change while the process runs.
std::vector<std::string> restartKeys(const Config &from, const Config &to);

/// The keys that differ and hold paths of files, which the API may not write.
std::vector<std::string> pathKeys(const Config &from, const Config &to);

}
