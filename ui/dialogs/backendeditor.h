#pragma once

#include "engine/engine.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

namespace signalbox {

class BackendDialog;
class EditHistory;

/// Opens the dialog for adding and editing backends, one at a time, and carries what it asks for to the
/// engine and back. Main thread.
class BackendEditor final : public QObject
{
    Q_OBJECT

public:
    BackendEditor(Engine &engine, EditHistory &history, QWidget *window);

    void add();
    void edit(const BackendConfig &backend);
    void test(const BackendConfig &backend); ///< in its dialog
    /// Whether the dialog that is open asked for it; then it shows what is wrong, or closes when all is done.
    bool settle(CommandId id, const std::optional<Error> &error);

private:
    struct Asked
    {
        CommandId id;
        BackendConfig backend;
        bool isAnswered = false;
        std::optional<Error> error = {};
    };

    void open(BackendDialog *dialog);
    void submit(const std::vector<BackendConfig> &backends);
    void ask(const BackendConfig &backend);
    void finish();

    Engine &m_engine;
    EditHistory &m_history;
    QWidget *m_window;
    QPointer<BackendDialog> m_dialog;
    std::vector<Asked> m_asked; ///< by the dialog the last time
    CommandId m_test = 0;
};

}
