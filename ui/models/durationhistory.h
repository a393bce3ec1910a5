#pragma once

#include "engine/metrics/snapshot.h"

#include <QHash>

#include <deque>

namespace signalbox {

/// How long the backends' attempts took in the last minute. Main thread.
class DurationHistory
{
public:
    static constexpr std::chrono::seconds window{60};

    /// To be called once a second.
    void update(const Snapshot &snapshot);

    /// Nothing of a backend that is not known.
    DurationBuckets lastMinute(std::uint64_t backend) const;

private:
    struct Reading
    {
        std::chrono::milliseconds uptime{0};
        DurationBuckets sum; ///< since the backend was added
    };

    QHash<std::uint64_t, std::deque<Reading>> m_readings; ///< by backend, the oldest first
};

}
