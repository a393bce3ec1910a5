#include "ui/delegates/ratedelegate.h"

#include "ui/charts/sparkline.h"
#include "ui/models/backendmodel.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int lineWidth = 46; // px
constexpr int lineHeight = 14; // px

}

QSize RateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(lineWidth + Padding, 0);
}

void RateDelegate::paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const
{
    const QRectF line(cell.rect.left(), cell.rect.center().y() + 1 - lineHeight / 2, lineWidth, lineHeight);
    drawSparkline(painter, line, index.data(BackendModel::TrailRole).value<QList<double>>(),
        TrafficHistory::Seconds, index.data(BackendModel::ColorRole).value<QColor>());
    paintText(painter, cell, cell.rect.adjusted(lineWidth + Padding, 0, 0, 0), cell.theme.text, index);
}

}
