#pragma once

#include "engine/metrics/snapshot.h"
#include "ui/charts/busiestbackends.h"
#include "ui/charts/chartcursor.h"

#include <QWidget>

class QSplitter;

namespace signalbox {

class AnswersChart;
class BackendColors;
class DistributionChart;
class LatencyChart;
class Panel;
class ThroughputChart;
class TimeChart;

/// The four charts, which show the same window, the same instant and, where they can, the same backend alone.
/// Main thread.
class ChartsPage final : public QWidget
{
    Q_OBJECT

public:
    ChartsPage(const TrafficHistory &history, const BackendColors &colors, QWidget *parent = nullptr);

    void refresh(const Snapshot &snapshot); ///< once a second
    void setWindow(std::chrono::minutes window); ///< 1, 5 or 15
    void setBackend(std::optional<std::uint64_t> id); ///< nullopt: all
    void setFrozen(bool isFrozen); ///< what is shown stays, though the history goes on

    QByteArray layout() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void backendChosen(std::optional<std::uint64_t> id);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUpPanels();
    Panel *addLegend(Panel *panel, TimeChart *chart);
    void toggleBackend(std::uint64_t id);
    void chooseBackend(std::optional<std::uint64_t> id);
    void forgetLost();
    void writeNotes();

    const TrafficHistory &m_history;
    BusiestBackends m_busiest;
    ChartCursor m_cursor;
    ThroughputChart *m_throughput = nullptr;
    DistributionChart *m_distribution = nullptr;
    LatencyChart *m_latency = nullptr;
    AnswersChart *m_answers = nullptr;
    QList<TimeChart *> m_timeCharts;
    Panel *m_throughputPanel = nullptr;
    Panel *m_distributionPanel = nullptr;
    Panel *m_latencyPanel = nullptr;
    Panel *m_answersPanel = nullptr;
    QSplitter *m_rows = nullptr;
    QSplitter *m_upper = nullptr;
    QSplitter *m_lower = nullptr;
    std::optional<std::uint64_t> m_backend; ///< shown alone
};

}
