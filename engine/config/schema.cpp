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

const std::array configSettings = {
    Setting<Config>{.key = "workers", .member = [](Config & c) -> auto &{return c.workers;
}
, .documentation = "threads that forward; 0: one per core, at most 4", .rule = between(0, 256),
  .option = {"workers", 0, "N"},
}
, Setting<Config>{.key = "application.headless", .member = [
                  ](Config & c) -> auto &{return c.application.headless;
}
, .documentation = "no window: needs no display, loads no GUI platform", .option = {"no-gui", 0, "", "true"},
}
, Setting<Config>{.key = "application.demo", .member = [](Config & c) -> auto &{return c.application.demo;
}
, .documentation = "embedded demo backends and gentle traffic: something to see at once",
  .option = {"demo", 0, "", "true"},
}
, Setting<Config>{.key = "application.ready_file", .member = [
                  ](Config & c) -> auto &{return c.application.readyFile;
}
, .documentation = "the ready line as JSON, written atomically", .rule = path,
  .option = {"ready-file", 0, "FILE"},
}
, Setting<Config>{.key = "application.summary", .member = [
                  ](Config & c) -> auto &{return c.application.summary;
}
, .documentation = "totals as JSON at exit, after the drain; -: to standard output", .rule = path,
  .option = {"summary", 0, "FILE|-"},
}
, Setting<Config>{.key = "application.language", .member = [
                  ](Config & c) -> auto &{return c.application.language;
}
, .documentation = "of the window; empty: the system's",
  .rule = matching(isLanguage, "a language code such as de or pt_BR"), .option = {"language", 0, "CODE"},
  .pending = true,
}
, Setting<Config>{.key = "admin.address", .member = [](Config & c) -> auto &{return c.admin.address;
}
, .documentation = "where the admin API listens; off: nowhere", .rule = listener,
  .option = {"admin", 0, "[ADDR:]PORT|off"}, .pending = true,
}
, Setting<Config>{.key = "admin.hosts", .member = [](Config & c) -> auto &{return c.admin.hosts;
}
, .documentation = "further names that the admin API accepts in Host",
  .rule = matching(isHostName, "a host name"), .option = {"admin-host", 0, "NAME"}, .pending = true,
}
, Setting<Config>{.key = "admin.token_file", .member = [](Config & c) -> auto &{return c.admin.tokenFile;
}
, .documentation = "holds the token that admin calls need; or put it in SIGNALBOX_ADMIN_TOKEN", .rule = path,
  .option = {"admin-token-file", 0, "FILE"}, .pending = true,
}
, Setting<Config>{.key = "balancing.algorithm", .member = [
                  ](Config & c) -> auto &{return c.balancing.algorithm;
}
, .documentation = "how a backend is chosen", .option = {"routing-algorithm", 'a', "A"},
}
, Setting<Config>{.key = "balancing.hash_key", .member = [](Config & c) -> auto &{return c.balancing.hashKey;
}
, .documentation = "what hashing algorithms tell clients apart by",
  .rule = matching(isHashKey, "client_ip, uri, header:NAME, cookie:NAME or query:NAME"), .pending = true,
}
, Setting<Config>{.key = "health.interval", .member = [](Config & c) -> auto &{return c.health.interval;
}
, .documentation = "between health checks; 0: no active checks", .rule = anyTime,
  .option = {"interval", 'i', "TIME"}, .pending = true,
}
, Setting<Config>{.key = "retry.attempts", .member = [](Config & c) -> auto &{return c.retry.attempts;
}
, .documentation = "attempts after the first; 0: none", .rule = between(0, 100),
  .option = {"retries", 'r', "N"},
}
, Setting<Config>{.key = "retry.backoff", .member = [](Config & c) -> auto &{return c.retry.backoff;
}
, .documentation = "before returning to a backend", .rule = between(0, 60 * seconds),
  .option = {"backoff", 'b', "TIME"},
}
, Setting<Config>{.key = "retry.factor", .member = [](Config & c) -> auto &{return c.retry.factor;
}
, .documentation = "backoff growth", .rule = between(1, 100), .option = {"exponential-factor", 'e', "X"},
}
, Setting<Config>{.key = "timeouts.client_head", .member = [
                  ](Config & c) -> auto &{return c.timeouts.clientHead;
}
, .documentation = "for a request's head, from its first byte; 0: none", .rule = anyTime,
}
, Setting<Config>{.key = "timeouts.client_idle", .member = [
                  ](Config & c) -> auto &{return c.timeouts.clientIdle;
}
, .documentation = "between requests on a kept connection; 0: none", .rule = anyTime,
}
, Setting<Config>{.key = "timeouts.connect", .member = [](Config & c) -> auto &{return c.timeouts.connect;
}
, .documentation = "to one address of a backend; 0: none", .rule = anyTime,
}
, Setting<Config>{.key = "timeouts.response_head", .member = [
                  ](Config & c) -> auto &{return c.timeouts.responseHead;
}
, .documentation = "for a backend's response head; 0: none", .rule = anyTime,
  .option = {"timeout", 't', "TIME"},
}
, Setting<Config>{.key = "timeouts.body_idle", .member = [](Config & c) -> auto &{return c.timeouts.bodyIdle;
}
, .documentation = "without a byte of a body either way; 0: none", .rule = anyTime,
}
, Setting<Config>{.key = "timeouts.tunnel_idle", .member = [
                  ](Config & c) -> auto &{return c.timeouts.tunnelIdle;
}
, .documentation = "without a byte through an upgraded connection; 0: none", .rule = anyTime,
}
, Setting<Config>{.key = "timeouts.backend_idle", .member = [
                  ](Config & c) -> auto &{return c.timeouts.backendIdle;
}
, .documentation = "a connection to a backend kept unused; 0: without limit", .rule = anyTime,
}
, Setting<Config>{.key = "timeouts.drain", .member = [](Config & c) -> auto &{return c.timeouts.drain;
}
, .documentation = "to finish what is in flight when stopping; 0: without limit", .rule = anyTime,
}
, Setting<Config>{.key = "limits.target", .member = [](Config & c) -> auto &{return c.limits.target;
}
, .documentation = "bytes of a request's target", .rule = bytes(256, mebi),
}
, Setting<Config>{.key = "limits.head", .member = [](Config & c) -> auto &{return c.limits.head;
}
, .documentation = "bytes of a message's head", .rule = bytes(kibi, 16 * mebi),
}
, Setting<Config>{.key = "limits.fields", .member = [](Config & c) -> auto &{return c.limits.fields;
}
, .documentation = "fields in a message's head", .rule = between(8, 10'000),
}
, Setting<Config>{.key = "limits.connections", .member = [](Config & c) -> auto &{return c.limits.connections;
}
, .documentation = "clients connected at once", .rule = between(1, 1'000'000),
}
, Setting<Config>{.key = "limits.buffers", .member = [](Config & c) -> auto &{return c.limits.buffers;
}
, .documentation = "bytes buffered in all; beyond, reading pauses", .rule = bytes(mebi, 1'024 * gibi),
}
, Setting<Config>{.key = "sticky.cookie", .member = [](Config & c) -> auto &{return c.sticky.cookie;
}
, .documentation = "a client stays with its backend, by a cookie of this name; empty: off",
  .rule = matching(isCookieName, "a cookie's name (letters, digits and !#$%&'*+-.^_`|~)"),
  .option = {"sticky", 0, "COOKIE", "signalbox"}, .pending = true,
}
, Setting<Config>{.key = "forwarding.trusted_proxies", .member = [
                  ](Config & c) -> auto &{return c.forwarding.trustedProxies;
}
, .documentation = "whose forwarding fields are believed",
  .rule = matching(isAddressRange, "an IP address or a range such as 10.0.0.0/8"),
}
, Setting<Config>{.key = "logging.level", .member = [](Config & c) -> auto &{return c.logging.level;
}
, .documentation = "least important messages on standard error", .option = {"log-level", 0, "LEVEL"},
}
, Setting<Config>{.key = "logging.access_log", .member = [](Config & c) -> auto &{return c.logging.accessLog;
}
, .documentation = "a line for each request; -: to standard output; empty: off", .rule = path,
  .option = {"access-log", 0, "FILE|-"}, .pending = true,
}
, Setting<Config>{.key = "logging.format", .member = [](Config & c) -> auto &{return c.logging.format;
}
, .documentation = "of the access log", .option = {"log-format", 0, "FORMAT"}, .pending = true,
}
,
}
;
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
