#include "ui/models/backendmodel.h"

#include "ui/format.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr int maximumWeight = 1000;

bool older(const BackendSnapshot &a, const BackendSnapshot &b)
{
    return a.id < b.id;
}

bool isFigure(int column)
{
    switch (column) {
    case BackendModel::Weight:
    case BackendModel::InFlight:
    case BackendModel::Rate:
    case BackendModel::Requests:
    case BackendModel::ServerErrors:
    case BackendModel::Failures:
        return true;
    default:
        return false;
    }
}

}

QString stateText(const BackendSnapshot &backend)
{
    const auto left = [&backend](const QString &word) {
        return backend.inFlight == 0
            ? word
            : BackendModel::tr("%1 · %2 left").arg(word, countText(backend.inFlight));
    };
    switch (backend.state) {
    case BackendState::Up:
        return BackendModel::tr("Up");
    case BackendState::Down:
        return BackendModel::tr("Down");
    case BackendState::Draining:
        return left(BackendModel::tr("Draining"));
    case BackendState::Drained:
        return BackendModel::tr("Drained");
    case BackendState::Maintenance:
        return BackendModel::tr("Maintenance");
    case BackendState::Removing:
        return left(BackendModel::tr("Removing"));
    }
    return {};
}

BackendModel::BackendModel(const TrafficHistory &history, const BackendColors &colors, QObject *parent)
    : QAbstractTableModel(parent)
    , m_history(history)
    , m_colors(colors)
{
}

void BackendModel::update(const SnapshotPtr &snapshot)
{
    const auto &backends = snapshot->backends;
    removeMissing(backends);
    insertNew(backends);
    if (m_rows.empty())
        return;
    m_rows = backends;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void BackendModel::removeMissing(const std::vector<BackendSnapshot> &backends)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::binary_search(backends.begin(), backends.end(), backend(row), older))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

void BackendModel::insertNew(const std::vector<BackendSnapshot> &backends)
{
    for (int row = 0; row < static_cast<int>(backends.size()); ++row) {
        const BackendSnapshot &backend = backends.at(static_cast<std::size_t>(row));
        if (row < rowCount() && m_rows.at(static_cast<std::size_t>(row)).id == backend.id)
            continue;
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, backend);
        endInsertRows();
    }
}

int BackendModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BackendModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackendModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BackendSnapshot &row = backend(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::EditRole:
        return column == Weight ? QVariant(row.config.weight) : QVariant(text(row, column));
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
    case StateRole:
        return static_cast<int>(row.state);
    case HurtsRole:
        return hurts(row, column);
    case ColorRole:
        return m_colors.color(row.id);
    case ShareRole:
        return row.share;
    case IntendedShareRole:
        return row.intendedShare;
    case TrailRole:
        return QVariant::fromValue(m_history.trail(row.id));
    default:
        return {};
    }
}

QString BackendModel::text(const BackendSnapshot &backend, int column) const
{
    switch (column) {
    case State:
        return stateText(backend);
    case Name:
        return QString::fromStdString(backend.config.name);
    case BackendAddress:
        return QString::fromStdString(toString(backend.config.address));
    case Weight:
        return QString::number(backend.config.weight);
    case InFlight:
        return countText(backend.inFlight);
    case Rate:
        return rateText(backend.requestsPerSecond);
    case Share:
        return percentText(backend.share);
    case Requests:
        return countText(backend.requests);
    case ServerErrors:
        return countText(backend.responses[4]);
    case Failures:
        return countText(backend.errors);
    case Why:
        return reason(backend);
    default:
        return {};
    }
}

QString BackendModel::spoken(const BackendSnapshot &backend, int column) const
{
    if (column == Share)
        return tr("%1 got, %2 intended").arg(percentText(backend.share), percentText(backend.intendedShare));
    return text(backend, column);
}

bool BackendModel::hurts(const BackendSnapshot &backend, int column) const
{
    const bool failing = m_history.isFailing(backend.id);
    return column == Failures ? failing : column == Why && (failing || backend.state == BackendState::Down);
}

QString BackendModel::reason(const BackendSnapshot &backend) const
{
    if (backend.reason.message.empty() && m_history.isFailing(backend.id))
        return tr("%1 of attempts fail").arg(percentText(m_history.failedFraction(backend.id)));
    return QString::fromStdString(backend.reason.message);
}

QString BackendModel::toolTip(const BackendSnapshot &backend, int column) const
{
    switch (column) {
    case State:
    case Why:
        return plainToolTip(reason(backend));
    case Weight:
        return tr("F2 or a double click changes it; 0 takes nothing new");
    case Share:
        return spoken(backend, column);
    default:
        return {};
    }
}

QVariant BackendModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Failures)
        return tr("Attempts that ended without a complete response");
    if (role != Qt::DisplayRole)
        return {};
    const std::array titles{tr("State"), tr("Backend"), tr("Address"), tr("Weight"), tr("In flight"),
        tr("Requests/s"), tr("Share got | intended"), tr("Requests"), tr("5xx"), tr("Failures"),
        tr("Reason")};
    static_assert(std::tuple_size_v<decltype(titles)> == ColumnCount);
    return titles.at(static_cast<std::size_t>(section));
}

Qt::ItemFlags BackendModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Weight && backend(index.row()).state != BackendState::Removing)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool BackendModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    bool isNumber = false;
    const int weight = value.toInt(&isNumber);
    if (!isNumber || weight < 0 || weight > maximumWeight)
        return false;
    BackendConfig &config = m_rows.at(static_cast<std::size_t>(index.row())).config;
    if (config.weight == weight)
        return true;
    config.weight = weight;
    Q_EMIT dataChanged(index, index);
    Q_EMIT weightEdited(QString::fromStdString(config.name), weight);
    return true;
}

}
