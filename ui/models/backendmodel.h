#pragma once

#include "engine/metrics/snapshot.h"
#include "ui/models/backendcolors.h"
#include "ui/models/traffichistory.h"

#include <QAbstractTableModel>

#include <vector>

namespace signalbox {

/// The backends as rows in order of age, merged from snapshots by id and never reset, so that selection,
/// focus and an open editor stay. Main thread.
class BackendModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        State,
        Name,
        BackendAddress,
        Weight,
        Tier,
        MaxConnections,
        InFlight,
        Rate,
        Share,
        Requests,
        ServerErrors,
        Failures,
        Probe,
        Why,
        ColumnCount
    };
    enum Role {
        StateRole = Qt::UserRole, ///< BackendState as int
        ToneRole, ///< Tone as int
        ColorRole, ///< the backend's own
        ShareRole, ///< 0–1
        IntendedShareRole, ///< 0–1
        TrailRole, ///< QList<double>: requests/s of the last minute
    };

    enum class Tone { Plain, Muted, Hurts }; ///< how a cell says what it says

    BackendModel(const TrafficHistory &history, const BackendColors &colors, QObject *parent = nullptr);

    void update(const SnapshotPtr &snapshot);
    void setSlowStart(std::chrono::milliseconds slowStart) { m_slowStart = slowStart; }
    const BackendSnapshot &backend(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }

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
    void removeMissing(const std::vector<BackendSnapshot> &backends);
    void insertNew(const std::vector<BackendSnapshot> &backends);
    QString text(const BackendSnapshot &backend, int column) const;
    QString spoken(const BackendSnapshot &backend, int column) const;
    QString toolTip(const BackendSnapshot &backend, int column) const;
    QString reason(const BackendSnapshot &backend) const;
    QString weightToolTip() const;
    Tone tone(const BackendSnapshot &backend, int column) const;

    const TrafficHistory &m_history;
    const BackendColors &m_colors;
    std::vector<BackendSnapshot> m_rows;
    Algorithm m_algorithm = Algorithm::WeightedRoundRobin;
    std::chrono::milliseconds m_slowStart = BalancingConfig().slowStart;
};

}
