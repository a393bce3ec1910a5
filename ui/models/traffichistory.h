#pragma once

#include "engine/metrics/snapshot.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace signalbox {

/// How often a backend was tried.
struct Attempts
{
    double all = 0;
    double failed = 0; ///< without a complete response, or with 5xx
};

/// One second of traffic. Rates are per second.
struct TrafficSample
{
    std::int64_t second = 0; ///< of the engine's uptime
    double rate = 0;
    double inFlight = 0;
    double clients = 0;
    double received = 0; ///< bytes from clients
    double sent = 0; ///< bytes to clients
    double requests = 0;
    double errors = 0; ///< responses with 5xx, our own and the backends'
    std::array<double, 5> classes{}; ///< responses by class, index 0: 1xx
    std::optional<LatencyPercentiles> latency; ///< of whole requests; nullopt: no traffic
    QHash<std::uint64_t, double> backends; ///< rate by id
    QHash<std::uint64_t, Attempts> attempts; ///< since the sample before, by id; of the last seconds only
};

/// The last quarter of an hour of traffic in whole seconds, from snapshots that come more often. Main thread.
class TrafficHistory
{
public:
    static constexpr int capacity = 900; ///< seconds that are kept
    static constexpr int Seconds = 60; ///< of a trail

    /// True when a second was completed, and what is drawn from the history should be drawn again.
    bool update(const Snapshot &snapshot);

    const std::deque<TrafficSample> &samples() const { return m_samples; } ///< oldest first
    std::vector<std::uint64_t> backends() const; ///< every backend in the samples, in order of age
    QList<double> trail(std::uint64_t backend) const; ///< its rate in the last minute, oldest first
    QList<double> trail(double TrafficSample::*value) const;
    QList<double> latencyTrail(std::chrono::microseconds LatencyPercentiles::*percentile) const; ///< ms
    QList<double> errorTrail() const; ///< errors of requests, 0–1
    double errorFraction() const; ///< 0–1, over the last ten seconds
    Attempts recentAttempts(std::uint64_t backend) const; ///< sums over the last ten seconds
    double failedFraction(std::uint64_t backend) const; ///< of its attempts, 0–1, over the last ten seconds
    /// From a tenth of its attempts on, until less than a twentieth fails: so that it does not flicker.
    bool isFailing(std::uint64_t backend) const { return m_failing.contains(backend); }
    QString name(std::uint64_t backend) const;

private:
    struct Seen
    {
        QString name;
        std::int64_t second = 0; ///< of the last sample that has it
    };

    TrafficSample sample(const Snapshot &snapshot) const;
    Attempts attempts(const BackendSnapshot &backend) const;
    void noteFailing();
    void forgetOld();
    void clear();
    std::deque<TrafficSample>::const_iterator lastMinute() const;

    std::deque<TrafficSample> m_samples;
    QHash<std::uint64_t, Seen> m_seen;
    QSet<std::uint64_t> m_failing;
    std::chrono::milliseconds m_uptime{-1}; ///< of the last sample
    Totals m_totals; ///< at the last sample
    std::vector<BackendSnapshot> m_backends; ///< at the last sample
};

}
