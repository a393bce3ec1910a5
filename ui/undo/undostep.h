#pragma once

#include "ui/undo/reversiblecommand.h"

#include <QUndoCommand>

#include <vector>

namespace signalbox {

/// What one action did to one or several backends. A change that the engine refuses leaves the step, and a
/// step without changes is obsolete. Main thread.
class UndoStep final : public QUndoCommand
{
public:
    UndoStep(const std::vector<Command> &commands, ExpectedConfig &config);

    void redo() override;
    void undo() override;

    std::vector<CommandId> submitted() const; ///< last, in either direction
    void drop(CommandId id); ///< the change that this command was part of, if it is one of these

private:
    struct Part
    {
        ReversibleCommand command;
        CommandId submitted = 0;
    };

    ExpectedConfig &m_config;
    std::vector<Part> m_parts;
};

}
