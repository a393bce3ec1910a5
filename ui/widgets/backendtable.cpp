#include "ui/widgets/backendtable.h"

#include "ui/delegates/addressdelegate.h"
#include "ui/delegates/namedelegate.h"
#include "ui/delegates/ratedelegate.h"
#include "ui/delegates/sharedelegate.h"
#include "ui/delegates/statedelegate.h"
#include "ui/delegates/weightdelegate.h"
#include "ui/models/backendmodel.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/sortheader.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>

#include <array>

namespace signalbox {

namespace {

constexpr int headerHeight = 27; // px
constexpr int narrowest = 48; // px
constexpr std::array<int, BackendModel::ColumnCount> widths{
    128, 148, 116, 58, 62, 112, 120, 68, 68, 68, 70, 62, 128, 48, 124, 96, 60, 68, 104}; // px
constexpr std::array elastic{BackendModel::State, BackendModel::Share, BackendModel::Probe};
constexpr std::array hidden{BackendModel::P95, BackendModel::Tier, BackendModel::MaxConnections,
    BackendModel::Requests, BackendModel::ServerErrors, BackendModel::Failures, BackendModel::Since};

}

BackendTable::BackendTable(QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new SortHeader(this));
    setObjectName(QStringLiteral("backends"));
    setAccessibleName(tr("Backends"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(CellDelegate::RowHeight);
    verticalHeader()->setDefaultSectionSize(CellDelegate::RowHeight);
    setUpDelegates();
}

BackendTable::~BackendTable()
{
    delete m_weight; // so that an editor that is still open tells nobody of its end
}

void BackendTable::setUpDelegates()
{
    m_weight = new WeightDelegate(this);
    connect(m_weight, &WeightDelegate::editingChanged, this, &BackendTable::editingChanged);
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(BackendModel::State, new StateDelegate(this));
    setItemDelegateForColumn(BackendModel::Name, new NameDelegate(this));
    setItemDelegateForColumn(BackendModel::BackendAddress, new AddressDelegate(this));
    setItemDelegateForColumn(BackendModel::Weight, m_weight);
    setItemDelegateForColumn(BackendModel::Rate, new RateDelegate(this));
    setItemDelegateForColumn(BackendModel::Share, new ShareDelegate(this));
}

void BackendTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (model)
        setUpHeader();
}

void BackendTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setFixedHeight(headerHeight);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(narrowest);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    for (int column = 0; column < BackendModel::ColumnCount; ++column)
        header->resizeSection(column, widths.at(static_cast<std::size_t>(column)));
    for (const int column : elastic)
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    for (const int column : hidden)
        header->hideSection(column);
    m_fit = new ColumnFit(this,
        {{BackendModel::State, 140}, {BackendModel::Share, 132}, {BackendModel::Probe, 132}},
        {BackendModel::Probe, BackendModel::Retries, BackendModel::BackendAddress, BackendModel::P50,
            BackendModel::InFlight});
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &BackendTable::showHeaderMenu);
}

void BackendTable::showHeaderMenu(const QPoint &position)
{
    QHeaderView *header = horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = BackendModel::Name + 1; column < BackendModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(m_fit->isShown(column));
        connect(action, &QAction::toggled, m_fit,
            [this, column](bool isShown) { m_fit->setShown(column, isShown); });
    }
    menu->popup(header->mapToGlobal(position));
}

void BackendTable::editWeight()
{
    if (!currentIndex().isValid())
        return;
    setColumnHidden(BackendModel::Weight, false);
    setFocus();
    edit(currentIndex().siblingAtColumn(BackendModel::Weight));
}

QByteArray BackendTable::columns() const
{
    return m_fit->state();
}

void BackendTable::restoreColumns(const QByteArray &state)
{
    m_fit->restore(state);
}

}
