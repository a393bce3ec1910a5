#include "ui/backendactions.h"

#include "ui/dialogs/backendlist.h"
#include "ui/dialogs/weightsdialog.h"
#include "ui/errortext.h"
#include "ui/glyph.h"
#include "ui/models/backendmodel.h"
#include "ui/theme.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace signalbox {

BackendActions::BackendActions(Engine &engine, EditHistory &history, BackendModel &model,
    QItemSelectionModel &selection, QWidget *window)
    : QObject(window)
    , m_model(model)
    , m_selection(selection)
    , m_window(window)
    , m_history(history)
    , m_editor(engine, m_history, window)
    , m_add(action(tr("&Add backend…"), Qt::CTRL | Qt::Key_N, tr("Send traffic to one more backend")))
    , m_edit(action(tr("&Edit…"), Qt::CTRL | Qt::Key_E, tr("Change the backend's settings")))
    , m_editWeight(action(tr("Edit &weight"), Qt::Key_F2, tr("Change the weight in the table")))
    , m_setWeights(action(tr("&Set weights…"), Qt::CTRL | Qt::SHIFT | Qt::Key_W,
          tr("Change several weights and see the shares first")))
    , m_drain(action(
          tr("&Drain", "a command"), Qt::CTRL | Qt::Key_D, tr("Finish what is in flight, take nothing new")))
    , m_maintenance(action(tr("&Maintenance", "a command: put into maintenance"), Qt::CTRL | Qt::Key_M,
          tr("Take no traffic and do not probe")))
    , m_ready(action(tr("&Ready", "a command: make ready"), Qt::CTRL | Qt::Key_R, tr("Take traffic again")))
    , m_remove(action(tr("Re&move"), Qt::Key_Delete, tr("Drain, then remove")))
    , m_test(action(tr("&Test"), Qt::CTRL | Qt::Key_T, tr("Send the backend one request, from here")))
    , m_undo(action(tr("&Undo"), Qt::CTRL | Qt::Key_Z, tr("Take back the last change")))
    , m_redo(action(tr("Re&do"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z, tr("Make the change again")))
{
    connectActions();
    connect(&m_selection, &QItemSelectionModel::selectionChanged, this, &BackendActions::refresh);
    connect(&m_model, &BackendModel::weightEdited, this, [this](const QString &name, int weight) {
        perform({SetWeight{name.toStdString(), weight}});
    });
    connect(&m_history, &EditHistory::changed, this, &BackendActions::showHistory);
    connect(&m_history, &EditHistory::settled, this, &BackendActions::settle);
    connect(&m_history, &EditHistory::performed, this, &BackendActions::tellAdding);
    showHistory();
    refresh();
}

QAction *BackendActions::action(const QString &text, const QKeySequence &key, const QString &toolTip)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setToolTip(tr("%1 (%2)", "what it does, its key")
                           .arg(toolTip, action->shortcut().toString(QKeySequence::NativeText)));
    return action;
}

void BackendActions::connectActions()
{
    connect(m_add, &QAction::triggered, &m_editor, &BackendEditor::add);
    connect(m_edit, &QAction::triggered, this, [this] { m_editor.edit(selected().front().config); });
    connect(m_test, &QAction::triggered, this, [this] { m_editor.test(selected().front().config); });
    connect(m_setWeights, &QAction::triggered, this, &BackendActions::openWeights);
    connect(m_drain, &QAction::triggered, this, [this] { setMode(BackendMode::Drain); });
    connect(m_maintenance, &QAction::triggered, this, [this] { setMode(BackendMode::Maintenance); });
    connect(m_ready, &QAction::triggered, this, [this] { setMode(BackendMode::Ready); });
    connect(m_remove, &QAction::triggered, this, &BackendActions::removeSelected);
    connect(m_undo, &QAction::triggered, this, [this] {
        Q_EMIT told(tr("Undo: %1").arg(m_history.stack().undoText()));
        m_history.undo();
    });
    connect(m_redo, &QAction::triggered, this, [this] {
        Q_EMIT told(tr("Redo: %1").arg(m_history.stack().redoText()));
        m_history.redo();
    });
}

void BackendActions::applyTheme(const Theme &theme)
{
    m_add->setIcon(glyphIcon(Glyph::Plus, theme.accentText, theme.muted));
    m_drain->setIcon(glyphIcon(Glyph::Triangle, theme.text, theme.muted));
    m_maintenance->setIcon(glyphIcon(Glyph::Square, theme.text, theme.muted));
    m_ready->setIcon(glyphIcon(Glyph::Play, theme.text, theme.muted));
    m_remove->setIcon(glyphIcon(Glyph::Cross, theme.text, theme.muted));
    m_undo->setIcon(glyphIcon(Glyph::Back, theme.text, theme.muted));
}

/// Of a row, as it is now though the display be paused; nullopt: it is going.
std::optional<BackendSnapshot> BackendActions::current(int row) const
{
    BackendSnapshot backend = m_model.backend(row);
    const auto config = m_history.expected().backend(backend.config.name);
    if (!config || backend.state == BackendState::Removing)
        return std::nullopt;
    backend.config = *config;
    return backend;
}

