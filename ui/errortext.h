#pragma once

#include "engine/engine.h"

#include <QString>

namespace signalbox {

/// Why the engine refused a change to a backend, in the user's language where that is known.
QString errorText(const Error &error);

}
