#pragma once

#include "app/unixaddress.h"
#include "engine/metrics/snapshot.h"

#include <chrono>
#include <string_view>

namespace signalbox {

// What a service manager is told, each in the form of sd_notify(3).

/// "STATUS=2 of 3 backends are up"
std::string statusMessage(const Snapshot &snapshot);
/// The start, or a reload, is done.
std::string readyMessage(const Snapshot &snapshot);
/// `now` is the monotonic clock's.
std::string reloadingMessage(std::chrono::steady_clock::time_point now);

/// How often a sign of life is due: half of $WATCHDOG_USEC, if it is meant for this process by $WATCHDOG_PID.
/// Zero: never.
std::chrono::microseconds beatInterval(std::string_view time, std::string_view process, long long self);

/// Tells the service manager that started the process how it fares; without one it does nothing. Its signs of
/// life follow the engine's snapshots, so that they cease when these do. Main thread.
class ServiceNotifier
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// `socket` as in $NOTIFY_SOCKET: a path, or "@" and an abstract name; empty: there is nobody to tell.
    explicit ServiceNotifier(const std::string &socket, std::chrono::microseconds beatInterval = {});
    ~ServiceNotifier();
    ServiceNotifier(const ServiceNotifier &) = delete;
    ServiceNotifier &operator=(const ServiceNotifier &) = delete;

    void tellReady(const Snapshot &snapshot);
    void tellReloading(TimePoint now);
    void tellStopping();
    /// The sign of life, if it is due, and the status, if it has changed.
    void tellLife(const Snapshot &snapshot, TimePoint now);

private:
    void send(const std::string &message);

    std::optional<UnixAddress> m_address;
    int m_descriptor = -1;
    std::chrono::microseconds m_beatInterval;
    std::optional<TimePoint> m_lastBeat;
    std::string m_status; ///< that was told last
};

}
