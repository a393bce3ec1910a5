#pragma once

#include "engine/metrics/snapshot.h"

#include <initializer_list>

namespace signalbox {

/// A backend as a snapshot shows it, up and without traffic; its name is "b" and its id.
BackendSnapshot madeUpBackend(std::uint64_t id);

/// A snapshot at a second of uptime with these backends; the total rate is the sum of theirs.
Snapshot madeUpSnapshot(int second, std::vector<BackendSnapshot> backends = {});
/// The same with made-up backends of these ids.
SnapshotPtr madeUpSnapshot(int second, std::initializer_list<std::uint64_t> ids);

}
