#pragma once

#include "engine/config/config.h"
#include "engine/config/problem.h"
#include "engine/logging/requestrecord.h"
#include "engine/metrics/snapshot.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace signalbox {

/// What reading the configuration file again came to.
struct Reload
{
    std::vector<Problem> problems; ///< with errors among them nothing has changed; "no_file": there is none
    std::vector<std::string> dropped; ///< keys of the live edits that were given up
};

/// What the admin API asks of the engine. Called in the engine's thread; each call is done when it returns.
class AdminPort
{
public:
    virtual ~AdminPort() = default;

    /// As of now: not older than the last change. Never null.
    virtual SnapshotPtr snapshot() = 0;

    /// Some backend takes traffic, and the engine is not stopping.
    virtual bool isReady() const = 0;

    /// The effective configuration.
    virtual const Config &config() const = 0;

    /// Validates `wanted` and makes it the effective configuration: all of it or, with errors among the
    /// problems, none. A backend that it has no more is drained, then forgotten; one that it has again is
    /// revived. Codes of its own: restart_needed, own_listener, being_removed.
    virtual std::vector<Problem> apply(const Config &wanted) = 0;

    /// Ends what a backend that is being removed has in flight.
    virtual void cut(const std::string &backend) = 0;

    /// Writes live edits to the file. Codes: no_file, save_failed.
    virtual std::optional<Problem> save() = 0;
    virtual Reload reload() = 0;

    /// The backend that a request with this hash key goes to; nullopt: none is available.
    virtual std::optional<std::string> route(const std::string &key) = 0;

    /// Calls visit(record) for the last requests, the newest first, until it returns false. The text of a
    /// record is valid during that call.
    virtual void visitRequests(const std::function<bool(const RequestRecord &record)> &visit) = 0;

    /// In Prometheus' text format.
    virtual std::string metrics() = 0;
};

}
