#include "tests/ui/madeup.h"

#include <utility>

namespace signalbox {

BackendSnapshot madeUpBackend(std::uint64_t id)
{
    BackendSnapshot backend;
    backend.id = id;
    backend.config.name = "b" + std::to_string(id);
    backend.config.address = {"127.0.0.1", static_cast<std::uint16_t>(9000 + id)};
    return backend;
}

Snapshot madeUpSnapshot(int second, std::vector<BackendSnapshot> backends)
{
    Snapshot snapshot;
    snapshot.sequence = static_cast<std::uint64_t>(second) + 1;
    snapshot.uptime = std::chrono::seconds(second);
    snapshot.backends = std::move(backends);
    for (const BackendSnapshot &backend : snapshot.backends)
        snapshot.requestsPerSecond += backend.requestsPerSecond;
    return snapshot;
}

SnapshotPtr madeUpSnapshot(int second, std::initializer_list<std::uint64_t> ids)
{
    std::vector<BackendSnapshot> backends;
    for (const std::uint64_t id : ids)
        backends.push_back(madeUpBackend(id));
    return std::make_shared<const Snapshot>(madeUpSnapshot(second, std::move(backends)));
}

}
