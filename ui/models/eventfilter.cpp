#include "ui/models/eventfilter.h"

#include "ui/models/eventmodel.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

const auto kindKey = QStringLiteral("kind");
const auto backendKey = QStringLiteral("backend");

/// As EventModel::Kind has them.
const QStringList &kinds()
{
    static const QStringList kinds{
        QStringLiteral("state"), QStringLiteral("change"), QStringLiteral("warning"), QStringLiteral("note")};
    return kinds;
}

bool isKind(const QString &value)
{
    return std::ranges::any_of(
        kinds(), [&value](const QString &kind) { return kind.startsWith(value, Qt::CaseInsensitive); });
}

}

EventFilter::EventFilter(EventModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void EventFilter::setText(const QString &text)
{
    m_terms = filterTerms(text, {kindKey, backendKey});
    invalidateFilter();
}

QStringList EventFilter::problems() const
{
    QStringList problems;
    for (const FilterTerm &term : m_terms) {
        if (term.key == kindKey && !isKind(term.value))
            problems.append(tr("%1: a kind is state, change, warning or note").arg(filterText(term)));
    }
    return problems;
}

bool EventFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return std::ranges::all_of(m_terms, [this, row](const FilterTerm &term) { return matches(row, term); });
}

bool EventFilter::matches(int row, const FilterTerm &term) const
{
    const auto text = [this, row](int column) { return m_model.index(row, column).data().toString(); };
    if (term.key == kindKey)
        return kinds()
            .at(static_cast<qsizetype>(m_model.kind(row)))
            .startsWith(term.value, Qt::CaseInsensitive);
    if (term.key == backendKey)
        return text(EventModel::Backend).compare(term.value, Qt::CaseInsensitive) == 0;
    return std::ranges::any_of(std::array{EventModel::What, EventModel::Backend, EventModel::Message},
        [&](int column) { return text(column).contains(term.value, Qt::CaseInsensitive); });
}

}
