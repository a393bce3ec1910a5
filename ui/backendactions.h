#pragma once

#include "engine/engine.h"
#include "ui/dialogs/backendeditor.h"
#include "ui/undo/edithistory.h"

#include <QKeySequence>
#include <QObject>

#include <optional>
#include <vector>

class QAction;
class QItemSelectionModel;

namespace signalbox {

class BackendModel;
struct Theme;

/// What can be done to backends and the algorithm, as actions with their keys; those on backends act on the
/// selected rows. All of it can be undone. Main thread.
class BackendActions final : public QObject
{
    Q_OBJECT

public:
    BackendActions(Engine &engine, EditHistory &history, BackendModel &model, QItemSelectionModel &selection,
        QWidget *window);

    QAction *add() const { return m_add; }
    QAction *edit() const { return m_edit; }
    QAction *editWeight() const { return m_editWeight; } ///< triggered() is for the table to answer
    QAction *setWeights() const { return m_setWeights; } ///< of the selected, or of all while one or none is
    QList<QAction *> modes() const { return {m_drain, m_maintenance, m_ready}; }
    QAction *remove() const { return m_remove; }
    QAction *test() const { return m_test; }
    QAction *undo() const { return m_undo; }
    QAction *redo() const { return m_redo; }
    QUndoStack &undoStack() { return m_history.stack(); }

    /// Adds backends as one step; each line names one, or several with commas between.
    void addAll(const QStringList &lines);
    void setAlgorithm(Algorithm algorithm);

    void applyTheme(const Theme &theme);
    /// To be called when rows changed: what is possible follows from their modes.
    void refresh();

Q_SIGNALS:
    void failed(const QString &message);
    void adding(const QStringList &names); ///< of backends; the engine may refuse them
    void told(const QString &message); ///< for a while; nothing has to be done about it

private:
    QAction *action(const QString &text, const QKeySequence &key, const QString &toolTip);
    void connectActions();
    std::optional<BackendSnapshot> current(int row) const;
    std::vector<BackendSnapshot> selected() const; ///< in the table's order, without those being removed
    void perform(const std::vector<Command> &commands);
    void setMode(BackendMode mode);
    void openWeights();
    void removeSelected();
    void tellRemoved(const std::vector<BackendSnapshot> &backends, int inFlight);
    void settle(CommandId id, const std::optional<Error> &error);
    void showHistory();
    void tellAdding(const std::vector<Command> &commands);

    BackendModel &m_model;
    QItemSelectionModel &m_selection;
    QWidget *m_window;
    EditHistory &m_history;
    BackendEditor m_editor;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_editWeight;
    QAction *m_setWeights;
    QAction *m_drain;
    QAction *m_maintenance;
    QAction *m_ready;
    QAction *m_remove;
    QAction *m_test;
    QAction *m_undo;
    QAction *m_redo;
};

}
