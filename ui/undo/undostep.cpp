#include "ui/undo/undostep.h"

#include "ui/undo/expectedconfig.h"
#include "ui/undo/steptext.h"

#include <algorithm>
#include <ranges>

namespace signalbox {

UndoStep::UndoStep(const std::vector<Command> &commands, ExpectedConfig &config)
    : QUndoCommand(stepText(commands))
    , m_config(config)
{
    for (const Command &command : commands)
        m_parts.push_back({ReversibleCommand{command}});
}

void UndoStep::redo()
{
    for (Part &part : m_parts)
        part.submitted = m_config.submit(part.command.toDo(m_config));
}

void UndoStep::undo()
{
    for (Part &part : m_parts | std::views::reverse) {
        if (const auto command = part.command.toUndo(m_config))
            part.submitted = m_config.submit(*command);
    }
}

std::vector<CommandId> UndoStep::submitted() const
{
    std::vector<CommandId> ids;
    for (const Part &part : m_parts)
        ids.push_back(part.submitted);
    return ids;
}

void UndoStep::drop(CommandId id)
{
    std::erase_if(m_parts, [id](const Part &part) { return part.submitted == id; });
    setObsolete(m_parts.empty());
}

}
