#include "engine/debugging.h"

namespace signalbox {

Config debugged(Config config)
{
    constexpr std::chrono::milliseconds none{0};
    config.health.interval = none;
    config.outlier.consecutiveFailures = 0;
    config.retry.attempts = 0;
    config.retry.perTryTimeout = none;
    config.retry.hedgeDelay = none;
    TimeoutConfig &times = config.timeouts;
    for (auto *time :
        {&times.connect, &times.responseHead, &times.bodyIdle, &times.tunnelIdle, &times.queue, &times.total})
        *time = none;
    return config;
}

}
