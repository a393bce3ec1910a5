#include "engine/admin/eventfeed.h"

#include <QJsonDocument>

#include <algorithm>
#include <charconv>

namespace signalbox {

namespace {

const char *name(EventKind kind)
{
    switch (kind) {
    case StateEvent:
        return "state";
    case ConfigEvent:
        return "config";
    case SnapshotEvent:
        return "snapshot";
    case WarningEvent:
        return "warning";
    }
    return "";
}

}

void EventFeed::add(EventKind kind, const QJsonObject &json)
{
    if (kind == SnapshotEvent)
        std::erase_if(m_events, [](const Event &event) { return event.kind == SnapshotEvent; });
    if (m_events.size() == most)
        m_events.pop_front();
    const std::string id = m_process + '-' + std::to_string(++m_last);
    const std::string data = QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
    m_events.push_back({m_last, kind, "id: " + id + "\nevent: " + name(kind) + "\ndata: " + data + "\n\n"});
}

const EventFeed::Event *EventFeed::next(std::uint64_t after, unsigned kinds) const
{
    const auto found = std::ranges::find_if(
        m_events, [=](const Event &event) { return event.number > after && (event.kind & kinds) != 0; });
    return found == m_events.end() ? nullptr : &*found;
}

std::uint64_t EventFeed::numberOf(std::string_view id) const
{
    const std::string prefix = m_process + '-';
    std::uint64_t number = 0;
    if (!id.starts_with(prefix))
        return m_last;
    const char *end = id.data() + id.size();
    const auto [stopped, error] = std::from_chars(id.data() + prefix.size(), end, number);
    return error == std::errc{} && stopped == end ? std::min(number, m_last) : m_last;
}

}
