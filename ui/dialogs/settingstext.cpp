#include "ui/dialogs/settingstext.h"

#include "engine/config/names.h"
#include "engine/config/schema.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace signalbox {

namespace {

struct Entry
{
    std::string_view key;
    const char *label;
    const char *help;
    const char *unit = nullptr;
};

struct SettingsText
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::SettingsText)

public:
    // clang-format off: one setting a line or two
    static constexpr Entry entries[]{
        Entry{"listen", QT_TR_NOOP("Addresses"), QT_TR_NOOP("Where clients connect; *:PORT is everywhere")},

        Entry{"admin.address", QT_TR_NOOP("Address"), QT_TR_NOOP("Where the admin API listens, or off")},
        Entry{"admin.hosts", QT_TR_NOOP("Further host names"),
            QT_TR_NOOP("Host names that are accepted beside the address")},
        Entry{"admin.token_file", QT_TR_NOOP("Token file"),
            QT_TR_NOOP("File with the token that every call then needs")},

        Entry{"balancing.algorithm", QT_TR_NOOP("Algorithm"),
            QT_TR_NOOP("How a backend is chosen for a request")},
        Entry{"balancing.hash_key", QT_TR_NOOP("Hash key"),
            QT_TR_NOOP("What hashing algorithms tell clients apart by")},
        Entry{"balancing.balance_factor", QT_TR_NOOP("Load bound"),
            QT_TR_NOOP(
                "Most load of a backend under consistent hashing, as a multiple of the average; 0: no bound"),
            QT_TR_NOOP("×")},
        Entry{"balancing.slow_start", QT_TR_NOOP("Slow start"),
            QT_TR_NOOP("Time in which a backend that comes back reaches its share; 0s: at once")},
        Entry{"balancing.panic_threshold", QT_TR_NOOP("Panic threshold"),
            QT_TR_NOOP("Share of available backends below which ejected ones take traffic too; 0: never"),
            QT_TR_NOOP("%")},

        Entry{"sticky.cookie", QT_TR_NOOP("Cookie"),
            QT_TR_NOOP("Name of the cookie that keeps a client with its backend; empty: off")},
        Entry{"sticky.secret", QT_TR_NOOP("Secret"),
            QT_TR_NOOP("Signs the cookie, the same wherever instances share clients; empty: a random one for "
                       "this run")},

        Entry{"health.interval", QT_TR_NOOP("Interval"),
            QT_TR_NOOP("Time between checks; 0s: no active checks")},
        Entry{"health.fast_interval", QT_TR_NOOP("Fast interval"),
            QT_TR_NOOP("Time between checks while the state is changing")},
        Entry{"health.down_interval", QT_TR_NOOP("Interval while down"),
            QT_TR_NOOP("Time between checks of a backend that stays down; 0s: twice the interval")},
        Entry{"health.timeout", QT_TR_NOOP("Timeout"), QT_TR_NOOP("Longest time of one check")},
        Entry{"health.jitter", QT_TR_NOOP("Jitter"),
            QT_TR_NOOP("Share by which each interval varies at random"), QT_TR_NOOP("%")},
        Entry{"health.rise", QT_TR_NOOP("Rise"), QT_TR_NOOP("Good checks in a row that make a backend up"),
            QT_TR_NOOP("checks")},
        Entry{"health.fall", QT_TR_NOOP("Fall"), QT_TR_NOOP("Bad checks in a row that make a backend down"),
            QT_TR_NOOP("checks")},
        Entry{"health.path", QT_TR_NOOP("Path"),
            QT_TR_NOOP("Path of an HTTP check; empty: a TCP connection is enough")},
        Entry{"health.method", QT_TR_NOOP("Method"), QT_TR_NOOP("Method of an HTTP check")},
        Entry{"health.scheme", QT_TR_NOOP("Scheme"),
            QT_TR_NOOP("Scheme of an HTTP check; the certificate of HTTPS is not verified")},
        Entry{"health.port", QT_TR_NOOP("Port"), QT_TR_NOOP("Port that is checked; 0: the backend's own")},
        Entry{"health.host", QT_TR_NOOP("Host"),
            QT_TR_NOOP("Host that is sent with an HTTP check; empty: the backend's address")},
        Entry{"health.statuses", QT_TR_NOOP("Good statuses"),
            QT_TR_NOOP("Statuses that make an HTTP check good")},
        Entry{"health.body", QT_TR_NOOP("Content"),
            QT_TR_NOOP("Text that the response contains in its first 64 KiB; empty: any")},

        Entry{"outlier.consecutive_failures", QT_TR_NOOP("Failures in a row"),
            QT_TR_NOOP("Failures in a row, in one worker, that eject a backend; 0: never"),
            QT_TR_NOOP("requests")},
        Entry{"outlier.statuses", QT_TR_NOOP("Failing statuses"),
            QT_TR_NOOP("Statuses that count as failures beside broken connections and timeouts")},
        Entry{"outlier.ejection", QT_TR_NOOP("Ejection"),
            QT_TR_NOOP("Time of the first ejection; the second lasts twice as long, and so on")},
        Entry{"outlier.max_ejection", QT_TR_NOOP("Longest ejection"),
            QT_TR_NOOP("Time that an ejection lasts at most")},
        Entry{"outlier.max_ejected", QT_TR_NOOP("Most ejected"),
            QT_TR_NOOP("Share of the backends that may be ejected at once"), QT_TR_NOOP("%")},

        Entry{"retry.attempts", QT_TR_NOOP("Retries"), QT_TR_NOOP("Attempts after the first one; 0: none"),
            QT_TR_NOOP("attempts")},
        Entry{"retry.backoff", QT_TR_NOOP("Backoff"), QT_TR_NOOP("Time before a retry at the same backend")},
        Entry{"retry.factor", QT_TR_NOOP("Backoff growth"),
            QT_TR_NOOP("Growth of the backoff from one retry to the next"), QT_TR_NOOP("×")},
        Entry{"retry.max_backoff", QT_TR_NOOP("Longest backoff"),
            QT_TR_NOOP("Longest time before a retry; a backend with a longer Retry-After gets none")},
        Entry{"retry.statuses", QT_TR_NOOP("Retried statuses"),
            QT_TR_NOOP("Statuses of responses after which a request is retried")},
        Entry{"retry.non_idempotent", QT_TR_NOOP("Retry any method"),
            QT_TR_NOOP("Retries POST, PATCH and unknown methods after statuses and timeouts too")},
        Entry{"retry.per_try_timeout", QT_TR_NOOP("Timeout of an attempt"),
            QT_TR_NOOP("Time of an attempt up to its response head; 0s: no limit")},
        Entry{"retry.content_limit", QT_TR_NOOP("Content kept"),
            QT_TR_NOOP("Content of a request that is kept for a retry; with more there is none")},
        Entry{"retry.budget", QT_TR_NOOP("Budget"),
            QT_TR_NOOP("Retries per request over time; 3 a second are always allowed"),
            QT_TR_NOOP("per request")},
        Entry{"retry.hedge_delay", QT_TR_NOOP("Hedging delay"),
            QT_TR_NOOP("Time after which a second attempt starts beside the first; 0s: never")},

        Entry{"timeouts.client_head", QT_TR_NOOP("Request head"),
            QT_TR_NOOP("Time from the first byte of a request head to its end; 0s: no limit")},
        Entry{"timeouts.client_idle", QT_TR_NOOP("Idle client"),
            QT_TR_NOOP("Time between requests on a kept connection; 0s: no limit")},
        Entry{"timeouts.connect", QT_TR_NOOP("Connecting"),
            QT_TR_NOOP("Time to connect to one address of a backend; 0s: no limit")},
        Entry{"timeouts.response_head", QT_TR_NOOP("Response head"),
            QT_TR_NOOP("Time from the request sent to the response's head; 0s: no limit")},
        Entry{"timeouts.body_idle", QT_TR_NOOP("Idle content"),
            QT_TR_NOOP("Time without a byte of content either way; 0s: no limit")},
        Entry{"timeouts.tunnel_idle", QT_TR_NOOP("Idle tunnel"),
            QT_TR_NOOP("Time without a byte through an upgraded connection; 0s: no limit")},
        Entry{"timeouts.backend_idle", QT_TR_NOOP("Idle backend connection"),
            QT_TR_NOOP("Time that an unused connection is kept for later requests; 0s: no limit")},
        Entry{"timeouts.queue", QT_TR_NOOP("Waiting in the queue"),
            QT_TR_NOOP("Time that a request waits for a backend with room; 0s: no limit")},
        Entry{"timeouts.total", QT_TR_NOOP("Whole request"),
            QT_TR_NOOP("Time from a request's head to the response's end; 0s: no limit")},
        Entry{"timeouts.backend_drain", QT_TR_NOOP("Draining a backend"),
            QT_TR_NOOP("Time for a drained or removed backend to finish what is in flight; 0s: no limit")},
        Entry{"timeouts.drain", QT_TR_NOOP("Stopping"),
            QT_TR_NOOP("Time to finish what is in flight when Signalbox stops; 0s: no limit")},

        Entry{"limits.target", QT_TR_NOOP("Request target"),
            QT_TR_NOOP("Longest request target; longer ones are answered with 414")},
        Entry{
            "limits.head", QT_TR_NOOP("Message head"), QT_TR_NOOP("Largest head of a request or a response")},
        Entry{"limits.fields", QT_TR_NOOP("Header fields"),
            QT_TR_NOOP("Most header fields in a message's head"), QT_TR_NOOP("fields")},
        Entry{"limits.connections", QT_TR_NOOP("Clients"), QT_TR_NOOP("Most client connections at once"),
            QT_TR_NOOP("connections")},
        Entry{"limits.buffers", QT_TR_NOOP("Buffers"),
            QT_TR_NOOP("Most memory for buffers in all; beyond it, reading pauses")},
        Entry{"limits.queue", QT_TR_NOOP("Queue"),
            QT_TR_NOOP("Most requests that wait for a backend at once"), QT_TR_NOOP("requests")},

        Entry{"forwarding.trusted_proxies", QT_TR_NOOP("Trusted proxies"),
            QT_TR_NOOP("Proxies whose forwarding fields are believed")},

        Entry{"logging.level", QT_TR_NOOP("Level"), QT_TR_NOOP("Least important messages on standard error")},
        Entry{"logging.access_log", QT_TR_NOOP("Access log"),
            QT_TR_NOOP("File with a line for each request; -: standard output; empty: off")},
        Entry{"logging.format", QT_TR_NOOP("Format"), QT_TR_NOOP("Format of the access log")},
        Entry{"logging.redact", QT_TR_NOOP("Redacted parameters"),
            QT_TR_NOOP("Query parameters whose values are recorded nowhere")},

        Entry{"workers", QT_TR_NOOP("Workers"),
            QT_TR_NOOP("Threads that forward requests; 0: one per core, at most 4"), QT_TR_NOOP("threads")},
        Entry{"application.headless", QT_TR_NOOP("No window"), QT_TR_NOOP("Starts without a window")},
        Entry{"application.demo", QT_TR_NOOP("Demo"),
            QT_TR_NOOP("Starts with backends and gentle traffic of its own")},
        Entry{"application.ready_file", QT_TR_NOOP("Ready file"),
            QT_TR_NOOP("File that gets the ready line as JSON; empty: none")},
        Entry{"application.summary", QT_TR_NOOP("Summary"),
            QT_TR_NOOP("File that gets the totals as JSON at exit; -: standard output; empty: none")},
        Entry{"application.language", QT_TR_NOOP("Language"),
            QT_TR_NOOP("Language of the window, such as de; empty: the system's")},
    };

    static constexpr Entry groups[]{
        Entry{"listen", QT_TR_NOOP("Listeners"), ""},
        Entry{"admin", QT_TR_NOOP("Admin API"),
            QT_TR_NOOP("JSON, metrics and events over HTTP. Beyond loopback it needs a token.")},
        Entry{"balancing", QT_TR_NOOP("Balancing"), ""},
        Entry{"health", QT_TR_NOOP("Health checks"), ""},
        Entry{"outlier", QT_TR_NOOP("Outlier detection"),
            QT_TR_NOOP("A backend whose requests keep failing is ejected for a while.")},
        Entry{"retry", QT_TR_NOOP("Retries"),
            QT_TR_NOOP("Connections that fail are retried for every method, statuses and timeouts where it "
                       "is safe.")},
        Entry{"timeouts", QT_TR_NOOP("Timeouts"), ""},
        Entry{"limits", QT_TR_NOOP("Limits"), ""},
        Entry{"sticky", QT_TR_NOOP("Sticky sessions"),
            QT_TR_NOOP("A client stays with its backend while that one takes traffic.")},
        Entry{"forwarding", QT_TR_NOOP("Forwarding"), ""},
        Entry{"logging", QT_TR_NOOP("Logging"), ""},
        Entry{"application", QT_TR_NOOP("Application"), ""},
    };

    static constexpr Entry choices[]{
        Entry{"error", QT_TR_NOOP("Errors"), ""},
        Entry{"warning", QT_TR_NOOP("Warnings"), ""},
        Entry{"info", QT_TR_NOOP("Information"), ""},
        Entry{"debug", QT_TR_NOOP("Everything"), ""},
        Entry{"combined", QT_TR_NOOP("Combined"), ""},
        Entry{"json", "JSON", ""},
        Entry{"http", "HTTP", ""},
        Entry{"https", "HTTPS", ""},
    };
    // clang-format on
};

