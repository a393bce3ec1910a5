#pragma once

#include "engine/metrics/snapshot.h"

#include <QString>

namespace signalbox {

// What the window says of one backend, in the user's language. Main thread.

/// "Up", "Ramping 60 %", "Draining · 3 left", "Up · backup"; a ramp takes `slowStart`.
QString stateText(const BackendSnapshot &backend, std::chrono::milliseconds slowStart);
/// Why it is in its state and for how long: "5 failures in a row · 12 s". Nothing to say of most that are up.
QString reasonText(const BackendSnapshot &backend);
/// "connected 0.4 ms · 3 s ago", "HTTP 503 · 3 s ago"; a dash before the first.
QString probeText(const BackendSnapshot &backend);
/// All of it, in lines: what it is, since when, and what is known beside that.
QString storyText(const BackendSnapshot &backend, std::chrono::milliseconds slowStart);

}
