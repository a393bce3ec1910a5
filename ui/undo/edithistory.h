#pragma once

#include "engine/engine.h"
#include "ui/undo/expectedconfig.h"

#include <QObject>
#include <QUndoStack>

#include <optional>
#include <vector>

namespace signalbox {

class UndoStep;

/// What was done here to backends and the algorithm, to be taken back and done again. Main thread.
class EditHistory final : public QObject
{
    Q_OBJECT

public:
    explicit EditHistory(Engine &engine, QObject *parent = nullptr);

    /// Makes commands of one kind one step. The engine may refuse each on its own: settled().
    std::vector<CommandId> perform(const std::vector<Command> &commands);
    /// After all that was asked for before is answered.
    void undo();
    void redo();
    /// What was done was to another configuration.
    void clear();

    QUndoStack &stack() { return m_stack; }
    const ExpectedConfig &expected() const { return m_expected; }

Q_SIGNALS:
    void performed(const std::vector<signalbox::Command> &commands);
    void changed(); ///< what can be undone or redone
    /// Every command that was performed, undone or redone comes to this.
    void settled(signalbox::CommandId id, const std::optional<signalbox::Error> &error);

private:
    enum class Direction { Back, Forth };

    void go(Direction direction);
    void advance();
    void settle(CommandId id, const std::optional<Error> &error);
    void drop(CommandId id);
    void sweep();

    ExpectedConfig m_expected;
    QUndoStack m_stack;
    std::vector<Direction> m_wanted; ///< oldest first
};

}
