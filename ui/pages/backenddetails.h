#pragma once

#include "engine/metrics/snapshot.h"
#include "ui/pages/detailspage.h"

#include <array>

namespace signalbox {

class BackendColors;
class DurationHistory;
class HealthBars;
class HealthHistory;
class LatencyBars;

/// All that is known of one backend: its settings, its health and why, its answers. Main thread.
class BackendDetails final : public DetailsPage
{
    Q_OBJECT

public:
    BackendDetails(const HealthHistory &health, const DurationHistory &durations, const BackendColors &colors,
        QWidget *parent = nullptr);

    void showBackend(const BackendSnapshot &backend, const Config &config);

Q_SIGNALS:
    void editRequested();

private:
    void addSettings();
    void addHealth();
    void addTraffic();
    void showSettings(const BackendSnapshot &backend, const Config &config);
    void showHealth(const BackendSnapshot &backend);
    void showTraffic(const BackendSnapshot &backend);

    const HealthHistory &m_health;
    const DurationHistory &m_durations;
    const BackendColors &m_colors;
    QLabel *m_state = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_weight = nullptr;
    QLabel *m_connections = nullptr;
    QLabel *m_limit = nullptr;
    QLabel *m_probe = nullptr;
    QLabel *m_lastProbe = nullptr;
    HealthBars *m_bars = nullptr;
    QLabel *m_changes = nullptr;
    LatencyBars *m_latency = nullptr;
    QLabel *m_percentiles = nullptr;
    QLabel *m_attempts = nullptr;
    std::array<QLabel *, 5> m_classes{};
};

}
