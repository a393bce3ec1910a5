#pragma once

#include "engine/balancing/backend.h"
#include "engine/balancing/chance.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace signalbox {

/// The backends that earlier attempts of an exchange went to.
class TriedBackends
{
public:
    void add(const Backend &backend)
    {
        if (m_count < m_tried.size() && !contains(backend))
            m_tried[m_count++] = backend.id;
    }
    bool contains(const Backend &backend) const
    {
        for (std::size_t i = 0; i < m_count; ++i) {
            if (m_tried[i] == backend.id)
                return true;
        }
        return false;
    }
    void clear() { m_count = 0; }
    bool isEmpty() const { return m_count == 0; }

private:
    std::array<std::uint64_t, 16> m_tried{}; ///< ids
    std::size_t m_count = 0;
};

/// What one pick goes by, beside the backends.
struct PickContext
{
    const TriedBackends &tried;
    Chance &chance;
    std::chrono::steady_clock::time_point now;
    std::size_t worker = 0; ///< whose counters count
    std::uint64_t key = 0; ///< the request's hash key, hashed; only for balancers that use it
};

/// The backends of a tier for one pick: which of them may be taken is asked here, never in an algorithm.
class Candidates
{
public:
    Candidates(std::span<const RoutedBackend> backends, const PickContext &context)
        : m_backends(backends)
        , m_context(context)
    {
    }

    std::size_t size() const { return m_backends.size(); }
    const RoutedBackend &operator[](std::size_t index) const { return m_backends[index]; }
    const PickContext &context() const { return m_context; }

    /// It is neither full nor tried already.
    bool isEligible(std::size_t index) const
    {
        const RoutedBackend &routed = m_backends[index];
        return !m_context.tried.contains(*routed.backend) && !routed.isFull();
    }

    /// Its weight, as far as its ramp has got: for algorithms that compare load.
    double weight(std::size_t index) const
    {
        const RoutedBackend &routed = m_backends[index];
        return routed.weight * routed.ramp.factor(m_context.now);
    }

    /// Attempts in flight for its weight, as far as its ramp has got.
    double load(std::size_t index) const
    {
        return m_backends[index].backend->inFlight.load(std::memory_order_relaxed) / weight(index);
    }

    /// True as often as its ramp has got: for algorithms whose shares lie in a sequence or a table. One that
    /// is refused may still be taken when there is no other.
    bool isAdmittedByRamp(std::size_t index) const
    {
        const Ramp &ramp = m_backends[index].ramp;
        return ramp.isOver(m_context.now) || m_context.chance.fraction() < ramp.factor(m_context.now);
    }

private:
    std::span<const RoutedBackend> m_backends;
    const PickContext &m_context;
};

/// A balancing algorithm over the backends of one tier of a routing table. Shared by all workers; pick() may
/// be called by each at the same time.
class Balancer
{
public:
    virtual ~Balancer() = default;

    /// The index of an eligible candidate; nullopt when there is none.
    virtual std::optional<std::size_t> pick(const Candidates &candidates) const = 0;

    /// How it compares a candidate with the others, the lowest wins; nullopt where it compares nothing.
    virtual std::optional<double> score(const Candidates &, std::size_t) const { return std::nullopt; }

    /// Whether PickContext::key counts.
    virtual bool usesKey() const { return false; }
};

}
