#pragma once

#include "engine/config/config.h"
#include "engine/config/statusset.h"
#include "engine/logging/redaction.h"
#include "engine/proxy/retrypolicy.h"
#include "engine/proxy/trustedproxies.h"

namespace signalbox {

/// What of the configuration exchanges go by. Immutable: made anew for each change, and kept by each exchange
/// that began under it.
struct ProxySettings
{
    explicit ProxySettings(const Config &config)
        : retry(config.retry)
        , trustedProxies(config.forwarding.trustedProxies)
        , failingStatuses(config.outlier.statuses)
        , mostFailures(config.outlier.consecutiveFailures)
        , stickyCookie(config.sticky.cookie)
        , queueTimeout(config.timeouts.queue)
        , totalTimeout(config.timeouts.total)
        , redaction(config.logging.redact)
    {
    }

    const RetryPolicy retry;
    const TrustedProxies trustedProxies;
    const StatusSet failingStatuses; ///< of outlier detection
    const int mostFailures; ///< in a row, before it is told; 0: any number
    const std::string stickyCookie; ///< its name
    const std::chrono::milliseconds queueTimeout;
    const std::chrono::milliseconds totalTimeout;
    const Redaction redaction;
};

using ProxySettingsPtr = std::shared_ptr<const ProxySettings>;

}
