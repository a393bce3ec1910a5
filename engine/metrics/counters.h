#pragma once

#include "engine/balancing/counters.h"
#include "engine/balancing/histogram.h"
#include "engine/metrics/snapshot.h"

#include <atomic>

namespace signalbox {

/// One worker's totals, on cache lines of its own.
struct alignas(64) WorkerCounters
{
    Counter requests;
    StatusCounters responses; ///< to clients, ours included
    Counter proxyErrors;
    Counter clientAborts;
    Counter attempts;
    Counter retries;
    Counter retriesDenied; ///< that the budget did not allow
    Counter contentsLost; ///< requests not retried because their content was not held any more
    Counter bytesReceived;
    Counter bytesSent;
    Histogram durations; ///< of requests, from the head read to the response given; upgraded ones not
    Counter connections; ///< open now
    Counter queued; ///< requests waiting for a backend now
    std::atomic<std::uint64_t> table = 0; ///< the number of the routing table it picks from; 0: none yet
};

/// Adds one worker's counts to the totals of all.
void addTo(Totals &totals, const WorkerCounters &counters);
void addTo(StatusClasses &classes, const StatusCounters &counters);

}
