#pragma once

#include "engine/net/reactor.h"

#include <functional>
#include <optional>
#include <set>
#include <utility>

namespace signalbox {

class Delay;
class Delays;

/// Told that a delay is over. Belongs to the delay's thread.
class DelayListener
{
public:
    virtual ~DelayListener() = default;
    virtual void onDelayOver(Delay &delay) = 0;
};

/// A wait of a length of its own, such as a backoff. Ends with its owner.
class Delay
{
public:
    explicit Delay(DelayListener &listener)
        : m_listener(listener)
    {
    }
    Delay(const Delay &) = delete;
    Delay &operator=(const Delay &) = delete;
    ~Delay() { cancel(); }

    bool isRunning() const { return m_delays; }
    void cancel();

private:
    friend class Delays;
    DelayListener &m_listener;
    Delays *m_delays = nullptr;
    TimePoint m_end;
};

/// The delays of one thread, in the order they end; deadlines, which share a few durations, have cheaper
/// queues.
class Delays
{
public:
    /// `wake` is told when expire() is to be called next, each time that this comes to be earlier.
    explicit Delays(std::function<void(TimePoint)> wake)
        : m_wake(std::move(wake))
    {
    }

    void start(Delay &delay, TimePoint end);

    /// Tells the listeners of all that are over. Returns when the next will be; nullopt when none is left.
    std::optional<TimePoint> expire(TimePoint now);

private:
    friend class Delay;

    const std::function<void(TimePoint)> m_wake;
    std::set<std::pair<TimePoint, Delay *>> m_running;
};

}
