#include "engine/config/sections.h"

#include "engine/config/forms.h"
#include "engine/config/rules.h"

#include <array>

namespace signalbox {

namespace {

// clang-format off: one setting a paragraph
const std::array ofHealth = {
    Setting<Config>{.key = "health.interval",
        .member = of<&Config::health, &HealthConfig::interval>,
        .documentation = "between health checks; 0: no active checks",
        .rule = anyTime,
        .option = {"interval", 'i', "TIME"}},
    Setting<Config>{.key = "health.fast_interval",
        .member = of<&Config::health, &HealthConfig::fastInterval>,
        .documentation = "between checks while the state is changing; at most health.interval",
        .rule = someTime},
    Setting<Config>{.key = "health.down_interval",
        .member = of<&Config::health, &HealthConfig::downInterval>,
        .documentation = "between checks of a backend that is down; 0: twice health.interval",
        .rule = anyTime},
    Setting<Config>{.key = "health.timeout",
        .member = of<&Config::health, &HealthConfig::timeout>,
        .documentation = "of one check",
        .rule = someTime},
    Setting<Config>{.key = "health.jitter",
        .member = of<&Config::health, &HealthConfig::jitter>,
        .documentation = "percent by which each interval varies at random",
        .rule = between(0, 50)},
    Setting<Config>{.key = "health.rise",
        .member = of<&Config::health, &HealthConfig::rise>,
        .documentation = "good checks in a row that make a backend up",
        .rule = between(1, 100)},
    Setting<Config>{.key = "health.fall",
        .member = of<&Config::health, &HealthConfig::fall>,
        .documentation = "bad checks in a row that make a backend down",
        .rule = between(1, 100)},
    Setting<Config>{.key = "health.path",
        .member = of<&Config::health, &HealthConfig::path>,
        .documentation = "of an HTTP check; empty: a TCP connect is enough",
        .rule = probePath},
    Setting<Config>{.key = "health.method",
        .member = of<&Config::health, &HealthConfig::method>,
        .documentation = "of an HTTP check",
        .rule = matching(isMethod, "a method such as GET, HEAD or OPTIONS")},
    Setting<Config>{.key = "health.scheme",
        .member = of<&Config::health, &HealthConfig::scheme>,
        .documentation = "of an HTTP check; the certificate of https is not verified",
        .rule = matching(isScheme, "http | https")},
    Setting<Config>{.key = "health.port",
        .member = of<&Config::health, &HealthConfig::port>,
        .documentation = "that is checked; 0: the backend's own",
        .rule = between(0, 65'535)},
    Setting<Config>{.key = "health.host",
        .member = of<&Config::health, &HealthConfig::host>,
        .documentation = "the Host of an HTTP check; empty: the backend's address",
        .rule = matching(isHostField, "NAME or NAME:PORT, or empty")},
    Setting<Config>{.key = "health.statuses",
        .member = of<&Config::health, &HealthConfig::statuses>,
        .documentation = "of an HTTP check that are good",
        .rule = statuses},
    Setting<Config>{.key = "health.body",
        .member = of<&Config::health, &HealthConfig::body>,
        .documentation = "text that the response has to contain in its first 64 KiB; empty: any"},
    Setting<Config>{.key = "outlier.consecutive_failures",
        .member = of<&Config::outlier, &OutlierConfig::consecutiveFailures>,
        .documentation = "of requests, in one worker, that eject a backend; 0: never",
        .rule = between(0, 1'000)},
    Setting<Config>{.key = "outlier.statuses",
        .member = of<&Config::outlier, &OutlierConfig::statuses>,
        .documentation = "that count as failures beside broken connections and timeouts",
        .rule = statuses},
    Setting<Config>{.key = "outlier.ejection",
        .member = of<&Config::outlier, &OutlierConfig::ejection>,
        .documentation = "how long it lasts, times the ejections so far",
        .rule = someTime},
    Setting<Config>{.key = "outlier.max_ejection",
        .member = of<&Config::outlier, &OutlierConfig::maxEjection>,
        .documentation = "how long it lasts at most",
        .rule = someTime},
    Setting<Config>{.key = "outlier.max_ejected",
        .member = of<&Config::outlier, &OutlierConfig::maxEjected>,
        .documentation = "percent of the backends ejected at once, at most",
        .rule = percent},
};
// clang-format on

}

std::span<const Setting<Config>> healthSettings()
{
    return ofHealth;
}

}
