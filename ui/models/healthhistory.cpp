#include "ui/models/healthhistory.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::int64_t hour = 60; // minutes
constexpr std::chrono::minutes grace{1}; // for news of a backend that is in no snapshot yet

std::int64_t minuteOf(std::chrono::milliseconds uptime)
{
    return std::chrono::floor<std::chrono::minutes>(uptime).count();
}

std::optional<BackendState> &at(HealthHistory::Minutes &minutes, std::int64_t minute)
{
    return minutes.at(static_cast<std::size_t>(minute % hour));
}

bool isFlap(const HealthChange &change)
{
    const bool wasUp = change.from == BackendState::Up || change.from == BackendState::Ramping;
    return wasUp && (change.to == BackendState::Down || change.to == BackendState::Ejected);
}

}

int severity(BackendState state)
{
    using enum BackendState;
    static constexpr std::array ascending{
        Up, Ramping, Checking, Drained, Maintenance, Draining, Removing, Ejected, Down};
    return static_cast<int>(std::ranges::find(ascending, state) - ascending.begin());
}

void HealthHistory::update(const Snapshot &snapshot)
{
    if (snapshot.sequence == 0)
        return;
    if (snapshot.uptime < m_uptime)
        m_courses.clear();
    m_uptime = snapshot.uptime;
    for (const BackendSnapshot &backend : snapshot.backends)
        note(m_courses[backend.id], backend.state);
    forgetOld(snapshot);
}

void HealthHistory::addEvents(const std::vector<Event> &events)
{
    for (const Event &event : events) {
        const auto *change = std::get_if<StateChange>(&event.what);
        if (!change)
            continue;
        Course &course = m_courses[change->id];
        note(course, change->to);
        course.changes.push_back({event.time, m_uptime, change->from, change->to, change->reason});
        if (course.changes.size() > mostChanges)
            course.changes.pop_front();
    }
}

void HealthHistory::note(Course &course, BackendState state)
{
    const std::int64_t now = minuteOf(m_uptime);
    for (std::int64_t minute = std::max(course.minute + 1, now - hour + 1); minute <= now; ++minute)
        at(course.minutes, minute).reset();
    course.minute = now;
    course.heard = m_uptime;
    auto &worst = at(course.minutes, now);
    if (!worst || severity(state) > severity(*worst))
        worst = state;
}

void HealthHistory::forgetOld(const Snapshot &snapshot)
{
    m_courses.removeIf([&snapshot](const auto &it) { return it->heard < snapshot.uptime - grace; });
    for (Course &course : m_courses) {
        while (!course.changes.empty() && course.changes.front().uptime <= m_uptime - std::chrono::hours(1))
            course.changes.pop_front();
    }
}

HealthHistory::Minutes HealthHistory::minutes(std::uint64_t backend) const
{
    Minutes minutes;
    const auto course = m_courses.constFind(backend);
    if (course == m_courses.cend())
        return minutes;
    const std::int64_t now = minuteOf(m_uptime);
    for (std::int64_t age = 0; age < hour; ++age) {
        const std::int64_t minute = now - age;
        if (minute >= 0 && minute <= course->minute)
            minutes.at(static_cast<std::size_t>(hour - 1 - age)) =
                course->minutes.at(static_cast<std::size_t>(minute % hour));
    }
    return minutes;
}

std::deque<HealthChange> HealthHistory::changes(std::uint64_t backend) const
{
    return m_courses.value(backend).changes;
}

int HealthHistory::flaps(std::uint64_t backend) const
{
    const auto course = m_courses.constFind(backend);
    if (course == m_courses.cend())
        return 0;
    return static_cast<int>(std::ranges::count_if(course->changes, [this](const HealthChange &change) {
        return isFlap(change) && change.uptime > m_uptime - flapWindow;
    }));
}

}
