#pragma once

#include "engine/config/config.h"

namespace signalbox {

/// A configuration in which nothing has its default.
inline Config unusualConfig()
{
    using namespace std::chrono_literals;
    Config config;
    config.listen = {{"", 8000}, {"*", 0}, {"::1", 80}};
    config.backends = {
        {"a", {"::1", 9001}, 3, BackendMode::Drain, 9, 100, "backend", "/ready"},
        {"b", {"api", 80}, 0, BackendMode::Maintenance, 1, 1, "api.example:8443", "/health?deep=1"},
    };
    config.admin = {std::nullopt, {"signalbox", "localhost"}, "/token", {}};
    config.balancing = {Algorithm::Maglev, "header:X-User", 1.25, 0s, 0};
    config.health = {250ms, 20ms, 1min, 3s, 0, 2, 5, "/health", "HEAD", "https", 8'443, "probe.example:443",
        {"200", "301-302"}, "\"ok\""};
    config.outlier = {0, {"500", "502-504"}, 1s, 2s, 100};
    config.retry = {0, 1250ms, 1.5, 1min, {}, true, 700ms, 1'000, 0.35, 40ms};
    config.timeouts = {1s, 2s, 3ms, 4min, 5h, 0s, 7s, 8s, 9s, 11s, 12s};
    config.limits = {1'000, 2'048, 10, 5, 3 * 1'048'576, 0};
    config.sticky = {"node", "swordfish"};
    config.forwarding.trustedProxies = {"10.0.0.0/8", "::1"};
    config.logging = {LogLevel::Debug, "-", LogFormat::Json, {"key"}};
    config.application = {true, true, "/ready \"file\"", "-", "de"};
    config.workers = 7;
    return config;
}

}
