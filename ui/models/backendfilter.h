#pragma once

#include <QCollator>
#include <QSet>
#include <QSortFilterProxyModel>

#include <chrono>
#include <cstdint>
#include <functional>

namespace signalbox {

/// Which backends the table shows, and in which order; in order of age unless a column is chosen. Main
/// thread.
class BackendFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    /// A row stays this long among the problems after it recovered.
    static constexpr std::chrono::minutes aftermath{5};

    explicit BackendFilter(std::function<Clock::time_point()> now = Clock::now, QObject *parent = nullptr);

    /// Shows those whose name, address and state have every word of it, in any case.
    void setText(const QString &text);
    void setOnlyProblems(bool onlyProblems);
    bool isFiltering() const { return m_onlyProblems || !m_words.isEmpty(); }
    /// While frozen no row changes its place, comes or goes by what the backends do.
    void setFrozen(bool isFrozen);
    /// To be called after every change of the model.
    void refresh();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QSet<std::uint64_t> recentProblems();

    const std::function<Clock::time_point()> m_now;
    QHash<std::uint64_t, Clock::time_point> m_lastProblems;
    QSet<std::uint64_t> m_problems; ///< those that have one, or had one lately
    QStringList m_words;
    bool m_onlyProblems = false;
    bool m_isFrozen = false;
    QCollator m_collator; ///< api-2 comes before api-10
};

}
