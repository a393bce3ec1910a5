#pragma once

#include "engine/config/changes.h"

namespace signalbox {

/// What `target` becomes by the edits that lead from `base` to `edited`: settings and backends in which these
/// two agree stay as they are. A changed backend that the target does not have is added to it as edited.
Config withEdits(const Config &target, const Config &base, const Config &edited);

/// The layers of the configuration in force: the defaults and the file, then the environment and options,
/// then the live edits. A plain value.
struct Layers
{
    Config file; ///< the defaults and the file
    Config started; ///< with the environment and options over it: where live edits begin
    Config live; ///< with them: in force

    /// What a save writes: the file and the live edits, without the environment and options.
    Config saved() const { return withEdits(file, started, live); }
    /// The live edits, which a reload drops.
    std::vector<Change> edits() const { return changedKeys(started, live); }

    bool operator==(const Layers &) const = default;
};

}
