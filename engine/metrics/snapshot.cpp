#include "engine/metrics/snapshot.h"

namespace signalbox {

const char *name(BackendState state)
{
    switch (state) {
    case BackendState::Up:
        return "up";
    case BackendState::Down:
        return "down";
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
