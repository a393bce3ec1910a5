#include "ui/delegates/statedelegate.h"

#include "ui/glyph.h"
#include "ui/models/backendmodel.h"

namespace signalbox {

namespace {

constexpr int glyphWidth = 10; // px
constexpr int textOffset = 16; // px

}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(textOffset, 0);
}

void StateDelegate::paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const
{
    const auto state = static_cast<BackendState>(index.data(BackendModel::StateRole).toInt());
    const QColor color = readable(cell.theme.color(state), cell.background);
    QRect icon = cell.rect;
    icon.setWidth(glyphWidth);
    drawGlyph(painter, icon, glyph(state), color);
    paintText(painter, cell, cell.rect.adjusted(textOffset, 0, 0, 0), color, index);
}

}
