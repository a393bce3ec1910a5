#include "engine/balancing/algorithms.h"

#include "engine/balancing/hashring.h"
#include "engine/balancing/leastconnection.h"
#include "engine/balancing/maglev.h"
#include "engine/balancing/peakewma.h"
#include "engine/balancing/twochoices.h"
#include "engine/balancing/weightedrandom.h"

namespace signalbox {

std::shared_ptr<const Balancer> makeBalancer(
    const BalancingConfig &config, std::span<const RoutedBackend> backends, RoundRobinCursor cursor)
{
    switch (config.algorithm) {
    case Algorithm::WeightedRoundRobin:
        break;
    case Algorithm::RoundRobin:
        return std::make_shared<SmoothRoundRobin>(std::vector<int>(backends.size(), 1), std::move(cursor));
    case Algorithm::LeastConnection:
        return std::make_shared<LeastConnection>(backends, std::move(cursor));
    case Algorithm::ConsistentHashing:
        return std::make_shared<HashRing>(backends, config.balanceFactor);
    case Algorithm::Maglev:
        return std::make_shared<Maglev>(backends);
    case Algorithm::TwoChoices:
        return std::make_shared<TwoChoices>(backends);
    case Algorithm::PeakEwma:
        return std::make_shared<PeakEwma>(backends);
    case Algorithm::Random:
        return std::make_shared<WeightedRandom>(backends);
    }
    return std::make_shared<SmoothRoundRobin>(weightsOf(backends), std::move(cursor));
}

}
