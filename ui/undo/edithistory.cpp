#include "ui/undo/edithistory.h"

#include "ui/undo/undostep.h"

#include <utility>

namespace signalbox {

EditHistory::EditHistory(Engine &engine, QObject *parent)
    : QObject(parent)
    , m_expected(engine)
{
    connect(&m_expected, &ExpectedConfig::settled, this, &EditHistory::settle);
    connect(&m_stack, &QUndoStack::indexChanged, this, &EditHistory::changed);
}

std::vector<CommandId> EditHistory::perform(const std::vector<Command> &commands)
{
    auto *step = new UndoStep(commands, m_expected);
    m_stack.push(step);
    Q_EMIT performed(commands);
    return step->submitted();
}

void EditHistory::undo()
{
    go(Direction::Back);
}

void EditHistory::redo()
{
    go(Direction::Forth);
}

void EditHistory::clear()
{
    m_wanted.clear();
    m_stack.clear();
}

void EditHistory::go(Direction direction)
{
    m_wanted.push_back(direction);
    advance();
}

void EditHistory::advance()
{
    while (!m_wanted.empty() && m_expected.isSettled()) {
        const Direction direction = m_wanted.front();
        m_wanted.erase(m_wanted.begin());
        if (direction == Direction::Back)
            m_stack.undo();
        else
            m_stack.redo();
        sweep();
    }
}

void EditHistory::settle(CommandId id, const std::optional<Error> &error)
{
    if (error)
        drop(id);
    Q_EMIT settled(id, error);
    advance();
}

void EditHistory::drop(CommandId id)
{
    for (int i = 0; i < m_stack.count(); ++i) {
        // The stack gives out its commands as constant, though they are ours to change.
        const_cast<UndoStep *>(static_cast<const UndoStep *>(m_stack.command(i)))->drop(id);
    }
    sweep();
}

/// The stack takes out what is obsolete only when it comes past it.
void EditHistory::sweep()
{
    while (m_stack.canUndo() && m_stack.command(m_stack.index() - 1)->isObsolete())
        m_stack.undo();
    while (m_stack.canRedo() && m_stack.command(m_stack.index())->isObsolete())
        m_stack.redo();
    Q_EMIT changed(); // which the stack does not tell of steps behind the index
}

}
