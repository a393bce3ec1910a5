#include "ui/pages/backendspage.h"

#include "ui/delegates/addressdelegate.h"
#include "ui/delegates/namedelegate.h"
#include "ui/delegates/ratedelegate.h"
#include "ui/delegates/sharedelegate.h"
#include "ui/delegates/statedelegate.h"
#include "ui/delegates/weightdelegate.h"
#include "ui/format.h"
#include "ui/models/backendmodel.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr int headerHeight = 27; // px
constexpr std::array<int, BackendModel::ColumnCount> widths{
    120, 122, 117, 58, 48, 120, 62, 112, 112, 96, 48, 62, 112, 112}; // px
constexpr int fewestRows = 5;
constexpr int mostRows = 14;
constexpr int emptyHeight = 304; // px

enum Page { Table, Empty, Waiting };

QLabel *headline(const QString &text)
{
    auto *label = new QLabel(text);
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    label->setFont(large);
    return label;
}

QLabel *advice(const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("advice"));
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

bool ignoresWeights(const Snapshot &snapshot)
{
    const auto differ = [](const BackendSnapshot &a, const BackendSnapshot &b) {
        return a.config.weight != b.config.weight;
    };
    return !usesWeights(snapshot.algorithm)
        && std::ranges::adjacent_find(snapshot.backends, differ) != snapshot.backends.end();
}

QString summary(const Snapshot &snapshot)
{
    const auto count = [&snapshot](auto... states) {
        return std::ranges::count_if(snapshot.backends,
            [states...](const BackendSnapshot &backend) { return ((backend.state == states) || ...); });
    };
    QStringList parts{countText(snapshot.backends.size())};
    if (const auto down = count(BackendState::Down))
        parts.append(BackendsPage::tr("%1 down").arg(down));
    if (const auto ejected = count(BackendState::Ejected))
        parts.append(BackendsPage::tr("%1 ejected").arg(ejected));
    if (const auto checking = count(BackendState::Checking))
        parts.append(BackendsPage::tr("%1 checking").arg(checking));
    if (const auto ramping = count(BackendState::Ramping))
        parts.append(BackendsPage::tr("%1 ramping").arg(ramping));
    if (const auto draining = count(BackendState::Draining, BackendState::Drained))
        parts.append(BackendsPage::tr("%1 draining").arg(draining));
    if (const auto maintenance = count(BackendState::Maintenance))
        parts.append(BackendsPage::tr("%1 in maintenance").arg(maintenance));
    if (const auto removing = count(BackendState::Removing))
        parts.append(BackendsPage::tr("%1 removing").arg(removing));
    if (ignoresWeights(snapshot))
        parts.append(
            BackendsPage::tr("%1 ignores the weights, which differ").arg(algorithmText(snapshot.algorithm)));
    return parts.join(QStringLiteral(" · "));
}

}

BackendsPage::BackendsPage(BackendModel &model, QWidget *parent)
    : Panel(tr("Backends"), parent)
    , m_model(model)
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
{
    setUpTable();
    setUpHeader();
    m_stack->addWidget(m_table);
    setContent(m_stack);
}

void BackendsPage::setUpTable()
{
    m_table->setModel(&m_model);
    m_table->setObjectName(QStringLiteral("backends"));
    m_table->setAccessibleName(tr("Backends"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(CellDelegate::RowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(CellDelegate::RowHeight);

    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setItemDelegateForColumn(BackendModel::State, new StateDelegate(m_table));
    m_table->setItemDelegateForColumn(BackendModel::Name, new NameDelegate(m_table));
    m_table->setItemDelegateForColumn(BackendModel::BackendAddress, new AddressDelegate(m_table));
    m_table->setItemDelegateForColumn(BackendModel::Weight, new WeightDelegate(m_table));
    m_table->setItemDelegateForColumn(BackendModel::Rate, new RateDelegate(m_table));
    m_table->setItemDelegateForColumn(BackendModel::Share, new ShareDelegate(m_table));
}

void BackendsPage::setUpHeader()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setFixedHeight(headerHeight);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(48);
    for (int column = 0; column < BackendModel::ColumnCount; ++column)
        header->resizeSection(column, widths.at(static_cast<std::size_t>(column)));
    for (const int column : {BackendModel::Share, BackendModel::Probe}) // as wide as the reason
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    for (const int column : {BackendModel::Tier, BackendModel::MaxConnections, BackendModel::Requests})
        header->hideSection(column);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &BackendsPage::showHeaderMenu);
}

void BackendsPage::showHeaderMenu(const QPoint &position)
{
    QHeaderView *header = m_table->horizontalHeader();
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = BackendModel::Name + 1; column < BackendModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, header,
            [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    menu->popup(header->mapToGlobal(position));
}

QItemSelectionModel &BackendsPage::selection() const
{
    return *m_table->selectionModel();
}

void BackendsPage::setActions(const QList<QAction *> &actions, QAction *add)
{
    m_table->addActions(actions);
    m_stack->addWidget(emptyState(add));
    m_stack->addWidget(waitingState());
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? Empty : Table);
}

QWidget *BackendsPage::emptyState(QAction *add)
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("emptyState"));
    auto *button =
        new QPushButton(tr("Add backend (%1)").arg(add->shortcut().toString(QKeySequence::NativeText)));
    button->setEnabled(add->isEnabled());
    connect(button, &QPushButton::clicked, add, &QAction::trigger);
    connect(add, &QAction::enabledChanged, button, &QWidget::setEnabled);

    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(headline(tr("No backend yet")), 0, Qt::AlignHCenter);
    layout->addWidget(
        advice(tr("Add one to forward requests to it, or start Signalbox with --demo to see it at work.\n"
                  "Until then clients get 503.")),
        0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

QWidget *BackendsPage::waitingState()
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("waitingState"));
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(headline(tr("Not listening yet")), 0, Qt::AlignHCenter);
    layout->addWidget(
        advice(tr("The backends take traffic as soon as Signalbox listens.")), 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void BackendsPage::setExpected(bool expected)
{
    m_expected = expected;
}

int BackendsPage::page(const Snapshot &snapshot) const
{
    if (!snapshot.backends.empty())
        return Table;
    return m_expected && snapshot.sequence == 0 ? Waiting : Empty;
}

void BackendsPage::showSnapshot(const Snapshot &snapshot)
{
    setNote(snapshot.backends.empty() ? QString() : summary(snapshot));
    m_stack->setCurrentIndex(page(snapshot));
}

void BackendsPage::editWeight()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const QModelIndex weight = current.siblingAtColumn(BackendModel::Weight);
    m_table->setColumnHidden(BackendModel::Weight, false);
    m_table->setFocus();
    m_table->edit(weight);
}

QByteArray BackendsPage::columns() const
{
    return m_table->horizontalHeader()->saveState();
}

void BackendsPage::restoreColumns(const QByteArray &state)
{
    m_table->horizontalHeader()->restoreState(state);
}

QSize BackendsPage::sizeHint() const
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return {1200, emptyHeight};
    const int titles = 2 * headerHeight + 8; // the panel's and the columns', with their lines
    return {1200, titles + std::clamp(rows, fewestRows, mostRows) * CellDelegate::RowHeight};
}

}
