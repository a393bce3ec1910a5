#include "ui/models/backendmodel.h"

#include "ui/format.h"
#include "ui/models/backendtext.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr int maximumWeight = 1000;

bool older(const BackendSnapshot &a, const BackendSnapshot &b)
{
    return a.id < b.id;
}

QString headerToolTip(int column)
{
    switch (column) {
    case BackendModel::Tier:
        return BackendModel::tr("0 takes traffic first, the next only while none below is available");
    case BackendModel::MaxConnections:
        return BackendModel::tr("Requests under way at once; more wait in the queue");
    case BackendModel::Failures:
        return BackendModel::tr("Attempts that ended without a complete response");
    default:
        return {};
    }
}

bool isFigure(int column)
{
    switch (column) {
    case BackendModel::Weight:
    case BackendModel::Tier:
    case BackendModel::MaxConnections:
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

BackendModel::BackendModel(const TrafficHistory &history, const BackendColors &colors, QObject *parent)
    : QAbstractTableModel(parent)
    , m_history(history)
    , m_colors(colors)
{
}

void BackendModel::update(const SnapshotPtr &snapshot)
{
    const auto &backends = snapshot->backends;
    m_algorithm = snapshot->algorithm;
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
    case ToneRole:
        return static_cast<int>(tone(row, column));
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
        return stateText(backend, m_slowStart);
    case Name:
        return QString::fromStdString(backend.config.name);
    case BackendAddress:
        return QString::fromStdString(toString(backend.config.address));
    case Weight:
        return QString::number(backend.config.weight);
    case Tier:
        return QString::number(backend.config.tier);
    case MaxConnections:
        return backend.config.maxConnections == 0 ? QStringLiteral("–")
                                                  : QLocale().toString(backend.config.maxConnections);
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
    case Probe:
        return probeText(backend);
    case Why:
        return reason(backend);
    default:
        return {};
    }
}

QString BackendModel::spoken(const BackendSnapshot &backend, int column) const
{
    switch (column) {
    case State:
        return storyText(backend, m_slowStart);
    case MaxConnections:
        return backend.config.maxConnections == 0 ? tr("no limit") : text(backend, column);
    case Share:
        return tr("%1 got, %2 intended").arg(percentText(backend.share), percentText(backend.intendedShare));
    default:
        return text(backend, column);
    }
}

BackendModel::Tone BackendModel::tone(const BackendSnapshot &backend, int column) const
{
    const auto hurtsIf = [](bool hurts, Tone otherwise) { return hurts ? Tone::Hurts : otherwise; };
    const bool isOut = backend.state == BackendState::Down || backend.state == BackendState::Ejected;
    const bool isFailing = m_history.isFailing(backend.id);
    switch (column) {
    case Weight:
        return usesWeights(m_algorithm) ? Tone::Plain : Tone::Muted;
    case Failures:
        return hurtsIf(isFailing, Tone::Plain);
    case Probe:
        return hurtsIf(backend.lastProbe && !backend.lastProbe->isGood, Tone::Muted);
    case Why:
        return hurtsIf(isOut || isFailing, Tone::Muted);
    default:
        return Tone::Plain;
    }
}

QString BackendModel::reason(const BackendSnapshot &backend) const
{
    if (backend.reason.message.empty() && m_history.isFailing(backend.id))
        return tr("%1 of attempts fail").arg(percentText(m_history.failedFraction(backend.id)));
    return reasonText(backend);
}

QString BackendModel::toolTip(const BackendSnapshot &backend, int column) const
{
    switch (column) {
    case State:
    case Probe:
    case Why:
        return plainToolTip(storyText(backend, m_slowStart));
    case Weight:
        return weightToolTip();
    case Share:
        return spoken(backend, column);
    default:
        return {};
    }
}

QString BackendModel::weightToolTip() const
{
    if (!usesWeights(m_algorithm))
        return tr("%1 ignores weights, except that 0 takes nothing new").arg(algorithmText(m_algorithm));
    return tr("F2 or a double click changes it; 0 takes nothing new");
}

QVariant BackendModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return headerToolTip(section);
    if (role != Qt::DisplayRole)
        return {};
    const std::array titles{tr("State"), tr("Backend"), tr("Address"), tr("Weight"), tr("Tier"),
        tr("Max connections"), tr("In flight"), tr("Requests/s"), tr("Share | intended"), tr("Requests"),
        tr("5xx"), tr("Failures"), tr("Last probe"), tr("Reason")};
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
