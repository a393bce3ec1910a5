#include "engine/config/sections.h"

#include "engine/config/forms.h"
#include "engine/config/rules.h"

#include <array>

namespace signalbox {

namespace {

// clang-format off: one setting a paragraph
const std::array ofBalancing = {
    Setting<Config>{.key = "balancing.algorithm",
        .member = of<&Config::balancing, &BalancingConfig::algorithm>,
        .documentation = "how a backend is chosen",
        .option = {"routing-algorithm", 'a', "A"}},
    Setting<Config>{.key = "balancing.hash_key",
        .member = of<&Config::balancing, &BalancingConfig::hashKey>,
        .documentation = "what hashing algorithms tell clients apart by",
        .rule = matching(isHashKey, "client_ip, uri, header:NAME, cookie:NAME or query:NAME")},
    Setting<Config>{.key = "balancing.balance_factor",
        .member = of<&Config::balancing, &BalancingConfig::balanceFactor>,
        .documentation = "of consistent_hashing: most load of a backend, in averages; 0: no bound",
        .rule = zeroOrBetween(1.05, 10)},
    Setting<Config>{.key = "balancing.slow_start",
        .member = of<&Config::balancing, &BalancingConfig::slowStart>,
        .documentation = "in which a backend that comes back reaches its share; 0: at once",
        .rule = anyTime},
    Setting<Config>{.key = "balancing.panic_threshold",
        .member = of<&Config::balancing, &BalancingConfig::panicThreshold>,
        .documentation = "percent of backends available below which ejected ones take traffic too; 0: never",
        .rule = percent},
    Setting<Config>{.key = "sticky.cookie",
        .member = of<&Config::sticky, &StickyConfig::cookie>,
        .documentation = "a client stays with its backend, by a cookie of this name; empty: off",
        .rule = matching(isCookieName, "a cookie's name (letters, digits and !#$%&'*+-.^_`|~)"),
        .option = {"sticky", 0, "COOKIE", "signalbox"}},
    Setting<Config>{.key = "sticky.secret",
        .member = of<&Config::sticky, &StickyConfig::secret>,
        .documentation = "that signs the cookie; empty: a random one, which ends with the process",
        .rule = secret},
};
// clang-format on

}

std::span<const Setting<Config>> balancingSettings()
{
    return ofBalancing;
}

}
