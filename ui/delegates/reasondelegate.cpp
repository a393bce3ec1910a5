#include "ui/delegates/reasondelegate.h"

#include "ui/models/backendmodel.h"

namespace signalbox {

void ReasonDelegate::paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const
{
    const QColor color = index.data(BackendModel::HurtsRole).toBool() ? cell.theme.down : cell.theme.muted;
    paintText(painter, cell, cell.rect, color, index);
}

}
