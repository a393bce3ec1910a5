#pragma once

#include "engine/engine.h"
#include "ui/models/filterterms.h"
#include "ui/models/namedcolors.h"

#include <QFrame>

#include <array>
#include <vector>

class QAction;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace signalbox {

class EventTable;
class LogTable;
class RequestTable;
class TabButton;

/// The log: recent requests and, in another tab, events; both can be filtered and paused. Main thread.
class LogPage final : public QFrame
{
    Q_OBJECT

public:
    explicit LogPage(const BackendColors &colors, QWidget *parent = nullptr);

    void showSnapshot(const Snapshot &snapshot); ///< which backends there are, and where clients connect
    void addRequests(const std::vector<RecordedRequest> &requests);
    void addEvents(const std::vector<Event> &events);

    bool isPaused() const { return m_isPaused; }
    /// While it is paused, what comes is kept for later, as much as can be shown.
    void setPaused(bool isPaused);
    void focusFilter();
    void markRead(); ///< what is there so far is no news
    void setFilter(const QString &filter); ///< of the tab that is shown

    QByteArray columns() const;
    void restoreColumns(const QByteArray &state);

    QSize sizeHint() const override;

Q_SIGNALS:
    void requestPassed(const signalbox::RecordedRequest &request); ///< by who walks through the rows
    void requestChosen(const signalbox::RecordedRequest &request);
    void backendChosen(const QString &name);
    void pausedChanged(bool isPaused);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *header();
    void connectTables();
    void showTab(int tab);
    void applyFilter();
    void showProblems();
    void addTerm(const FilterTerm &term);
    void clear();
    void toggle();
    void showNews();
    LogTable *shownTable() const;

    NamedColors m_colors;
    RequestTable *m_requests;
    EventTable *m_events;
    QStackedWidget *m_tables;
    TabButton *m_requestsTab;
    TabButton *m_eventsTab;
    QLineEdit *m_filter;
    QAction *m_problem; ///< in the filter, seen while something in it is not understood
    QToolButton *m_state;
    std::array<QString, 2> m_filters; ///< of the tabs
    std::vector<RecordedRequest> m_newRequests; ///< while it is paused
    std::vector<Event> m_newEvents; ///< likewise
    int m_unread = 0; ///< events
    int m_news = 0; ///< since it was paused
    bool m_isPaused = false;
};

}
