#pragma once

#include "engine/metrics/snapshot.h"
#include "ui/widgets/panel.h"

class QAction;
class QItemSelectionModel;
class QStackedWidget;
class QTableView;

namespace signalbox {

class BackendModel;

/// The backends table, or what to do while there is none. Main thread.
class BackendsPage final : public Panel
{
    Q_OBJECT

public:
    explicit BackendsPage(BackendModel &model, QWidget *parent = nullptr);

    QItemSelectionModel &selection() const;
    /// The table's context menu, and what the empty table offers.
    void setActions(const QList<QAction *> &actions, QAction *add);
    /// Whether there will be backends once the engine runs.
    void setExpected(bool expected);
    void showSnapshot(const Snapshot &snapshot);
    void editWeight();

    QByteArray columns() const;
    void restoreColumns(const QByteArray &state);

    QSize sizeHint() const override; ///< room for the rows

private:
    void setUpTable();
    void setUpHeader();
    void showHeaderMenu(const QPoint &position);
    QWidget *emptyState(QAction *add);
    QWidget *waitingState();
    int page(const Snapshot &snapshot) const;

    BackendModel &m_model;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    bool m_expected = false;
};

}
