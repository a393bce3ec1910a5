#include "engine/admin/backendchanges.h"

namespace signalbox {

const BackendSnapshot *findBackend(const Snapshot &snapshot, const std::string &name)
{
    for (const BackendSnapshot &backend : snapshot.backends) {
        if (backend.config.name == name)
            return &backend;
    }
    return nullptr;
}

BackendSnapshot currentBackend(AdminPort &port, const std::string &name, const BackendSnapshot *before)
{
    const SnapshotPtr snapshot = port.snapshot();
    const BackendSnapshot *backend = findBackend(*snapshot, name);
    if (backend)
        return *backend;
    BackendSnapshot gone = before ? *before : BackendSnapshot{};
    gone.state = BackendState::Removing;
    return gone;
}

Config withoutBackend(Config config, const std::string &name)
{
    std::erase_if(config.backends, [&name](const BackendConfig &backend) { return backend.name == name; });
    return config;
}

}
