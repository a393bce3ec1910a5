#include "ui/widgets/columnfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace signalbox {

ColumnFit::ColumnFit(QTableView *table, QList<Least> stretched, QList<int> yielding)
    : QObject(table)
    , m_table(table)
    , m_stretched(std::move(stretched))
    , m_yielding(std::move(yielding))
{
    table->viewport()->installEventFilter(this);
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

QByteArray ColumnFit::state()
{
    giveBack();
    const QByteArray state = m_table->horizontalHeader()->saveState();
    fit();
    return state;
}

void ColumnFit::restore(const QByteArray &state)
{
    m_hidden.clear();
    m_table->horizontalHeader()->restoreState(state);
    fit();
}

void ColumnFit::setShown(int column, bool isShown)
{
    m_hidden.removeAll(column);
    m_table->setColumnHidden(column, !isShown);
    fit();
}

bool ColumnFit::isShown(int column) const
{
    return !m_table->isColumnHidden(column) || m_hidden.contains(column);
}

void ColumnFit::fit()
{
    giveBack();
    for (const int column : m_yielding) {
        if (needed() <= m_table->viewport()->width())
            return;
        if (m_table->isColumnHidden(column))
            continue;
        m_hidden.append(column);
        m_table->hideColumn(column);
    }
}

void ColumnFit::giveBack()
{
    for (const int column : std::exchange(m_hidden, {}))
        m_table->showColumn(column);
}

int ColumnFit::needed() const
{
    int sum = 0;
    for (int column = 0; column < m_table->horizontalHeader()->count(); ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        const auto stretched = std::ranges::find(m_stretched, column, &Least::column);
        sum += stretched != m_stretched.end() ? stretched->width : m_table->columnWidth(column);
    }
    return sum;
}

}
