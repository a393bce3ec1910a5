#include "engine/net/delays.h"

namespace signalbox {

void Delay::cancel()
{
    if (m_delays)
        m_delays->m_running.erase({m_end, this});
    m_delays = nullptr;
}

void Delays::start(Delay &delay, TimePoint end)
{
    delay.cancel();
    delay.m_delays = this;
    delay.m_end = end;
    m_running.emplace(end, &delay);
    if (m_running.begin()->second == &delay)
        m_wake(end);
}

std::optional<TimePoint> Delays::expire(TimePoint now)
{
    while (!m_running.empty() && m_running.begin()->first <= now) {
        Delay &delay = *m_running.begin()->second;
        delay.cancel();
        delay.m_listener.onDelayOver(delay);
    }
    return m_running.empty() ? std::nullopt : std::optional(m_running.begin()->first);
}

}
