#include "engine/proxy/waitingworkers.h"

#include <bit>
#include <utility>

namespace signalbox {

namespace {

constexpr std::uint64_t bit(std::size_t worker)
{
    return std::uint64_t{1} << worker;
}

}

WaitingWorkers::WaitingWorkers(int workers, std::size_t mostWaiting)
    : m_most(mostWaiting)
    , m_wakes(static_cast<std::size_t>(workers))
{
}

void WaitingWorkers::setWake(std::size_t worker, Wake wake)
{
    const std::lock_guard lock(m_mutex);
    m_wakes[worker] = std::move(wake);
}

bool WaitingWorkers::takePlace()
{
    if (m_waiting.fetch_add(1, std::memory_order_relaxed) < m_most.load(std::memory_order_relaxed))
        return true;
    givePlace();
    return false;
}

// Room is made (a count falls) and then the announcements are read; a request announces and then reads the
// counts. Both touch the announcements by a read-modify-write, and those of one atomic are in one order:
// whoever comes second sees what the first did before, the room or the announcement.

void WaitingWorkers::announce(std::size_t worker)
{
    m_announced.fetch_or(bit(worker), std::memory_order_acq_rel);
}

void WaitingWorkers::withdraw(std::size_t worker)
{
    m_announced.fetch_and(~bit(worker), std::memory_order_relaxed);
}

bool WaitingWorkers::wakeAnother(std::size_t worker, int hops)
{
    const std::uint64_t others = m_announced.fetch_or(0, std::memory_order_acq_rel) & ~bit(worker);
    if (others == 0)
        return false;
    const int following = std::countr_zero(std::rotr(others, static_cast<int>(worker)));
    const std::size_t next = (worker + static_cast<std::size_t>(following)) % 64;
    const std::lock_guard lock(m_mutex);
    if (!m_wakes[next])
        return false;
    m_wakes[next](hops);
    return true;
}

}
