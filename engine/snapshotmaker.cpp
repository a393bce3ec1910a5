#include "engine/snapshotmaker.h"

#include "engine/logging/eventlog.h"

#include <utility>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds rateInterval{900}; // at least, for a rate
constexpr std::chrono::seconds warnInterval{10};

}

SnapshotMaker::SnapshotMaker(BackendWatch &backends, WorkerPool &workers)
    : m_backends(backends)
    , m_workers(workers)
{
}

void SnapshotMaker::tick(TimePoint now)
{
    m_backends.tick(now);
    m_latency.update(m_workers.durations(), now);
    requests();
    tellOfRetries(now);
    if (now - m_rateStarted < rateInterval)
        return;
    Snapshot snapshot;
    m_workers.describe(snapshot);
    const double seconds = std::chrono::duration<double>(now - m_rateStarted).count();
    m_requestsPerSecond = static_cast<double>(snapshot.totals.requests - m_rateFrom) / seconds;
    m_rateFrom = snapshot.totals.requests;
    m_rateStarted = now;
}

const RequestHistory &SnapshotMaker::requests()
{
    m_workers.takeRecords([this](const RequestRecord &record) { m_requests.add(record); });
    return m_requests;
}

/// Tells the event log, not too often, of retries that should have been.
void SnapshotMaker::tellOfRetries(TimePoint now)
{
    if (now - m_toldOfRetries < warnInterval)
        return;
    const std::uint64_t denied = m_workers.retriesDenied();
    const std::uint64_t lost = m_workers.contentsLost();
    if (denied == m_knownDenied && lost == m_knownLost)
        return;
    m_toldOfRetries = now;
    if (const std::uint64_t more = denied - std::exchange(m_knownDenied, denied))
        qCWarning(proxyEvents, "%llu retries were not made: retry.budget is used up",
            static_cast<unsigned long long>(more));
    if (const std::uint64_t more = lost - std::exchange(m_knownLost, lost))
        qCWarning(proxyEvents,
            "%llu requests were not retried: their content is more than retry.content_limit",
            static_cast<unsigned long long>(more));
}

SnapshotPtr SnapshotMaker::make(const Config &config, const std::vector<std::string> &listeners)
{
    const TimePoint now = Clock::now();
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->sequence = ++m_sequence;
    snapshot->uptime = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_started);
    snapshot->algorithm = config.balancing.algorithm;
    snapshot->workers = config.workers;
    snapshot->listeners = listeners;
    snapshot->requestsPerSecond = m_requestsPerSecond;
    snapshot->latency = m_latency.percentiles();
    m_workers.describe(*snapshot);
    m_backends.describe(*snapshot, now);
    return snapshot;
}

std::string SnapshotMaker::metrics(SnapshotPtr snapshot) const
{
    MetricsReading reading;
    reading.snapshot = std::move(snapshot);
    reading.requestDurations = DurationBuckets(m_workers.durations());
    reading.attemptDurations = m_backends.durations();
    reading.removed = m_backends.gone();
    reading.accessLogLines = m_workers.logLines();
    reading.accessLogDropped = m_workers.logDropped();
    reading.process = readProcessStats();
    return toPrometheus(reading);
}

}
