#include "engine/eventbook.h"

#include "engine/admin/adminserver.h"
#include "engine/logging/eventlog.h"

#include <utility>

namespace signalbox {

namespace {

bool isBad(BackendState state)
{
    return state == BackendState::Down || state == BackendState::Ejected;
}

std::string lineOf(const StateChange &change)
{
    const std::string line = change.name + ": " + name(change.to);
    return change.reason.message.empty() ? line : line + ", " + change.reason.message;
}

}

EventBook::EventBook(AdminServer &admin)
    : m_admin(admin)
{
}

void EventBook::note(const StateChange &change)
{
    if (isBad(change.to))
        qCWarning(backendEvents, "%s", lineOf(change).c_str());
    else
        qCInfo(backendEvents, "%s", lineOf(change).c_str());
    m_admin.noteState(change.name, change.from, change.to, change.reason);
    keep(change);
}

void EventBook::note(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        qCInfo(configEvents, "%s", toString(change).c_str());
        keep(change);
    }
    m_admin.noteChanges(changes);
}

void EventBook::warn(Area area, const Warning &warning)
{
    qCWarning(area, "%s", warning.message.c_str());
    m_admin.noteWarning(warning.code, warning.message);
    keep(warning);
}

template <class What> void EventBook::keep(const What &what)
{
    m_events.push_back({++m_last, std::chrono::system_clock::now(), what});
}

std::vector<Event> EventBook::take()
{
    return std::exchange(m_events, {});
}

}
