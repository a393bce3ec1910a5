#pragma once

#include "tests/server/connectionbench.h"

namespace signalbox::test {

/// Where a client connection can stand when something happens to it.
enum class ClientPhase { Fresh, Idle, Head, Waiting, Uploading, Answering, Flushing, Lingering, Tunnel };

/// Brings a fresh connection into a phase.
void enter(ClientPhase phase, ConnectionBench &bench);

}
