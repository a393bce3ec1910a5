#include "engine/proxy/waitingline.h"

#include "engine/proxy/waitingworkers.h"

#include <limits>
#include <utility>

namespace signalbox {

namespace {

constexpr unsigned ownPasses = 8;
constexpr std::size_t anyNumber = std::numeric_limits<std::size_t>::max();

}

bool WaitingLine::join(Waiter &waiter)
{
    if (!m_all.takePlace())
        return false;
    waiter.m_isWaiting = true;
    waiter.m_previous = m_last;
    waiter.m_next = nullptr;
    (m_last ? m_last->m_next : m_first) = &waiter;
    m_last = &waiter;
    if (m_size++ == 0)
        m_all.announce(m_worker);
    return true;
}

void WaitingLine::leave(Waiter &waiter)
{
    if (!waiter.m_isWaiting)
        return;
    waiter.m_isWaiting = false;
    (waiter.m_previous ? waiter.m_previous->m_next : m_first) = waiter.m_next;
    (waiter.m_next ? waiter.m_next->m_previous : m_last) = waiter.m_previous;
    ++m_departures;
    m_all.givePlace();
    if (--m_size == 0)
        m_all.withdraw(m_worker);
}

void WaitingLine::passOn()
{
    const bool isForOthers = m_size == 0 || ++m_passes % ownPasses == 0;
    if (!isForOthers || !m_all.wakeAnother(m_worker, m_all.workers()))
        take(m_all.workers());
}

void WaitingLine::take(int hops)
{
    if (!serve(1) && hops > 0)
        m_all.wakeAnother(m_worker, hops - 1);
}

void WaitingLine::serveAll()
{
    serve(anyNumber);
}

/// Lets one after the other try, until so many places are used up. False: some are left.
bool WaitingLine::serve(std::size_t places)
{
    m_places = places == anyNumber || m_places == anyNumber ? anyNumber : m_places + places;
    if (m_isServing) {
        m_startsOver = true;
        return true;
    }
    m_isServing = true;
    for (Waiter *waiter = m_first; waiter && m_places > 0;) {
        Waiter *next = waiter->m_next;
        const std::size_t before = m_departures;
        waiter->onTurn();
        if (m_departures != before && m_places != anyNumber)
            --m_places;
        waiter = std::exchange(m_startsOver, false) ? m_first : next;
    }
    m_isServing = false;
    return std::exchange(m_places, 0) == 0;
}

}
