#pragma once

#include "engine/engine.h"
#include "ui/models/backendcolors.h"
#include "ui/models/backendmodel.h"
#include "ui/models/traffichistory.h"

#include <QMainWindow>

class QSplitter;
class QToolButton;

namespace signalbox {

class AlgorithmMenu;
class BackendActions;
class BackendsPage;
class Notice;
class Panel;
class StatusLine;
class SummaryStrip;
class ThroughputChart;
struct Theme;

/// The window: shows an engine's snapshots and passes on what its user wants. Main thread; the engine
/// outlives it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Engine *engine, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showSnapshot(const SnapshotPtr &snapshot);
    /// Says that the engine does not listen, and why, with a button to try again.
    void showStartError(const Error &error);

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    enum class Listening { No, Yes, Failed };

    void setUpPages();
    void setUpMenus();
    void setUpToolBar();
    void connectEngine();
    void applyTheme();
    void restoreLayout();
    void fitTable();
    void showListener(const QString &text, Listening listening);
    void drawListener();
    void showListeners(const std::vector<std::string> &urls);

    Engine &m_engine;
    TrafficHistory m_history;
    BackendColors m_colors;
    BackendModel m_model{m_history, m_colors};
    const Theme *m_theme = nullptr;

    Notice *m_notice = nullptr;
    SummaryStrip *m_strip = nullptr;
    BackendsPage *m_backends = nullptr;
    Panel *m_throughput = nullptr;
    ThroughputChart *m_chart = nullptr;
    QSplitter *m_splitter = nullptr;
    StatusLine *m_status = nullptr;
    BackendActions *m_actions = nullptr;
    AlgorithmMenu *m_algorithms = nullptr;
    QToolButton *m_listener = nullptr;
    QToolButton *m_algorithm = nullptr;
    QAction *m_showCharts = nullptr;
    Listening m_listening = Listening::No;
    bool m_splitterMoved = false; ///< by hand, now or in an earlier run
};

}
