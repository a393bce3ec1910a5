#pragma once

#include "ui/models/traffichistory.h"

#include <QList>

#include <chrono>
#include <optional>
#include <ranges>
#include <vector>

namespace signalbox {

/// The last minutes of the history as charts show them: at most 400 points, as more cost time and are not
/// seen. Main thread.
class TimeWindow
{
public:
    static constexpr int MostPoints = 400;

    using Iterator = std::deque<TrafficSample>::const_iterator;
    using Samples = std::ranges::subrange<Iterator>;
    /// Successive seconds that are drawn as one. Valid until the history changes.
    struct Point
    {
        qreal x = 0; ///< seconds, ≤ 0: before now
        Samples samples;
    };
    using Points = std::vector<Point>;
    struct Gap
    {
        qreal from = 0; ///< seconds, as x
        qreal to = 0;
    };

    explicit TimeWindow(const TrafficHistory &history)
        : m_history(history)
    {
    }

    void setLength(std::chrono::minutes length) { m_length = length; }
    /// It ends with what is the last second now, whatever comes; or with the last one that there is again.
    void setFrozen(bool isFrozen);
    std::chrono::seconds length() const { return m_length; }
    std::int64_t now() const; ///< the last second known
    bool hasHadTraffic() const; ///< in all that is remembered

    Samples samples() const;
    Points points() const;
    QList<Gap> gaps(const Points &points) const; ///< two seconds or more without a point
    const TrafficSample *at(std::int64_t second) const; ///< null outside of the window and in gaps
    const TrafficSample *nearest(std::int64_t second) const; ///< null while there is none
    /// So many points away; the newest if it starts from none.
    const TrafficSample *neighbour(const TrafficSample *from, int points) const;

private:
    int step() const; ///< seconds of a point
    Iterator from(std::int64_t second) const;

    const TrafficHistory &m_history;
    std::optional<std::int64_t> m_frozen; ///< its last second
    std::chrono::seconds m_length = std::chrono::minutes(1);
};

}
