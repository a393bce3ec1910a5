#pragma once

#include "engine/backendwatch.h"
#include "engine/logging/requesthistory.h"
#include "engine/workerpool.h"

namespace signalbox {

/// Makes the snapshots of an engine at work, and remembers what they need from one to the next. Belongs to
/// the engine's thread.
class SnapshotMaker
{
public:
    SnapshotMaker(BackendWatch &backends, WorkerPool &workers);

    /// To be called a few times a second: rates and latencies go on, and requests are remembered.
    void tick(TimePoint now);

    /// As of now.
    SnapshotPtr make(const Config &config, const std::vector<std::string> &listeners);

    /// Everything, in Prometheus' text format.
    std::string metrics(SnapshotPtr snapshot) const;

    /// The last requests, up to now.
    const RequestHistory &requests();

private:
    void tellOfRetries(TimePoint now);

    BackendWatch &m_backends;
    WorkerPool &m_workers;
    RequestHistory m_requests;
    LatencyWindow m_latency;
    std::uint64_t m_sequence = 0;
    const TimePoint m_started = Clock::now();
    TimePoint m_rateStarted = m_started;
    std::uint64_t m_rateFrom = 0; ///< requests then
    double m_requestsPerSecond = 0;
    TimePoint m_toldOfRetries;
    std::uint64_t m_knownDenied = 0;
    std::uint64_t m_knownLost = 0;
};

}
