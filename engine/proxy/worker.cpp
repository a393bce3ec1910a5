#include "engine/proxy/worker.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr std::size_t scratchSize = 64 * 1024;
constexpr std::size_t mailboxSize = 1024;
constexpr std::chrono::milliseconds slowestTick{100}; // how late a deadline may be noticed
constexpr std::chrono::milliseconds fastestTick{2};

std::size_t perWorker(std::size_t total, int workers)
{
    return std::max<std::size_t>(1, total / static_cast<std::size_t>(workers));
}

/// A deadline may be noticed late by a twentieth of the shortest.
std::chrono::milliseconds tickFor(const Config &config)
{
    const TimeoutConfig &times = config.timeouts;
    std::chrono::milliseconds shortest = 20 * slowestTick;
    for (const auto each : {config.retry.perTryTimeout, times.clientHead, times.connect, times.responseHead,
             times.bodyIdle, times.queue, times.total}) {
        if (each > each.zero())
            shortest = std::min(shortest, each);
    }
    return std::clamp(shortest / 20, fastestTick, slowestTick);
}

ClientTimeouts clientTimeouts(const TimeoutConfig &config)
{
    // Idle connections always have a deadline, however late: its queue tells who makes room at the limit.
    constexpr std::chrono::hours forEver{24 * 365};
    const bool isLimited = config.clientIdle > std::chrono::milliseconds::zero();
    return {config.clientHead, isLimited ? config.clientIdle : forEver, config.bodyIdle, config.tunnelIdle};
}

}

Worker::Worker(const Config &config, int index, std::vector<int> listeners, WorkerCounters &counters,
    WorkerShare &share, RecordRing *log)
    : m_mostClients(perWorker(config.limits.connections, config.workers))
    , m_buffers(perWorker(config.limits.buffers, config.workers))
    , m_delays([this](TimePoint moment) { wakeAt(moment); })
    , m_scratch(scratchSize)
    , m_counters(counters)
    , m_waiting(share.waiting)
    , m_index(static_cast<std::size_t>(index))
    , m_proxy(
          {m_reactor, m_buffers, m_deadlines, m_date, m_scratch}, m_delays, config, index, counters, share)
    , m_clients(m_proxy.io, m_proxy, [this] { onClientClosed(); })
    , m_mailbox(mailboxSize, [this] { Q_EMIT mailArrived(); })
    , m_rooms(mailboxSize, [this] { Q_EMIT roomArrived(); })
{
    m_proxy.recorder.setLog(log);
    configureClients(config);
    connect(this, &Worker::mailArrived, this, &Worker::handleMail, Qt::QueuedConnection);
    connect(this, &Worker::roomArrived, this, &Worker::handleRoom, Qt::QueuedConnection);
    connect(&m_timer, &QTimer::timeout, this, &Worker::onTimer);
    m_delayTimer.setSingleShot(true);
    m_delayTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_delayTimer, &QTimer::timeout, this, &Worker::onDelaysDue);
    m_waiting.setWake(m_index, [this](int hops) { m_rooms.post(RoomForOne{hops}); });
    handle(OpenListeners{std::move(listeners)});
}

Worker::~Worker()
{
    m_waiting.setWake(m_index, {});
    for (const auto &listener : m_listeners)
        listener->close();
    m_clients.shutDown(true);
    m_proxy.closeAll();
    m_reactor.reclaimDisposed();
}

void Worker::handleMail()
{
    for (WorkerCommand &command : m_mailbox.takeAll())
        std::visit([this](auto &each) { handle(each); }, command);
}

void Worker::handle(RoutingTablePtr &table)
{
    const std::uint64_t number = table->number;
    m_proxy.install(std::move(table));
    m_counters.table.store(number, std::memory_order_release); // after the last pick from the one before
}

void Worker::handle(const ConfigPtr &config)
{
    configureClients(*config);
    m_proxy.configure(*config);
}

void Worker::configureClients(const Config &config)
{
    ServerContext &context = m_clients.context();
    context.limits = {config.limits.target, config.limits.head, config.limits.fields};
    context.timeouts = clientTimeouts(config.timeouts);
    m_timer.start(tickFor(config));
}

void Worker::handle(CutBackend cut)
{
    m_proxy.cut(cut.id);
}

void Worker::handle(const OpenListeners &open)
{
    m_isAcceptPaused = false;
    for (int descriptor : open.descriptors)
        m_listeners.push_back(std::make_unique<Listener>(
            descriptor, [this](int client) { accept(client); }, [this] { makeRoom(); }));
}

void Worker::handle(CloseListeners close)
{
    finishListeners();
    close.closed->count_down();
}

void Worker::handle(DrainWorker)
{
    m_isDraining = true;
    m_reactor.turn(); // a request that has come already is not idle
    m_clients.shutDown(false);
    finishListeners();
    reportIfDrained();
}

void Worker::finishListeners()
{
    for (const auto &listener : m_listeners)
        listener->finish();
    m_listeners.clear();
}

void Worker::handleRoom()
{
    for (const RoomForOne &room : m_rooms.takeAll())
        m_proxy.line.take(room.hops);
}

void Worker::wakeAt(TimePoint moment)
{
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(moment - Clock::now());
    m_delayTimer.start(std::max(wait, std::chrono::milliseconds::zero()));
}

void Worker::onDelaysDue()
{
    if (const auto next = m_delays.expire(Clock::now()))
        wakeAt(*next);
}

void Worker::accept(int descriptor)
{
    m_clients.add(descriptor);
    m_counters.connections.set(m_clients.count());
    if (m_clients.count() < m_mostClients || m_isDraining || m_clients.closeIdle())
        return;
    m_isAcceptPaused = true;
    for (const auto &listener : m_listeners)
        listener->pause();
}

/// The system is out of descriptors: idle clients give theirs to those that wait, and to connections to
/// backends.
void Worker::makeRoom()
{
    constexpr int atOnce = 16;
    for (int i = 0; i < atOnce && m_clients.closeIdle(); ++i) { }
}

void Worker::onClientClosed()
{
    m_counters.connections.set(m_clients.count());
    if (m_isAcceptPaused && !m_isDraining && m_clients.count() < m_mostClients) {
        m_isAcceptPaused = false;
        for (const auto &listener : m_listeners)
            listener->resume();
    }
    if (m_isDraining)
        reportIfDrained();
}

void Worker::reportIfDrained()
{
    if (m_clients.count() == 0 && !std::exchange(m_hasReported, true))
        Q_EMIT drained();
}

void Worker::onTimer()
{
    m_deadlines.expire(Clock::now());
    m_counters.queued.set(m_proxy.line.size());
    easePressure();
}

/// Buffers used up for a whole tick: reading has paused and that was not enough, so whoever is slowest has to
/// go.
void Worker::easePressure()
{
    const bool isExhausted = m_buffers.isExhausted();
    if (isExhausted && m_wasExhausted) {
        for (std::size_t used = m_buffers.used() + 1; m_buffers.isExhausted() && m_buffers.used() < used;) {
            used = m_buffers.used();
            if (!m_clients.closeSlowest())
                break;
        }
    }
    m_wasExhausted = isExhausted;
}

}
