#pragma once

#include "engine/metrics/snapshot.h"
#include "ui/models/backendfilter.h"
#include "ui/widgets/panel.h"

#include <vector>

class QAction;
class QCheckBox;
class QItemSelectionModel;
class QLineEdit;
class QMimeData;
class QStackedWidget;

namespace signalbox {

class BackendModel;
class BackendTable;
class EmptyState;

/// The backends table with its filter, or what to do while there is nothing in it. Main thread; the model
/// outlives it.
class BackendsPage final : public Panel
{
    Q_OBJECT

public:
    explicit BackendsPage(BackendModel &model, QWidget *parent = nullptr);
    ~BackendsPage() override;

    /// Its indexes are of the rows as they are shown: go by BackendModel::IdRole.
    QItemSelectionModel &selection() const;
    std::vector<std::uint64_t> selectedIds() const; ///< from top to bottom
    std::vector<BackendSnapshot> selected() const; ///< from top to bottom
    /// The table's context menu, and what the empty table offers.
    void setActions(const QList<QAction *> &actions, QAction *add);
    /// Whether there will be backends once the engine runs.
    void setExpected(bool expected);
    /// After the model's update.
    void showSnapshot(const Snapshot &snapshot);
    /// While frozen no row changes its place.
    void setFrozen(bool isFrozen);
    /// Selects the rows of these names and shows them, once they are there.
    void awaitRows(const QStringList &names);
    void editWeight();
    void focusFilter();
    void clearFilter();

    QByteArray columns() const;
    void restoreColumns(const QByteArray &state);

    QSize sizeHint() const override; ///< room for the rows

Q_SIGNALS:
    void detailsRequested(std::uint64_t id);
    void demoRequested();
    void addressesDropped(const QStringList &addresses);
    void addressesPasted(const QStringList &addresses);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setUpTable();
    void setUpFilter();
    QWidget *emptyState(QAction *add);
    void updateFilter();
    void updateOrder();
    void updatePage();
    void showAwaited();

    BackendModel &m_model;
    BackendFilter m_filter;
    QStackedWidget *m_stack = nullptr;
    BackendTable *m_table = nullptr;
    QCheckBox *m_onlyProblems = nullptr;
    QLineEdit *m_text = nullptr;
    EmptyState *m_nothing = nullptr; ///< while the filter lets no row through
    QString m_summary;
    QStringList m_awaited; ///< names of rows to come
    bool m_expected = false;
    bool m_hasStarted = false;
    bool m_isFrozen = false;
    bool m_isEditing = false;
};

}
