#include "tests/ui/seededtraffic.h"

#include "tests/ui/madeup.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

struct Part
{
    const char *name;
    const char *host;
    int weight;
    double rate;
    std::chrono::microseconds median;
    BackendState state;
    std::chrono::milliseconds inState;
    Reason reason;
    const char *probe; ///< of the last one; nullptr: none yet
};

const std::array<Part, 9> &parts()
{
    static const std::array all{
        Part{"api-1", "127.0.0.1", 3, 4120, 1600us, BackendState::Up, 71min, {}, "HTTP 200"},
        Part{"api-2", "127.0.0.1", 2, 2790, 1700us, BackendState::Up, 71min, {}, "HTTP 200"},
        Part{"api-3", "127.0.0.1", 1, 840, 2000us, BackendState::Ramping, 5600ms, {}, "HTTP 200"},
        Part{"legacy", "10.0.0.7", 1, 1290, 8900us, BackendState::Up, 10min, {}, "HTTP 200"},
        Part{"canary", "127.0.0.1", 1, 120, 1900us, BackendState::Draining, 8s, {"drained", {}}, "HTTP 200"},
        Part{"spare", "127.0.0.1", 1, 0, 0us, BackendState::Down, 2min,
            {"connection_refused", "connection refused"}, "connection refused"},
        Part{"green", "127.0.0.1", 1, 0, 0us, BackendState::Ejected, 12s,
            {"failures_in_a_row", "5 failures in a row; back in at most 18 s"}, "HTTP 503"},
        Part{"blue", "127.0.0.1", 2, 0, 0us, BackendState::Maintenance, 2h, {"maintenance", {}}, "HTTP 200"},
        Part{"new", "127.0.0.1", 1, 0, 0us, BackendState::Checking, 900ms,
            {"checking", "first probe under way"}, nullptr},
    };
    return all;
}

constexpr std::chrono::minutes uptime{71}; // at the first second
constexpr std::array targets{"/v1/orders?page=2", "/v1/cart", "/v1/orders/7731", "/v1/search?q=lamp",
    "/v1/me", "/v1/stock/88412", "/assets/app.css"};

std::chrono::system_clock::time_point timeOf(int second, int millisecond)
{
    return std::chrono::system_clock::time_point(1'793'534'400s) + std::chrono::seconds(second)
        + std::chrono::milliseconds(millisecond);
}

LastProbe probeOf(const std::string &message)
{
    const bool isGood = message == "HTTP 200";
    LastProbe probe{.age = 3s, .duration = 420us, .isGood = isGood, .message = message};
    if (message.starts_with("HTTP "))
        probe.status = isGood ? 200 : 503;
    return probe;
}

/// Log-normal around the median, as real services are.
void addDurations(DurationBuckets &buckets, std::chrono::microseconds median, double count)
{
    buckets.total += static_cast<std::uint64_t>(count);
    for (std::size_t i = 0; i < buckets.counts.size(); ++i) {
        const double deviation =
            std::log(DurationBuckets::bounds.at(i) * 1e6 / static_cast<double>(median.count()));
        buckets.counts.at(i) += static_cast<std::uint64_t>(count * 0.5 * (1 + std::erf(deviation / 0.9)));
    }
}

}

SeededTraffic::SeededTraffic()
    : m_backends(parts().size())
{
    Config config;
    config.health.path = "/health";
    m_config = std::make_shared<const Config>(std::move(config));
}

