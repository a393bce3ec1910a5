#pragma once

#include "ui/models/eventfilter.h"
#include "ui/models/eventmodel.h"
#include "ui/widgets/logtable.h"

namespace signalbox {

/// The table of events. Main thread.
class EventTable final : public LogTable
{
    Q_OBJECT

public:
    explicit EventTable(const NamedColors &colors, QWidget *parent = nullptr);

    EventModel &events() { return m_model; }
    void setQuery(const QString &text) override { m_filter.setText(text); }
    QStringList problems() const override { return m_filter.problems(); }
    QString queryHint() const override;

Q_SIGNALS:
    void backendChosen(const QString &name);
    void termChosen(const signalbox::FilterTerm &term); ///< to be filtered by

private:
    void showMenu(const QPoint &position);

    EventModel m_model;
    EventFilter m_filter;
};

}
