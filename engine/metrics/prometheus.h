#pragma once

#include "engine/metrics/durationbuckets.h"
#include "engine/metrics/processstats.h"
#include "engine/metrics/snapshot.h"

#include <string>

namespace signalbox {

/// What the backends that are gone counted, folded into one so that the counts of all never fall.
struct RemovedBackends
{
    std::uint64_t requests = 0;
    std::uint64_t errors = 0;
    std::uint64_t retries = 0;
    std::uint64_t ejections = 0;
    StatusClasses responses{};
    DurationBuckets durations;

    void add(const BackendSnapshot &backend, const DurationBuckets &its);
};

/// Everything that is exported, at one instant.
struct MetricsReading
{
    SnapshotPtr snapshot; ///< never null
    DurationBuckets requestDurations; ///< from a request's head read to its response given
    RemovedBackends removed;
    std::uint64_t accessLogLines = 0; ///< written
    std::uint64_t accessLogDropped = 0; ///< requests that the access log has no line of
    ProcessStats process;
};

/// The metrics in Prometheus' text format, version 0.0.4. Labels are a backend's name and a status class
/// only; removed backends are one series, so that the text stays small.
std::string toPrometheus(const MetricsReading &reading);

/// The media type of that text.
inline constexpr const char *prometheusType = "text/plain; version=0.0.4; charset=utf-8";

}
