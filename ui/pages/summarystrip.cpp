#include "ui/pages/summarystrip.h"

#include "ui/format.h"
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

QString failures(const std::vector<BackendSnapshot> &backends, const TrafficHistory &history)
{
    QStringList names;
    for (const BackendSnapshot &backend : backends) {
        if (history.isFailing(backend.id))
            names.append(QString::fromStdString(backend.config.name));
    }
    return names.empty() ? QString() : SummaryStrip::tr("failing: %1").arg(names.join(QStringLiteral(", ")));
}

QString troubles(const std::vector<BackendSnapshot> &backends, const TrafficHistory &history)
{
    QStringList names;
    QString reason;
    for (const BackendSnapshot &backend : backends) {
        if (backend.state != BackendState::Down)
            continue;
        names.append(QString::fromStdString(backend.config.name));
        reason = QString::fromStdString(backend.reason.message);
    }
    if (names.empty())
        return failures(backends, history);
    if (names.size() > 1)
        return SummaryStrip::tr("%1 down: %2").arg(names.size()).arg(names.join(QStringLiteral(", ")));
    return reason.isEmpty() ? SummaryStrip::tr("%1 is down").arg(names.front())
                            : SummaryStrip::tr("%1 is down: %2").arg(names.front(), reason);
}

}

SummaryStrip::SummaryStrip(const TrafficHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_requests(new Tile(tr("Requests")))
    , m_errors(new Tile(tr("Errors")))
    , m_inFlight(new Tile(tr("In flight")))
    , m_clients(new Tile(tr("Clients connected")))
    , m_backends(new Tile(tr("Backends")))
{
    m_errors->setToolTip(tr("Answers with 5xx, of requests in the last 10 s"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (Tile *tile : {m_requests, m_errors, m_inFlight, m_clients})
        layout->addWidget(tile, 4);
    layout->addWidget(m_backends, 6);
}

void SummaryStrip::showSnapshot(const Snapshot &snapshot)
{
    m_requests->setValue(rateText(snapshot.requestsPerSecond), tr("/s"));
    const double errors = m_history.errorFraction();
    m_errors->setValue(QLocale().toString(errors * 100, 'f', 2), tr("%"));
    m_errorsHurt = errors >= (m_errorsHurt ? bearableErrors : hurtingErrors);
    m_errors->setAlarm(m_errorsHurt);
    m_inFlight->setValue(countText(snapshot.inFlight), {});
    m_clients->setValue(countText(snapshot.clientConnections), {});
    updateBackends(snapshot.backends);
}

void SummaryStrip::updateBackends(const std::vector<BackendSnapshot> &backends)
{
    const auto taking =
        static_cast<std::uint64_t>(std::ranges::count_if(backends, [](const BackendSnapshot &backend) {
            return backend.state == BackendState::Up && backend.config.weight > 0;
        }));
    const QString trouble = troubles(backends, m_history);
    m_backends->setValue(countText(taking),
        backends.empty() ? QString() : tr("of %1 take traffic").arg(countText(backends.size())));
    m_backends->setNote(trouble);
    m_backends->setAlarm(!backends.empty() && (taking == 0 || !trouble.isEmpty()));
}

void SummaryStrip::refreshTrails()
{
    m_requests->setTrail(m_history.trail(&TrafficSample::rate));
    m_errors->setTrail(m_history.errorTrail());
    m_inFlight->setTrail(m_history.trail(&TrafficSample::inFlight));
    m_clients->setTrail(m_history.trail(&TrafficSample::clients));
}

}
