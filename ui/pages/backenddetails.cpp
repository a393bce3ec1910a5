#include "ui/pages/backenddetails.h"

#include "ui/format.h"
#include "ui/models/backendcolors.h"
#include "ui/models/backendtext.h"
#include "ui/models/durationhistory.h"
#include "ui/models/healthhistory.h"
#include "ui/widgets/healthbars.h"
#include "ui/widgets/latencybars.h"

#include <QDateTime>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace signalbox {

namespace {

constexpr qsizetype mostChanges = 6;

QString probeSettingText(const BackendSnapshot &backend, const HealthConfig &health)
{
    const std::string &path = backend.config.healthPath.empty() ? health.path : backend.config.healthPath;
    if (health.interval.count() == 0)
        return BackendDetails::tr("off");
    const QString interval = durationText(health.interval);
    if (path.empty())
        return BackendDetails::tr("TCP connect every %1").arg(interval);
    return BackendDetails::tr("%1 %2 every %3", "a method, a path, a time")
        .arg(QString::fromStdString(health.method), QString::fromStdString(path), interval);
}

QString limitText(const BackendConfig &config)
{
    return config.maxConnections == 0 ? BackendDetails::tr("none")
                                      : BackendDetails::tr("%n at once", nullptr, config.maxConnections);
}

/// "11:27:05  Down: connection refused"
QString changeText(const HealthChange &change)
{
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(change.time.time_since_epoch());
    const QTime at = QDateTime::fromMSecsSinceEpoch(since.count()).time();
    const QString time = QLocale().toString(at, QStringLiteral("HH:mm:ss"));
    const QString state = stateText(change.to);
    const QString why = reasonText(change.reason);
    return why.isEmpty() ? BackendDetails::tr("%1  %2", "a time and a state").arg(time, state)
                         : BackendDetails::tr("%1  %2: %3", "a time, a state and why").arg(time, state, why);
}

}

BackendDetails::BackendDetails(const HealthHistory &health, const DurationHistory &durations,
    const BackendColors &colors, QWidget *parent)
    : DetailsPage(parent)
    , m_health(health)
    , m_durations(durations)
    , m_colors(colors)
{
    auto *edit = new QToolButton;
    edit->setObjectName(QStringLiteral("flat"));
    edit->setText(QStringLiteral("✎"));
    edit->setAccessibleName(tr("Edit"));
    edit->setToolTip(tr("Change the backend's settings"));
    connect(edit, &QToolButton::clicked, this, &BackendDetails::editRequested);
    addToTitle(edit);
    addSettings();
    addHealth();
    addTraffic();
    finish();
}

void BackendDetails::addSettings()
{
    QFormLayout *fields = addFields();
    m_state = addField(fields, tr("State"));
    m_address = addField(fields, tr("Address"));
    m_weight = addField(fields, tr("Weight"));
    m_connections = addField(fields, tr("Connections"));
    m_limit = addField(fields, tr("Limit"));
    m_probe = addField(fields, tr("Probe"));
    m_lastProbe = addField(fields, tr("Last answer"));
}

void BackendDetails::addHealth()
{
    addHeading(tr("Health, last hour"));
    m_bars = new HealthBars;
    addContent(m_bars);
    m_changes = new QLabel;
    m_changes->setTextFormat(Qt::PlainText);
    m_changes->setWordWrap(true);
    m_changes->setObjectName(QStringLiteral("advice"));
    m_changes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addContent(m_changes);
}

void BackendDetails::addTraffic()
{
    addHeading(tr("Latency, last minute"));
    m_latency = new LatencyBars;
    addContent(m_latency);
    m_percentiles = new QLabel;
    m_percentiles->setObjectName(QStringLiteral("advice"));
    m_percentiles->setWordWrap(true);
    addContent(m_percentiles);

    addHeading(tr("Answers"));
    QFormLayout *fields = addFields();
    const std::array names{QStringLiteral("1xx"), QStringLiteral("2xx"), QStringLiteral("3xx"),
        QStringLiteral("4xx"), QStringLiteral("5xx")};
    for (std::size_t i = 0; i < m_classes.size(); ++i)
        m_classes.at(i) = addField(fields, names.at(i));
    m_attempts = addField(fields, tr("Failed"));
}

void BackendDetails::showBackend(const BackendSnapshot &backend, const Config &config)
{
    setTitle(QString::fromStdString(backend.config.name), m_colors.color(backend.id));
    showSettings(backend, config);
    showHealth(backend);
    showTraffic(backend);
}

void BackendDetails::showSettings(const BackendSnapshot &backend, const Config &config)
{
    m_state->setText(lastingText(backend, m_health.flaps(backend.id)));
    m_address->setText(QString::fromStdString(toString(backend.config.address)));
    m_weight->setText(QLocale().toString(backend.config.weight));
    m_connections->setText(
        tr("%1 in use · %2 idle").arg(countText(backend.inFlight), countText(backend.idleConnections)));
    m_limit->setText(limitText(backend.config));
    m_probe->setText(probeSettingText(backend, config.health));
    m_lastProbe->setText(probeText(backend));
}

void BackendDetails::showHealth(const BackendSnapshot &backend)
{
    m_bars->show(m_health.minutes(backend.id));
    const std::deque<HealthChange> changes = m_health.changes(backend.id);
    QStringList lines;
    for (auto change = changes.rbegin(); change != changes.rend() && lines.size() < mostChanges; ++change)
        lines.append(changeText(*change));
    m_changes->setText(lines.isEmpty() ? tr("No changes") : lines.join(QLatin1Char('\n')));
}

void BackendDetails::showTraffic(const BackendSnapshot &backend)
{
    m_latency->show(m_durations.lastMinute(backend.id), m_colors.color(backend.id));
    m_percentiles->setVisible(backend.latency.has_value());
    if (backend.latency) {
        m_percentiles->setText(QStringLiteral("p50 %1 · p95 %2 · p99 %3")
                                   .arg(latencyText(backend.latency->p50), latencyText(backend.latency->p95),
                                       latencyText(backend.latency->p99)));
    }
    for (std::size_t i = 0; i < m_classes.size(); ++i)
        m_classes.at(i)->setText(countText(backend.responses.at(i)));
    m_attempts->setText(
        tr("%1 of %2 attempts, %3 repeated")
            .arg(countText(backend.errors), countText(backend.requests), countText(backend.retries)));
}

}
