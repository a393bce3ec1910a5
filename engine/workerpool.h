#pragma once

#include "engine/engine.h"
#include "engine/logging/accesslog.h"
#include "engine/metrics/histogramreading.h"
#include "engine/metrics/snapshot.h"
#include "engine/proxy/workerthread.h"
#include "engine/proxylisteners.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

/// The workers, what they share, and the access log they write. Belongs to the engine's thread.
class WorkerPool final : public QObject
{
    Q_OBJECT

public:
    /// `config.workers` is above 0. Troubles go to the mailbox.
    WorkerPool(const Config &config, Mailbox<BackendTrouble> &troubles);
    ~WorkerPool() override; ///< Ends them at once if they still run.

    /// What went wrong, if something did: then there are none.
    std::optional<Error> start(std::shared_ptr<const Config> config, ProxyListeners &listeners);
    void stop() { m_threads.clear(); } ///< Ends them at once; the log is written out.
    bool isEmpty() const { return m_threads.empty(); }

    void post(const WorkerCommand &command);
    /// No worker picks from a table of a lower number any more, and what it picked is counted.
    std::uint64_t oldestTable() const;
    /// Has each take its share of the sockets over, and give it up; nobody can connect on return.
    void openListeners(ProxyListeners &listeners);
    void closeListeners();
    /// What does not go by a worker's own configuration.
    void configure(const Config &config);
    void reopenLog();

    /// Adds their counts.
    void describe(Snapshot &snapshot) const;
    HistogramReading durations() const; ///< of requests
    std::uint64_t retriesDenied() const;
    std::uint64_t contentsLost() const;
    std::uint64_t logLines() const { return m_log ? m_log->lines() : 0; }
    std::uint64_t logDropped() const { return m_log ? m_log->dropped() : 0; }

    /// Calls take(record) for what was recorded since the last call; its text is valid within.
    void takeRecords(const std::function<void(const RequestRecord &record)> &take);

Q_SIGNALS:
    void drained(); ///< once, after DrainWorker: no client is left

private:
    void onDrained();
    std::uint64_t sumOf(Counter WorkerCounters::*counter) const;

    WorkerShare m_share;
    std::unique_ptr<AccessLog> m_log; ///< null: off
    std::vector<std::unique_ptr<WorkerThread>> m_threads;
    std::size_t m_drained = 0;
};

}
