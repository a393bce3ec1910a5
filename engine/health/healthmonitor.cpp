#include "engine/health/healthmonitor.h"

#include "engine/health/httpprobe.h"
#include "engine/health/tcpprobe.h"

#include <QNetworkProxy>

#include <algorithm>

namespace signalbox {

using State = BackendHealth::State;

HealthMonitor::HealthMonitor(
    const HealthConfig &health, const OutlierConfig &outlier, std::uint64_t seed, Now now, QObject *parent)
    : QObject(parent)
    , m_health(health)
    , m_outlier(outlier)
    , m_now(std::move(now))
    , m_schedule(seed, health.jitter)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HealthMonitor::work);
}

HealthMonitor::~HealthMonitor() = default;

void HealthMonitor::configure(const HealthConfig &health, const OutlierConfig &outlier)
{
    m_outlier = outlier;
    if (health == m_health)
        return;
    m_health = health;
    m_schedule.setJitter(health.jitter);
    std::vector<quint64> ids;
    for (auto &[id, entry] : m_entries) {
        if (!isProbing() && entry.health.stopProbing(m_now()))
            ids.push_back(id);
        probeAnew(id, entry);
    }
    arm();
    for (const quint64 id : ids)
        Q_EMIT changed(id);
}

void HealthMonitor::add(quint64 id, const ProbeTarget &target)
{
    const auto added = m_entries.try_emplace(
        id, Entry{target, BackendHealth(m_health, m_outlier, m_now()), true, nullptr, {}});
    probeAnew(id, added.first->second);
    arm();
}

void HealthMonitor::setTarget(quint64 id, const ProbeTarget &target)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || found->second.target == target)
        return;
    found->second.target = target;
    probeAnew(id, found->second);
    arm();
}

void HealthMonitor::remove(quint64 id)
{
    m_entries.erase(id);
    m_schedule.remove(id);
    arm();
}

void HealthMonitor::setEnabled(quint64 id, bool isEnabled)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || found->second.isEnabled == isEnabled)
        return;
    Entry &entry = found->second;
    entry.isEnabled = isEnabled;
    if (isEnabled)
        entry.health.startOver(m_now());
    probeAnew(id, entry);
    arm();
    if (isEnabled)
        Q_EMIT changed(id);
}

/// Ends a probe that is under way; the next begins at once if there is anything to be probed.
void HealthMonitor::probeAnew(quint64 id, Entry &entry)
{
    entry.probe.reset();
    m_schedule.remove(id);
    if (isProbing() && entry.isEnabled && entry.target.addresses)
        m_schedule.add(id, m_now());
}

void HealthMonitor::noteFailures(quint64 id, const Reason &reason, bool isUnreachable)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || !found->second.isEnabled)
        return;
    BackendHealth &health = found->second.health;
    const TimePoint now = m_now();
    const bool hasChanged =
        mayEject(found->second) && health.eject(reason, now, isUnreachable && isProbing());
    if (!hasChanged)
        health.suspect();
    // Failing traffic may say so a thousand times a second.
    m_schedule.hasten(id, std::max(now, found->second.probed + health.fastInterval()));
    arm();
    if (hasChanged)
        Q_EMIT changed(id);
}

/// As many as that may be ejected at once, but never the only one.
bool HealthMonitor::mayEject(const Entry &entry) const
{
    const auto isCounted = [](const auto &e) { return e.second.isEnabled; };
    const auto isEjected = [](const auto &e) {
        return e.second.isEnabled && e.second.health.state() == State::Ejected;
    };
    const auto all = std::count_if(m_entries.begin(), m_entries.end(), isCounted);
    const auto ejected = std::count_if(m_entries.begin(), m_entries.end(), isEjected);
    return all > 1 && entry.health.state() == State::Up && (ejected + 1) * 100 <= all * m_outlier.maxEjected;
}

const BackendHealth *HealthMonitor::of(quint64 id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second.health;
}

bool HealthMonitor::isAnyUp() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
        [](const auto &e) { return e.second.isEnabled && e.second.health.state() == State::Up; });
}

/// With no backend up, one that comes back is noticed soon.
void HealthMonitor::hastenRecovery()
{
    if (isAnyUp())
        return;
    for (const auto &[id, entry] : m_entries) {
        if (entry.health.state() == State::Down && !entry.probe)
            m_schedule.hasten(id, std::max(m_now(), entry.probed + entry.health.fastInterval()));
    }
}

void HealthMonitor::work()
{
    const TimePoint now = m_now();
    std::vector<quint64> ids;
    for (auto &[id, entry] : m_entries) {
        if (entry.health.expire(now))
            ids.push_back(id);
    }
    for (const quint64 id : m_schedule.start(now))
        begin(id);
    arm();
    for (const quint64 id : ids)
        Q_EMIT changed(id);
}

void HealthMonitor::begin(quint64 id)
{
    Entry &entry = m_entries.at(id);
    ProbeTarget target = entry.target;
    if (target.path.empty())
        target.path = m_health.path;
    if (target.path.empty())
        entry.probe = std::make_unique<TcpProbe>(std::move(target), m_health);
    else
        entry.probe = std::make_unique<HttpProbe>(std::move(target), m_health, m_network);
    connect(
        entry.probe.get(), &Probe::ended, this, [this, id](const ProbeResult &result) { take(id, result); });
    entry.probe->start();
}

void HealthMonitor::take(quint64 id, const ProbeResult &result)
{
    Entry &entry = m_entries.at(id);
    entry.probe.release()->deleteLater();
    const TimePoint now = m_now();
    entry.probed = now;
    const bool hasChanged = result.code != "no_descriptor" && entry.health.takeProbe(result, now);
    m_schedule.finish(id, now, entry.health.nextProbe());
    arm();
    if (hasChanged)
        Q_EMIT changed(id);
    Q_EMIT probed(id);
}

void HealthMonitor::arm()
{
    hastenRecovery();
    std::optional<TimePoint> next = m_schedule.next();
    for (const auto &[id, entry] : m_entries) {
        const auto end = entry.health.ejectionEnd();
        if (end && (!next || *end < *next))
            next = end;
    }
    if (!next)
        return m_timer.stop();
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - m_now());
    m_timer.start(std::max(wait, std::chrono::milliseconds(0)));
}

}
