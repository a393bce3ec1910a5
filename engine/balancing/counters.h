#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace signalbox {

/// A count that one thread writes and any may read.
class Counter
{
public:
    void add(std::uint64_t n = 1) { set(value() + n); }
    void set(std::uint64_t n) { m_value.store(n, std::memory_order_relaxed); }
    std::uint64_t value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> m_value{0};
};

/// Responses by class: index 0 counts 1xx, index 4 counts 5xx.
using StatusCounters = std::array<Counter, 5>;

inline void countStatus(StatusCounters &classes, int status)
{
    if (status >= 100 && status < 600)
        classes[static_cast<std::size_t>(status / 100 - 1)].add();
}

/// One worker's count of what one backend did, on cache lines of its own.
struct alignas(64) BackendCounters
{
    Counter requests; ///< attempts
    Counter errors; ///< attempts that failed
    StatusCounters responses;
};

}
