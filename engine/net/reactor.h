#pragma once

#include <chrono>
#include <cstdint>

namespace signalbox {

using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;

/// Something a reactor calls. Belongs to the reactor's thread.
class EventHandler
{
public:
    EventHandler() = default;
    EventHandler(const EventHandler &) = delete;
    EventHandler &operator=(const EventHandler &) = delete;
    virtual ~EventHandler() = default;

    /// `events` as of epoll(7): those that came since the last call; 0 when called from the ready list.
    virtual void onEvents(std::uint32_t events) = 0;

private:
    friend class EpollReactor;
    bool m_isInReadyList = false;
};

/// Something that puts work off to the end of a batch of events: what it sends then goes out in one piece,
/// and close behind what others send, which finds the receivers still awake. Belongs to the reactor's thread.
class BatchListener
{
public:
    virtual ~BatchListener() = default;
    virtual void onBatchEnd() = 0;

private:
    friend class EpollReactor;
    bool m_awaitsBatchEnd = false;
};

/// What outlives the call stack that ended it: reclaimed at the end of the reactor's turn.
class Disposable
{
public:
    virtual ~Disposable() = default;
    /// Destroys it, or keeps it for reuse.
    virtual void reclaim() { delete this; }
};

/// Tells handlers when their descriptors can be read and written. One thread; the interface exists so that
/// tests can decide what happens when.
class Reactor
{
public:
    virtual ~Reactor() = default;

    /// Registers a descriptor once and for all, edge-triggered, for reading, writing and hang-up.
    virtual bool watch(int descriptor, EventHandler &handler) = 0;

    /// Forgets a descriptor. No event of this turn reaches the handler any more.
    virtual void unwatch(int descriptor, EventHandler &handler) = 0;

    /// Has the handler called again in this turn or the next, without an event: it has more to do.
    virtual void makeReady(EventHandler &handler) = 0;

    /// Has the listener called once this batch of events is handled; it has to live until the turn's end.
    virtual void atBatchEnd(BatchListener &listener) = 0;

    /// Takes an object over, to reclaim it once nothing of the current turn can refer to it.
    virtual void dispose(Disposable &object) = 0;

    /// The time: within a turn, that at the start of its current batch of events.
    virtual TimePoint now() const = 0;
};

}
