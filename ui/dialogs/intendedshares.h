#pragma once

#include "engine/metrics/snapshot.h"

#include <vector>

namespace signalbox {

/// The part of traffic, 0–1, that each of all backends is to get with the weights in its configuration; in
/// the same order. As things are: what is down or of a later tier gets none.
std::vector<double> intendedShares(const std::vector<BackendSnapshot> &backends, Algorithm algorithm);

/// Weights in the same proportions whose sum is 100, so that they read as percents; none that had a weight
/// loses all of it.
std::vector<int> scaledToHundred(const std::vector<int> &weights);

}
