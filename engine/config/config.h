#pragma once

#include "engine/config/address.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace signalbox {

/// How a backend is chosen for a request.
enum class Algorithm {
    WeightedRoundRobin,
    RoundRobin,
    LeastConnection,
    ConsistentHashing,
    Maglev,
    TwoChoices,
    PeakEwma,
    Random,
};

/// Whether a backend's weight counts.
constexpr bool usesWeights(Algorithm algorithm)
{
    return algorithm != Algorithm::RoundRobin;
}

/// Whether it is there already; until then weighted round robin stands in for it.
constexpr bool isBuilt(Algorithm algorithm)
{
    return algorithm == Algorithm::WeightedRoundRobin || algorithm == Algorithm::RoundRobin;
}

/// What the operator wants of a backend; its state is what is so.
enum class BackendMode { Ready, Drain, Maintenance };

enum class LogLevel { Error, Warning, Info, Debug };
enum class LogFormat { Combined, Json };

struct BackendConfig
{
    std::string name; ///< [A-Za-z0-9._:\[\]-]{1,64}
    Address address;
    int weight = 1; ///< 0–1000; 0 takes nothing new
    BackendMode mode = BackendMode::Ready;

    bool operator==(const BackendConfig &) const = default;
};

struct AdminConfig
{
    std::optional<Address> address = Address{"127.0.0.1", 8801}; ///< nullopt: off
    std::vector<std::string> hosts; ///< further names accepted in Host
    std::string tokenFile;
    std::string token; ///< from the environment; never written anywhere

    bool operator==(const AdminConfig &) const = default;
};

struct BalancingConfig
{
    Algorithm algorithm = Algorithm::WeightedRoundRobin;
    std::string hashKey = "client_ip"; ///< or uri, header:NAME, cookie:NAME, query:NAME

    bool operator==(const BalancingConfig &) const = default;
};

struct HealthConfig
{
    std::chrono::milliseconds interval{5'000}; ///< between probes; 0: no active checks

    bool operator==(const HealthConfig &) const = default;
};

struct RetryConfig
{
    int attempts = 3; ///< after the first; 0: none
    std::chrono::milliseconds backoff{50}; ///< before returning to a backend
    double factor = 2.0; ///< growth of the backoff

    bool operator==(const RetryConfig &) const = default;
};

/// Zero means: no limit.
struct TimeoutConfig
{
    std::chrono::milliseconds clientHead{15'000}; ///< a request's head, from its first byte
    std::chrono::milliseconds clientIdle{75'000}; ///< between requests on a kept connection
    std::chrono::milliseconds connect{3'000}; ///< to one address of a backend
    std::chrono::milliseconds responseHead{60'000}; ///< from the request sent to the response's head
    std::chrono::milliseconds bodyIdle{60'000}; ///< without a byte of a body either way
    std::chrono::milliseconds tunnelIdle{3'600'000}; ///< without a byte through an upgraded connection
    std::chrono::milliseconds backendIdle{60'000}; ///< a pooled connection kept unused
    std::chrono::milliseconds drain{10'000}; ///< to finish what is in flight when stopping

    bool operator==(const TimeoutConfig &) const = default;
};

struct LimitConfig
{
    std::size_t target = 16 * 1024; ///< bytes of a request's target
    std::size_t head = 64 * 1024; ///< bytes of a message's head
    std::size_t fields = 256; ///< fields in a request's head
    std::size_t connections = 16'384; ///< clients connected at once
    std::size_t buffers = 256 * 1024 * 1024; ///< bytes buffered in all

    bool operator==(const LimitConfig &) const = default;
};

struct StickyConfig
{
    std::string cookie; ///< its name; empty: off

    bool operator==(const StickyConfig &) const = default;
};

struct ForwardingConfig
{
    std::vector<std::string>
        trustedProxies; ///< addresses or CIDR ranges whose forwarding fields are believed

    bool operator==(const ForwardingConfig &) const = default;
};

struct LoggingConfig
{
    LogLevel level = LogLevel::Info;
    std::string accessLog; ///< a path, "-" for standard output; empty: off
    LogFormat format = LogFormat::Combined;

    bool operator==(const LoggingConfig &) const = default;
};

/// What steers the process rather than the engine.
struct ApplicationConfig
{
    bool headless = false;
    bool demo = false;
    std::string readyFile; ///< empty: none
    std::string summary; ///< a path, "-" for standard output; empty: none
    std::string language; ///< of the window; empty: the system's

    bool operator==(const ApplicationConfig &) const = default;
};

/// Everything that can be set, with its default. A plain value: copied between threads, compared, printed.
struct Config
{
    std::vector<Address> listen = {Address{"127.0.0.1", 8800}};
    AdminConfig admin;
    BalancingConfig balancing;
    std::vector<BackendConfig> backends;
    HealthConfig health;
    RetryConfig retry;
    TimeoutConfig timeouts;
    LimitConfig limits;
    StickyConfig sticky;
    ForwardingConfig forwarding;
    LoggingConfig logging;
    ApplicationConfig application;
    int workers = 0; ///< 0: one per core, at most 4

    bool operator==(const Config &) const = default;
};

}
