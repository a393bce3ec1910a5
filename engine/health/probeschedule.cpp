#include "engine/health/probeschedule.h"

#include <algorithm>

namespace signalbox {

ProbeSchedule::ProbeSchedule(std::uint64_t seed, int jitter, std::size_t most)
    : m_chance(seed)
    , m_jitter(jitter)
    , m_most(most)
{
}

void ProbeSchedule::add(std::uint64_t id, TimePoint due)
{
    if (m_entries.emplace(id, Entry{due}).second)
        m_waiting.emplace(due, id);
}

void ProbeSchedule::remove(std::uint64_t id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    if (found->second.isRunning)
        --m_running;
    else
        m_waiting.erase({found->second.due, id});
    m_entries.erase(found);
}

std::vector<std::uint64_t> ProbeSchedule::start(TimePoint now)
{
    std::vector<std::uint64_t> started;
    while (m_running < m_most && !m_waiting.empty() && m_waiting.begin()->first <= now) {
        const std::uint64_t id = m_waiting.begin()->second;
        m_waiting.erase(m_waiting.begin());
        m_entries[id].isRunning = true;
        m_entries[id].due = TimePoint::max();
        ++m_running;
        started.push_back(id);
    }
    return started;
}

void ProbeSchedule::finish(std::uint64_t id, TimePoint now, std::chrono::milliseconds interval)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || !found->second.isRunning)
        return;
    Entry &entry = found->second;
    const double variation = entry.hasInterval ? m_jitter / 100.0 : 1;
    const std::chrono::duration<double, std::milli> varied = interval * (1 - variation * m_chance.fraction());
    entry.isRunning = false;
    entry.hasInterval = true;
    --m_running;
    entry.due = std::min(entry.due, now + std::chrono::duration_cast<TimePoint::duration>(varied));
    m_waiting.emplace(entry.due, id);
}

void ProbeSchedule::hasten(std::uint64_t id, TimePoint due)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || found->second.due <= due)
        return;
    Entry &entry = found->second;
    if (!entry.isRunning) {
        m_waiting.erase({entry.due, id});
        m_waiting.emplace(due, id);
    }
    entry.due = due;
}

std::optional<ProbeSchedule::TimePoint> ProbeSchedule::next() const
{
    if (m_running >= m_most || m_waiting.empty())
        return std::nullopt;
    return m_waiting.begin()->first;
}

}
