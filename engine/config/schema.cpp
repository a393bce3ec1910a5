#include "engine/config/schema.h"

#include "engine/config/forms.h"

#include <array>

namespace signalbox {

namespace {

constexpr double seconds = 1'000;
constexpr double hours = 3'600 * seconds;
constexpr double kibi = 1'024;
constexpr double mebi = 1'024 * kibi;
constexpr double gibi = 1'024 * mebi;

constexpr Rule anyTime = {.minimum = 0, .maximum = 24 * hours};
constexpr Rule path = {.sense = Sense::Path};
constexpr Rule listener = {.sense = Sense::Listener};

constexpr Rule between(double minimum, double maximum)
{
    return {.minimum = minimum, .maximum = maximum};
}

constexpr Rule bytes(double minimum, double maximum)
{
    return {.minimum = minimum, .maximum = maximum, .sense = Sense::Bytes};
}

constexpr Rule matching(bool (*accepts)(const std::string &), const char *form)
{
    return {.form = form, .accepts = accepts};
}

// clang-format off: one setting a paragraph
const std::array configSettings = {
    Setting<Config>{.key = "workers",
        .member = of<&Config::workers>,
        .documentation = "threads that forward; 0: one per core, at most 4",
        .rule = between(0, 256),
        .option = {"workers", 0, "N"}},
    Setting<Config>{.key = "application.headless",
        .member = of<&Config::application, &ApplicationConfig::headless>,
        .documentation = "no window: needs no display, loads no GUI platform",
        .option = {"no-gui", 0, "", "true"}},
    Setting<Config>{.key = "application.demo",
        .member = of<&Config::application, &ApplicationConfig::demo>,
        .documentation = "embedded demo backends and gentle traffic: something to see at once",
        .option = {"demo", 0, "", "true"}},
    Setting<Config>{.key = "application.ready_file",
        .member = of<&Config::application, &ApplicationConfig::readyFile>,
        .documentation = "the ready line as JSON, written atomically",
        .rule = path,
        .option = {"ready-file", 0, "FILE"}},
    Setting<Config>{.key = "application.summary",
        .member = of<&Config::application, &ApplicationConfig::summary>,
        .documentation = "totals as JSON at exit, after the drain; -: to standard output",
        .rule = path,
        .option = {"summary", 0, "FILE|-"}},
    Setting<Config>{.key = "application.language",
        .member = of<&Config::application, &ApplicationConfig::language>,
        .documentation = "of the window; empty: the system's",
        .rule = matching(isLanguage, "a language code such as de or pt_BR"),
        .option = {"language", 0, "CODE"},
        .pending = true},
    Setting<Config>{.key = "admin.address",
        .member = of<&Config::admin, &AdminConfig::address>,
        .documentation = "where the admin API listens; off: nowhere",
        .rule = listener,
        .option = {"admin", 0, "[ADDR:]PORT|off"},
        .pending = true},
    Setting<Config>{.key = "admin.hosts",
        .member = of<&Config::admin, &AdminConfig::hosts>,
        .documentation = "further names that the admin API accepts in Host",
        .rule = matching(isHostName, "a host name"),
        .option = {"admin-host", 0, "NAME"},
        .pending = true},
    Setting<Config>{.key = "admin.token_file",
        .member = of<&Config::admin, &AdminConfig::tokenFile>,
        .documentation = "holds the token that admin calls need; or put it in SIGNALBOX_ADMIN_TOKEN",
        .rule = path,
        .option = {"admin-token-file", 0, "FILE"},
        .pending = true},
    Setting<Config>{.key = "balancing.algorithm",
        .member = of<&Config::balancing, &BalancingConfig::algorithm>,
        .documentation = "how a backend is chosen",
        .option = {"routing-algorithm", 'a', "A"}},
    Setting<Config>{.key = "balancing.hash_key",
        .member = of<&Config::balancing, &BalancingConfig::hashKey>,
        .documentation = "what hashing algorithms tell clients apart by",
        .rule = matching(isHashKey, "client_ip, uri, header:NAME, cookie:NAME or query:NAME"),
        .pending = true},
    Setting<Config>{.key = "health.interval",
        .member = of<&Config::health, &HealthConfig::interval>,
        .documentation = "between health checks; 0: no active checks",
        .rule = anyTime,
        .option = {"interval", 'i', "TIME"},
        .pending = true},
    Setting<Config>{.key = "retry.attempts",
        .member = of<&Config::retry, &RetryConfig::attempts>,
        .documentation = "attempts after the first; 0: none",
        .rule = between(0, 100),
        .option = {"retries", 'r', "N"}},
    Setting<Config>{.key = "retry.backoff",
        .member = of<&Config::retry, &RetryConfig::backoff>,
        .documentation = "before returning to a backend",
        .rule = between(0, 60 * seconds),
        .option = {"backoff", 'b', "TIME"}},
    Setting<Config>{.key = "retry.factor",
        .member = of<&Config::retry, &RetryConfig::factor>,
        .documentation = "backoff growth",
        .rule = between(1, 100),
        .option = {"exponential-factor", 'e', "X"}},
    Setting<Config>{.key = "timeouts.client_head",
        .member = of<&Config::timeouts, &TimeoutConfig::clientHead>,
        .documentation = "for a request's head, from its first byte; 0: none",
        .rule = anyTime},
    Setting<Config>{.key = "timeouts.client_idle",
        .member = of<&Config::timeouts, &TimeoutConfig::clientIdle>,
        .documentation = "between requests on a kept connection; 0: none",
        .rule = anyTime},
    Setting<Config>{.key = "timeouts.connect",
        .member = of<&Config::timeouts, &TimeoutConfig::connect>,
        .documentation = "to one address of a backend; 0: none",
        .rule = anyTime},
    Setting<Config>{.key = "timeouts.response_head",
        .member = of<&Config::timeouts, &TimeoutConfig::responseHead>,
        .documentation = "for a backend's response head; 0: none",
        .rule = anyTime,
        .option = {"timeout", 't', "TIME"}},
    Setting<Config>{.key = "timeouts.body_idle",
        .member = of<&Config::timeouts, &TimeoutConfig::bodyIdle>,
        .documentation = "without a byte of a body either way; 0: none",
        .rule = anyTime},
    Setting<Config>{.key = "timeouts.tunnel_idle",
        .member = of<&Config::timeouts, &TimeoutConfig::tunnelIdle>,
        .documentation = "without a byte through an upgraded connection; 0: none",
        .rule = anyTime},
    Setting<Config>{.key = "timeouts.backend_idle",
        .member = of<&Config::timeouts, &TimeoutConfig::backendIdle>,
        .documentation = "a connection to a backend kept unused; 0: without limit",
        .rule = anyTime},
    Setting<Config>{.key = "timeouts.drain",
        .member = of<&Config::timeouts, &TimeoutConfig::drain>,
        .documentation = "to finish what is in flight when stopping; 0: without limit",
        .rule = anyTime},
    Setting<Config>{.key = "limits.target",
        .member = of<&Config::limits, &LimitConfig::target>,
        .documentation = "bytes of a request's target",
        .rule = bytes(256, mebi)},
    Setting<Config>{.key = "limits.head",
        .member = of<&Config::limits, &LimitConfig::head>,
        .documentation = "bytes of a message's head",
        .rule = bytes(kibi, 16 * mebi)},
    Setting<Config>{.key = "limits.fields",
        .member = of<&Config::limits, &LimitConfig::fields>,
        .documentation = "fields in a message's head",
        .rule = between(8, 10'000)},
    Setting<Config>{.key = "limits.connections",
        .member = of<&Config::limits, &LimitConfig::connections>,
        .documentation = "clients connected at once",
        .rule = between(1, 1'000'000)},
    Setting<Config>{.key = "limits.buffers",
        .member = of<&Config::limits, &LimitConfig::buffers>,
        .documentation = "bytes buffered in all; beyond, reading pauses",
        .rule = bytes(mebi, 1'024 * gibi)},
    Setting<Config>{.key = "sticky.cookie",
        .member = of<&Config::sticky, &StickyConfig::cookie>,
        .documentation = "a client stays with its backend, by a cookie of this name; empty: off",
        .rule = matching(isCookieName, "a cookie's name (letters, digits and !#$%&'*+-.^_`|~)"),
        .option = {"sticky", 0, "COOKIE", "signalbox"},
        .pending = true},
    Setting<Config>{.key = "forwarding.trusted_proxies",
        .member = of<&Config::forwarding, &ForwardingConfig::trustedProxies>,
        .documentation = "whose forwarding fields are believed",
        .rule = matching(isAddressRange, "an IP address or a range such as 10.0.0.0/8")},
    Setting<Config>{.key = "logging.level",
        .member = of<&Config::logging, &LoggingConfig::level>,
        .documentation = "least important messages on standard error",
        .option = {"log-level", 0, "LEVEL"}},
    Setting<Config>{.key = "logging.access_log",
        .member = of<&Config::logging, &LoggingConfig::accessLog>,
        .documentation = "a line for each request; -: to standard output; empty: off",
        .rule = path,
        .option = {"access-log", 0, "FILE|-"},
        .pending = true},
    Setting<Config>{.key = "logging.format",
        .member = of<&Config::logging, &LoggingConfig::format>,
        .documentation = "of the access log",
        .option = {"log-format", 0, "FORMAT"},
        .pending = true},
};
// clang-format on

}

std::span<const Setting<Config>> settings()
{
    return configSettings;
}

std::string_view section(std::string_view key)
{
    const std::size_t dot = key.find('.');
    return dot == std::string_view::npos ? std::string_view{} : key.substr(0, dot);
}

}
