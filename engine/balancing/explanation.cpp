#include "engine/balancing/explanation.h"

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double rankOf(const Explanation::Candidate &candidate)
{
    return candidate.isPicked() ? -infinity : candidate.score.value_or(infinity);
}

}

void Explanation::clear()
{
    chosenBy = {};
    owner = nullptr;
    m_candidates.clear();
}

void Explanation::add(const Candidate &candidate)
{
    const auto place = std::ranges::upper_bound(m_candidates, rankOf(candidate), {}, rankOf);
    if (m_candidates.size() == most) {
        if (place == m_candidates.end())
            return;
        m_candidates.pop_back();
    }
    m_candidates.insert(place, candidate);
}

}
