#pragma once

#include "engine/engine.h"
#include "ui/models/backendcolors.h"
#include "ui/models/durationhistory.h"
#include "ui/models/eventmodel.h"
#include "ui/models/healthhistory.h"
#include "ui/models/latest.h"
#include "ui/models/requestmodel.h"
#include "ui/models/traffichistory.h"

#include <optional>

namespace signalbox {

/// What was seen of an engine over time. It goes on while the display is paused, and while the window is made
/// anew in another language. Main thread.
struct Observations
{
    TrafficHistory traffic;
    HealthHistory health;
    DurationHistory durations;
    BackendColors colors;
    Latest<RecordedRequest> requests{RequestModel::capacity};
    Latest<Event> events{EventModel::capacity};
    std::optional<Error> startError; ///< why the engine does not listen
    bool isStopping = false; ///< the engine was asked to
    bool isPaused = false; ///< the display; all else goes on

    /// True when a second was completed.
    bool update(const Snapshot &snapshot)
    {
        colors.update(snapshot);
        health.update(snapshot);
        const bool secondPassed = traffic.update(snapshot);
        if (secondPassed)
            durations.update(snapshot);
        return secondPassed;
    }
};

}
