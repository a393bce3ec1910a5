#pragma once

#include <chrono>
#include <cstdint>

namespace signalbox {

/// What this process takes of the system.
struct ProcessStats
{
    std::chrono::nanoseconds cpu{0}; ///< user and system, all threads, since the start
    std::uint64_t residentBytes = 0;
    std::uint64_t virtualBytes = 0;
    std::uint64_t openDescriptors = 0;
    std::uint64_t maxDescriptors = 0;
    std::chrono::system_clock::time_point started;
};

/// As of now, from /proc/self; 0 where the system does not tell. Any thread. On kernels before 6.2 its time
/// grows with the open descriptors.
ProcessStats readProcessStats();

}
