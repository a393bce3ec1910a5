#include "ui/delegates/namedelegate.h"

#include "ui/models/backendmodel.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int swatch = 10; // px
constexpr int textOffset = 16; // px

}

QSize NameDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(textOffset, 0);
}

void NameDelegate::paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const
{
    QRectF square(0, 0, swatch, swatch);
    square.moveTo(cell.rect.left(), cell.rect.center().y() + 1 - swatch / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(index.data(BackendModel::ColorRole).value<QColor>());
    painter.drawRoundedRect(square, 2, 2);
    paintText(
        painter, cell, cell.rect.adjusted(textOffset, 0, 0, 0), cell.theme.text, index, Qt::ElideMiddle);
}

}
