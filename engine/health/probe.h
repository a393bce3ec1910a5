#pragma once

#include "engine/balancing/backend.h"
#include "engine/config/address.h"
#include "engine/config/config.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <string>

namespace signalbox {

/// What a probe came to.
struct ProbeResult
{
    bool isGood = false;
    int status = 0; ///< of an HTTP response that was judged; else 0
    /// connected, status_ok; unexpected_status, unexpected_body, incomplete_response; connection_refused,
    /// no_descriptor (which says nothing of the backend), connection_failed, tls_failed, timeout.
    std::string code{};
    std::string message{}; ///< English: "connected", "HTTP 503", "connection refused"
    std::chrono::microseconds duration{0};
};

/// What is probed of a backend.
struct ProbeTarget
{
    Address address; ///< as it was written
    SocketAddresses addresses; ///< null while its name is unresolved
    std::string path{}; ///< of an HTTP probe; empty: health.path, or a TCP connect where that is empty too

    bool operator==(const ProbeTarget &) const = default;
};

/// One probe under way: tries a backend's addresses in order until one is reached, each for an equal part of
/// the time that is left. Belongs to the engine's thread; not to be deleted from within ended().
class Probe : public QObject
{
    Q_OBJECT

public:
    /// The target's addresses are there.
    Probe(ProbeTarget target, HealthConfig health);

    void start(); ///< once; ended() comes later, and once

Q_SIGNALS:
    void ended(const signalbox::ProbeResult &result);

protected:
    virtual void tryAddress(const QHostAddress &host, quint16 port) = 0;
    virtual void abandon() = 0; ///< lets go of the address being tried; nothing of it is heard any more

    /// The address is reached: the rest of the time is its own, and what it comes to is the result.
    void settle();
    void failAddress(const std::string &code, const std::string &message);
    void end(ProbeResult result);

    const ProbeTarget &target() const { return m_target; }
    const HealthConfig &health() const { return m_health; }

private:
    void tryNext();
    std::chrono::milliseconds timeLeft() const;

    const ProbeTarget m_target;
    const HealthConfig m_health;
    std::size_t m_next = 0; ///< index of the address after the one being tried
    std::optional<ProbeResult> m_failure; ///< of the first address
    QElapsedTimer m_elapsed;
    QTimer m_timer;
};

}
