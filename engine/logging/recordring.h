#pragma once

#include "engine/balancing/counters.h"
#include "engine/logging/requestrecord.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>

namespace signalbox {

/// Request records on their way from the one thread that pushes to the one that takes; never blocks: what
/// does not fit is dropped and counted.
///
/// They travel as compact octets of any length in one fixed block: copying them costs a worker some hundred
/// nanoseconds and no allocation, short records do not pay for the longest target, and all formatting is left
/// to the thread that takes.
class RecordRing
{
public:
    /// `capacity` in octets: a power of two. `wake` is called in the pushing thread for the first record
    /// after rest().
    RecordRing(std::size_t capacity, std::function<void()> wake);

    /// The pushing thread's.
    void push(const RequestRecord &record);

    /// The taking thread's: the oldest record, or false. Its text is valid until the next call.
    bool take(RequestRecord &record);
    /// The taking thread's: nothing is left, and the next push() wakes it. False: there is more to take.
    bool rest();

    /// Any thread: records that did not fit.
    std::uint64_t dropped() const { return m_dropped.value(); }

private:
    char *reserve(std::size_t size);

    const std::size_t m_capacity;
    const std::unique_ptr<char[]> m_octets;
    const std::function<void()> m_wake;

    // Positions count octets since the start, modulo 2^64: their place is the remainder by the capacity.
    alignas(64) std::atomic<std::uint64_t> m_written{0}; ///< by the pushing thread
    std::uint64_t m_reserved = 0; ///< the same, while a record is written
    std::uint64_t m_knownTaken = 0; ///< at least so much was taken
    Counter m_dropped;
    alignas(64) std::atomic<std::uint64_t> m_taken{0}; ///< by the taking thread
    std::uint64_t m_read = 0; ///< the same, with the record that is looked at
    alignas(64) std::atomic<bool> m_isAtRest{false};
};

}
