#include "ui/models/eventfilter.h"

#include "ui/models/eventmodel.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

const auto kindKey = QStringLiteral("kind");
const auto backendKey = QStringLiteral("backend");

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

bool EventFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return std::ranges::all_of(m_terms, [this, row](const FilterTerm &term) { return matches(row, term); });
}

bool EventFilter::matches(int row, const FilterTerm &term) const
{
    static const std::array kinds{
        QStringLiteral("state"), QStringLiteral("change"), QStringLiteral("warning")}; // as Kind has them
    const auto text = [this, row](int column) { return m_model.index(row, column).data().toString(); };
    if (term.key == kindKey)
        return kinds.at(static_cast<std::size_t>(m_model.kind(row)))
            .startsWith(term.value, Qt::CaseInsensitive);
    if (term.key == backendKey)
        return text(EventModel::Backend).compare(term.value, Qt::CaseInsensitive) == 0;
    return std::ranges::any_of(std::array{EventModel::What, EventModel::Backend, EventModel::Message},
        [&](int column) { return text(column).contains(term.value, Qt::CaseInsensitive); });
}

}
