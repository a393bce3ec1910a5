#include "ui/pages/backendspage.h"

#include "ui/delegates/celldelegate.h"
#include "ui/models/backendmodel.h"
#include "ui/models/backendtext.h"
#include "ui/widgets/backendtable.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int headerHeight = 28; // px
constexpr int filterWidth = 170; // px
constexpr int filterHeight = 22; // px
constexpr int fewestRows = 5;
constexpr int mostRows = 14;
constexpr int emptyHeight = 304; // px

enum Page { Table, Nothing, Empty, Waiting };

QStringList lines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines.append(trimmed);
    }
    return lines;
}

std::uint64_t idOf(const QModelIndex &index)
{
    return index.data(BackendModel::IdRole).toULongLong();
}

}

BackendsPage::BackendsPage(BackendModel &model, QWidget *parent)
    : Panel(tr("Backends"), parent)
    , m_model(model)
    , m_stack(new QStackedWidget)
    , m_table(new BackendTable)
    , m_onlyProblems(new QCheckBox(tr("Only &problems")))
    , m_text(new QLineEdit)
    , m_nothing(new EmptyState(tr("No backend has problems"), {}))
{
    setAcceptDrops(true);
    m_filter.setSourceModel(&m_model);
    setUpTable();
    setUpFilter();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    setContent(m_stack);
}

BackendsPage::~BackendsPage()
{
    delete m_stack; // the table goes before the filter that it shows
}

void BackendsPage::setUpTable()
{
    m_table->setModel(&m_filter);
    connect(m_table, &BackendTable::editingChanged, this, [this](bool isEditing) {
        m_isEditing = isEditing;
        updateOrder();
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != BackendModel::Weight)
            Q_EMIT detailsRequested(idOf(index));
    });
}

