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
    void updateBackends(const std::vector<BackendSnapshot> &backends);

    const TrafficHistory &m_history;
    Tile *m_requests;
    Tile *m_errors;
    Tile *m_inFlight;
    Tile *m_clients;
    Tile *m_backends;
    bool m_errorsHurt = false;
};

}
