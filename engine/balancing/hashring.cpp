#include "engine/balancing/hashring.h"

#include "engine/balancing/choice.h"
#include "engine/balancing/hashkey.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace signalbox {

namespace {

/// Points asked in order; then the candidates are asked one by one.
constexpr std::size_t longestWalk = 256;

std::size_t pointsOf(const RoutedBackend &routed, int halvings)
{
    const std::size_t points = static_cast<std::size_t>(routed.weight) * HashRing::pointsPerUnit;
    return std::max<std::size_t>(1, points >> halvings);
}

std::size_t pointsOf(std::span<const RoutedBackend> backends, int halvings)
{
    std::size_t sum = 0;
    for (const RoutedBackend &routed : backends)
        sum += pointsOf(routed, halvings);
    return sum;
}

int halvingsFor(std::span<const RoutedBackend> backends)
{
    int halvings = 0;
    while (pointsOf(backends, halvings) > std::max(HashRing::mostPoints, backends.size()))
        ++halvings;
    return halvings;
}

}

HashRing::HashRing(std::span<const RoutedBackend> backends, double balanceFactor)
{
    addPoints(backends);
    indexPoints();
    if (balanceFactor <= 0)
        return;
    double total = 0;
    for (const RoutedBackend &routed : backends)
        total += routed.weight;
    for (const RoutedBackend &routed : backends)
        m_bounds.push_back({&routed.backend->inFlight, balanceFactor * routed.weight / total});
}

void HashRing::addPoints(std::span<const RoutedBackend> backends)
{
    const int halvings = halvingsFor(backends);
    m_points.reserve(pointsOf(backends, halvings));
    for (std::uint32_t i = 0; i < backends.size(); ++i) {
        const std::size_t count = pointsOf(backends[i], halvings);
        for (std::uint32_t number = 0; number < count; ++number)
            m_points.push_back({HashKey::hash(backends[i].backend->name, number), i});
    }
    std::sort(m_points.begin(), m_points.end(), [&backends](const Point &a, const Point &b) {
        return a.hash != b.hash ? a.hash < b.hash
                                : backends[a.backend].backend->name < backends[b.backend].backend->name;
    });
}

/// As many entries as points, or up to twice as many: a key's point is then few steps behind its entry.
void HashRing::indexPoints()
{
    const int bits = std::max(1, static_cast<int>(std::bit_width(m_points.size())));
    m_shift = 64 - bits;
    m_first.resize(std::size_t{1} << bits);
    std::uint32_t point = 0;
    for (std::size_t i = 0; i < m_first.size(); ++i) {
        while (point < m_points.size() && m_points[point].hash >> m_shift < i)
            ++point;
        m_first[i] = point;
    }
}

std::size_t HashRing::pointFor(std::uint64_t key) const
{
    std::size_t point = m_first[key >> m_shift];
    while (point < m_points.size() && m_points[point].hash < key)
        ++point;
    return point == m_points.size() ? 0 : point;
}

/// What is in flight over all, this pick's included.
double HashRing::loadWithThisPick() const
{
    std::uint64_t load = 1;
    for (const Bound &bound : m_bounds)
        load += bound.inFlight->load(std::memory_order_relaxed);
    return static_cast<double>(load);
}

bool HashRing::isWithinBound(std::size_t index, double load) const
{
    return m_bounds.empty()
        || m_bounds[index].inFlight->load(std::memory_order_relaxed)
        < std::ceil(m_bounds[index].share * load);
}

std::optional<std::size_t> HashRing::pick(const Candidates &candidates) const
{
    if (m_points.empty())
        return std::nullopt;
    const std::uint64_t key = candidates.context().key;
    const double load = loadWithThisPick();
    Choice choice(candidates);
    const auto take = [&](std::size_t index) { return isWithinBound(index, load) && choice.offer(index); };
    std::size_t point = pointFor(key);
    for (std::size_t steps = std::min(m_points.size(), longestWalk); steps > 0; --steps) {
        if (take(m_points[point].backend))
            return choice.index();
        if (++point == m_points.size())
            point = 0;
    }
    for (std::size_t i = 0; i < m_bounds.size(); ++i) {
        if (take((key + i) % m_bounds.size()))
            return choice.index();
    }
    return choice.offerAll(key % candidates.size());
}

}
