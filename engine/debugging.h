#pragma once

#include "engine/config/config.h"

namespace signalbox {

/// The configuration for whoever sits at a breakpoint of a backend: no request is timed out, repeated or
/// hedged, and no backend is probed or ejected.
Config debugged(Config config);

}
