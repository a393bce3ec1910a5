#pragma once

#include "engine/backendwatch.h"
#include "engine/eventbook.h"
#include "engine/liveconfig.h"
#include "engine/logging/requesthistory.h"
#include "engine/workerpool.h"

namespace signalbox {

/// Makes the snapshots of an engine at work, and remembers what they need from one to the next. Belongs to
/// the engine's thread.
class SnapshotMaker
{
public:
    SnapshotMaker(BackendWatch &backends, WorkerPool &workers);

    /// To be called a few times a second: rates and latencies go on, requests are remembered, and what was
    /// lost is told.
    void tick(TimePoint now, EventBook &events);

    /// As of now, but for what its caller knows: the listeners and what goes with them.
    std::shared_ptr<Snapshot> make(const LiveConfig &config);

    /// Everything, in Prometheus' text format.
    std::string metrics(SnapshotPtr snapshot) const;

    /// The last requests, up to now.
    const RequestHistory &requests();
    /// Those since the last call.
    std::vector<RecordedRequest> takeRecorded();

private:
    void tellOfLosses(TimePoint now, EventBook &events);

    BackendWatch &m_backends;
    WorkerPool &m_workers;
    RequestHistory m_requests;
    std::vector<RecordedRequest> m_recorded; ///< of these, what was not taken yet
    LatencyWindow m_latency;
    std::uint64_t m_sequence = 0;
    const TimePoint m_started = Clock::now();
    TimePoint m_rateStarted = m_started;
    std::uint64_t m_rateFrom = 0; ///< requests then
    double m_requestsPerSecond = 0;
    TimePoint m_toldOfLosses;
    std::uint64_t m_knownDenied = 0; ///< retries
    std::uint64_t m_knownLost = 0; ///< contents
    std::uint64_t m_knownDropped = 0; ///< lines of the access log
};

}
