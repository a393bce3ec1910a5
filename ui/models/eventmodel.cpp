#include "ui/models/eventmodel.h"

#include "ui/format.h"
#include "ui/glyph.h"
#include "ui/models/eventtext.h"
#include "ui/models/healthhistory.h"
#include "ui/models/requesttext.h"

#include <algorithm>

namespace signalbox {

namespace {

bool isFall(BackendState state)
{
    return state == BackendState::Down || state == BackendState::Ejected;
}

/// By probes and traffic, not by its operator.
bool isOfHealth(BackendState state)
{
    return isFall(state) || state == BackendState::Up || state == BackendState::Ramping;
}

const StateChange *healthChange(const Event &event)
{
    const auto *change = std::get_if<StateChange>(&event.what);
    return change && isOfHealth(change->to) ? change : nullptr;
}

/// Both tell of the health of one backend, not long after each other.
bool belongTogether(const Event &older, const Event &newer)
{
    const StateChange *before = healthChange(older);
    const StateChange *after = healthChange(newer);
    return before && after && before->id == after->id && newer.time - older.time <= HealthHistory::flapWindow;
}

LogTone toneOf(const Event &event)
{
    if (std::holds_alternative<Warning>(event.what))
        return isNote(event) ? LogTone::Plain : LogTone::Warns;
    const auto *change = std::get_if<StateChange>(&event.what);
    if (!change)
        return LogTone::Muted;
    if (isFall(change->to))
        return LogTone::Hurts;
    if (change->to == BackendState::Up)
        return LogTone::Good;
    return change->to == BackendState::Ramping ? LogTone::Warns : LogTone::Muted;
}

Glyph glyphOf(const Event &event)
{
    if (const auto *change = std::get_if<StateChange>(&event.what))
        return glyph(change->to);
    if (std::holds_alternative<Change>(event.what))
        return Glyph::Play;
    return isNote(event) ? Glyph::Check : Glyph::Triangle;
}

QString title(int column)
{
    switch (column) {
    case EventModel::Time:
        return EventModel::tr("Time");
    case EventModel::What:
        return EventModel::tr("What");
    case EventModel::Backend:
        return EventModel::tr("Backend");
    case EventModel::Message:
        return EventModel::tr("Message");
    default:
        return {};
    }
}

}

EventModel::EventModel(const NamedColors &colors, QObject *parent)
    : QAbstractTableModel(parent)
    , m_colors(colors)
{
}

void EventModel::add(const std::vector<Event> &events)
{
    Rows pending;
    for (const Event &event : events) {
        const Row row = merged(event, m_rows, pending);
        if (row.changes > 1) {
            std::erase_if(pending, [&row](const Row &old) { return belongTogether(old.event, row.event); });
            removeMerged(row);
        }
        pending.push_back(row);
    }
    append(pending);
}

/// The event with all that it belongs to, if its backend flaps; else alone.
EventModel::Row EventModel::merged(const Event &event, const Rows &rows, const Rows &pending)
{
    const StateChange *change = healthChange(event);
    const int falls = change && isFall(change->to) ? 1 : 0;
    Row all{event, 1, falls};
    for (const Rows *some : {&rows, &pending}) {
        for (const Row &row : *some) {
            if (!belongTogether(row.event, event))
                continue;
            all.changes += row.changes;
            all.falls += row.falls;
        }
    }
    return all.falls >= HealthHistory::flapping ? all : Row{event, 1, falls};
}

void EventModel::removeMerged(const Row &row)
{
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (!belongTogether(m_rows.at(static_cast<std::size_t>(i)).event, row.event))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
}

void EventModel::append(const Rows &rows)
{
    const int count = std::min(static_cast<int>(rows.size()), capacity);
    if (count == 0)
        return;
    if (const int excess = rowCount() + count - capacity; excess > 0) {
        const int gone = std::min(std::max(excess, dropped), rowCount());
        beginRemoveRows({}, 0, gone - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + count - 1);
    m_rows.insert(m_rows.end(), rows.end() - count, rows.end());
    endInsertRows();
}

void EventModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

EventModel::Kind EventModel::kind(int row) const
{
    const Event &event = m_rows.at(static_cast<std::size_t>(row)).event;
    return isNote(event) ? Kind::Note : static_cast<Kind>(event.what.index());
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(static_cast<std::size_t>(index.row()));
    const bool isWhat = index.column() == What;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Message ? plainToolTip(text(row, Message)) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case LogToneRole:
        return static_cast<int>(isWhat ? tone(row) : LogTone::Plain);
    case LogGlyphRole:
        return isWhat ? static_cast<int>(glyphOf(row.event)) : QVariant();
    case LogMarkRole:
        return mark(row, index.column());
    case LogFixedFontRole:
        return index.column() == Time;
    case LogBackendRole:
        return backendOf(row.event);
    default:
        return {};
    }
}

LogTone EventModel::tone(const Row &row)
{
    return row.changes > 1 ? LogTone::Warns : toneOf(row.event);
}

QString EventModel::text(const Row &row, int column) const
{
    switch (column) {
    case Time:
        return timeText(row.event.time);
    case What:
        return row.changes > 1 ? tr("Flapping") : kindText(row.event);
    case Backend:
        return backendOf(row.event);
    case Message:
        return row.changes > 1 ? flappingText(std::get<StateChange>(row.event.what), row.changes)
                               : messageText(row.event);
    default:
        return {};
    }
}

QVariant EventModel::mark(const Row &row, int column) const
{
    const QColor color = column == Backend ? m_colors.color(backendOf(row.event)) : QColor();
    return color.isValid() ? color : QVariant();
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return title(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

}