SnapshotPtr SeededTraffic::next()
{
    ++m_second;
    for (std::size_t i = 0; i < parts().size(); ++i)
        m_backends.at(i) = backend(i, 9160);
    Snapshot snapshot = madeUpSnapshot(m_second, m_backends);
    const auto served = static_cast<std::uint64_t>(snapshot.requestsPerSecond);
    const std::uint64_t failed = 4 + m_random() % 4;
    m_totals.requests += served;
    m_totals.responses[1] += served * 92 / 100;
    m_totals.responses[2] += served * 6 / 100;
    m_totals.responses[3] += served * 2 / 100;
    m_totals.responses[4] += failed;
    m_totals.backendErrors += failed;
    m_totals.bytesSent += 48ULL * 1024 * 1024;
    m_totals.bytesReceived += 3ULL * 1024 * 1024;
    m_totals.retries += m_random() % 2;
    snapshot.uptime += uptime;
    snapshot.totals = m_totals;
    snapshot.listeners = {"http://127.0.0.1:8800"};
    snapshot.isListening = true;
    snapshot.workers = 4;
    snapshot.algorithm = algorithm;
    snapshot.config = m_config;
    snapshot.file = "signalbox.toml";
    snapshot.isModified = true;
    snapshot.clientConnections = 300 + m_random() % 20;
    snapshot.inFlight = 74 + m_random() % 12;
    const auto noise = std::chrono::microseconds(m_random() % 900);
    snapshot.latency = LatencyPercentiles{1800us + noise / 9, 6200us + noise, 12'400us + noise * 2};
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

BackendSnapshot SeededTraffic::backend(std::size_t index, double total)
{
    const Part &part = parts().at(index);
    const BackendSnapshot &before = m_backends.at(index);
    BackendSnapshot backend = madeUpBackend(index + 1);
    backend.config.name = part.name;
    backend.config.address.host = part.host;
    backend.config.weight = part.weight;
    backend.state = part.state;
    backend.reason = part.reason;
    backend.inState = part.inState;
    backend.ramp = part.state == BackendState::Ramping ? 0.6 : 1;
    const double wave = 1 + 0.06 * std::sin(m_second / 7.0 + static_cast<double>(index));
    backend.requestsPerSecond =
        part.rate * wave * (0.97 + 0.06 * static_cast<double>(m_random() % 100) / 100);
    const auto served = static_cast<std::uint64_t>(backend.requestsPerSecond);
    backend.requests = before.requests + served;
    backend.responses = before.responses;
    backend.responses[1] += served * 98 / 100;
    backend.responses[3] += served * 2 / 100;
    backend.durations = before.durations;
    backend.errors = before.errors;
    backend.retries = before.retries;
    if (part.rate > 0) {
        addDurations(backend.durations, part.median, backend.requestsPerSecond);
        backend.latency = LatencyPercentiles{part.median, part.median * 3, part.median * 5};
    }
    if (backend.config.name == "legacy") {
        backend.responses[4] += 5;
        backend.retries += m_random() % 2;
    }
    backend.inFlight = static_cast<std::uint64_t>(part.rate / 150);
    backend.idleConnections = part.rate > 0 ? 9 : 0;
    backend.share = backend.requestsPerSecond / total;
    const bool takesTraffic = part.state == BackendState::Up || part.state == BackendState::Ramping;
    backend.intendedShare = takesTraffic ? part.weight / 7.0 : 0;
    if (part.probe)
        backend.lastProbe = probeOf(part.probe);
    return backend;
}

void SeededTraffic::recall(HealthHistory &health)
{
    const std::vector<Event> all = events();
    Snapshot snapshot = madeUpSnapshot(1);
    for (std::size_t i = 0; i + 1 < parts().size(); ++i) { // the last one has just been added
        snapshot.backends.push_back(madeUpBackend(i + 1));
        snapshot.backends.back().state = parts().at(i).state;
    }
    for (const Event &event : all | std::views::reverse) {
        if (const auto *change = std::get_if<StateChange>(&event.what))
            snapshot.backends.at(change->id - 1).state = *change->from;
    }
    auto event = all.begin();
    for (std::chrono::minutes minute = uptime - 1h; minute < uptime; ++minute) {
        snapshot.uptime = minute;
        health.update(snapshot);
        for (; event != all.end() && event->time < timeOf(0, 0) - uptime + minute + 1min; ++event) {
            health.addEvents({*event});
            if (const auto *change = std::get_if<StateChange>(&event->what))
                snapshot.backends.at(change->id - 1).state = change->to;
        }
    }
}

std::vector<RecordedRequest> SeededTraffic::requests()
{
    std::vector<RecordedRequest> recorded;
    for (int i = 0; i < 4; ++i)
        recorded.push_back(request(m_second * 4 + i));
    return recorded;
}

RecordedRequest SeededTraffic::request(int number)
{
    const std::size_t index =
        std::array<std::size_t, 7>{0, 1, 0, 3, 1, 2, 0}.at(static_cast<std::size_t>(number) % 7);
    const Part &part = parts().at(index);
    const std::string id = "7f3a" + std::to_string(10'000 + number);
    const bool isRetried = number % 11 == 3;
    RequestRecord record;
    record.time = timeOf(m_second, (number % 4) * 241);
    record.id = id;
    record.client = number % 5 == 0 ? "10.0.0.21" : "127.0.0.1";
    record.method = number % 6 == 1 ? "POST" : "GET";
    record.target = targets.at(static_cast<std::size_t>(number) % targets.size());
    record.protocol = "HTTP/1.1";
    record.userAgent = "curl/8.5";
    record.backend = part.name;
    record.status = number % 17 == 5 ? 404 : number % 6 == 1 ? 201 : 200;
    record.bytesSent = 312 + static_cast<std::uint64_t>(m_random() % 18'000);
    record.total = part.median * (80 + static_cast<int>(m_random() % 90)) / 100;
    if (isRetried)
        record.attempts.push_back({.backend = "spare", .code = "connection_refused", .total = 210us});
    record.attempts.push_back({.backend = part.name,
        .code = "ok",
        .status = record.status,
        .connect = isRetried ? 180us : 0us,
        .head = record.total * 8 / 10,
        .total = record.total});
    record.chosenBy = "peak_ewma";
    const double score = static_cast<double>(part.median.count()) / 1e6;
    record.candidates.push_back({part.name, "picked", score});
    record.candidates.push_back({index == 0 ? "api-2" : "api-1", "eligible", score * 1.4});
    record.candidates.push_back({"legacy", "eligible", 0.031});
    record.candidates.push_back({"spare", isRetried ? "tried" : "down", std::nullopt});
    record.candidates.push_back({"canary", "draining", std::nullopt});
    return RecordedRequest(record);
}

std::vector<Event> SeededTraffic::events()
{
    using enum BackendState;
    const Reason refused{"connection_refused", "connection refused"};
    const Reason failures{"failures_in_a_row", "5 failures in a row; back in at most 18 s"};
    return {
        {1, timeOf(-540, 0), StateChange{4, "legacy", Up, Ejected, failures}},
        {2, timeOf(-360, 0), StateChange{4, "legacy", Ejected, Ramping, {}}},
        {3, timeOf(-350, 0), StateChange{4, "legacy", Ramping, Up, {}}},
        {4, timeOf(-120, 0), StateChange{6, "spare", Up, Down, refused}},
        {5, timeOf(-60, 0), Change{"balancing.algorithm", "weighted_round_robin", "peak_ewma"}},
        {6, timeOf(-12, 0), StateChange{7, "green", Up, Ejected, failures}},
        {7, timeOf(-8, 0), Change{"backends[canary].mode", "ready", "drain"}},
        {8, timeOf(-8, 0), StateChange{5, "canary", Up, Draining, {"drained", {}}}},
        {9, timeOf(-5, 0), StateChange{3, "api-3", Down, Ramping, {}}},
    };
}

}
