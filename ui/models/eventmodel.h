#pragma once

#include "engine/engine.h"
#include "ui/models/logcell.h"
#include "ui/models/namedcolors.h"

#include <QAbstractTableModel>

#include <deque>
#include <vector>

namespace signalbox {

/// What happened, as rows, newest last; the oldest go. A flapping backend's changes are one row. Main thread.
class EventModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, What, Backend, Message, ColumnCount };
    enum class Kind { State, Change, Warning, Note };

    static constexpr int capacity = 1000; ///< rows
    static constexpr int dropped = 50; ///< rows at a time, at least

    explicit EventModel(const NamedColors &colors, QObject *parent = nullptr);

    void add(const std::vector<Event> &events);
    void clear();
    Kind kind(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        Event event; ///< the last, where several were merged
        int changes = 1;
        int falls = 0; ///< among them, to down or ejected
    };
    using Rows = std::deque<Row>;

    static Row merged(const Event &event, const Rows &rows, const Rows &pending);
    void removeMerged(const Row &row);
    void append(const Rows &rows);
    static LogTone tone(const Row &row);
    QString text(const Row &row, int column) const;
    QVariant mark(const Row &row, int column) const;

    const NamedColors &m_colors;
    Rows m_rows;
};

}
