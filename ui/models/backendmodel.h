#pragma once

#include "engine/metrics/snapshot.h"
#include "ui/models/backendcolors.h"
#include "ui/models/backendrow.h"
#include "ui/models/healthhistory.h"
#include "ui/models/traffichistory.h"

#include <QAbstractTableModel>

#include <vector>

class QRect;

namespace signalbox {

/// The backends as rows in order of age, merged from snapshots by id and never reset, so that selection,
/// focus and an open editor stay. Main thread.
class BackendModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Column = BackendRow::Column;
    using enum BackendRow::Column;
    using Tone = BackendRow::Tone;

    enum Role {
        StateRole = Qt::UserRole, ///< BackendState as int
        ToneRole, ///< Tone as int
        ColorRole, ///< the backend's own
        ShareRole, ///< 0–1
        IntendedShareRole, ///< 0–1
        TrailRole, ///< QList<double>: requests/s of the last minute
        IdRole, ///< std::uint64_t: BackendSnapshot::id
        NameRole, ///< QString: the name of the row's backend, in every column
        SortRole, ///< a number or a string that orders the column
        ProblemRole, ///< bool: the backend is not up, not what its operator wants, or hurts
    };

    BackendModel(const TrafficHistory &traffic, const HealthHistory &health, const BackendColors &colors,
        QObject *parent = nullptr);

    /// After the histories and the colours were updated.
    void update(const SnapshotPtr &snapshot);
    const BackendSnapshot &backend(int row) const { return m_rows.at(static_cast<std::size_t>(row)).backend; }
    const BackendSnapshot *find(std::uint64_t id) const; ///< until the next update; nullptr: there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes a weight at once and asks for it by weightEdited(); the next snapshot shows what came of it.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void weightEdited(const QString &name, int weight);

private:
    std::vector<BackendRow> rowsOf(const Snapshot &snapshot) const;
    void removeMissing(const std::vector<BackendRow> &rows);
    void insertNew(const std::vector<BackendRow> &rows);
    QRect difference(const std::vector<BackendRow> &rows, bool secondPassed) const;
    void tellChange(const QRect &cells);

    const TrafficHistory &m_traffic;
    const HealthHistory &m_health;
    const BackendColors &m_colors;
    std::vector<BackendRow> m_rows;
    std::int64_t m_second = -1; ///< of the newest traffic that is shown
};

}
