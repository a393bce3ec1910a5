#pragma once

#include "tests/balancing/pickbench.h"

#include <functional>

namespace signalbox::test {

/// Clients that each send a request, wait for the answer and send the next, on a clock of their own: what an
/// algorithm makes of backends of different speed. Seeded; the same in every run.
class ClosedLoop
{
public:
    using Seconds = std::chrono::duration<double>;
    /// Of a backend at a time: the median of its latency.
    using Speed = std::function<Seconds(std::size_t backend, Seconds time)>;

    struct Answer
    {
        Seconds begun;
        Seconds latency;
        std::size_t backend;
        bool failed;
    };

    ClosedLoop(PickBench &bench, const Balancer &balancer, Speed speed);

    /// Backends that answer at once, with a failure.
    std::function<bool(std::size_t backend)> fails = [](std::size_t) { return false; };
    /// Between an answer and the client's next request, on average.
    Seconds pause{0};

    /// Lets `clients` of them send until `end`, and gives what was begun before it, by its end.
    std::vector<Answer> run(std::size_t clients, Seconds end);

private:
    struct Event
    {
        Seconds time;
        std::size_t client;
        std::optional<std::size_t> backend; ///< that answers; else the client sends
        Seconds begun;
        bool operator>(const Event &other) const { return time > other.time; }
    };

    Event send(const Event &event);
    void finish(const Event &event, std::vector<Answer> &answers);
    Seconds drawLatency(std::size_t backend, Seconds time);

    PickBench &m_bench;
    const Balancer &m_balancer;
    const Speed m_speed;
    const PickBench::Clock::time_point m_start;
    Chance m_chance{2};
};

/// The latency that `part` of the answers do not exceed.
ClosedLoop::Seconds percentile(const std::vector<ClosedLoop::Answer> &answers, double part);

/// What part of those begun from `from` to before `to` went to a backend.
double shareOf(const std::vector<ClosedLoop::Answer> &answers, std::size_t backend, ClosedLoop::Seconds from,
    ClosedLoop::Seconds to);

}
