#pragma once

#include "engine/admin/answer.h"

#include <QJsonObject>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace signalbox {

/// The last events that the admin API tells of, for whoever reads them now or comes back after a break: a
/// bounded number, and of snapshots only the newest. Belongs to the engine's thread.
class EventFeed
{
public:
    /// In the form of server-sent events (HTML standard §9.2).
    struct Event
    {
        std::uint64_t number = 0; ///< ascending
        EventKind kind = StateEvent;
        std::string text;
    };

    static constexpr std::size_t most = 256;

    /// `process` is part of every id, so that those of another process are known as such.
    explicit EventFeed(std::string process)
        : m_process(std::move(process))
    {
    }

    void add(EventKind kind, const QJsonObject &json);

    /// The first event of these kinds after that number, or null.
    const Event *next(std::uint64_t after, unsigned kinds) const;

    std::uint64_t last() const { return m_last; } ///< the newest event's number

    /// The number in an id of this process; last() for any other id: nothing is known of what it missed.
    std::uint64_t numberOf(std::string_view id) const;

private:
    const std::string m_process;
    std::uint64_t m_last = 0;
    std::deque<Event> m_events;
};

}
