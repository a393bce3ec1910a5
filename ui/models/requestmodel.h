#pragma once

#include "engine/engine.h"
#include "ui/models/logcell.h"
#include "ui/models/namedcolors.h"

#include <QAbstractTableModel>

#include <deque>
#include <vector>

namespace signalbox {

/// The last requests as rows, newest last. The oldest go, some at a time. Main thread.
class RequestModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Time,
        Client,
        Method,
        Target,
        Status,
        Backend,
        Attempts,
        Duration,
        Bytes,
        Failure,
        Why,
        ColumnCount
    };

    static constexpr int capacity = 2000; ///< rows
    static constexpr int dropped = 100; ///< rows at a time, at least

    explicit RequestModel(const NamedColors &colors, QObject *parent = nullptr);

    void add(const std::vector<RecordedRequest> &requests);
    void clear();

    const RecordedRequest &request(int row) const { return m_rows.at(static_cast<std::size_t>(row)).request; }
    /// Its text belongs to request(row).
    const RequestRecord &record(int row) const { return m_rows.at(static_cast<std::size_t>(row)).record; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        explicit Row(const RecordedRequest &recorded)
            : request(recorded)
            , record(request.read())
        {
        }

        std::chrono::system_clock::time_point end() const
        {
            return record.time + std::chrono::duration_cast<std::chrono::system_clock::duration>(record.total);
        }

        RecordedRequest request;
        RequestRecord record; ///< what request holds, read once
    };

    void makeRoom(int wanted);
    void insert(Row row);
    QVariant mark(const RequestRecord &record, int column) const;

    const NamedColors &m_colors;
    std::deque<Row> m_rows;
};

}
