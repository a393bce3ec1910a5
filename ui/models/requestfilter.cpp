#include "ui/models/requestfilter.h"

#include "ui/models/requestmodel.h"

namespace signalbox {

RequestFilter::RequestFilter(RequestModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSortRole(LogSortRole);
    setSourceModel(&model);
}

void RequestFilter::setQuery(const RequestQuery &query)
{
    m_query = query;
    invalidateFilter();
}

bool RequestFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_query.matches(m_model.record(row));
}

}
