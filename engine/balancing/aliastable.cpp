#include "engine/balancing/aliastable.h"

#include <numeric>

namespace signalbox {

AliasTable::AliasTable(const std::vector<int> &weights)
    : m_columns(weights.size())
{
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<std::uint32_t> below;
    std::vector<std::uint32_t> above;
    for (std::uint32_t i = 0; i < weights.size(); ++i) {
        m_columns[i] = {weights[i] * static_cast<double>(weights.size()) / total, i};
        (m_columns[i].part < 1 ? below : above).push_back(i);
    }
    while (!below.empty() && !above.empty()) {
        Column &small = m_columns[below.back()];
        Column &large = m_columns[above.back()];
        below.pop_back();
        small.alias = above.back();
        large.part -= 1 - small.part;
        if (large.part < 1) {
            below.push_back(above.back());
            above.pop_back();
        }
    }
}

}