std::vector<BackendSnapshot> BackendActions::selected() const
{
    QSet<std::uint64_t> ids;
    for (const QModelIndex &index : m_selection.selectedRows())
        ids.insert(index.data(BackendModel::IdRole).toULongLong());
    std::vector<BackendSnapshot> backends;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!ids.contains(m_model.backend(row).id))
            continue;
        if (auto backend = current(row))
            backends.push_back(std::move(*backend));
    }
    return backends;
}

void BackendActions::refresh()
{
    const auto backends = selected();
    const auto anyNot = [&backends](BackendMode mode) {
        return std::ranges::any_of(
            backends, [mode](const auto &backend) { return backend.config.mode != mode; });
    };
    m_drain->setEnabled(anyNot(BackendMode::Drain));
    m_maintenance->setEnabled(anyNot(BackendMode::Maintenance));
    m_ready->setEnabled(anyNot(BackendMode::Ready));
    m_edit->setEnabled(backends.size() == 1);
    m_test->setEnabled(backends.size() == 1);
    m_editWeight->setEnabled(!backends.empty());
    m_remove->setEnabled(!backends.empty());
    m_setWeights->setEnabled(m_model.rowCount() > 0);
}

void BackendActions::showHistory()
{
    const QUndoStack &stack = m_history.stack();
    m_undo->setEnabled(stack.canUndo());
    m_undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
    m_redo->setEnabled(stack.canRedo());
    m_redo->setText(stack.canRedo() ? tr("Re&do: %1").arg(stack.redoText()) : tr("Re&do"));
    m_undo->setIconText(tr("Undo")); // in the toolbar, where the text must not grow
    m_redo->setIconText(tr("Redo"));
}

void BackendActions::setMode(BackendMode mode)
{
    std::vector<Command> commands;
    for (const BackendSnapshot &backend : selected()) {
        if (backend.config.mode != mode)
            commands.emplace_back(SetMode{backend.config.name, mode});
    }
    perform(commands);
}

void BackendActions::openWeights()
{
    const auto some = selected();
    std::vector<BackendSnapshot> all;
    std::vector<WeightsDialog::Row> rows;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto backend = current(row);
        if (!backend)
            continue;
        all.push_back(*backend);
        const bool isMeant =
            some.size() < 2 || std::ranges::find(some, backend->id, &BackendSnapshot::id) != some.end();
        if (isMeant)
            rows.push_back(
                {backend->id, m_model.index(row, 0).data(BackendModel::ColorRole).value<QColor>()});
    }
    auto *dialog = new WeightsDialog(all, m_history.expected().algorithm(), rows, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        std::vector<Command> commands;
        for (const WeightsDialog::Weight &each : dialog->changed())
            commands.emplace_back(SetWeight{each.name, each.weight});
        perform(commands);
    });
    dialog->open();
}

void BackendActions::removeSelected()
{
    const auto backends = selected();
    std::vector<Command> commands;
    int inFlight = 0;
    for (const BackendSnapshot &backend : backends) {
        commands.emplace_back(RemoveBackend{backend.config.name});
        inFlight += static_cast<int>(backend.inFlight);
    }
    perform(commands);
    if (!backends.empty())
        tellRemoved(backends, inFlight);
}

void BackendActions::tellRemoved(const std::vector<BackendSnapshot> &backends, int inFlight)
{
    const QString key = m_undo->shortcut().toString(QKeySequence::NativeText);
    const int count = static_cast<int>(backends.size());
    const QString name = QString::fromStdString(backends.front().config.name);
    const QString removing =
        count == 1 ? tr("Removing %1").arg(name) : tr("Removing %n backends", nullptr, count);
    if (inFlight > 0)
        Q_EMIT told(
            tr("%1: %n in flight finish first · Undo with %2", "what is removed, requests, a key", inFlight)
                .arg(removing, key));
    else if (count == 1)
        Q_EMIT told(tr("Removed %1 · Undo with %2").arg(name, key));
    else
        Q_EMIT told(tr("Removed %n backends · Undo with %1", nullptr, count).arg(key));
}

void BackendActions::addAll(const QStringList &lines)
{
    const BackendList list = BackendList::read(lines.join(QLatin1Char('\n')));
    std::vector<Command> commands;
    for (const BackendConfig &backend : list.backends)
        commands.emplace_back(AddBackend{backend});
    perform(commands);
    if (!list.refused.isEmpty())
        Q_EMIT failed(tr("Not understood: %1").arg(list.refused.join(QStringLiteral(", "))));
    else if (!commands.empty())
        Q_EMIT told(tr("Added %n backends · Undo with %1", nullptr, static_cast<int>(commands.size()))
                        .arg(m_undo->shortcut().toString(QKeySequence::NativeText)));
}

void BackendActions::tellAdding(const std::vector<Command> &commands)
{
    QStringList names;
    for (const Command &command : commands) {
        if (const auto *added = std::get_if<AddBackend>(&command))
            names.append(QString::fromStdString(added->backend.name));
    }
    if (!names.isEmpty())
        Q_EMIT adding(names);
}

void BackendActions::setAlgorithm(Algorithm algorithm)
{
    if (algorithm != m_history.expected().algorithm())
        perform({SetAlgorithm{algorithm}});
}

void BackendActions::perform(const std::vector<Command> &commands)
{
    if (!commands.empty())
        m_history.perform(commands);
}

void BackendActions::settle(CommandId id, const std::optional<Error> &error)
{
    if (!m_editor.settle(id, error) && error)
        Q_EMIT failed(errorText(*error));
}

}
