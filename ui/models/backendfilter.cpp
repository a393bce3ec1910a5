#include "ui/models/backendfilter.h"

#include "ui/models/backendmodel.h"

#include <algorithm>
#include <utility>

namespace signalbox {

BackendFilter::BackendFilter(std::function<Clock::time_point()> now, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_now(std::move(now))
{
    if (m_collator.locale().language() == QLocale::C) // which counts bytes
        m_collator.setLocale(QLocale::English);
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(BackendModel::SortRole);
}

void BackendFilter::setText(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void BackendFilter::setOnlyProblems(bool onlyProblems)
{
    m_onlyProblems = onlyProblems;
    m_problems = recentProblems();
    invalidateRowsFilter();
}

void BackendFilter::setFrozen(bool isFrozen)
{
    if (m_isFrozen == isFrozen)
        return;
    m_isFrozen = isFrozen;
    setDynamicSortFilter(!isFrozen);
    if (isFrozen)
        return;
    refresh();
    invalidateRowsFilter();
}

void BackendFilter::refresh()
{
    if (m_isFrozen)
        return;
    const bool haveChanged = std::exchange(m_problems, recentProblems()) != m_problems;
    if (m_onlyProblems && haveChanged)
        invalidateRowsFilter();
}

QSet<std::uint64_t> BackendFilter::recentProblems()
{
    if (!sourceModel())
        return {};
    const Clock::time_point now = m_now();
    for (int row = 0; row < sourceModel()->rowCount(); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0);
        if (index.data(BackendModel::ProblemRole).toBool())
            m_lastProblems.insert(index.data(BackendModel::IdRole).toULongLong(), now);
    }
    m_lastProblems.removeIf([now](const auto &it) { return now - it.value() >= aftermath; });
    return {m_lastProblems.keyBegin(), m_lastProblems.keyEnd()};
}

bool BackendFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, BackendModel::Name, parent);
    if (m_onlyProblems && !m_problems.contains(index.data(BackendModel::IdRole).toULongLong()))
        return false;
    if (m_words.isEmpty())
        return true;
    const QStringList texts{index.data().toString(),
        index.siblingAtColumn(BackendModel::BackendAddress).data().toString(),
        index.siblingAtColumn(BackendModel::State).data().toString()};
    return std::ranges::all_of(m_words, [&texts](const QString &word) {
        return std::ranges::any_of(
            texts, [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

bool BackendFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(BackendModel::SortRole);
    const QVariant b = right.data(BackendModel::SortRole);
    if (a.typeId() == QMetaType::QString)
        return m_collator.compare(a.toString(), b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

}
