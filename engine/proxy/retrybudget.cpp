#include "engine/proxy/retrybudget.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::int64_t reservePerSecond = 3;

}

bool RetryBudget::take(std::chrono::steady_clock::time_point now)
{
    std::int64_t tokens = m_tokens.load(std::memory_order_relaxed);
    while (tokens >= token) {
        if (m_tokens.compare_exchange_weak(tokens, tokens - token, std::memory_order_relaxed))
            return true;
    }
    return takeReserve(now);
}

/// The generic cell rate algorithm: each use reserves its share of a second, at most one second ahead.
bool RetryBudget::takeReserve(std::chrono::steady_clock::time_point now)
{
    constexpr std::int64_t second = std::nano::den;
    constexpr std::int64_t share = second / reservePerSecond;
    const std::int64_t present = std::chrono::nanoseconds(now.time_since_epoch()).count();
    std::int64_t used = m_reserveUsedUntil.load(std::memory_order_relaxed);
    for (;;) {
        const std::int64_t next = std::max(used, present) + share;
        if (next > present + second)
            return false;
        if (m_reserveUsedUntil.compare_exchange_weak(used, next, std::memory_order_relaxed))
            return true;
    }
}

}
