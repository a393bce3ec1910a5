#include "ui/pages/dashboard.h"

#include "ui/pages/backenddetails.h"
#include "ui/pages/backendspage.h"
#include "ui/pages/chartspage.h"
#include "ui/pages/logpage.h"
#include "ui/pages/requestdetails.h"
#include "ui/pages/summarystrip.h"
#include "ui/settings.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int gap = 8; // px
constexpr int detailsWidth = 300; // px
constexpr int leastDetailsWidth = 280; // px
// While the table's height follows its rows:
constexpr int tall = 600; // px: there is room for
constexpr int chartsHeight = 250; // px, at least
constexpr int logHeight = 222; // px: six rows
// Else:
constexpr int leastChartsHeight = 200; // px
constexpr int leastLogHeight = 141; // px: three rows

const auto rowsPart = QStringLiteral("rows");
const auto columnsPart = QStringLiteral("columns");
const auto backendsPart = QStringLiteral("backends");
const auto chartsPart = QStringLiteral("charts");
const auto logPart = QStringLiteral("log");

}

Dashboard::Dashboard(const Observations &seen, QWidget *parent)
    : QWidget(parent)
    , m_seen(seen)
    , m_model(seen.traffic, seen.health, seen.colors)
    , m_notice(new Notice)
    , m_strip(new SummaryStrip(seen.traffic))
    , m_backends(new BackendsPage(m_model))
    , m_charts(new ChartsPage(seen.traffic, seen.colors))
    , m_log(new LogPage(seen.colors))
    , m_rows(new QSplitter(Qt::Vertical))
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_details(new QStackedWidget)
    , m_backendDetails(new BackendDetails(seen.health, seen.durations, seen.colors))
    , m_requestDetails(new RequestDetails)
{
    layOut();
    connectPages();
}

Dashboard::~Dashboard()
{
    delete m_columns; // the views go before the model that they show
}

void Dashboard::layOut()
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_backends, m_charts, m_log})
        m_rows->addWidget(page);
    m_rows->setCollapsible(0, false);
    m_rows->setStretchFactor(0, 0);
    m_rows->setStretchFactor(1, 1);
    m_rows->setStretchFactor(2, 1);
    m_details->addWidget(m_backendDetails);
    m_details->addWidget(m_requestDetails);
    m_details->setMinimumWidth(leastDetailsWidth);
    m_details->hide();
    m_columns->addWidget(m_rows);
    m_columns->addWidget(m_details);
    m_columns->setStretchFactor(0, 1);
    m_columns->setCollapsible(0, false);
    for (QSplitter *splitter : {m_rows, m_columns})
        splitter->setHandleWidth(gap);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(m_notice);
    layout->addWidget(m_strip);
    layout->addWidget(m_columns, 1);
}

void Dashboard::connectPages()
{
    connect(m_rows, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });
    connect(m_backends, &BackendsPage::detailsRequested, this, [this](std::uint64_t id) { showBackend(id); });
    connect(m_charts, &ChartsPage::backendChosen, m_charts, &ChartsPage::setBackend);
    connect(m_log, &LogPage::requestChosen, this, &Dashboard::showRequest);
    connect(m_log, &LogPage::backendChosen, this, [this](const QString &name) {
        const auto &backends = m_snapshot->backends;
        const auto found = std::ranges::find_if(backends,
            [&name](const BackendSnapshot &backend) { return backend.config.name == name.toStdString(); });
        if (found != backends.end())
            showBackend(found->id);
    });
    connect(m_log, &LogPage::pausedChanged, this, &Dashboard::setPaused);
    connect(m_backendDetails, &BackendDetails::editRequested, this, &Dashboard::editDetailed);
    connect(m_backendDetails, &DetailsPage::closed, this, &Dashboard::closeDetails);
    connect(m_requestDetails, &RequestDetails::closed, this, &Dashboard::closeDetails);
    // Who walks through a table with the pane open sees the details of each.
    connect(m_log, &LogPage::requestPassed, this, [this](const RecordedRequest &request) {
        if (m_details->isVisible() && m_details->currentWidget() == m_requestDetails)
            m_requestDetails->showRequest(request);
    });
    connect(&m_backends->selection(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (m_details->isVisible() && m_details->currentWidget() == m_backendDetails && current.isValid())
                showBackend(current.data(BackendModel::IdRole).toULongLong());
        });
}

void Dashboard::setEditAction(QAction *edit)
{
    m_edit = edit;
}

