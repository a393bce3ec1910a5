#pragma once

#include "engine/engine.h"

#include <optional>

namespace signalbox {

class ExpectedConfig;

/// A command and the one that takes it back. Each touches only the settings that the change is about, so that
/// what was changed elsewhere meanwhile stays.
struct ReversibleCommand
{
    Command command;
    std::optional<Command> inverse = {}; ///< nullopt: not done yet, or nothing was there to change

    /// The command, as it is to be given now; how to take it back is noted.
    Command toDo(const ExpectedConfig &config);
    std::optional<Command> toUndo(const ExpectedConfig &config) const;
};

/// A backend's settings, changed as somebody changed them from one state to another.
BackendConfig merged(BackendConfig settings, const BackendConfig &from, const BackendConfig &to);

}
