#include "ui/delegates/sharedelegate.h"

#include "ui/models/backendmodel.h"

#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int widestBar = 280; // px
constexpr int narrowestBar = 16; // px
constexpr int barHeight = 8; // px
constexpr int markHeight = 14; // px

}

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(112, 0);
}

void ShareDelegate::paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const
{
    const int textWidth = painter.fontMetrics().horizontalAdvance(QStringLiteral("100.0 %"));
    const int room = std::min(widestBar, cell.rect.width() - textWidth - Padding);
    const int width = room < narrowestBar ? 0 : room;
    if (width > 0)
        paintBar(painter, cell, width, index);
    QRect figure = cell.rect;
    if (width > 0)
        figure = QRect(cell.rect.left() + width + Padding, cell.rect.top(), textWidth, cell.rect.height());
    painter.setPen(cell.theme.text);
    painter.drawText(figure, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
}

void ShareDelegate::paintBar(QPainter &painter, const Cell &cell, int width, const QModelIndex &index) const
{
    const qreal share = std::clamp(index.data(BackendModel::ShareRole).toDouble(), 0.0, 1.0);
    const qreal intended = std::clamp(index.data(BackendModel::IntendedShareRole).toDouble(), 0.0, 1.0);
    const QRectF bar(cell.rect.left(), cell.rect.center().y() + 1 - barHeight / 2, width, barHeight);

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(cell.theme.line);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(index.data(BackendModel::ColorRole).value<QColor>());
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, bar.height())), 2, 2);
    if (intended > 0) {
        const QRectF mark(
            bar.left() + bar.width() * intended - 1, bar.center().y() - markHeight / 2, 2, markHeight);
        painter.fillRect(mark, cell.theme.text);
    }
}

}
