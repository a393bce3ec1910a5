#include "tests/balancing/closedloop.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace signalbox::test {

ClosedLoop::ClosedLoop(PickBench &bench, const Balancer &balancer, Speed speed)
    : m_bench(bench)
    , m_balancer(balancer)
    , m_speed(std::move(speed))
    , m_start(bench.now)
{
}

std::vector<ClosedLoop::Answer> ClosedLoop::run(std::size_t clients, Seconds end)
{
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events;
    for (std::size_t i = 0; i < clients; ++i)
        events.push({Seconds(0.001 * m_chance.fraction()), i, std::nullopt, Seconds(0)});
    std::vector<Answer> answers;
    while (!events.empty()) {
        const Event event = events.top();
        events.pop();
        m_bench.now = m_start + std::chrono::duration_cast<PickBench::Clock::duration>(event.time);
        m_bench.worker = event.client % m_bench.backends.front().backend->counters.size();
        if (event.backend) {
            finish(event, answers);
            const Seconds next = event.time + pause * -std::log(1 - m_chance.fraction());
            events.push({next, event.client, std::nullopt, Seconds(0)});
        } else if (event.time < end) {
            events.push(send(event));
        }
    }
    return answers;
}

ClosedLoop::Event ClosedLoop::send(const Event &event)
{
    const std::size_t index = m_bench.pick(m_balancer, PickBench::keyOf(m_chance.below(1'000'000))).value();
    Backend &backend = *m_bench.backends[index].backend;
    ++backend.inFlight;
    backend.counters[m_bench.worker].latency.begin(m_bench.now);
    return {event.time + drawLatency(index, event.time), event.client, index, event.time};
}

void ClosedLoop::finish(const Event &event, std::vector<Answer> &answers)
{
    const std::size_t index = *event.backend;
    Backend &backend = *m_bench.backends[index].backend;
    --backend.inFlight;
    const Seconds latency = event.time - event.begun;
    const auto measured = std::chrono::duration_cast<PickBench::Clock::duration>(latency);
    PeakLatency &estimate = backend.counters[m_bench.worker].latency;
    if (fails(index))
        estimate.observeFailure(measured, m_bench.now);
    else
        estimate.observe(measured, m_bench.now);
    answers.push_back({event.begun, latency, index, fails(index)});
}

/// Half to its double, most of it around the median, with a tail.
ClosedLoop::Seconds ClosedLoop::drawLatency(std::size_t backend, Seconds time)
{
    if (fails(backend))
        return Seconds(0.0002);
    const double tail = -std::log(1 - m_chance.fraction()) / std::log(2.0); // exponential, its median 1
    return m_speed(backend, time) * (0.7 + 0.3 * tail);
}

ClosedLoop::Seconds percentile(const std::vector<ClosedLoop::Answer> &answers, double part)
{
    std::vector<ClosedLoop::Seconds> latencies;
    latencies.reserve(answers.size());
    for (const ClosedLoop::Answer &answer : answers)
        latencies.push_back(answer.latency);
    const auto place = static_cast<std::ptrdiff_t>(part * static_cast<double>(latencies.size() - 1));
    std::nth_element(latencies.begin(), latencies.begin() + place, latencies.end());
    return latencies[static_cast<std::size_t>(place)];
}

double shareOf(const std::vector<ClosedLoop::Answer> &answers, std::size_t backend, ClosedLoop::Seconds from,
    ClosedLoop::Seconds to)
{
    double all = 0;
    double its = 0;
    for (const ClosedLoop::Answer &answer : answers) {
        if (answer.begun < from || answer.begun >= to)
            continue;
        ++all;
        its += answer.backend == backend ? 1 : 0;
    }
    return all > 0 ? its / all : 0;
}

}
