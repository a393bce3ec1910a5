#pragma once

#include "engine/metrics/snapshot.h"

#include <QString>

namespace signalbox {

// What the window says of one backend, in the user's language. Main thread.

/// "Up", "Ramping", …
QString stateText(BackendState state);
/// "Up", "Ramping 60 %", "Draining · 3 left", "Up · backup".
QString stateText(const BackendSnapshot &backend);
/// The same with how often it flaps, why, and for how long: "Ejected · 5 failures in a row · 12 s", "Up,
/// flapping · 5 in 10 min · 40 s". The most important part comes first.
QString conditionText(const BackendSnapshot &backend, int flaps);
/// The same, always with how long it has been so: "Up · 1 h 12 min".
QString lastingText(const BackendSnapshot &backend, int flaps);
/// A reason by its code, as far as the window has words for it; else in its own. Empty: nothing to say.
QString reasonText(const Reason &reason);
/// Why a probe or a test had no answer: by the engine's message, as far as the window has words for it.
QString failureText(const std::string &message);
/// Why a backend is in its state and for how long: "5 failures in a row · 12 s". Nothing to say of most that
/// are up.
QString reasonText(const BackendSnapshot &backend);
/// "connected in 0.4 ms · 3 s ago", "200 in 1 ms", "connection refused"; a dash before the first.
QString probeText(const BackendSnapshot &backend);
/// All of it, in lines: what it is, since when, and what is known beside that.
QString storyText(const BackendSnapshot &backend, int flaps);
/// Of all backends: "6 · 1 down · 1 draining".
QString summaryText(const Snapshot &snapshot);

}
