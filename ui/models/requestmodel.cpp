#include "ui/models/requestmodel.h"

#include "ui/format.h"
#include "ui/models/requesttext.h"

#include <algorithm>

namespace signalbox {

namespace {

bool isFigure(int column)
{
    return column == RequestModel::Status || column == RequestModel::Attempts
        || column == RequestModel::Duration || column == RequestModel::Bytes;
}

bool isTyped(int column)
{
    return column == RequestModel::Time || column == RequestModel::Client || column == RequestModel::Target;
}

/// In which order requests are shown, too.
std::chrono::system_clock::time_point endOf(const RequestRecord &record)
{
    return record.time + record.total;
}

QString text(const RequestRecord &record, int column)
{
    switch (column) {
    case RequestModel::Time:
        return timeText(endOf(record));
    case RequestModel::Client:
        return textOf(record.client);
    case RequestModel::Method:
        return textOf(record.method);
    case RequestModel::Target:
        return textOf(record.target);
    case RequestModel::Status:
        return record.status == 0 ? QStringLiteral("–") : QString::number(record.status);
    case RequestModel::Backend:
        return record.backend.empty() ? QStringLiteral("–") : textOf(record.backend);
    case RequestModel::Attempts:
        return countText(record.attempts.size());
    case RequestModel::Duration:
        return latencyText(record.total);
    case RequestModel::Bytes:
        return bytesText(record.bytesSent);
    case RequestModel::Failure:
        return codeText(record.error);
    case RequestModel::Why:
        return whyText(record);
    default:
        return {};
    }
}

QVariant sortValue(const RequestRecord &record, int column)
{
    switch (column) {
    case RequestModel::Time:
        return QVariant::fromValue(static_cast<qint64>(endOf(record).time_since_epoch().count()));
    case RequestModel::Status:
        return record.status;
    case RequestModel::Attempts:
        return QVariant::fromValue(record.attempts.size());
    case RequestModel::Duration:
        return QVariant::fromValue(static_cast<qint64>(record.total.count()));
    case RequestModel::Bytes:
        return QVariant::fromValue(record.bytesSent);
    default:
        return text(record, column);
    }
}

LogTone statusTone(int status)
{
    if (status >= 500)
        return LogTone::Hurts;
    if (status >= 400)
        return LogTone::Warns;
    return status >= 200 && status < 300 ? LogTone::Good : LogTone::Plain;
}

LogTone tone(const RequestRecord &record, int column)
{
    switch (column) {
    case RequestModel::Status:
        return statusTone(record.status);
    case RequestModel::Failure:
        return LogTone::Hurts;
    case RequestModel::Attempts:
        return record.attempts.size() > 1 ? LogTone::Warns : LogTone::Plain;
    case RequestModel::Why:
        return LogTone::Muted;
    default:
        return LogTone::Plain;
    }
}

/// What has no room in a cell.
QString toolTip(const RequestRecord &record, int column)
{
    const bool isLong =
        column == RequestModel::Target || column == RequestModel::Failure || column == RequestModel::Why;
    return isLong ? plainToolTip(text(record, column)) : QString();
}

QString title(int column)
{
    switch (column) {
    case RequestModel::Time:
        return RequestModel::tr("Time");
    case RequestModel::Client:
        return RequestModel::tr("Client");
    case RequestModel::Method:
        return RequestModel::tr("Method");
    case RequestModel::Target:
        return RequestModel::tr("Target");
    case RequestModel::Status:
        return RequestModel::tr("Status");
    case RequestModel::Backend:
        return RequestModel::tr("Backend");
    case RequestModel::Attempts:
        return RequestModel::tr("Attempts");
    case RequestModel::Duration:
        return RequestModel::tr("Duration");
    case RequestModel::Bytes:
        return RequestModel::tr("Bytes");
    case RequestModel::Failure:
        return RequestModel::tr("Error");
    case RequestModel::Why:
        return RequestModel::tr("Why this backend");
    default:
        return {};
    }
}

Qt::Alignment alignment(int column)
{
    return (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

}

RequestModel::RequestModel(const NamedColors &colors, QObject *parent)
    : QAbstractTableModel(parent)
    , m_colors(colors)
{
}

void RequestModel::add(const std::vector<RecordedRequest> &requests)
{
    const int count = std::min(static_cast<int>(requests.size()), capacity);
    if (count == 0)
        return;
    makeRoom(count);
    std::vector<Row> rows(requests.end() - count, requests.end());
    std::ranges::stable_sort(rows, {}, &Row::end);
    auto next = rows.begin();
    while (next != rows.end() && !m_rows.empty() && next->end() < m_rows.back().end())
        insert(std::move(*next++));
    if (next == rows.end())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.end() - next) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(next), std::make_move_iterator(rows.end()));
    endInsertRows();
}

/// Seldom: of a worker that told of it later than another of what came after.
void RequestModel::insert(Row row)
{
    const auto place = std::ranges::upper_bound(m_rows, row.end(), {}, &Row::end);
    const int index = static_cast<int>(place - m_rows.begin());
    beginInsertRows({}, index, index);
    m_rows.insert(place, std::move(row));
    endInsertRows();
}

void RequestModel::makeRoom(int wanted)
{
    const int excess = rowCount() + wanted - capacity;
    if (excess <= 0)
        return;
    const int count = std::min(std::max(excess, dropped), rowCount());
    beginRemoveRows({}, 0, count - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + count);
    endRemoveRows();
}

void RequestModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int RequestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RequestRecord &shown = record(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return toolTip(shown, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(index.column()));
    case LogToneRole:
        return static_cast<int>(tone(shown, index.column()));
    case LogMarkRole:
        return mark(shown, index.column());
    case LogFixedFontRole:
        return isTyped(index.column());
    case LogSortRole:
        return sortValue(shown, index.column());
    case LogBackendRole:
        return textOf(shown.backend);
    default:
        return {};
    }
}

QVariant RequestModel::mark(const RequestRecord &record, int column) const
{
    const QColor color = column == Backend ? m_colors.color(textOf(record.backend)) : QColor();
    return color.isValid() ? color : QVariant();
}

QVariant RequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return title(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(section));
    return {};
}

}
