#pragma once

#include "engine/health/backendhealth.h"
#include "engine/health/probeschedule.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace signalbox {

/// Probes the backends, takes in what traffic says of them, and keeps the health of each. Belongs to the
/// engine's thread. Its signals come when a call is over and its state is settled: any function may be called
/// from there.
class HealthMonitor final : public QObject
{
    Q_OBJECT

public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Now = std::function<TimePoint()>;

    HealthMonitor(const HealthConfig &health, const OutlierConfig &outlier, std::uint64_t seed, Now now,
        QObject *parent = nullptr);
    ~HealthMonitor() override;

    /// Counts at once: other probes than before begin at once for every backend.
    void configure(const HealthConfig &health, const OutlierConfig &outlier);

    /// A backend without addresses is not probed until setTarget() brings some.
    void add(quint64 id, const ProbeTarget &target);
    void setTarget(quint64 id, const ProbeTarget &target);
    void remove(quint64 id);
    /// A backend in maintenance is not probed; enabled again, it starts over.
    void setEnabled(quint64 id, bool isEnabled);

    /// Traffic has seen as many failures in a row as eject a backend. It is ejected unless too many are, and
    /// probed soon.
    /// `isUnreachable`: the last failure was that it could not be connected to.
    void noteFailures(quint64 id, const Reason &reason, bool isUnreachable = false);

    const BackendHealth *of(quint64 id) const; ///< null: no such backend

Q_SIGNALS:
    void changed(quint64 id); ///< its state is another
    void probed(quint64 id); ///< a probe of it has ended; after changed()

private:
    struct Entry
    {
        ProbeTarget target;
        BackendHealth health;
        bool isEnabled = true;
        std::unique_ptr<Probe> probe; ///< that is under way
        TimePoint probed; ///< when the last one ended, whether it counted or not
    };

    bool isProbing() const { return m_health.interval.count() > 0; }
    bool isAnyUp() const;
    bool mayEject(const Entry &entry) const;
    void probeAnew(quint64 id, Entry &entry);
    void hastenRecovery();
    void work();
    void begin(quint64 id);
    void take(quint64 id, const ProbeResult &result);
    void arm();

    HealthConfig m_health;
    OutlierConfig m_outlier;
    const Now m_now;
    ProbeSchedule m_schedule;
    QTimer m_timer; ///< for the next probe or the next end of an ejection
    QNetworkAccessManager m_network;
    std::map<quint64, Entry> m_entries;
};

}
