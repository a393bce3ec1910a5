#pragma once

#include "engine/engine.h"
#include "ui/models/backendfilter.h"
#include "ui/models/backendmodel.h"
#include "ui/models/observations.h"

#include <QWidget>

#include <optional>

class QAction;
class QSplitter;
class QStackedWidget;

namespace signalbox {

class BackendDetails;
class BackendsPage;
class ChartsPage;
class LogPage;
class Notice;
class RequestDetails;
class Settings;
class SummaryStrip;

/// What the window shows: the strip, the backends, the charts, the log, and a pane of details beside them.
/// Main thread.
class Dashboard final : public QWidget
{
    Q_OBJECT

public:
    explicit Dashboard(const Observations &seen, QWidget *parent = nullptr);
    ~Dashboard() override;

    Notice &notice() const { return *m_notice; }
    BackendsPage &backends() const { return *m_backends; }
    LogPage &log() const { return *m_log; }
    BackendModel &model() { return m_model; }

    /// Edits the backend that is selected in the table.
    void setEditAction(QAction *edit);

    /// Nothing moves while it is paused; what was seen meanwhile is shown afterwards.
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    /// `isNewSecond`: what changes once a second is drawn too.
    void showSnapshot(const SnapshotPtr &snapshot, bool isNewSecond);

    void setMinutesShown(int minutes);
    void setChartsVisible(bool isVisible);
    void showDetails(); ///< of the backend that is current in the table
    void closeDetails();
    void focusNextPane();
    void focusFilter(); ///< of the pane that has the focus

    void save(Settings &settings) const;
    void restore(const Settings &settings);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void connectPages();
    void showBackend(std::optional<std::uint64_t> id);
    void showRequest(const RecordedRequest &request);
    void openDetails(QWidget *page);
    void refreshDetails();
    void editDetailed();
    void fitTable();
    QList<QWidget *> panes() const;

    const Observations &m_seen;
    BackendModel m_model;
    QAction *m_edit = nullptr;
    SnapshotPtr m_snapshot; ///< the last that is shown
    std::optional<std::uint64_t> m_detailed; ///< backend in the pane
    bool m_isPaused = false;
    bool m_isSplitByHand = false;

    Notice *m_notice;
    SummaryStrip *m_strip;
    BackendsPage *m_backends;
    ChartsPage *m_charts;
    LogPage *m_log;
    QSplitter *m_rows; ///< backends, charts, log
    QSplitter *m_columns; ///< those, and the details
    QStackedWidget *m_details;
    BackendDetails *m_backendDetails;
    RequestDetails *m_requestDetails;
};

}
