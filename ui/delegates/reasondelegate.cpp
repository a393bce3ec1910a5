#include "ui/delegates/reasondelegate.h"

#include "ui/models/backendmodel.h"

namespace signalbox {

void ReasonDelegate::paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const
{
    const auto state = static_cast<BackendState>(index.data(BackendModel::StateRole).toInt());
    const QColor color = state == BackendState::Down ? cell.theme.down : cell.theme.muted;
    paintText(painter, cell, cell.rect, color, index);
}

}
