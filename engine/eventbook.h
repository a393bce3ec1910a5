#pragma once

#include "engine/event.h"

#include <QLoggingCategory>

#include <vector>

namespace signalbox {

class AdminServer;

/// The one place that tells of what happens: to the event log, to the admin API's listeners, and to whoever
/// takes the events. Belongs to the engine's thread.
class EventBook
{
public:
    /// Of the event log.
    using Area = const QLoggingCategory &();

    /// The admin server outlives it.
    explicit EventBook(AdminServer &admin);

    void note(const StateChange &change);
    void note(const std::vector<Change> &changes);
    void warn(Area area, const Warning &warning);

    /// What has happened since the last call, the oldest first.
    std::vector<Event> take();

private:
    template <class What> void keep(const What &what);

    AdminServer &m_admin;
    std::uint64_t m_last = 0;
    std::vector<Event> m_events;
};

}
