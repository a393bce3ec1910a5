#include "ui/widgets/requesttable.h"

#include "ui/models/curlcommand.h"
#include "ui/models/requesttext.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>

#include <array>

namespace signalbox {

namespace {

constexpr std::array<int, RequestModel::ColumnCount> widths{
    104, 92, 62, 160, 54, 140, 74, 72, 72, 144, 208}; // px

}

RequestTable::RequestTable(const NamedColors &colors, QWidget *parent)
    : LogTable(parent)
    , m_model(colors)
    , m_filter(m_model)
{
    setObjectName(QStringLiteral("requests"));
    setAccessibleName(tr("Requests"));
    setModel(&m_filter);
    setNothingFoundText(tr("No request matches the filter"));
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    setWidths(widths, RequestModel::Target,
        {RequestModel::Client, RequestModel::Bytes, RequestModel::Failure, RequestModel::Attempts});
    connect(this, &LogTable::chosen, this,
        [this](const QModelIndex &index) { Q_EMIT requestChosen(requestAt(index)); });
    connect(this, &LogTable::passed, this,
        [this](const QModelIndex &index) { Q_EMIT requestPassed(requestAt(index)); });
    connect(this, &QWidget::customContextMenuRequested, this, &RequestTable::showMenu);
}

void RequestTable::setQuery(const QString &text)
{
    m_query = RequestQuery(text);
    m_filter.setQuery(m_query);
}

QString RequestTable::queryHint() const
{
    return tr("Words in target or client, a request id, or\n"
              "status:5xx  status:>=400  attempts:>1  duration:>100ms  -status:2xx\n"
              "backend:NAME  method:POST  error:CODE  client:ADDRESS  target:TEXT  id:ID\n"
              "All of them together. backend:api* is any that begins so.");
}

const RecordedRequest &RequestTable::requestAt(const QModelIndex &index) const
{
    return m_model.request(m_filter.mapToSource(index).row());
}

void RequestTable::showMenu(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return;
    const RecordedRequest request = requestAt(index);
    const RequestRecord record = request.read();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show details"), this, [this, request] { Q_EMIT requestChosen(request); });
    menu->addSeparator();
    addCopies(menu, record);
    menu->addSeparator();
    addFilters(menu, record);
    menu->popup(viewport()->mapToGlobal(position));
}

void RequestTable::addCopies(QMenu *menu, const RequestRecord &record)
{
    menu->setToolTipsVisible(true);
    const auto add = [this, menu](const QString &name, const QString &text) {
        return menu->addAction(name, this, [text] { QApplication::clipboard()->setText(text); });
    };
    add(tr("Copy as curl"), curlCommand(record, m_baseUrl))->setToolTip(curlCommandAdvice());
    add(tr("Copy request id"), textOf(record.id));
    add(tr("Copy row"), currentLine());
}

void RequestTable::addFilters(QMenu *menu, const RequestRecord &record)
{
    const auto add = [this, menu](const QString &name, const FilterTerm &term) {
        menu->addAction(name, this, [this, term] { Q_EMIT termChosen(term); });
    };
    if (!record.backend.empty())
        add(tr("Filter by this backend"), {QStringLiteral("backend"), textOf(record.backend)});
    if (record.status != 0)
        add(tr("Filter by this status"), {QStringLiteral("status"), QString::number(record.status)});
}

}
