#pragma once

#include "engine/net/reactor.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace signalbox::test {

/// A reactor whose time and turns the test makes. Belongs to the test's thread.
class FakeReactor final : public Reactor
{
public:
    ~FakeReactor() override { endTurn(); }

    bool watch(int descriptor, EventHandler &handler) override
    {
        return m_watched.emplace(descriptor, &handler).second;
    }
    void unwatch(int descriptor, EventHandler &handler) override
    {
        m_watched.erase(descriptor);
        std::erase(m_ready, &handler);
    }
    void makeReady(EventHandler &handler) override { m_ready.push_back(&handler); }
    void dispose(Disposable &object) override { m_disposed.push_back(&object); }
    void atBatchEnd(BatchListener &listener) override
    {
        if (std::find(m_atBatchEnd.begin(), m_atBatchEnd.end(), &listener) == m_atBatchEnd.end())
            m_atBatchEnd.push_back(&listener);
    }
    TimePoint now() const override { return m_now; }

    void advance(std::chrono::milliseconds duration) { m_now += duration; }

    /// Tells of events, and calls who has more to do, until the batch has ended.
    void tell(int descriptor, std::uint32_t events)
    {
        if (const auto found = m_watched.find(descriptor); found != m_watched.end())
            found->second->onEvents(events);
        do {
            while (!m_ready.empty()) {
                EventHandler *handler = m_ready.back();
                m_ready.pop_back();
                handler->onEvents(0);
            }
        } while (endBatch());
        endTurn();
    }

    /// False when nobody waited for it.
    bool endBatch()
    {
        const auto listeners = std::exchange(m_atBatchEnd, {});
        for (BatchListener *listener : listeners)
            listener->onBatchEnd();
        return !listeners.empty();
    }

    /// Reclaims what was disposed of.
    void endTurn()
    {
        for (Disposable *object : std::exchange(m_disposed, {}))
            object->reclaim();
    }

private:
    TimePoint m_now{std::chrono::hours(1)};
    std::map<int, EventHandler *> m_watched;
    std::vector<EventHandler *> m_ready;
    std::vector<BatchListener *> m_atBatchEnd;
    std::vector<Disposable *> m_disposed;
};

}
