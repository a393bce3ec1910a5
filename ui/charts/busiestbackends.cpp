#include "ui/charts/busiestbackends.h"

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

constexpr double lead = 1.25; // by which another's traffic must exceed that of one shown
constexpr double nothing = 1e-6; // what adding and subtracting leaves of zero

}

void BusiestBackends::setWindow(std::chrono::minutes window)
{
    if (m_window == window)
        return;
    m_window = window;
    clear();
}

void BusiestBackends::update(const TrafficHistory &history)
{
    const auto &samples = history.samples();
    if (samples.empty())
        return;
    if (!m_seconds.empty() && samples.back().second < m_seconds.back().second)
        clear(); // the engine started anew
    const std::int64_t known = m_seconds.empty() ? -1 : m_seconds.back().second;
    const std::int64_t oldest = samples.back().second - m_window.count();
    const auto first =
        std::ranges::lower_bound(samples, std::max(known + 1, oldest), std::less{}, &TrafficSample::second);
    std::for_each(first, samples.end(), [this](const TrafficSample &sample) { add(sample); });
    forgetOld();
    choose();
}

void BusiestBackends::clear()
{
    m_seconds.clear();
    m_sums.clear();
}

void BusiestBackends::add(const TrafficSample &sample)
{
    Second &second = m_seconds.emplace_back(Second{sample.second, 0, sample.backends});
    for (auto it = sample.backends.cbegin(); it != sample.backends.cend(); ++it) {
        second.total += *it;
        Sum &sum = m_sums[it.key()];
        sum.traffic += *it;
        ++sum.samples;
    }
}

void BusiestBackends::forgetOld()
{
    const std::int64_t oldest = m_seconds.back().second - m_window.count();
    for (; m_seconds.front().second < oldest; m_seconds.pop_front()) {
        const Rates &rates = m_seconds.front().rates;
        for (auto it = rates.cbegin(); it != rates.cend(); ++it) {
            Sum &sum = m_sums[it.key()];
            sum.traffic -= *it;
            if (--sum.samples == 0)
                m_sums.remove(it.key());
        }
    }
}

void BusiestBackends::choose()
{
    std::vector<std::pair<double, std::uint64_t>> order;
    for (auto it = m_sums.cbegin(); it != m_sums.cend(); ++it) {
        const bool isShown = std::ranges::binary_search(m_shown, it.key());
        const double rank = m_pinned == it.key() ? std::numeric_limits<double>::infinity()
                                                 : it->traffic * (isShown ? lead : 1);
        order.emplace_back(-rank, it.key());
    }
    std::ranges::sort(order);
    const std::size_t count = order.size() > Count ? Count - 1 : order.size();
    m_others = static_cast<int>(order.size() - count);
    m_shown.clear();
    for (std::size_t i = 0; i < count; ++i)
        m_shown.push_back(order[i].second);
    std::ranges::sort(m_shown);
}

bool BusiestBackends::hasTraffic(std::uint64_t id) const
{
    return m_sums.value(id).traffic > nothing;
}

double BusiestBackends::total(std::int64_t second) const
{
    const auto it = std::ranges::lower_bound(m_seconds, second, std::less{}, &Second::second);
    return it != m_seconds.end() && it->second == second ? it->total : 0;
}

}
