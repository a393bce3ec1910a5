#include "engine/backendwatch.h"

#include "engine/proxy/failures.h"

#include <QRandomGenerator>

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::chrono::seconds resolveInterval{30};
constexpr std::chrono::seconds retryInterval{1}; // for names of backends that fail
constexpr std::size_t mostTroubles = 1024; // that may wait to be heard

Reason reasonFor(const BackendTrouble &trouble)
{
    const std::string last =
        trouble.status == 0 ? codeOf(trouble.last) : "status " + std::to_string(trouble.status);
    return {"failures_in_a_row", std::to_string(trouble.failures) + " failures in a row, the last: " + last};
}

bool isUnreachable(const BackendTrouble &trouble)
{
    return trouble.last == UpstreamFailure::ConnectRefused || trouble.last == UpstreamFailure::ConnectFailed;
}

}

BackendWatch::BackendWatch(const Config &config)
    : m_health(config.health, config.outlier, QRandomGenerator::system()->generate64(), Clock::now)
    , m_backends(config.workers, config.balancing, config.sticky)
    , m_troubles(mostTroubles, [this] { Q_EMIT troubleArrived(); })
    , m_patience(config.timeouts.backendDrain)
{
    connect(&m_resolveTimer, &QTimer::timeout, this, &BackendWatch::resolveAll);
    connect(&m_health, &HealthMonitor::changed, this, &BackendWatch::changed);
    connect(&m_health, &HealthMonitor::probed, this, &BackendWatch::learned);
    connect(this, &BackendWatch::troubleArrived, this, &BackendWatch::handleTroubles, Qt::QueuedConnection);
}

BackendWatch::~BackendWatch() = default;

void BackendWatch::configure(const Config &config)
{
    m_patience = config.timeouts.backendDrain;
    m_health.configure(config.health, config.outlier);
    m_backends.configure(config.balancing, config.sticky);
    for (const BackendSet::Target &target : m_backends.targets()) {
        const auto wanted = std::find_if(config.backends.begin(), config.backends.end(),
            [&target](const BackendConfig &each) { return each.name == target.name; });
        if (wanted == config.backends.end() || wanted->address != target.address)
            remove(target);
    }
    for (const BackendConfig &backend : config.backends) {
        if (!m_backends.target(backend.name))
            add(backend);
        else if (!m_backends.update(backend.name, backend))
            watch(backend.name);
    }
}

/// Of a valid configuration, so that there is nothing to be said against it.
void BackendWatch::add(const BackendConfig &config)
{
    if (m_backends.add(config))
        return;
    watch(config.name);
    if (m_resolveTimer.isActive())
        resolve(*m_backends.target(config.name));
}

void BackendWatch::remove(const BackendSet::Target &target)
{
    m_backends.remove(target.name);
    m_backends.setHealth(target.id, nullptr);
    m_health.remove(target.id);
    m_knownErrors.erase(target.id);
}

std::optional<std::uint64_t> BackendWatch::idOfRemoved(const std::string &name) const
{
    return m_backends.idOfRemoved(name);
}

void BackendWatch::start()
{
    resolveAll();
    m_resolveTimer.start(resolveInterval);
}

void BackendWatch::stop()
{
    m_resolveTimer.stop();
}

void BackendWatch::resolveAll()
{
    for (const BackendSet::Target &target : m_backends.targets())
        resolve(target);
}

void BackendWatch::resolve(const BackendSet::Target &target)
{
    m_knownErrors[target.id] = target.errors;
    m_resolver.resolve(
        target.address, [this, id = target.id](const Resolution &resolution) { onResolved(id, resolution); });
}

void BackendWatch::onResolved(std::uint64_t id, const Resolution &resolution)
{
    if (m_backends.setAddresses(id, resolution.addresses, resolution.error)) {
        const auto target = m_backends.target(id);
        if (m_health.of(id))
            m_health.setTarget(id, {target->address, target->addresses, target->healthPath});
        Q_EMIT changed();
    }
    Q_EMIT learned();
}

/// Has health look after a backend, as its settings now want it.
void BackendWatch::watch(const std::string &name)
{
    const auto target = m_backends.target(name);
    const ProbeTarget probed{target->address, target->addresses, target->healthPath};
    if (m_health.of(target->id))
        m_health.setTarget(target->id, probed);
    else
        m_health.add(target->id, probed);
    m_health.setEnabled(target->id, !target->isInMaintenance);
    m_backends.setHealth(target->id, m_health.of(target->id));
}

void BackendWatch::handleTroubles()
{
    for (const BackendTrouble &trouble : m_troubles.takeAll())
        m_health.noteFailures(trouble.id, reasonFor(trouble), isUnreachable(trouble));
}

bool BackendWatch::isSettled() const
{
    const auto targets = m_backends.targets();
    return std::all_of(targets.begin(), targets.end(), [this](const BackendSet::Target &target) {
        const bool isChecked = !target.addresses || target.isInMaintenance
            || m_health.of(target.id)->state() != BackendHealth::State::Checking;
        return target.isLookedUp && isChecked;
    });
}

void BackendWatch::tick(TimePoint now)
{
    for (const BackendSet::Overdue &backend : m_backends.takeOverdue(now, m_patience))
        Q_EMIT overdue(backend);
    if (m_backends.forgetRemoved())
        Q_EMIT changed();
    if (now - m_lastRetry >= retryInterval) {
        m_lastRetry = now;
        resolveFailing();
    }
    m_backends.advance(now);
}

/// A backend that fails may have moved: its name is looked up again without waiting for the next round.
void BackendWatch::resolveFailing()
{
    for (const BackendSet::Target &target : m_backends.targets()) {
        if (!target.addresses || target.errors != m_knownErrors[target.id])
            resolve(target);
    }
}

}