/// Its pane may show another backend than the one that is selected.
void Dashboard::editDetailed()
{
    const auto row = [this] {
        const QAbstractItemModel &rows = *m_backends->selection().model();
        return rows
            .match(
                rows.index(0, 0), BackendModel::IdRole, QVariant::fromValue(*m_detailed), 1, Qt::MatchExactly)
            .value(0);
    };
    if (!row().isValid())
        m_backends->clearFilter();
    if (!row().isValid())
        return;
    m_backends->selection().setCurrentIndex(
        row(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_edit->trigger();
}

void Dashboard::setPaused(bool isPaused)
{
    if (m_isPaused == isPaused)
        return;
    m_isPaused = isPaused;
    m_log->setPaused(isPaused);
    m_backends->setFrozen(isPaused);
    m_charts->setFrozen(isPaused);
}

void Dashboard::showSnapshot(const SnapshotPtr &snapshot, bool isNewSecond)
{
    m_log->showSnapshot(*snapshot);
    if (m_isPaused)
        return;
    const bool isEdited = !m_snapshot || m_snapshot->config != snapshot->config;
    m_snapshot = snapshot;
    const int rows = m_model.rowCount();
    m_model.update(snapshot);
    if (m_model.rowCount() != rows)
        fitTable();
    m_backends->showSnapshot(*snapshot);
    m_strip->showSnapshot(*snapshot);
    if (!snapshot->listeners.empty())
        m_requestDetails->setBaseUrl(QString::fromStdString(snapshot->listeners.front()));
    if (isNewSecond || isEdited)
        refreshDetails();
    if (!isNewSecond)
        return;
    m_strip->refreshTrails();
    m_charts->refresh(*snapshot);
}

void Dashboard::setMinutesShown(int minutes)
{
    m_charts->setWindow(std::chrono::minutes(minutes));
}

void Dashboard::setChartsVisible(bool isVisible)
{
    m_charts->setVisible(isVisible);
    fitTable();
}

void Dashboard::showDetails()
{
    const QModelIndex current = m_backends->selection().currentIndex();
    if (current.isValid())
        showBackend(current.data(BackendModel::IdRole).toULongLong());
}

void Dashboard::showBackend(std::optional<std::uint64_t> id)
{
    m_detailed = id;
    openDetails(m_backendDetails);
    refreshDetails();
}

void Dashboard::showRequest(const RecordedRequest &request)
{
    m_requestDetails->showRequest(request);
    openDetails(m_requestDetails);
}

void Dashboard::openDetails(QWidget *page)
{
    m_details->setCurrentWidget(page);
    if (m_details->isVisible())
        return;
    m_details->show();
    if (m_columns->sizes().at(1) == 0)
        m_columns->setSizes({m_columns->width() - detailsWidth - gap, detailsWidth});
}

void Dashboard::closeDetails()
{
    const bool hadFocus = m_details->isAncestorOf(QApplication::focusWidget());
    m_details->hide();
    if (hadFocus)
        m_backends->setFocus();
}

/// The pane closes when its backend is gone.
void Dashboard::refreshDetails()
{
    if (!m_details->isVisible() || m_details->currentWidget() != m_backendDetails || !m_detailed)
        return;
    const auto &backends = m_snapshot->backends;
    const auto shown = std::ranges::find(backends, *m_detailed, &BackendSnapshot::id);
    if (shown == backends.end())
        return closeDetails();
    m_backendDetails->showBackend(*shown, *m_snapshot->config);
}

QList<QWidget *> Dashboard::panes() const
{
    QList<QWidget *> all{m_backends, m_charts, m_log, m_details->currentWidget()};
    all.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    return all;
}

void Dashboard::focusNextPane()
{
    const QList<QWidget *> all = panes();
    const auto focused = std::ranges::find_if(
        all, [](const QWidget *pane) { return pane->isAncestorOf(QApplication::focusWidget()); });
    const auto next = focused == all.end() ? 0 : (focused - all.begin() + 1) % all.size();
    all.at(next)->setFocus(Qt::ShortcutFocusReason);
}

void Dashboard::focusFilter()
{
    if (m_log->isAncestorOf(QApplication::focusWidget()))
        m_log->focusFilter();
    else
        m_backends->focusFilter();
}

void Dashboard::save(Settings &settings) const
{
    settings.setLayout(rowsPart, m_isSplitByHand ? m_rows->saveState() : QByteArray());
    settings.setLayout(columnsPart, m_columns->saveState());
    settings.setLayout(backendsPart, m_backends->columns());
    settings.setLayout(chartsPart, m_charts->layout());
    settings.setLayout(logPart, m_log->columns());
}

void Dashboard::restore(const Settings &settings)
{
    m_isSplitByHand = m_rows->restoreState(settings.layout(rowsPart));
    m_columns->restoreState(settings.layout(columnsPart));
    m_backends->restoreColumns(settings.layout(backendsPart));
    m_charts->restoreLayout(settings.layout(chartsPart));
    m_log->restoreColumns(settings.layout(logPart));
}

void Dashboard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitTable();
}

void Dashboard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

void Dashboard::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && m_details->isVisible())
        closeDetails();
    else
        QWidget::keyPressEvent(event);
}

/// Gives the table the room that its rows need and the others the rest, until somebody decides otherwise.
void Dashboard::fitTable()
{
    if (m_isSplitByHand || !isVisible())
        return;
    const int height = m_rows->height() - 2 * gap;
    const bool isTall = height >= tall;
    const int leastCharts = isTall ? chartsHeight : leastChartsHeight;
    const int charts = m_charts->isVisibleTo(m_rows) ? leastCharts : 0;
    const int log = isTall ? logHeight : leastLogHeight;
    const int least = m_backends->minimumSizeHint().height();
    const int table =
        std::clamp(m_backends->sizeHint().height(), least, std::max(least, height - charts - log));
    m_rows->setSizes({table, std::max(0, height - table - log), log});
}

}
