#include "ui/models/backendmodel.h"

#include "ui/format.h"

#include <QRect>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr int maximumWeight = 1000;
constexpr int slow = 3; // times the median of the backends' p99
constexpr std::size_t fewestToCompare = 3; // backends with traffic

std::uint64_t idOf(const BackendRow &row)
{
    return row.backend.id;
}

/// The p99 from which a backend is slow beside the others; nullopt: there are too few to tell.
std::optional<std::chrono::microseconds> slowness(const std::vector<BackendSnapshot> &backends)
{
    std::vector<std::chrono::microseconds> all;
    for (const BackendSnapshot &backend : backends) {
        if (backend.latency)
            all.push_back(backend.latency->p99);
    }
    if (all.size() < fewestToCompare)
        return std::nullopt;
    const auto median = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::ranges::nth_element(all, median);
    return slow * *median;
}

bool isFigure(int column)
{
    return column != BackendModel::State && column != BackendModel::Name
        && column != BackendModel::BackendAddress && column != BackendModel::Share
        && column != BackendModel::Probe;
}

QString title(int column)
{
    const std::array titles{BackendModel::tr("State"), BackendModel::tr("Backend"),
        BackendModel::tr("Address"), BackendModel::tr("Weight"), BackendModel::tr("In flight"),
        BackendModel::tr("Requests/s"), BackendModel::tr("Share | intended"), QStringLiteral("p50"),
        QStringLiteral("p95"), QStringLiteral("p99"), BackendModel::tr("Errors"), BackendModel::tr("Retries"),
        BackendModel::tr("Last probe"), BackendModel::tr("Tier"), BackendModel::tr("Max connections"),
        BackendModel::tr("Requests"), QStringLiteral("5xx"), BackendModel::tr("Failures"),
        BackendModel::tr("In this state", "for how long")};
    static_assert(std::tuple_size_v<decltype(titles)> == BackendModel::ColumnCount);
    return titles.at(static_cast<std::size_t>(column));
}

QString titleHint(int column)
{
    switch (column) {
    case BackendModel::Tier:
        return BackendModel::tr("0 takes traffic first, the next only while none below is available");
    case BackendModel::MaxConnections:
        return BackendModel::tr("Requests under way at once; more wait in the queue");
    case BackendModel::P50:
    case BackendModel::P95:
    case BackendModel::P99:
        return BackendModel::tr("Time to the response's head that so many percent stay below");
    case BackendModel::Errors:
        return BackendModel::tr("Attempts that failed or were answered with 5xx in the last 10 s");
    case BackendModel::Retries:
        return BackendModel::tr("Attempts that were repeated, there or elsewhere");
    case BackendModel::Failures:
        return BackendModel::tr("Attempts that ended without a complete response");
    default:
        return {};
    }
}

Qt::Alignment alignment(int column)
{
    return Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft);
}

}

BackendModel::BackendModel(
    const TrafficHistory &traffic, const HealthHistory &health, const BackendColors &colors, QObject *parent)
    : QAbstractTableModel(parent)
    , m_traffic(traffic)
    , m_health(health)
    , m_colors(colors)
{
}

void BackendModel::update(const SnapshotPtr &snapshot)
{
    std::vector<BackendRow> rows = rowsOf(*snapshot);
    removeMissing(rows);
    insertNew(rows);
    const std::int64_t second = m_traffic.samples().empty() ? -1 : m_traffic.samples().back().second;
    const QRect changed = difference(rows, second != m_second);
    m_second = second;
    m_rows = std::move(rows);
    tellChange(changed);
}

std::vector<BackendRow> BackendModel::rowsOf(const Snapshot &snapshot) const
{
    const auto tooSlow = slowness(snapshot.backends);
    std::vector<BackendRow> rows;
    rows.reserve(snapshot.backends.size());
    for (const BackendSnapshot &backend : snapshot.backends) {
        const bool isSlow = tooSlow && backend.latency && backend.latency->p99 > *tooSlow;
        rows.push_back({backend, m_traffic.recentAttempts(backend.id), m_health.flaps(backend.id), isSlow,
            snapshot.algorithm});
    }
    return rows;
}

void BackendModel::removeMissing(const std::vector<BackendRow> &rows)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::binary_search(rows, backend(row).id, {}, idOf))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

void BackendModel::insertNew(const std::vector<BackendRow> &rows)
{
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        const BackendRow &wanted = rows.at(static_cast<std::size_t>(row));
        if (row < rowCount() && backend(row).id == wanted.backend.id)
            continue;
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, wanted);
        endInsertRows();
    }
}

/// The smallest rectangle with all cells that will show something else.
QRect BackendModel::difference(const std::vector<BackendRow> &rows, bool secondPassed) const
{
    QRect changed;
    for (int row = 0; row < rowCount(); ++row) {
        const BackendRow &before = m_rows.at(static_cast<std::size_t>(row));
        const BackendRow &after = rows.at(static_cast<std::size_t>(row));
        for (int column = 0; column < ColumnCount; ++column) {
            const bool isTrail = secondPassed && column == Rate;
            if (isTrail || after.differs(before, column))
                changed |= QRect(column, row, 1, 1);
        }
    }
    return changed;
}

void BackendModel::tellChange(const QRect &cells)
{
    if (cells.isEmpty())
        return;
    static const QList<int> roles{Qt::DisplayRole, Qt::EditRole, Qt::AccessibleTextRole, Qt::ToolTipRole,
        StateRole, ToneRole, ShareRole, IntendedShareRole, TrailRole, SortRole, ProblemRole};
    Q_EMIT dataChanged(index(cells.top(), cells.left()), index(cells.bottom(), cells.right()), roles);
}

const BackendSnapshot *BackendModel::find(std::uint64_t id) const
{
    const auto found = std::ranges::lower_bound(m_rows, id, {}, idOf);
    return found == m_rows.end() || found->backend.id != id ? nullptr : &found->backend;
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
    const BackendRow &row = m_rows.at(static_cast<std::size_t>(index.row()));
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return row.text(column);
    case Qt::EditRole:
        return column == Weight ? QVariant(row.backend.config.weight) : QVariant(row.text(column));
    case Qt::ToolTipRole:
        return plainToolTip(row.hint(column));
    case Qt::AccessibleTextRole:
        return row.spoken(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(column));
    case StateRole:
        return static_cast<int>(row.backend.state);
    case ToneRole:
        return static_cast<int>(row.tone(column));
    case ColorRole:
        return m_colors.color(row.backend.id);
    case ShareRole:
        return row.backend.share;
    case IntendedShareRole:
        return row.backend.intendedShare;
    case TrailRole:
        return QVariant::fromValue(m_traffic.trail(row.backend.id));
    case IdRole:
        return QVariant::fromValue(row.backend.id);
    case NameRole:
        return row.text(Name);
    case SortRole:
        return row.sortValue(column);
    case ProblemRole:
        return row.isProblem();
    default:
        return {};
    }
}

QVariant BackendModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return title(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(section));
    case Qt::ToolTipRole:
        return titleHint(section);
    case Qt::InitialSortOrderRole: // what hurts most or carries most comes first
        return static_cast<int>(
            section == Name || section == BackendAddress ? Qt::AscendingOrder : Qt::DescendingOrder);
    default:
        return {};
    }
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
    BackendConfig &config = m_rows.at(static_cast<std::size_t>(index.row())).backend.config;
    if (config.weight == weight)
        return true;
    config.weight = weight;
    Q_EMIT dataChanged(index, index);
    Q_EMIT weightEdited(QString::fromStdString(config.name), weight);
    return true;
}

}
