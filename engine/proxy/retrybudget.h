#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

namespace signalbox {

/// How many retries the requests so far allow, so that retrying does not multiply the load of backends that
/// fail: a token bucket, shared by all workers. A few a second are allowed whatever it holds.
class RetryBudget
{
public:
    /// A request adds `perRequest` tokens, a retry takes one. It begins full.
    explicit RetryBudget(double perRequest) { setPerRequest(perRequest); }

    void setPerRequest(double tokens)
    {
        m_perRequest.store(static_cast<std::int64_t>(tokens * token), std::memory_order_relaxed);
    }

    void noteRequest()
    {
        if (m_tokens.load(std::memory_order_relaxed) < mostTokens)
            m_tokens.fetch_add(m_perRequest.load(std::memory_order_relaxed), std::memory_order_relaxed);
    }

    /// Takes what one retry costs; false when there is none left.
    bool take(std::chrono::steady_clock::time_point now);

private:
    static constexpr std::int64_t token = 1'000; // thousandths
    static constexpr std::int64_t mostTokens = 1'000 * token;

    bool takeReserve(std::chrono::steady_clock::time_point now);

    std::atomic<std::int64_t> m_perRequest{0};
    std::atomic<std::int64_t> m_tokens{mostTokens};
    std::atomic<std::int64_t> m_reserveUsedUntil{0}; ///< nanoseconds of the steady clock
};

}
