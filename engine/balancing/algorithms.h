#pragma once

#include "engine/balancing/balancer.h"
#include "engine/balancing/smoothroundrobin.h"
#include "engine/config/config.h"

namespace signalbox {

/// The algorithm that the configuration asks for, over these backends: their identities and weights are
/// fixed, addresses, limits and ramps are not.
std::shared_ptr<const Balancer> makeBalancer(
    const BalancingConfig &config, std::span<const RoutedBackend> backends, RoundRobinCursor cursor);

}
