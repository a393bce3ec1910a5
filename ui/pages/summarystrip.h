#pragma once

#include "engine/metrics/snapshot.h"

#include <QWidget>

namespace signalbox {

class Tile;
class TrafficHistory;

/// The strip at the top: whether everything is all right, at a glance. Main thread.
class SummaryStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryStrip(const TrafficHistory &history, QWidget *parent = nullptr);

    void showSnapshot(const Snapshot &snapshot);
    /// Draws the last minute again; once a second is enough.
    void refreshTrails();

private:
    void showBackends(const Snapshot &snapshot);
    void showLatency(const std::optional<LatencyPercentiles> &latency);

    const TrafficHistory &m_history;
    Tile *m_requests;
    Tile *m_errors;
    Tile *m_p50;
    Tile *m_p95;
    Tile *m_p99;
    Tile *m_inFlight;
    Tile *m_backends;
    Tile *m_debugging; ///< shown only while it is on
    bool m_errorsHurt = false;
};

}
