#include "ui/widgets/sortheader.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyleOptionHeader>

namespace signalbox {

namespace {

constexpr QSizeF arrow(6, 4); // px
constexpr qreal margin = 0.5; // px

}

SortHeader::SortHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
}

void SortHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    option->sortIndicator = QStyleOptionHeader::None;
}

void SortHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (!isSortIndicatorShown() || section != sortIndicatorSection())
        return;
    QRectF place(QPointF(), arrow);
    place.moveCenter(QRectF(rect).center());
    place.moveRight(rect.right() - margin);
    const bool isAscending = sortIndicatorOrder() == Qt::AscendingOrder;
    const qreal base = isAscending ? place.bottom() : place.top();
    const qreal tip = isAscending ? place.top() : place.bottom();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::of(palette()).accent);
    painter->drawPolygon(QPolygonF{{place.left(), base}, {place.right(), base}, {place.center().x(), tip}});
    painter->restore();
}

}
