#pragma once

#include "ui/models/filterterms.h"

#include <QSortFilterProxyModel>

namespace signalbox {

class EventModel;

/// The events that somebody wants to see: "kind:state backend:legacy words", where a kind is state, change or
/// warning. Main thread.
class EventFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EventFilter(EventModel &model, QObject *parent = nullptr);

    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool matches(int row, const FilterTerm &term) const;

    EventModel &m_model;
    QList<FilterTerm> m_terms;
};

}
