#pragma once

#include <cstddef>

namespace signalbox {

class WaitingWorkers;
class WaitingLine;

/// A request that waits until a backend may take one more. Belongs to its line's thread.
class Waiter
{
public:
    Waiter() = default;
    Waiter(const Waiter &) = delete;
    Waiter &operator=(const Waiter &) = delete;
    virtual ~Waiter() = default;

    bool isWaiting() const { return m_isWaiting; }

private:
    friend class WaitingLine;
    /// There may be room: if it finds some it leaves the line and goes on, else it waits on.
    virtual void onTurn() = 0;

    Waiter *m_previous = nullptr;
    Waiter *m_next = nullptr;
    bool m_isWaiting = false;
};

/// One worker's requests that wait for a backend below its max_connections, first come first served.
class WaitingLine
{
public:
    /// `worker`: its index among those that share the bound.
    WaitingLine(WaitingWorkers &all, std::size_t worker)
        : m_all(all)
        , m_worker(worker)
    {
    }

    /// Adds it at the end; false when as many wait already as may. Whoever joins looks for room once more:
    /// what became free before was told to nobody.
    bool join(Waiter &waiter);
    void leave(Waiter &waiter);

    /// A backend of this worker's has room for one: for the first here that can use it or, now and then, for
    /// one in another worker, so that none starves.
    void passOn();

    /// Another worker's backend has room for one. What nobody here can use goes on to the next, at most
    /// `hops` times.
    void take(int hops);

    /// There may be room for any number.
    void serveAll();

    std::size_t size() const { return m_size; }

private:
    bool serve(std::size_t places);

    WaitingWorkers &m_all;
    const std::size_t m_worker;
    Waiter *m_first = nullptr;
    Waiter *m_last = nullptr;
    std::size_t m_size = 0;
    unsigned m_passes = 0;
    std::size_t m_departures = 0; ///< so far
    std::size_t m_places = 0; ///< to be given out
    bool m_isServing = false;
    bool m_startsOver = false; ///< one that was served has made room: those passed over may use it
};

}
