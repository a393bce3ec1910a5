#pragma once

#include "engine/config/config.h"
#include "engine/logging/recordring.h"
#include "engine/net/mailbox.h"
#include "engine/proxy/retrybudget.h"
#include "engine/proxy/upstreamfailure.h"
#include "engine/proxy/waitingworkers.h"

#include <deque>

namespace signalbox {

/// A backend failed as often in a row, in one worker, as outlier detection allows.
struct BackendTrouble
{
    std::uint64_t id = 0;
    int failures = 0;
    UpstreamFailure last = UpstreamFailure::ConnectFailed;
    int status = 0; ///< if it was a response that counted as a failure
};

/// What the workers have in common, beside the backends themselves. Any thread may use it.
struct WorkerShare
{
    /// `workers` above 0. What is in the mailbox is for the engine.
    WorkerShare(const Config &config, int workers, Mailbox<BackendTrouble> &mailbox)
        : budget(config.retry.budget)
        , waiting(workers, config.limits.queue)
        , troubles(mailbox)
    {
        constexpr std::size_t octets = 256 * 1024; // for requests between two looks
        for (int i = 0; i < workers; ++i)
            recent.emplace_back(octets, [] {});
    }

    RetryBudget budget;
    WaitingWorkers waiting;
    Mailbox<BackendTrouble> &troubles; ///< to the engine
    std::deque<RecordRing> recent; ///< by worker: requests for who looks on
};

}
