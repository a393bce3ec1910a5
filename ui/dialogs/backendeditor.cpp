#include "ui/dialogs/backendeditor.h"

#include "ui/dialogs/backenddialog.h"
#include "ui/dialogs/testanswer.h"
#include "ui/errortext.h"
#include "ui/undo/edithistory.h"
#include "ui/undo/reversiblecommand.h"

#include <QWidget>

#include <algorithm>

namespace signalbox {

BackendEditor::BackendEditor(Engine &engine, EditHistory &history, QWidget *window)
    : m_engine(engine)
    , m_history(history)
    , m_window(window)
{
    connect(&m_engine, &Engine::backendTested, this, [this](CommandId id, const BackendTest &result) {
        if (m_dialog && id == m_test)
            m_dialog->answer().showAnswer(result);
    });
    connect(
        &m_engine, &Engine::commandFinished, this, [this](CommandId id, const std::optional<Error> &error) {
            if (m_dialog && id == m_test && error)
                m_dialog->answer().showFailure(errorText(*error));
        });
}

void BackendEditor::add()
{
    if (!m_dialog)
        open(new BackendDialog(m_engine.snapshot()->config->backends, m_window));
}

void BackendEditor::edit(const BackendConfig &backend)
{
    if (!m_dialog)
        open(new BackendDialog(m_history.expected().backend(backend.name).value_or(backend), m_window));
}

void BackendEditor::test(const BackendConfig &backend)
{
    edit(backend);
    m_dialog->test();
}

void BackendEditor::open(BackendDialog *dialog)
{
    m_dialog = dialog;
    m_asked.clear();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackendDialog::submitted, this, &BackendEditor::submit);
    connect(dialog, &BackendDialog::testRequested, this, &BackendEditor::ask);
    dialog->open();
}

void BackendEditor::submit(const std::vector<BackendConfig> &backends)
{
    std::vector<Command> commands;
    for (const BackendConfig &backend : backends) {
        if (const auto &before = m_dialog->edited()) {
            const auto now = m_history.expected().backend(before->name).value_or(*before);
            commands.emplace_back(UpdateBackend{before->name, merged(now, *before, backend)});
        } else {
            commands.emplace_back(AddBackend{backend});
        }
    }
    const std::vector<CommandId> ids = m_history.perform(commands);
    m_asked.clear();
    for (std::size_t i = 0; i < ids.size(); ++i)
        m_asked.push_back({ids[i], backends[i]});
}

void BackendEditor::ask(const BackendConfig &backend)
{
    m_test = m_engine.submit(TestBackend{backend});
}

bool BackendEditor::settle(CommandId id, const std::optional<Error> &error)
{
    const auto it = std::ranges::find(m_asked, id, &Asked::id);
    if (!m_dialog || it == m_asked.end())
        return false;
    it->isAnswered = true;
    it->error = error;
    if (std::ranges::all_of(m_asked, &Asked::isAnswered))
        finish();
    return true;
}

void BackendEditor::finish()
{
    std::optional<Error> first;
    std::vector<BackendConfig> left;
    for (const Asked &asked : m_asked) {
        if (!asked.error)
            continue;
        first = first ? first : asked.error;
        left.push_back(asked.backend);
    }
    m_asked.clear();
    if (first)
        m_dialog->showError(*first, left);
    else
        m_dialog->accept();
}

}