const Entry *find(std::span<const Entry> among, std::string_view key)
{
    const auto found = std::ranges::find(among, key, &Entry::key);
    return found == among.end() ? nullptr : &*found;
}

QString translated(const char *text)
{
    return text && *text ? SettingsText::tr(text) : QString();
}

}

SettingText settingText(std::string_view key)
{
    const Entry *entry = find(SettingsText::entries, key);
    if (!entry)
        return {};
    return {translated(entry->label), translated(entry->help), translated(entry->unit)};
}

std::vector<std::string_view> settingGroups()
{
    std::vector<std::string_view> result;
    std::ranges::transform(SettingsText::groups, std::back_inserter(result), &Entry::key);
    return result;
}

std::string_view settingGroup(std::string_view key)
{
    if (key == "listen")
        return key;
    const std::string_view table = section(key);
    return table.empty() ? "application" : table;
}

QString settingGroupText(std::string_view group)
{
    const Entry *entry = find(SettingsText::groups, group);
    return entry ? translated(entry->label) : QString();
}

QString settingGroupAdvice(std::string_view group)
{
    const Entry *entry = find(SettingsText::groups, group);
    return entry ? translated(entry->help) : QString();
}

QString choiceText(std::string_view key, const QString &name)
{
    const std::string word = name.toStdString();
    if (key == "balancing.algorithm") {
        const auto known = names<Algorithm>();
        const auto found = std::ranges::find(known, std::string_view(word));
        return found == known.end() ? name : algorithmText(static_cast<Algorithm>(found - known.begin()));
    }
    const Entry *entry = find(SettingsText::choices, word);
    return entry ? translated(entry->label) : name;
}

}
