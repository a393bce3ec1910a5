#include "engine/workerpool.h"

#include <algorithm>
#include <limits>

namespace signalbox {

WorkerPool::WorkerPool(const Config &config, Mailbox<BackendTrouble> &troubles)
    : m_share(config, config.workers, troubles)
{
}

WorkerPool::~WorkerPool()
{
    m_threads.clear(); // before the log, which they write to
}

std::optional<Error> WorkerPool::start(std::shared_ptr<const Config> config, ProxyListeners &listeners)
{
    if (!config->logging.accessLog.empty()) {
        m_log =
            std::make_unique<AccessLog>(config->logging.accessLog, config->logging.format, config->workers);
        if (const auto error = m_log->start())
            return Error{"cannot_log",
                "Cannot write the access log " + config->logging.accessLog + ": " + error.message() + ".",
                "logging.access_log"};
    }
    for (int i = 0; i < config->workers; ++i) {
        m_threads.push_back(std::make_unique<WorkerThread>(
            config, i, listeners.take(i), m_share, m_log ? &m_log->ring(i) : nullptr));
        connect(m_threads.back().get(), &WorkerThread::drained, this, &WorkerPool::onDrained,
            Qt::QueuedConnection);
    }
    for (const auto &thread : m_threads) {
        if (const auto error = thread->launch()) {
            m_threads.clear();
            return Error{"no_descriptors", "Cannot start a worker: " + error.message() + ".", "workers"};
        }
    }
    return std::nullopt;
}

void WorkerPool::post(const WorkerCommand &command)
{
    for (const auto &thread : m_threads)
        thread->post(command);
}

void WorkerPool::openListeners(ProxyListeners &listeners)
{
    for (std::size_t i = 0; i < m_threads.size(); ++i)
        m_threads[i]->post(OpenListeners{listeners.take(static_cast<int>(i))});
}

void WorkerPool::closeListeners()
{
    std::latch closed(static_cast<std::ptrdiff_t>(m_threads.size()));
    for (const auto &thread : m_threads) {
        if (!thread->post(CloseListeners{&closed}))
            closed.count_down();
    }
    closed.wait();
}

void WorkerPool::configure(const Config &config)
{
    m_share.budget.setPerRequest(config.retry.budget);
    m_share.waiting.setMost(config.limits.queue);
    post(std::make_shared<const Config>(config));
}

void WorkerPool::reopenLog()
{
    if (m_log)
        m_log->reopen();
}

void WorkerPool::describe(Snapshot &snapshot) const
{
    for (const auto &thread : m_threads) {
        addTo(snapshot.totals, thread->counters());
        snapshot.clientConnections += thread->counters().connections.value();
        snapshot.queued += thread->counters().queued.value();
    }
}

HistogramReading WorkerPool::durations() const
{
    HistogramReading reading;
    for (const auto &thread : m_threads)
        reading.add(thread->counters().durations);
    return reading;
}

std::uint64_t WorkerPool::sumOf(Counter WorkerCounters::*counter) const
{
    std::uint64_t sum = 0;
    for (const auto &thread : m_threads)
        sum += (thread->counters().*counter).value();
    return sum;
}

std::uint64_t WorkerPool::oldestTable() const
{
    std::uint64_t oldest = std::numeric_limits<std::uint64_t>::max();
    for (const auto &thread : m_threads)
        oldest = std::min(oldest, thread->counters().table.load(std::memory_order_acquire));
    return oldest;
}

std::uint64_t WorkerPool::retriesDenied() const
{
    return sumOf(&WorkerCounters::retriesDenied);
}

std::uint64_t WorkerPool::contentsLost() const
{
    return sumOf(&WorkerCounters::contentsLost);
}

void WorkerPool::takeRecords(const std::function<void(const RequestRecord &record)> &take)
{
    RequestRecord record;
    for (RecordRing &ring : m_share.recent) {
        while (ring.take(record))
            take(record);
    }
}

void WorkerPool::onDrained()
{
    if (++m_drained == m_threads.size())
        Q_EMIT drained();
}

}
