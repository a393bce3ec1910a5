#pragma once

#include "engine/engine.h"

#include <QString>

namespace signalbox {

// What the window says of one event, in the user's language. Main thread.

/// The backend that it is about; empty: none.
QString backendOf(const Event &event);
/// A warning that is over: nothing is wrong any more.
bool isNote(const Event &event);
/// "Down", "New", "Changed", "Warning", "Note".
QString kindText(const Event &event);
/// Why, or what: "connection refused", "retry.attempts: 3 → 5".
QString messageText(const Event &event);
/// Several of one backend in one: "flapping · 5 changes, last: Down, connection refused".
QString flappingText(const StateChange &last, int changes);

}
