#pragma once

#include "tests/support/gate.h"
#include "tests/support/scriptedbackend.h"

namespace signalbox::test {

/// Gives this answer to every request.
Script always(const std::string &answer);

/// Answers with 200 and its name.
Script named(const std::string &name);

/// Gives this answer while the counter is above 0, and echoes then. An empty answer: it closes the
/// connection.
Script failingFirst(std::atomic<int> &left, const std::string &answer);

/// Echoes once the gate is open.
Script heldBy(Gate &gate);

/// Answers /health with what `health` returns at the time, and echoes the rest.
Script probedWith(const std::function<std::string()> &health);

/// How many requests a backend has had that were not for /health.
std::size_t requestsBesideProbes(const ScriptedBackend &backend);

/// Answers with the status that the target names: /404 with 404.
void answerAsAsked(BackendConnection &connection);

/// Reads and says nothing.
void beSilent(BackendConnection &connection);

}
