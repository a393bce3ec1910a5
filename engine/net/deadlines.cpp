#include "engine/net/deadlines.h"

#include <algorithm>

namespace signalbox {

void Deadline::disarm()
{
    if (!m_queue)
        return;
    (m_previous ? m_previous->m_next : m_queue->first) = m_next;
    (m_next ? m_next->m_previous : m_queue->last) = m_previous;
    m_queue = nullptr;
    m_previous = m_next = nullptr;
}

void Deadline::touch(TimePoint now)
{
    if (!m_queue)
        return;
    DeadlineQueue &queue = *m_queue;
    disarm();
    queue.append(*this, now);
}

void DeadlineQueue::append(Deadline &deadline, TimePoint now)
{
    deadline.m_start = now;
    deadline.m_queue = this;
    deadline.m_previous = last;
    (last ? last->m_next : first) = &deadline;
    last = &deadline;
}

void Deadlines::arm(Deadline &deadline, DeadlineKind kind, std::chrono::milliseconds duration, TimePoint now)
{
    deadline.disarm();
    if (duration > std::chrono::milliseconds::zero())
        queue(kind, duration).append(deadline, now);
}

DeadlineQueue &Deadlines::queue(DeadlineKind kind, std::chrono::milliseconds duration)
{
    const auto it = std::find_if(m_queues.begin(), m_queues.end(),
        [=](const DeadlineQueue &q) { return q.kind == kind && q.duration == duration; });
    if (it != m_queues.end())
        return *it;
    // In the order of kinds: of deadlines that pass together the client's come first, whose fault it is.
    const auto behind = std::find_if(
        m_queues.begin(), m_queues.end(), [kind](const DeadlineQueue &q) { return q.kind > kind; });
    return *m_queues.insert(behind, DeadlineQueue{kind, duration});
}

void Deadlines::expire(TimePoint now)
{
    for (DeadlineQueue &queue : m_queues) {
        while (queue.first && queue.first->m_start + queue.duration <= now) {
            Deadline &deadline = *queue.first;
            deadline.disarm();
            deadline.m_listener.onDeadline(deadline);
        }
    }
}

std::optional<TimePoint> Deadlines::next() const
{
    std::optional<TimePoint> earliest;
    for (const DeadlineQueue &queue : m_queues) {
        if (queue.first && (!earliest || queue.first->m_start + queue.duration < *earliest))
            earliest = queue.first->m_start + queue.duration;
    }
    return earliest;
}

bool Deadlines::expireQuietest(DeadlineKind kind)
{
    const auto it = std::find_if(m_queues.begin(), m_queues.end(),
        [kind](const DeadlineQueue &q) { return q.kind == kind && q.first; });
    if (it == m_queues.end())
        return false;
    Deadline &deadline = *it->first;
    deadline.disarm();
    deadline.m_listener.onDeadline(deadline);
    return true;
}

}
