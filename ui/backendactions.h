#pragma once

#include "engine/engine.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

class QAction;
class QItemSelectionModel;

namespace signalbox {

class AddBackendDialog;
class BackendModel;
struct Theme;

/// What can be done to backends, as actions with their keys; each acts on the selected rows. Main thread.
class BackendActions final : public QObject
{
    Q_OBJECT

public:
    BackendActions(Engine &engine, BackendModel &model, QItemSelectionModel &selection, QWidget *window);

    QAction *add() const { return m_add; }
    QAction *editWeight() const { return m_editWeight; } ///< triggered() is for the table to answer
    QList<QAction *> modes() const { return {m_drain, m_maintenance, m_ready}; }
    QAction *remove() const { return m_remove; }

    void applyTheme(const Theme &theme);
    /// To be called when rows changed: what is possible follows from their modes.
    void refresh();

Q_SIGNALS:
    void failed(const QString &message);

private:
    QAction *action(const QString &text, const QKeySequence &key, const QString &toolTip);
    std::vector<BackendSnapshot> selected() const;
    void openDialog();
    void setMode(BackendMode mode);
    void removeSelected();
    void finish(CommandId id, const std::optional<Error> &error);

    Engine &m_engine;
    BackendModel &m_model;
    QItemSelectionModel &m_selection;
    QWidget *m_window;
    QAction *m_add;
    QAction *m_editWeight;
    QAction *m_drain;
    QAction *m_maintenance;
    QAction *m_ready;
    QAction *m_remove;
    QPointer<AddBackendDialog> m_dialog;
    CommandId m_dialogCommand = 0; ///< the last that the dialog asked for; 0: none
};

}
