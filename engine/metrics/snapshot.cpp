#include "engine/metrics/snapshot.h"

namespace signalbox {

const char *name(BackendState state)
{
    switch (state) {
    case BackendState::Checking:
        return "checking";
    case BackendState::Up:
        return "up";
    case BackendState::Ramping:
        return "ramping";
    case BackendState::Down:
        return "down";
    case BackendState::Ejected:
        return "ejected";
    case BackendState::Draining:
        return "draining";
    case BackendState::Drained:
        return "drained";
    case BackendState::Maintenance:
        return "maintenance";
    case BackendState::Removing:
        return "removing";
    }
    return "";
}

}
