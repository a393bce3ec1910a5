#pragma once

#include "engine/metrics/snapshot.h"

#include <QStatusBar>

class QLabel;

namespace signalbox {

class TrafficHistory;

/// Totals at the foot of the window. Main thread.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(const TrafficHistory &history, QWidget *parent = nullptr);

    void showSnapshot(const Snapshot &snapshot);
    /// "signalbox.toml — modified"; empty: there is no file.
    void setFile(const QString &file);
    void setPaused(bool isPaused);

private:
    const TrafficHistory &m_history;
    QLabel *m_running;
    QLabel *m_traffic;
    QLabel *m_paused;
    QLabel *m_totals;
    QLabel *m_file;
};

}
