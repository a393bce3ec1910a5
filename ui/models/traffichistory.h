#pragma once

#include "engine/metrics/snapshot.h"

#include <QHash>
#include <QList>
#include <QString>

#include <cstdint>
#include <deque>
#include <vector>

namespace signalbox {

/// What was tried at one backend, per second.
struct Attempts
{
    double all = 0;
    double failed = 0; ///< without a complete response
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
    QHash<std::uint64_t, double> backends; ///< rate by id
    QHash<std::uint64_t, Attempts> attempts; ///< by id
};

/// The last minute of traffic in whole seconds, from snapshots that come more often. Main thread.
class TrafficHistory
{
public:
    static constexpr int Seconds = 60;

    /// True when a second was completed, and what is drawn from the history should be drawn again.
    bool update(const Snapshot &snapshot);

    const std::deque<TrafficSample> &samples() const { return m_samples; } ///< oldest first
    std::vector<std::uint64_t> backends() const; ///< every backend seen in the last minute, in order of age
    QList<double> trail(std::uint64_t backend) const; ///< its rate, oldest first
    QList<double> trail(double TrafficSample::*value) const;
    QList<double> errorTrail() const; ///< errors of requests, 0–1
    double errorFraction() const; ///< 0–1, over the last ten seconds
    double failedFraction(std::uint64_t backend) const; ///< of its attempts, 0–1, over the last ten seconds
    bool isFailing(std::uint64_t backend) const;
    QString name(std::uint64_t backend) const;

private:
    TrafficSample sample(const Snapshot &snapshot) const;
    Attempts attempts(const BackendSnapshot &backend, double seconds) const;
    void forgetOld();

    std::deque<TrafficSample> m_samples;
    QHash<std::uint64_t, QString> m_names;
    std::chrono::milliseconds m_uptime{-1}; ///< of the last sample
    Totals m_totals; ///< at the last sample
    std::vector<BackendSnapshot> m_backends; ///< at the last sample
};

}
