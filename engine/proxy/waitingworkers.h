#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

namespace signalbox {

/// Which workers have requests that wait for a backend, and how many wait in all. Shared by the workers; any
/// thread may call.
class WaitingWorkers
{
public:
    /// At most 64 workers, and at most `mostWaiting` requests.
    WaitingWorkers(int workers, std::size_t mostWaiting);
    /// The workers have ended: the lock tells ThreadSanitizer, which cannot see into QThread::wait().
    ~WaitingWorkers() { const std::lock_guard lock(m_mutex); }
    WaitingWorkers(const WaitingWorkers &) = delete;
    WaitingWorkers &operator=(const WaitingWorkers &) = delete;

    void setMost(std::size_t mostWaiting) { m_most.store(mostWaiting, std::memory_order_relaxed); }

    /// How a worker is told that there is room for one, and how often it may be passed on: called from the
    /// threads of the others. Empty: the worker has ended.
    using Wake = std::function<void(int hops)>;
    void setWake(std::size_t worker, Wake wake);

    int workers() const { return static_cast<int>(m_wakes.size()); }

    /// One more waits; false when as many do already as may.
    bool takePlace();
    void givePlace() { m_waiting.fetch_sub(1, std::memory_order_relaxed); }

    /// Some wait in this worker. Whoever announces looks for room once more afterwards: what became free
    /// before was told to nobody.
    void announce(std::size_t worker);
    void withdraw(std::size_t worker);

    /// Wakes the next worker after this one that has requests waiting; false when there is no other.
    bool wakeAnother(std::size_t worker, int hops);

private:
    std::atomic<std::size_t> m_most;
    std::atomic<std::size_t> m_waiting{0};
    std::atomic<std::uint64_t> m_announced{0}; ///< a bit for each worker
    std::mutex m_mutex; ///< of m_wakes: taken only where requests wait
    std::vector<Wake> m_wakes;
};

}
