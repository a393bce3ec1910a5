#pragma once

#include "engine/config/schema.h"
#include "engine/engine.h"

#include <QObject>

namespace signalbox {

/// Changes single settings of a running engine. Between being asked for and being seen in a snapshot an edit
/// is on its way: a later one does not undo it. Main thread.
class SettingsEdits final : public QObject
{
    Q_OBJECT

public:
    explicit SettingsEdits(Engine &engine, QObject *parent = nullptr);

    /// What is in force, with the edits that are on their way.
    Config config() const;

    /// Asks the engine for it; answered by applied() or failed(). Returns what is wrong with it, if that
    /// can be told at once; then nobody was asked.
    std::optional<Problem> apply(const Setting<Config> &setting, const Written &value);

Q_SIGNALS:
    void changed(); ///< config() may be another
    void applied(const QString &key);
    void failed(const QString &key, const signalbox::Error &error);

private:
    struct Edit
    {
        CommandId id = 0;
        const Setting<Config> *setting = nullptr;
        Written value;
        bool isDone = false; ///< the next snapshot has it
    };

    void finish(CommandId id, const std::optional<Error> &error);
    void forgetDone();

    Engine &m_engine;
    std::vector<Edit> m_edits;
};

}
