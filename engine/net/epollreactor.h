#pragma once

#include "engine/net/reactor.h"

#include <QObject>
#include <QSocketNotifier>

#include <sys/epoll.h>

#include <array>
#include <vector>

namespace signalbox {

/// An epoll set inside the Qt event loop of its thread: one QSocketNotifier on the epoll descriptor, so that
/// the cost of a turn does not grow with idle connections while timers and queued calls work as ever.
class EpollReactor final : public QObject, public Reactor
{
    Q_OBJECT

public:
    explicit EpollReactor(QObject *parent = nullptr);
    ~EpollReactor() override;

    bool watch(int descriptor, EventHandler &handler) override;
    void unwatch(int descriptor, EventHandler &handler) override;
    void makeReady(EventHandler &handler) override;
    void atBatchEnd(BatchListener &listener) override;
    void dispose(Disposable &object) override;
    /// Handles what has come so far; the event loop calls it by itself.
    void turn();
    /// Reclaims what was disposed of, outside a turn: before what it refers to goes.
    void reclaimDisposed();
    TimePoint now() const override { return m_isInTurn ? m_now : Clock::now(); }

private:
    int handleBatch();
    void handleReadyList();
    void endBatch();
    void wake();

    int m_epoll;
    int m_rearm; ///< eventfd in the set: makes the next turn come at once
    QSocketNotifier m_notifier;
    TimePoint m_now;
    std::array<epoll_event, 256> m_batch;
    int m_batchSize = 0;
    int m_batchNext = 0;
    std::vector<EventHandler *> m_ready;
    std::vector<EventHandler *> m_readyNow; ///< the part of the list being handled
    std::vector<BatchListener *> m_atBatchEnd;
    std::vector<Disposable *> m_disposed;
    std::vector<Disposable *> m_reclaimed; ///< the part of the list being reclaimed
    bool m_isInTurn = false;
};

}
