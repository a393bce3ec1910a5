#include "ui/backendactions.h"

#include "ui/dialogs/addbackenddialog.h"
#include "ui/glyph.h"
#include "ui/models/backendmodel.h"
#include "ui/theme.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QWidget>

#include <algorithm>

namespace signalbox {

BackendActions::BackendActions(
    Engine &engine, BackendModel &model, QItemSelectionModel &selection, QWidget *window)
    : QObject(window)
    , m_engine(engine)
    , m_model(model)
    , m_selection(selection)
    , m_window(window)
    , m_add(action(tr("&Add backend"), tr("Ctrl+N"), tr("Send traffic to one more backend")))
    , m_editWeight(action(tr("Edit &weight"), tr("F2"), tr("Change the weight in the table")))
    , m_drain(action(tr("&Drain"), tr("Ctrl+D"), tr("Finish what is in flight, take nothing new")))
    , m_maintenance(action(tr("&Maintenance"), tr("Ctrl+M"), tr("Take no traffic and do not probe")))
    , m_ready(action(tr("&Ready"), tr("Ctrl+R"), tr("Take traffic again")))
    , m_remove(action(tr("Re&move"), tr("Del"), tr("Drain, then remove")))
{
    connect(m_add, &QAction::triggered, this, &BackendActions::openDialog);
    connect(m_drain, &QAction::triggered, this, [this] { setMode(BackendMode::Drain); });
    connect(m_maintenance, &QAction::triggered, this, [this] { setMode(BackendMode::Maintenance); });
    connect(m_ready, &QAction::triggered, this, [this] { setMode(BackendMode::Ready); });
    connect(m_remove, &QAction::triggered, this, &BackendActions::removeSelected);
    connect(&m_selection, &QItemSelectionModel::selectionChanged, this, &BackendActions::refresh);
    connect(&m_model, &BackendModel::weightEdited, this, [this](const QString &name, int weight) {
        m_engine.submit(SetWeight{name.toStdString(), weight});
    });
    connect(&m_engine, &Engine::commandFinished, this, &BackendActions::finish);
    refresh();
}

QAction *BackendActions::action(const QString &text, const QKeySequence &key, const QString &toolTip)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setToolTip(tr("%1 (%2)").arg(toolTip, key.toString(QKeySequence::NativeText)));
    return action;
}

void BackendActions::applyTheme(const Theme &theme)
{
    m_add->setIcon(glyphIcon(Glyph::Plus, theme.accentText, theme.muted));
    m_drain->setIcon(glyphIcon(Glyph::Triangle, theme.text, theme.muted));
    m_maintenance->setIcon(glyphIcon(Glyph::Square, theme.text, theme.muted));
    m_ready->setIcon(glyphIcon(Glyph::Play, theme.text, theme.muted));
    m_remove->setIcon(glyphIcon(Glyph::Cross, theme.text, theme.muted));
}

std::vector<BackendSnapshot> BackendActions::selected() const
{
    std::vector<BackendSnapshot> backends;
    for (const QModelIndex &index : m_selection.selectedRows()) {
        if (m_model.backend(index.row()).state != BackendState::Removing)
            backends.push_back(m_model.backend(index.row()));
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
    m_editWeight->setEnabled(!backends.empty());
    m_remove->setEnabled(!backends.empty());
}

void BackendActions::openDialog()
{
    if (m_dialog)
        return;
    m_dialog = new AddBackendDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &AddBackendDialog::submitted, this,
        [this](const BackendConfig &backend) { m_dialogCommand = m_engine.submit(AddBackend{backend}); });
    m_dialog->open();
}

void BackendActions::setMode(BackendMode mode)
{
    for (const BackendSnapshot &backend : selected()) {
        if (backend.config.mode != mode)
            m_engine.submit(SetMode{backend.config.name, mode});
    }
}

void BackendActions::removeSelected()
{
    for (const BackendSnapshot &backend : selected())
        m_engine.submit(RemoveBackend{backend.config.name});
}

void BackendActions::finish(CommandId id, const std::optional<Error> &error)
{
    const bool fromDialog = m_dialog && id == m_dialogCommand;
    if (fromDialog)
        m_dialogCommand = 0;
    if (fromDialog && !error)
        m_dialog->accept();
    else if (fromDialog)
        m_dialog->showError(QString::fromStdString(error->message));
    else if (error)
        Q_EMIT failed(QString::fromStdString(error->message));
}

}
