#pragma once

#include "engine/engine.h"

#include <QString>

#include <vector>

namespace signalbox {

/// What a step does, for the menu: "Drain api-1", "Remove 3 backends". The commands are all of one kind.
QString stepText(const std::vector<Command> &commands);

}
