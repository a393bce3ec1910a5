#pragma once

#include "ui/models/requestquery.h"

#include <QSortFilterProxyModel>

namespace signalbox {

class RequestModel;

/// The requests that a query asks for, in order of arrival until a column is chosen to sort by. Main thread.
class RequestFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RequestFilter(RequestModel &model, QObject *parent = nullptr);

    void setQuery(const RequestQuery &query);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    RequestModel &m_model;
    RequestQuery m_query;
};

}
