#pragma once

#include <QList>
#include <QObject>

class QTableView;

namespace signalbox {

/// Hides columns of a table, the least important first, while there is no room for all. Those that its user
/// hid stay hidden. Main thread.
class ColumnFit final : public QObject
{
    Q_OBJECT

public:
    struct Least
    {
        int column = 0;
        int width = 0; ///< px that a stretched column needs
    };

    /// `yielding`: the least important first.
    ColumnFit(QTableView *table, QList<Least> stretched, QList<int> yielding);

    /// The header's state as its user made it.
    QByteArray state();
    void restore(const QByteArray &state);
    /// A column that its user shows or hides.
    void setShown(int column, bool isShown);
    bool isShown(int column) const; ///< as far as its user is concerned

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void giveBack();
    int needed() const; ///< px

    QTableView *const m_table;
    const QList<Least> m_stretched;
    const QList<int> m_yielding;
    QList<int> m_hidden; ///< by this
};

}
