#pragma once

#include "engine/balancing/routingtable.h"
#include "engine/config/config.h"
#include "engine/metrics/counters.h"
#include "engine/net/epollreactor.h"
#include "engine/net/iocontext.h"
#include "engine/net/listener.h"
#include "engine/net/mailbox.h"
#include "engine/proxy/proxycontext.h"
#include "engine/server/clientconnections.h"

#include <QObject>
#include <QTimer>

#include <latch>
#include <memory>
#include <variant>
#include <vector>

namespace signalbox {

/// To a worker: stop accepting, let what is under way finish.
struct DrainWorker
{
};
/// From another worker: a backend has room for one that waits.
struct RoomForOne
{
    int hops = 0; ///< how often that may be passed on
};
/// To a worker: accept clients there too. It owns the descriptors, which listen, from now on.
struct OpenListeners
{
    std::vector<int> descriptors;
};
/// To a worker: accept nobody any more; clients that are connected stay.
struct CloseListeners
{
    std::latch *closed = nullptr; ///< to be counted down then
};
/// To a worker: end what is in flight to a backend.
struct CutBackend
{
    std::uint64_t id = 0;
};
/// To a worker: from now on it goes by this.
using ConfigPtr = std::shared_ptr<const Config>;
using WorkerCommand =
    std::variant<RoutingTablePtr, ConfigPtr, CutBackend, OpenListeners, CloseListeners, DrainWorker>;

/// One thread of the data path: its listeners, its clients, its exchanges, its pools. Made and destroyed in
/// its thread; told what to do through its mailbox.
class Worker final : public QObject
{
    Q_OBJECT

public:
    /// `listeners` are descriptors that listen; the worker owns them from now on.
    /// `log`: the access log's ring, which outlives the worker; null: there is none.
    Worker(const Config &config, int index, std::vector<int> listeners, WorkerCounters &counters,
        WorkerShare &share, RecordRing *log);
    ~Worker() override;

    /// Any thread may post.
    Mailbox<WorkerCommand> &mailbox() { return m_mailbox; }

Q_SIGNALS:
    void mailArrived();
    void roomArrived();
    void drained(); ///< once, after DrainWorker: no client is left

private:
    void handleMail();
    void handle(RoutingTablePtr &table);
    void handle(const ConfigPtr &config);
    void configureClients(const Config &config);
    void handle(CutBackend cut);
    void handle(const OpenListeners &open);
    void handle(CloseListeners close);
    void handle(DrainWorker);
    void handleRoom();
    void onDelaysDue();
    void wakeAt(TimePoint moment);
    void finishListeners();
    void accept(int descriptor);
    void makeRoom();
    void onClientClosed();
    void onTimer();
    void easePressure();
    void reportIfDrained();

    const std::size_t m_mostClients;
    EpollReactor m_reactor;
    BufferPool m_buffers;
    Deadlines m_deadlines;
    Delays m_delays;
    HttpDate m_date;
    std::vector<char> m_scratch;
    WorkerCounters &m_counters;
    WaitingWorkers &m_waiting;
    const std::size_t m_index;
    ProxyContext m_proxy;
    ClientConnections m_clients;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    QTimer m_timer;
    QTimer m_delayTimer;
    Mailbox<WorkerCommand> m_mailbox;
    Mailbox<RoomForOne> m_rooms; ///< apart: no number of them keeps a command out
    bool m_isAcceptPaused = false;
    bool m_isDraining = false;
    bool m_hasReported = false; ///< drained() was emitted
    bool m_wasExhausted = false; ///< at the last tick
};

}
