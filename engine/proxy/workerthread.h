#pragma once

#include "engine/proxy/worker.h"

#include <QThread>

#include <semaphore>
#include <system_error>

namespace signalbox {

/// The thread that a worker lives in. Belongs to the engine's thread.
class WorkerThread final : public QThread
{
    Q_OBJECT

public:
    WorkerThread(std::shared_ptr<const Config> config, int index, std::vector<int> listeners,
        WorkerShare &share, RecordRing *log);
    ~WorkerThread() override; ///< Ends the worker at once if it still runs.

    /// Starts the thread and waits until its worker can be posted to. An error: the system had no descriptors
    /// left.
    std::error_code launch();
    /// False when too many commands wait already.
    bool post(WorkerCommand command);

    const WorkerCounters &counters() const { return m_counters; }

Q_SIGNALS:
    void drained();

protected:
    void run() override;

private:
    void work();

    std::shared_ptr<const Config> m_config;
    const int m_index;
    std::vector<int> m_listeners;
    WorkerShare &m_share;
    RecordRing *const m_log;
    WorkerCounters m_counters;
    Worker *m_worker = nullptr; ///< set before launch() returns
    std::error_code m_error; ///< likewise
    std::binary_semaphore m_isReady{0};
};

}
