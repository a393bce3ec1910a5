#include "ui/dialogs/intendedshares.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace signalbox {

namespace {

bool isServing(const BackendSnapshot &backend)
{
    return backend.state == BackendState::Up || backend.state == BackendState::Ramping;
}

bool isChecking(const BackendSnapshot &backend)
{
    return backend.state == BackendState::Checking;
}

}

std::vector<double> intendedShares(const std::vector<BackendSnapshot> &backends, Algorithm algorithm)
{
    const auto serves = std::ranges::any_of(backends, isServing) ? isServing : isChecking;
    int tier = std::numeric_limits<int>::max();
    for (const BackendSnapshot &backend : backends)
        tier = serves(backend) ? std::min(tier, backend.config.tier) : tier;
    std::vector<double> shares;
    for (const BackendSnapshot &backend : backends) {
        const bool counts = serves(backend) && backend.config.tier == tier && backend.config.weight > 0;
        const int weight = usesWeights(algorithm) ? backend.config.weight : 1;
        shares.push_back(counts ? weight : 0);
    }
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double &share : shares)
        share = sum > 0 ? share / sum : 0;
    return shares;
}

std::vector<int> scaledToHundred(const std::vector<int> &weights)
{
    constexpr int hundred = 100;
    const int sum = std::accumulate(weights.begin(), weights.end(), 0);
    std::vector<int> scaled(weights.size(), 0);
    std::vector<int> remainders(weights.size(), 0);
    for (std::size_t i = 0; sum > 0 && i < weights.size(); ++i) {
        scaled[i] = weights[i] * hundred / sum;
        remainders[i] = weights[i] * hundred % sum;
    }
    // What rounding down left over goes to the largest remainders, each once.
    int left = sum > 0 ? hundred - std::accumulate(scaled.begin(), scaled.end(), 0) : 0;
    for (; left > 0; --left) {
        const auto most = std::ranges::max_element(remainders);
        ++scaled[static_cast<std::size_t>(most - remainders.begin())];
        *most = -1;
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] > 0 && scaled[i] == 0) {
            scaled[i] = 1;
            if (const auto most = std::ranges::max_element(scaled); *most > 1) // else the sum is more
                --*most;
        }
    }
    return scaled;
}

}