void BackendsPage::setUpFilter()
{
    m_onlyProblems->setToolTip(tr("Those that are not up, flap or fail; they stay for 5 minutes after"));
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Filter of the backends"));
    m_text->setToolTip(tr("Words of a name, an address or a state"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedSize(filterWidth, filterHeight);
    addToHeader(m_onlyProblems);
    addToHeader(m_text);
    connect(m_onlyProblems, &QCheckBox::toggled, this, &BackendsPage::updateFilter);
    connect(m_text, &QLineEdit::textChanged, this, &BackendsPage::updateFilter);
    connect(m_nothing->addButton(tr("Show all")), &QPushButton::clicked, this, &BackendsPage::clearFilter);
}

void BackendsPage::updateFilter()
{
    m_filter.setOnlyProblems(m_onlyProblems->isChecked());
    m_filter.setText(m_text->text());
    m_nothing->setHeadline(m_text->text().trimmed().isEmpty() ? tr("No backend has problems")
                                                              : tr("No backend matches the filter"));
    updatePage();
}

void BackendsPage::clearFilter()
{
    m_onlyProblems->setChecked(false);
    m_text->clear();
}

void BackendsPage::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

/// Not by a focus proxy: Tab would pass over what comes before it.
void BackendsPage::focusInEvent(QFocusEvent *event)
{
    m_table->setFocus(event->reason());
}

QItemSelectionModel &BackendsPage::selection() const
{
    return *m_table->selectionModel();
}

std::vector<std::uint64_t> BackendsPage::selectedIds() const
{
    QModelIndexList rows = selection().selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<std::uint64_t> ids;
    std::ranges::transform(rows, std::back_inserter(ids), idOf);
    return ids;
}

std::vector<BackendSnapshot> BackendsPage::selected() const
{
    std::vector<BackendSnapshot> backends;
    for (const std::uint64_t id : selectedIds()) {
        if (const BackendSnapshot *backend = m_model.find(id))
            backends.push_back(*backend);
    }
    return backends;
}

void BackendsPage::setActions(const QList<QAction *> &actions, QAction *add)
{
    m_table->addActions(actions);
    m_stack->addWidget(emptyState(add));
    auto *waiting = new EmptyState(
        tr("Not listening yet"), tr("The backends take traffic as soon as Signalbox listens."));
    waiting->setObjectName(QStringLiteral("waitingState"));
    m_stack->addWidget(waiting);
    updatePage();
}

QWidget *BackendsPage::emptyState(QAction *add)
{
    auto *page = new EmptyState(tr("No backend yet"),
        tr("Add one to forward requests to it, drop or paste addresses here, or see Signalbox at work.\n"
           "Until then clients get 503."));
    page->setObjectName(QStringLiteral("emptyState"));
    QPushButton *button =
        page->addButton(tr("Add backend (%1)").arg(add->shortcut().toString(QKeySequence::NativeText)));
    connect(button, &QPushButton::clicked, add, &QAction::trigger);
    QPushButton *demo = page->addButton(tr("Start the demo"));
    connect(demo, &QPushButton::clicked, this, &BackendsPage::demoRequested);
    for (QPushButton *each : {button, demo}) { // either needs an engine that runs
        each->setEnabled(add->isEnabled());
        connect(add, &QAction::enabledChanged, each, &QWidget::setEnabled);
    }
    return page;
}

void BackendsPage::setExpected(bool expected)
{
    m_expected = expected;
    updatePage();
}

void BackendsPage::showSnapshot(const Snapshot &snapshot)
{
    m_hasStarted = snapshot.sequence > 0;
    m_summary = snapshot.backends.empty() ? QString() : summaryText(snapshot);
    m_filter.refresh();
    updatePage();
    showAwaited();
}

void BackendsPage::awaitRows(const QStringList &names)
{
    m_awaited = names;
    selection().clearSelection();
}

void BackendsPage::showAwaited()
{
    for (int row = 0; row < m_filter.rowCount() && !m_awaited.isEmpty(); ++row) {
        const QModelIndex index = m_filter.index(row, BackendModel::Name);
        if (m_awaited.removeAll(index.data().toString()) == 0)
            continue;
        selection().setCurrentIndex(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_table->scrollTo(index);
    }
}

void BackendsPage::updatePage()
{
    const int all = m_model.rowCount();
    const int shown = m_filter.rowCount();
    if (all == 0)
        m_stack->setCurrentIndex(m_expected && !m_hasStarted ? Waiting : Empty);
    else
        m_stack->setCurrentIndex(shown == 0 ? Nothing : Table);
    setNote(shown == all ? m_summary : tr("%1 · %Ln shown", nullptr, shown).arg(m_summary));
    m_onlyProblems->setVisible(all > 0);
    m_text->setVisible(all > 0);
}

void BackendsPage::setFrozen(bool isFrozen)
{
    m_isFrozen = isFrozen;
    updateOrder();
}

void BackendsPage::updateOrder()
{
    m_filter.setFrozen(m_isFrozen || m_isEditing);
}

void BackendsPage::editWeight()
{
    m_table->editWeight();
}

/// Escape is ours while there is a filter to clear, whatever else it stands for in the window.
bool BackendsPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_filter.isFiltering()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel)) {
        event->accept();
        return true;
    }
    return Panel::event(event);
}

void BackendsPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Cancel) && m_filter.isFiltering()) {
        clearFilter();
        m_table->setFocus();
    } else if (isEnter && m_table->hasFocus() && m_table->currentIndex().isValid()) {
        Q_EMIT detailsRequested(idOf(m_table->currentIndex()));
    } else if (event->matches(QKeySequence::Paste)) {
        if (const QStringList addresses = lines(QGuiApplication::clipboard()->text()); !addresses.isEmpty())
            Q_EMIT addressesPasted(addresses);
    } else {
        Panel::keyPressEvent(event);
    }
}

void BackendsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText())
        event->acceptProposedAction();
}

void BackendsPage::dropEvent(QDropEvent *event)
{
    const QStringList addresses = lines(event->mimeData()->text());
    if (addresses.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT addressesDropped(addresses);
}

QByteArray BackendsPage::columns() const
{
    return m_table->columns();
}

void BackendsPage::restoreColumns(const QByteArray &state)
{
    m_table->restoreColumns(state);
}

QSize BackendsPage::sizeHint() const
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return {1200, emptyHeight};
    const int titles = 2 * headerHeight + 6; // the panel's and the columns', with their lines
    return {1200, titles + std::clamp(rows, fewestRows, mostRows) * CellDelegate::RowHeight};
}

}
