#include "ui/pages/summarystrip.h"

#include "ui/format.h"
#include "ui/models/backendtext.h"
#include "ui/models/traffichistory.h"
#include "ui/widgets/tile.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace signalbox {

namespace {

// Of requests; apart, so that the alarm does not flicker.
constexpr double hurtingErrors = 0.02;
constexpr double bearableErrors = 0.01;

bool isOut(const BackendSnapshot &backend)
{
    return backend.state == BackendState::Down || backend.state == BackendState::Ejected;
}

bool isUp(const BackendSnapshot &backend)
{
    return backend.state == BackendState::Up || backend.state == BackendState::Ramping;
}

QString names(const std::vector<const BackendSnapshot *> &backends)
{
    QStringList names;
    for (const BackendSnapshot *backend : backends)
        names.append(QString::fromStdString(backend->config.name));
    return names.join(QStringLiteral(", "));
}

template <class Predicate>
std::vector<const BackendSnapshot *> those(const std::vector<BackendSnapshot> &backends, Predicate predicate)
{
    std::vector<const BackendSnapshot *> found;
    for (const BackendSnapshot &backend : backends) {
        if (predicate(backend))
            found.push_back(&backend);
    }
    return found;
}

QString trouble(const BackendSnapshot &backend)
{
    const QString name = QString::fromStdString(backend.config.name);
    const QString reason = reasonText(backend);
    return backend.state == BackendState::Ejected ? SummaryStrip::tr("%1 is ejected: %2").arg(name, reason)
                                                  : SummaryStrip::tr("%1 is down: %2").arg(name, reason);
}

QString troubles(const std::vector<BackendSnapshot> &backends, const TrafficHistory &history)
{
    const auto out = those(backends, isOut);
    if (out.size() == 1)
        return trouble(*out.front());
    if (out.size() > 1)
        return SummaryStrip::tr("%Ln down: %1", nullptr, static_cast<int>(out.size())).arg(names(out));
    const auto failing =
        those(backends, [&history](const BackendSnapshot &backend) { return history.isFailing(backend.id); });
    return failing.empty() ? QString() : SummaryStrip::tr("failing: %1").arg(names(failing));
}

/// Whether a request that comes now finds a backend; while none was probed yet they are all tried.
bool anyTakesTraffic(const std::vector<BackendSnapshot> &backends)
{
    return std::ranges::any_of(backends, [](const BackendSnapshot &backend) {
        return (isUp(backend) || backend.state == BackendState::Checking) && backend.config.weight > 0;
    });
}

}

SummaryStrip::SummaryStrip(const TrafficHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_requests(new Tile(tr("Requests")))
    , m_errors(new Tile(tr("Errors")))
    , m_p50(new Tile(QStringLiteral("p50")))
    , m_p95(new Tile(QStringLiteral("p95")))
    , m_p99(new Tile(QStringLiteral("p99")))
    , m_inFlight(new Tile(tr("In flight")))
    , m_backends(new Tile(tr("Backends")))
    , m_debugging(new Tile(tr("Debugging")))
{
    m_errors->setToolTip(tr("Answers with 5xx, of requests in the last 10 s"));
    m_p50->setToolTip(tr("Half of the last 10 s' requests took no longer"));
    m_p95->setToolTip(tr("95 % of the last 10 s' requests took no longer"));
    m_p99->setToolTip(tr("99 % of the last 10 s' requests took no longer"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (Tile *tile : {m_requests, m_errors, m_p50, m_p95, m_p99, m_inFlight})
        layout->addWidget(tile, 4);
    layout->addWidget(m_backends, 7);
    layout->addWidget(m_debugging, 5);
    m_debugging->setValue(tr("on", "debugging"), {});
    m_debugging->setNote(tr("no timeouts, retries or ejection"));
    m_debugging->setAlarm(true);
    m_debugging->hide();
}

void SummaryStrip::showSnapshot(const Snapshot &snapshot)
{
    m_requests->setValue(rateText(snapshot.requestsPerSecond), tr("/s"));
    const double errors = m_history.errorFraction();
    m_errors->setValue(QLocale().toString(errors * 100, 'f', 2), tr("%"));
    m_errorsHurt = errors >= (m_errorsHurt ? bearableErrors : hurtingErrors);
    m_errors->setAlarm(m_errorsHurt);
    m_inFlight->setValue(countText(snapshot.inFlight), {});
    m_inFlight->setNote(
        snapshot.queued == 0 ? QString() : tr("%Ln queued", nullptr, static_cast<int>(snapshot.queued)));
    showLatency(snapshot.latency);
    m_debugging->setVisible(snapshot.isDebugging);
    showBackends(snapshot);
}

void SummaryStrip::showLatency(const std::optional<LatencyPercentiles> &latency)
{
    const auto show = [&latency](Tile *tile, std::chrono::microseconds LatencyPercentiles::*percentile) {
        const Figure figure =
            latency ? latencyFigure((*latency).*percentile) : Figure{QStringLiteral("–"), {}};
        tile->setValue(figure.value, figure.unit);
    };
    show(m_p50, &LatencyPercentiles::p50);
    show(m_p95, &LatencyPercentiles::p95);
    show(m_p99, &LatencyPercentiles::p99);
}

void SummaryStrip::showBackends(const Snapshot &snapshot)
{
    const std::vector<BackendSnapshot> &backends = snapshot.backends;
    const auto up = static_cast<std::uint64_t>(std::ranges::count_if(backends, isUp));
    QString note = troubles(backends, m_history);
    if (note.isEmpty() && !backends.empty() && !anyTakesTraffic(backends))
        note = tr("none takes traffic");
    if (snapshot.isPanicking)
        note = tr("too few are healthy: all get traffic");
    m_backends->setValue(countText(up),
        backends.empty() ? QString() : tr("of %Ln up", "backends", static_cast<int>(backends.size())));
    m_backends->setNote(note);
    m_backends->setAlarm(!note.isEmpty());
}

void SummaryStrip::refreshTrails()
{
    m_requests->setTrail(m_history.trail(&TrafficSample::rate));
    m_errors->setTrail(m_history.errorTrail());
    m_inFlight->setTrail(m_history.trail(&TrafficSample::inFlight));
    m_p50->setTrail(m_history.latencyTrail(&LatencyPercentiles::p50));
    m_p95->setTrail(m_history.latencyTrail(&LatencyPercentiles::p95));
    m_p99->setTrail(m_history.latencyTrail(&LatencyPercentiles::p99));
}

}
