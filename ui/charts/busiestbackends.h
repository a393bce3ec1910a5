#pragma once

#include "ui/models/traffichistory.h"

#include <chrono>
#include <optional>

namespace signalbox {

/// The backends that charts show by name: all while they are few, else those with most traffic in the window.
/// Who is shown stays until another has clearly more. Main thread.
class BusiestBackends
{
public:
    static constexpr std::size_t Count = 12; ///< with "others", where they are more

    void setWindow(std::chrono::minutes window);
    void setPinned(std::optional<std::uint64_t> id) { m_pinned = id; } ///< shown whatever its traffic
    void update(const TrafficHistory &history);

    const std::vector<std::uint64_t> &shown() const { return m_shown; } ///< in order of age
    int others() const { return m_others; } ///< that are not shown by name
    bool hasTraffic(std::uint64_t id) const; ///< in the window
    double total(std::int64_t second) const; ///< rate over all backends; 0 outside of the window

private:
    struct Sum
    {
        double traffic = 0;
        int samples = 0;
    };
    using Rates = QHash<std::uint64_t, double>;
    struct Second
    {
        std::int64_t second = 0;
        double total = 0;
        Rates rates; ///< shared with the history
    };

    void clear();
    void add(const TrafficSample &sample);
    void forgetOld();
    void choose();

    std::chrono::seconds m_window = std::chrono::minutes(1);
    std::optional<std::uint64_t> m_pinned;
    std::deque<Second> m_seconds; ///< whose traffic is in the sums
    QHash<std::uint64_t, Sum> m_sums;
    std::vector<std::uint64_t> m_shown;
    int m_others = 0;
};

}
