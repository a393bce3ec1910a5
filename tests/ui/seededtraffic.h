#pragma once

#include "engine/engine.h"
#include "ui/models/healthhistory.h"

#include <random>
#include <vector>

namespace signalbox {

/// A site with backends in every state, and the same traffic every time, second by second. For pictures.
class SeededTraffic
{
public:
    SeededTraffic();

    /// The next second.
    SnapshotPtr next();
    /// What was recorded of requests in it.
    std::vector<RecordedRequest> requests();
    /// What happened before the first second.
    static std::vector<Event> events();
    /// The hour before the first second, events included.
    static void recall(HealthHistory &health);

    Algorithm algorithm = Algorithm::PeakEwma;

private:
    BackendSnapshot backend(std::size_t index, double total);
    RecordedRequest request(int number);

    std::mt19937 m_random{7};
    int m_second = 0;
    std::vector<BackendSnapshot> m_backends; ///< as of the last second
    Totals m_totals;
    ConfigPtr m_config;
};

}
