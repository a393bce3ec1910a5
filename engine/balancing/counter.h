#pragma once

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

}
