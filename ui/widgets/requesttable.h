#pragma once

#include "ui/models/filterterms.h"
#include "ui/models/requestfilter.h"
#include "ui/models/requestmodel.h"
#include "ui/widgets/logtable.h"

class QMenu;

namespace signalbox {

/// The table of recent requests. Main thread.
class RequestTable final : public LogTable
{
    Q_OBJECT

public:
    explicit RequestTable(const NamedColors &colors, QWidget *parent = nullptr);

    RequestModel &requests() { return m_model; }
    void setQuery(const QString &text) override;
    QStringList problems() const override { return m_query.problems(); }
    QString queryHint() const override;
    /// Where "Copy as curl" asks again.
    void setBaseUrl(const QString &url) { m_baseUrl = url; }

Q_SIGNALS:
    void requestPassed(const signalbox::RecordedRequest &request); ///< it has become the current one
    void requestChosen(const signalbox::RecordedRequest &request);
    void termChosen(const signalbox::FilterTerm &term); ///< to be filtered by

private:
    const RecordedRequest &requestAt(const QModelIndex &index) const;
    void showMenu(const QPoint &position);
    void addCopies(QMenu *menu, const RequestRecord &record);
    void addFilters(QMenu *menu, const RequestRecord &record);

    RequestModel m_model;
    RequestFilter m_filter;
    RequestQuery m_query;
    QString m_baseUrl;
};

}
