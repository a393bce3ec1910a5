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
    int tier = 0; ///< 0–9; a tier takes traffic only while no backend of a lower one is available
    int maxConnections = 0; ///< attempts under way at once; more wait in the queue. 0: no limit
    std::string host = {}; ///< the Host it is sent: empty: the client's; "backend": its address; or this name
    std::string healthPath = {}; ///< of its HTTP probe; empty: health.path

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
    double balanceFactor =
        0; ///< of consistent_hashing: most load of a backend over the average; 0: off, else 1.05–10
    std::chrono::milliseconds slowStart{
        10'000}; ///< in which a backend that comes back reaches its share; 0: at once
    int panicThreshold =
        50; ///< percent of backends available below which ejected ones take traffic too; 0: never

    bool operator==(const BalancingConfig &) const = default;
};

struct HealthConfig
{
    std::chrono::milliseconds interval{5'000}; ///< between probes; 0: no active checks
    std::chrono::milliseconds fastInterval{
        1'000}; ///< while the state is changing, for a minute after it went
                ///< down, and while no backend is up; at most `interval`
    std::chrono::milliseconds downInterval{0}; ///< while down for longer; 0: twice `interval`
    std::chrono::milliseconds timeout{2'000}; ///< of one probe
    int jitter = 10; ///< percent by which each interval may be shorter, at random
    int rise = 1; ///< good probes in a row that make it up
    int fall = 3; ///< bad probes in a row that make it down
    std::string path; ///< of an HTTP probe; empty: a TCP connect is enough
    std::string method = "GET";
    std::string scheme = "http"; ///< or https, whose certificate is not verified
    int port = 0; ///< that is probed; 0: the backend's
    std::string host; ///< the probe's Host; empty: the backend's address
    std::vector<std::string> statuses = {"200-399"}; ///< that are good: codes or ranges
    std::string body; ///< text that the response has to contain, in its first 64 KiB; empty: any

    bool operator==(const HealthConfig &) const = default;
};

/// Outlier detection: what traffic itself says of a backend.
struct OutlierConfig
{
    int consecutiveFailures = 5; ///< in one worker, that eject a backend; 0: never
    std::vector<std::string> statuses = {
        "502-504"}; ///< that count as failures beside broken connections and timeouts
    std::chrono::milliseconds ejection{10'000}; ///< times the ejections so far: how long it lasts
    std::chrono::milliseconds maxEjection{300'000};
    int maxEjected = 50; ///< percent of the backends, at most

    bool operator==(const OutlierConfig &) const = default;
};

struct RetryConfig
{
    int attempts = 3; ///< after the first; 0: none
    std::chrono::milliseconds backoff{50}; ///< before returning to a backend
    double factor = 2.0; ///< growth of the backoff
    std::chrono::milliseconds maxBackoff{5'000}; ///< a Retry-After beyond it: no return to that backend
    std::vector<std::string> statuses = {"502-504"}; ///< that are retried: codes or ranges
    bool nonIdempotent = false; ///< statuses and timeouts of POST, PATCH and unknown methods are retried too
    std::chrono::milliseconds perTryTimeout{
        0}; ///< for an attempt's response head, connecting included; 0: none
    std::size_t contentLimit = 64 * 1024; ///< bytes of content kept to be sent again; beyond: no retry
    double budget = 0.2; ///< retries per request over time; at least 3 a second are always allowed
    std::chrono::milliseconds hedgeDelay{
        0}; ///< after which a second attempt is started beside the first; 0: none

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
    std::chrono::milliseconds queue{10'000}; ///< for a backend below its max_connections
    std::chrono::milliseconds total{0}; ///< from the request's head to the response's end
    std::chrono::milliseconds backendDrain{
        60'000}; ///< for a drained or removed backend to finish what it has
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
    std::size_t queue = 1'024; ///< requests that wait for a backend at once

    bool operator==(const LimitConfig &) const = default;
};

struct StickyConfig
{
    std::string cookie; ///< its name; empty: off
    std::string secret; ///< that signs the cookie; empty: a random one, which ends with the process

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
    std::vector<std::string> redact = {"access_token", "api_key", "apikey", "password", "secret",
        "token"}; ///< query parameters whose values are not recorded

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
    OutlierConfig outlier;
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
