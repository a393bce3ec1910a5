#pragma once

#include "engine/balancing/backend.h"

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
        if (m_count < m_tried.size())
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

private:
    std::array<std::uint64_t, 16> m_tried{}; ///< ids
    std::size_t m_count = 0;
};

/// The backends of a table for one pick: which of them may be taken is asked here, never in an algorithm.
class Candidates
{
public:
    Candidates(std::span<const RoutedBackend> backends, const TriedBackends &tried)
        : m_backends(backends)
        , m_tried(tried)
    {
    }

    std::size_t size() const { return m_backends.size(); }
    const RoutedBackend &operator[](std::size_t index) const { return m_backends[index]; }
    bool isEligible(std::size_t index) const { return !m_tried.contains(*m_backends[index].backend); }

private:
    std::span<const RoutedBackend> m_backends;
    const TriedBackends &m_tried;
};

/// A balancing algorithm over the backends of one routing table. Shared by all workers; pick() may be called
/// by each at the same time.
class Balancer
{
public:
    virtual ~Balancer() = default;

    /// The index of an eligible candidate; nullopt when there is none.
    virtual std::optional<std::size_t> pick(const Candidates &candidates) const = 0;
};

}
