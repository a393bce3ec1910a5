#pragma once

#include "engine/net/reactor.h"

#include <chrono>
#include <cstdint>
#include <list>
#include <optional>

namespace signalbox {

class Deadline;
struct DeadlineQueue;

/// What is waited for.
enum class DeadlineKind : std::uint8_t {
    ClientHead,
    ClientIdle,
    ClientBody,
    ClientEnd,
    Connect,
    ResponseHead,
    BackendBody,
    BackendIdle,
    Tunnel,
    Try,
    Queue,
    Total,
};

/// Told that a deadline has passed. Belongs to the deadline's thread.
class DeadlineListener
{
public:
    virtual ~DeadlineListener() = default;
    virtual void onDeadline(Deadline &deadline) = 0;
};

/// A moment by which something must have happened. Ends with its owner.
class Deadline
{
public:
    explicit Deadline(DeadlineListener &listener)
        : m_listener(listener)
    {
    }
    Deadline(const Deadline &) = delete;
    Deadline &operator=(const Deadline &) = delete;
    ~Deadline() { disarm(); }

    void disarm();
    bool isArmed() const { return m_queue; }
    /// There was activity: the full duration again, from `now`.
    void touch(TimePoint now);

private:
    friend class Deadlines;
    friend struct DeadlineQueue;
    DeadlineListener &m_listener;
    DeadlineQueue *m_queue = nullptr;
    Deadline *m_previous = nullptr;
    Deadline *m_next = nullptr;
    TimePoint m_start;
};

/// The deadlines of one kind and duration in the order they were armed or touched, which is the order they
/// pass in.
struct DeadlineQueue
{
    DeadlineKind kind;
    std::chrono::milliseconds duration;
    Deadline *first = nullptr;
    Deadline *last = nullptr;

    void append(Deadline &deadline, TimePoint now);
};

/// All deadlines of one thread: a first-in-first-out queue for each kind and duration, so that arming,
/// touching and disarming cost a few pointers. Its owner calls expire() when next() is reached.
class Deadlines
{
public:
    /// (Re)arms a deadline to pass `duration` after `now`; zero disarms it.
    void arm(Deadline &deadline, DeadlineKind kind, std::chrono::milliseconds duration, TimePoint now);

    /// Tells the listeners of all that have passed.
    void expire(TimePoint now);

    /// When the earliest will pass; nullopt when none is armed.
    std::optional<TimePoint> next() const;

    /// Lets the one of that kind that has been quiet longest pass now. False when there is none.
    bool expireQuietest(DeadlineKind kind);

private:
    DeadlineQueue &queue(DeadlineKind kind, std::chrono::milliseconds duration);

    std::list<DeadlineQueue> m_queues; // a list: deadlines point at their queue
};

}
