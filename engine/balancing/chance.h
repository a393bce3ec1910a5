#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace signalbox {

/// One worker's source of chance; seeded, so that tests can repeat it.
class Chance
{
public:
    explicit Chance(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    /// 0 to `bound` - 1, each as likely; `bound` above 0.
    std::size_t below(std::size_t bound)
    {
        return static_cast<std::size_t>((m_engine() >> 32) * static_cast<std::uint64_t>(bound) >> 32);
    }
    /// From 0 to below 1.
    double fraction() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }

private:
    std::mt19937_64 m_engine;
};

}
