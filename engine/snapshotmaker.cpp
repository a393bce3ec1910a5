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

void SnapshotMaker::tick(TimePoint now, EventBook &events)
{
    m_backends.noteTables(m_workers.oldestTable());
    m_backends.tick(now);
    m_latency.update(m_workers.durations(), now);
    requests();
    tellOfLosses(now, events);
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
    m_workers.takeRecords([this](const RequestRecord &record) {
        m_recorded.emplace_back(record);
        m_requests.add(m_recorded.back());
    });
    return m_requests;
}

std::vector<RecordedRequest> SnapshotMaker::takeRecorded()
{
    requests();
    return std::exchange(m_recorded, {});
}

/// Tells, not too often, of retries and lines that should have been.
void SnapshotMaker::tellOfLosses(TimePoint now, EventBook &events)
{
    if (now - m_toldOfLosses < warnInterval)
        return;
    const auto tell = [&](std::uint64_t &known, std::uint64_t count, EventBook::Area area, const char *code,
                          const char *message) {
        const std::uint64_t more = count - std::exchange(known, count);
        if (more == 0)
            return;
        m_toldOfLosses = now;
        events.warn(area, {code, std::to_string(more) + message});
    };
    tell(m_knownDenied, m_workers.retriesDenied(), proxyEvents, "retries_denied",
        " retries were not made: retry.budget is used up");
    tell(m_knownLost, m_workers.contentsLost(), proxyEvents, "content_not_held",
        " requests were not retried: their content is more than retry.content_limit");
    tell(m_knownDropped, m_workers.logDropped(), logEvents, "access_log_dropped",
        " requests have no line in the access log");
}

std::shared_ptr<Snapshot> SnapshotMaker::make(const LiveConfig &config)
{
    const TimePoint now = Clock::now();
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->sequence = ++m_sequence;
    snapshot->uptime = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_started);
    snapshot->algorithm = config.current().balancing.algorithm;
    snapshot->config = config.shared();
    snapshot->file = config.file();
    snapshot->isModified = config.isModified();
    snapshot->workers = config.current().workers;
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
    reading.removed = m_backends.gone();
    reading.accessLogLines = m_workers.logLines();
    reading.accessLogDropped = m_workers.logDropped();
    reading.process = readProcessStats();
    return toPrometheus(reading);
}

}
