#include "ui/widgets/logtable.h"

#include "ui/delegates/logdelegate.h"
#include "ui/theme.h"
#include "ui/widgets/columnfit.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <utility>

namespace signalbox {

namespace {

constexpr int headerHeight = 27; // px
constexpr int narrowest = 40; // px

}

static const QAbstractItemModel *unfiltered(const QAbstractItemModel *model)
{
    const auto *filter = qobject_cast<const QAbstractProxyModel *>(model);
    return filter ? filter->sourceModel() : model;
}

LogTable::LogTable(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem); // the bar's value is the first row seen
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new LogDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(CellDelegate::RowHeight);
    verticalHeader()->setDefaultSectionSize(CellDelegate::RowHeight);
    setUpHeader();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogTable::noteScrolling);
    connect(this, &QAbstractItemView::doubleClicked, this, &LogTable::chosen);
}

void LogTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setFixedHeight(headerHeight);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(narrowest);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &LogTable::showHeaderMenu);
}

void LogTable::setModel(QAbstractItemModel *model)
{
    // Before the view hears of it.
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &LogTable::notePlace);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &LogTable::notePlace);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { setFollowing(isInOrder()); });
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &LogTable::leaveRows);
    QTableView::setModel(model);
    const QAbstractItemModel *all = unfiltered(model);
    connect(all, &QAbstractItemModel::rowsInserted, viewport(), qOverload<>(&QWidget::update));
}

void LogTable::setWidths(std::span<const int> widths, int stretched, const QList<int> &yielding)
{
    int column = 0;
    for (const int width : widths)
        horizontalHeader()->resizeSection(column++, width);
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    m_fit = new ColumnFit(this, {{stretched, widths[static_cast<std::size_t>(stretched)]}}, yielding);
}

QByteArray LogTable::columns() const
{
    return m_fit->state();
}

void LogTable::restoreColumns(const QByteArray &state)
{
    m_fit->restore(state);
}

void LogTable::showHeaderMenu(const QPoint &position)
{
    QHeaderView *header = horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(m_fit->isShown(column));
        connect(action, &QAction::toggled, m_fit,
            [this, column](bool isShown) { m_fit->setShown(column, isShown); });
    }
    menu->popup(header->mapToGlobal(position));
}

bool LogTable::isInOrder() const
{
    return !isSortingEnabled() || horizontalHeader()->sortIndicatorSection() < 0;
}

void LogTable::follow()
{
    if (!isInOrder())
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setFollowing(true);
    scrollToBottom();
}

void LogTable::notePlace()
{
    if (!m_isFollowing && !m_top.isValid())
        m_top = model()->index(verticalScrollBar()->value(), 0);
}

/// The view would go to the next row, and scroll there.
void LogTable::leaveRows(const QModelIndex &, int first, int last)
{
    if (currentIndex().row() >= first && currentIndex().row() <= last)
        selectionModel()->clear();
}

void LogTable::noteScrolling()
{
    if (!m_isPlacing)
        setFollowing(isInOrder() && verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

void LogTable::setFollowing(bool isFollowing)
{
    if (std::exchange(m_isFollowing, isFollowing) != isFollowing)
        Q_EMIT followingChanged(isFollowing);
}

void LogTable::updateGeometries()
{
    m_isPlacing = true;
    QTableView::updateGeometries();
    QScrollBar *bar = verticalScrollBar();
    if (m_isFollowing && isInOrder())
        bar->setValue(bar->maximum());
    else if (m_top.isValid())
        bar->setValue(m_top.row());
    m_top = QPersistentModelIndex();
    m_isPlacing = false;
}

void LogTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid())
        Q_EMIT chosen(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void LogTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT passed(current);
}

QString LogTable::placeholder() const
{
    return model()->rowCount() == 0 && unfiltered(model())->rowCount() > 0 ? m_nothingFound : QString();
}

void LogTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(Theme::of(palette()).muted);
    painter.drawText(viewport()->rect(), Qt::AlignCenter, placeholder());
}

QString LogTable::currentLine() const
{
    QStringList cells;
    const QHeaderView *header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            cells.append(currentIndex().siblingAtColumn(column).data().toString());
    }
    return cells.join(QLatin1Char('\t'));
}

}
