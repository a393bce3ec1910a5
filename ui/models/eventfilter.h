#pragma once

#include "ui/models/filterterms.h"

#include <QSortFilterProxyModel>

namespace signalbox {

class EventModel;

/// The events that somebody wants to see: "kind:state backend:legacy words", where a kind is state, change,
/// warning or note. Main thread.
class EventFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EventFilter(EventModel &model, QObject *parent = nullptr);

    void setText(const QString &text);
    QStringList problems() const; ///< what of it is not understood, in the user's language

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool matches(int row, const FilterTerm &term) const;

    EventModel &m_model;
    QList<FilterTerm> m_terms;
};

}
